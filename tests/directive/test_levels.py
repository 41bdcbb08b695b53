"""The level of the body that issued a document, by symbol and by issuer."""

from __future__ import annotations

import pytest

from analytics.directive import rules
from analytics.directive.documents import register
from analytics.directive.levels import LEVELS, level_of
from analytics.vietnamese import DOCUMENT_LEVELS

CASES = [
    # symbols that tell
    ("NQ/TW", None, "central"),
    ("NQ/TW", "UBND tỉnh Lạng Sơn", "central"),
    ("QĐ-TTg", None, "central"),
    ("NQ-CP", None, "central"),
    ("NĐ-CP", None, "central"),
    ("QH15", None, "central"),
    ("QH10", None, "central"),
    ("UBTVQH12", None, "central"),
    ("L-CTN", None, "central"),
    ("BTTTT-CBC", None, "central"),
    ("TT-BTC", None, "central"),
    ("TT-BGDĐT", "Bộ Giáo dục và Đào tạo", "central"),
    ("CV/VPTW", None, "central"),
    ("HD/BTGTW", None, "central"),
    ("NQ/TU", None, "province"),
    ("QĐ/BTGTU", None, "province"),
    ("KH-UBND", None, "province"),
    ("UBND-TH", None, "province"),
    ("NQ-HĐND", "HĐND tỉnh", "province"),
    ("KH/ĐUK", None, "bloc"),
    ("KH/ĐUKDN", "Đảng ủy Khối", "bloc"),
    ("CV/HU", None, "district"),
    ("HD/BTGHU", None, "district"),
    ("NQ/ĐUX", None, "commune"),
    # symbols of several levels: the issuer tells
    ("KH-UBND", "UBND huyện Cao Lộc", "district"),
    ("KH-UBND", "UBND HUYỆN CAO LỘC", "district"),
    ("KH-UBND", "UBND TP. HCM", "province"),
    ("KH-UBND", "UBND TP.Lạng Sơn", "district"),
    ("KH-UBND", "Ủy ban nhân dân huyện", "district"),
    ("QĐ-UBND", "UBND thị xã Nghĩa Lộ", "district"),
    ("QĐ-UBND", "UBND quận 1", "district"),
    ("KH-UBND", "UBND thành phố Lạng Sơn", "district"),
    ("KH-UBND", "UBND thành phố Hà Nội", "province"),
    ("KH-UBND", "Ủy ban nhân dân Thành phố Hồ Chí Minh", "province"),
    ("KH-UBND", "UBND thành phố", "province"),
    ("KH-UBND", "UBND xã Hải Yến, huyện Cao Lộc", "commune"),
    ("QĐ-UBND", "UBND phường 5", "commune"),
    ("NQ-HĐND", "HĐND thị trấn Na Sầm", "commune"),
    ("CV/ĐU", "Đảng ủy xã Hải Yến", "commune"),
    ("CV/ĐU", "Đảng ủy", "bloc"),
    ("HD/BTG", "Ban Tuyên giáo Huyện uỷ", "district"),
    ("HD/BTG", "Ban Tuyên giáo Tỉnh ủy", "province"),
    ("KH/ĐTN", "Đoàn Khối các cơ quan tỉnh", "bloc"),
    ("KH/ĐTN", "Huyện đoàn Cao Lộc", "district"),
    ("KH/TĐTN", "Ban Chấp hành Tỉnh đoàn", "province"),
    ("KH/BCĐ", "Ban Chỉ đạo phát triển kinh tế - xã hội tỉnh", "province"),
    ("KH/BCĐ", "Ban Chỉ đạo các Chương trình mục tiêu quốc gia tỉnh", "province"),
    ("KH/BCĐ", "Ban Chỉ đạo 389 quốc gia", "central"),
    ("KH/BCĐ", "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng", "central"),
    ("KH-BTC", "Ban Tổ chức Cuộc thi", "province"),
    ("KH/BTC", None, "unknown"),
    ("CV-BHXH", "Bảo hiểm xã hội tỉnh", "province"),
    ("CV-BHXH", "Bảo hiểm xã hội Việt Nam", "central"),
    ("KH-MTTQ-BTT", "Ban Thường trực Ủy ban MTTQ Việt Nam huyện Cao Lộc", "district"),
    ("QĐ-UBND", "Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc", "central"),  # June 2023 prints it so, for QĐ-UBDT
    # symbols that no list has, and none
    ("TT-TTCT", "Thanh tra Chính phủ", "central"),
    ("KH-HTX", "Hợp tác xã Đồng Tâm", "province"),
    ("KH-XYZ", None, "unknown"),
    (None, "Bộ Chính trị", "central"),
    (None, "Ban Thường vụ Tỉnh uỷ Lạng Sơn", "province"),
    (None, "Thành ủy Lạng Sơn", "district"),
    (None, "Thành ủy Hải Phòng", "province"),
    (None, "Thành ủy", "unknown"),
    (None, "Đảng ủy Khối các cơ quan Trung ương", "bloc"),
    (None, None, "unknown"),
    ("", "", "unknown"),
]


@pytest.mark.parametrize(("symbol", "issuer", "level"), CASES)
def test_the_level_of_a_document(symbol: str | None, issuer: str | None, level: str) -> None:
    assert level_of(symbol, issuer) == level


def test_every_document_of_the_central_register_is_central() -> None:
    assert {
        d.symbol: level_of(d.symbol, d.issuer) for d in register().values() if level_of(d.symbol, None) != "central"
    } == {}


def test_every_level_has_a_name_for_users() -> None:
    assert set(DOCUMENT_LEVELS) == set(LEVELS) >= {body.level for body in rules.issuing_bodies()}

"""Each rule of one paper: what it points at, and what it leaves alone."""

from __future__ import annotations

import pytest

from analytics.directive import analyse
from analytics.model import Finding
from analytics.review import check_paper
from tests import files

SEVERITIES = {
    "header-number": "cần xem",
    "header-day": "cần xem",
    "symbol-spelling": "cần xem",
    "cited-twice": "gợi ý",
    "anniversary": "lỗi",
}
CASES = [
    ("number", files.directive(number=""), "header-number", "CV/ĐUK"),
    ("day", files.directive().replace("ngày 25 tháng", "ngày   tháng"), "header-day", "Bình Lâm"),
    (
        "spelling Ctr",
        files.directive("7 năm 2022", "Chương trình số 83-Ctr/TU, ngày 8/5/2022."),
        "symbol-spelling",
        "CTr/TU",
    ),
    ("spelling CD", files.directive("7 năm 2022", "Công điện số 280/CD-TTg."), "symbol-spelling", "CĐ-TTg"),
    ("twice", files.directive("7 năm 2022", "Chỉ thị số 05-CT/TW; Chỉ thị 05-CT/TW."), "cited-twice", "mục I.1"),
    (
        "years",
        files.directive("6 năm 2022", "Kỷ niệm 98 năm Ngày Báo chí cách mạng Việt Nam (21/6/1925-21/6/2022)."),
        "anniversary",
        "97 năm",
    ),
]


def findings(text: str) -> list[Finding]:
    return list(check_paper(analyse(text)))


@pytest.mark.parametrize(("text", "rule", "words"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_rule_points_at_its_case(text: str, rule: str, words: str) -> None:
    found = [f for f in findings(text) if f.rule == rule]
    assert len(found) == 1
    assert words in found[0].message
    assert found[0].severity == SEVERITIES[rule]


@pytest.mark.parametrize(
    "item",
    [
        "Chương trình số 83-CTr/TU, ngày 8/5/2022; Công điện số 280/CĐ-TTg.",
        "Chỉ thị số 05-CT/TW và Chỉ thị số 06-CT/TW.",
        "Kỷ niệm 97 năm Ngày Báo chí cách mạng Việt Nam (21/6/1925-21/6/2022).",
        "Nghị định số 31/2019/NĐ-CP, ngày 10/4/2019 của Chính phủ.",
    ],
)
def test_a_paper_in_order_has_no_finding(item: str) -> None:
    assert findings(files.directive("7 năm 2022", item)) == []


def test_the_opening_may_name_what_the_items_cite_again() -> None:
    opening = "Thực hiện Chỉ thị số 05-CT/TW và Hướng dẫn thực hiện Chỉ thị số 05-CT/TW, Đảng ủy Khối"
    text = files.directive("7 năm 2022", "Học tập Chỉ thị số 05-CT/TW.").replace("Đảng ủy Khối", opening, 1)
    assert len(analyse(text).citations) == 3
    assert findings(text) == []

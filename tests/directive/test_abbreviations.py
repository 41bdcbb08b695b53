"""Abbreviations: one name for both forms, in any mixture, and no ordinary syllable taken for one."""

from __future__ import annotations

import re

import pytest

from analytics.directive import rules
from analytics.directive.abbreviations import meanings, spelled_out, spellings
from analytics.directive.events import find_events
from analytics.model import Header, Span
from analytics.vietnamese import fold


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("UBND tỉnh Lạng Sơn", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("Ủy ban MTTQ Việt Nam tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
        ("BCH TW Đảng, T.Ư Đoàn", "Ban Chấp hành Trung ương Đảng, Trung ương Đoàn"),
        ("thi tốt nghiệp THPT", "thi tốt nghiệp trung học phổ thông"),
        ("Hội CCB Khối", "Hội Cựu chiến binh Khối"),
        ("công tác PCCC&CNCH", "công tác phòng cháy, chữa cháy&cứu nạn, cứu hộ"),
        ("thứ tư, tự do, bảo vệ", "thứ tư, tự do, bảo vệ"),
        ("", ""),
    ],
)
def test_is_spelled_out(printed: str, whole: str) -> None:
    assert spelled_out(printed) == whole


def test_a_phrase_has_every_mixture_of_its_forms_and_its_own() -> None:
    forms = set(map(fold, spellings("đại biểu HĐND, UBND")))
    assert forms == set(
        map(
            fold,
            (
                "đại biểu HĐND UBND",
                "đại biểu Hội đồng nhân dân UBND",
                "đại biểu HĐND Ủy ban nhân dân",
                "đại biểu Hội đồng nhân dân Ủy ban nhân dân",
            ),
        )
    )
    assert spellings("doanh nghiệp") == ("doanh nghiệp",)


def test_tells_where_each_stands() -> None:
    text = "Công văn của UBND tỉnh và ĐUK"
    assert [(span.cut(text), meaning) for span, meaning in meanings(text)] == [
        ("UBND", "Ủy ban nhân dân"),
        ("ĐUK", "Đảng ủy Khối"),
    ]


def test_no_form_stands_twice_and_none_is_an_ordinary_syllable() -> None:
    shorts = [fold(short) for row in rules.abbreviations() for short in row.shorts]
    longs = [fold(row.long) for row in rules.abbreviations()]
    assert len(shorts) == len(set(shorts))
    assert len(longs) == len(set(longs))
    assert not set(shorts) & set(longs)
    lists = [rules.FOLDER / name for name in ("themes.toml", "documents.csv", "calendar.csv", "laws.csv")]
    written = {fold(word) for path in lists for word in re.findall(r"\b[^\W\d_A-ZĐ]+\b", path.read_text("utf-8"))}
    assert len(written) > 1000
    assert not {short for short in shorts if " " not in short} & written


def test_a_day_is_known_by_its_abbreviated_name() -> None:
    text = "1. Kỷ niệm Ngày thành lập Hội LHPN Việt Nam (20/10)."
    [event] = find_events(text, Header(month="2023-10"), Span(0, len(text)), (), (), ())
    assert event.name == "Ngày thành lập Hội Liên hiệp Phụ nữ Việt Nam"

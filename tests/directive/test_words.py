"""Words: whole where the library alone breaks them, with true spans, whatever was segmented before."""

from __future__ import annotations

from itertools import pairwise

import pytest

from analytics.directive import analyse
from analytics.directive.citations import find_citations
from analytics.directive.words import prepare, segment
from analytics.model import Span


def words(text: str) -> list[str]:
    whole = Span(0, len(text))
    return [w.cut(text) for w in segment(text, [whole], find_citations(text, whole))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nghị quyết số 36-NQ/TW của Bộ Chính trị", "36-NQ/TW"),
        ("theo Công điện 280/CĐ-TTg", "280/CĐ-TTg"),
        ("Nghị định số 31/2019/NĐ-CP", "31/2019/NĐ-CP"),
        ("ngày 10/4/2019 của Chính phủ", "10/4/2019"),
        ("cấp ủy và chính quyền", "cấp ủy"),
        ("công nghiệp hóa đất nước", "công nghiệp hóa"),
        ("chăm sóc sức khỏe nhân dân", "sức khỏe"),
    ],
)
def test_stays_one_word(text: str, expected: str) -> None:
    assert expected in words(text)


def test_capital_lines_are_segmented_like_others() -> None:
    assert words("NỘI DUNG SINH HOẠT CHI BỘ ĐỊNH KỲ") == ["NỘI DUNG", "SINH HOẠT", "CHI BỘ", "ĐỊNH KỲ"]


@pytest.mark.parametrize(
    "text",
    [
        "Đẩy mạnh  tuyên truyền;\n- quán triệt “Nghị quyết” (khóa XIII)...",
        "a" * 3000,
        "1." * 800,
        "",
        " \n;; .",
        "🙂 ủy 𝒳 x",
    ],
    ids=["punctuation", "long run", "dotted run", "empty", "no words", "odd letters"],
)
def test_spans_cut_what_stands_there(text: str) -> None:
    found = segment(text, [Span(0, len(text))])
    assert all(0 <= w.start < w.end <= len(text) and any(c.isalnum() for c in w.cut(text)) for w in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize("text", ["HÒA BÌNH, thủy lợi, quý, khỏe; Uỷ ban ngày 19/5/2023", "ỦY BAN NHÂN DÂN"])
def test_preparing_keeps_the_length(text: str) -> None:
    assert len(prepare(text)) == len(text)


def test_words_do_not_depend_on_what_was_segmented_before() -> None:
    text = "1. Đẩy mạnh chuyển đổi số; học tập và làm theo Bác.\n2. Phòng, chống thiên tai.\n"
    first = analyse(text)
    for other in ("1. Tuyên truyền chuyển đổi.\n", "2. số học tập.\n", "NỘI DUNG KHÁC"):
        analyse(other)
    assert analyse(text) == first

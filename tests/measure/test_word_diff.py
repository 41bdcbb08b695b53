"""Words that differ: every character of both sides once, numbers whole, spelling alone no difference, no confetti."""

from __future__ import annotations

import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measure.comparison.word_diff import Piece, word_diff, word_keys


def shown(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"[{text}]" if differs else text for text, differs in pieces)


DIFFERENT = [
    ("one word", "Học và làm theo", "Học và nói theo", "Học và [làm] theo|Học và [nói] theo"),
    ("a word more", "Học và làm", "Học tập và làm", "Học và làm|Học[ tập] và làm"),
    ("a word more at the start", "và làm", "Học và làm", "và làm|[Học ]và làm"),
    ("a word more at the end", "Học", "Học tập", "Học|Học[ tập]"),
    ("a sign more", "Học và làm", "Học, và làm", "Học và làm|Học[,] và làm"),
    ("a bracket more", "của tỉnh", "của (tỉnh", "của tỉnh|của [(]tỉnh"),
    ("one side empty", "", "Học tập", "|[Học tập]"),
    ("nothing in common", "a b", "c d", "[a b]|[c d]"),
    ("number of a document", "số 36-NQ/TW, ngày", "số 37-NQ/TW, ngày", "số [36-NQ/TW], ngày|số [37-NQ/TW], ngày"),
    ("symbol", "số 348/QĐ-TTg về", "số 348/QĐ-UBND về", "số [348/QĐ-TTg] về|số [348/QĐ-UBND] về"),
    ("year in the number", "31/2019/NĐ-CP", "31/2020/NĐ-CP", "[31/2019/NĐ-CP]|[31/2020/NĐ-CP]"),
    ("number with blanks", "số 12 - CV/ĐUK về", "số 13 - CV/ĐUK về", "số [12 - CV/ĐUK] về|số [13 - CV/ĐUK] về"),
    ("day", "ngày 30/1/2023 của", "ngày 31/1/2023 của", "ngày [30/1/2023] của|ngày [31/1/2023] của"),
    ("figure", "đạt 1.234,5 tỷ", "đạt 1.234,6 tỷ", "đạt [1.234,5] tỷ|đạt [1.234,6] tỷ"),
    ("per cent", "đạt 5% vốn", "đạt 6% vốn", "đạt [5%] vốn|đạt [6%] vốn"),
    ("years", "giai đoạn 2021 - 2025", "giai đoạn 2021 - 2030", "giai đoạn [2021 - 2025]|giai đoạn [2021 - 2030]"),
    ("tone", "bảo đảm", "bao đảm", "[bảo] đảm|[bao] đảm"),
    ("letter", "uy tín", "ưy tín", "[uy] tín|[ưy] tín"),
    ("full stop as in a number", "đạt 1.234 tấn", "đạt 1,234 tấn", "đạt [1.234] tấn|đạt [1,234] tấn"),
]
SAME = [
    ("place of the tone", "Đảng uỷ khoá XIII, hoà bình", "Đảng ủy khóa XIII, hòa bình"),
    ("case", "Hòa bình", "hòa bình"),
    ("capitals", "CÔNG TÁC ĐẢNG", "Công tác Đảng"),
    ("kinds of blanks", "số\u00a05\nlà", "số  5 là"),
    ("kinds of dashes", "2021 – 2025, kinh tế – xã hội", "2021-2025, kinh tế - xã hội"),
    ("kinds of quotes", "“Người tốt” ‘việc tốt’", "\"Người tốt\" 'việc tốt'"),
    ("dots", "các xã...", "các xã…"),
    ("blanks in a number", "số 36 - NQ/TW", "số 36-NQ/TW"),
    ("composed and decomposed", "Đảng ủy khối", unicodedata.normalize("NFD", "Đảng ủy khối")),
    ("nothing at all", "", ""),
    ("blanks alone", " ", ""),
]
READABLE = [
    ("a comma between two changes", "xanh tươi, đỏ thắm nay", "vàng úa, tím ngắt nay", "[xanh tươi, đỏ thắm] nay"),
    (
        "a word between two longer changes",
        "thi đua và khen thưởng nay",
        "hội họp và bàn bạc nay",
        "[thi đua và khen thưởng]",
    ),
    ("a word between two short changes stays", "thi và hội nay", "đua và họp nay", "[thi] và [hội] nay"),
    ("a number between two changes stays", "thi đua 2023 khen thưởng", "hội họp 2023 bàn bạc", "[thi đua] 2023 [khen"),
    ("a document between two changes stays", "a b 5-CT/TW c d", "e f 5-CT/TW g h", "[a b] 5-CT/TW [c d]"),
    (
        "three words between changes stay",
        "a b c d e x y z u v w m n",
        "f g h i k x y z o p q r s",
        "[a b c d e] x y z [",
    ),
]


@pytest.mark.parametrize(("left", "right", "want"), [c[1:] for c in DIFFERENT], ids=[c[0] for c in DIFFERENT])
def test_what_differs_is_marked(left: str, right: str, want: str) -> None:
    assert "|".join(map(shown, word_diff(left, right))) == want


@pytest.mark.parametrize(("left", "right"), [c[1:] for c in SAME], ids=[c[0] for c in SAME])
def test_spelling_is_no_difference(left: str, right: str) -> None:
    assert not any(differs for side in word_diff(left, right) for _, differs in side)
    assert word_keys(left) == word_keys(right)


@pytest.mark.parametrize(("left", "right", "want"), [c[1:] for c in READABLE], ids=[c[0] for c in READABLE])
def test_changes_can_be_read(left: str, right: str, want: str) -> None:
    assert shown(word_diff(left, right)[0]).startswith(want)


WORDS = st.sampled_from(
    "Đảng ủy uỷ khối Khối số 36-NQ/TW 37-NQ/TW 30/1/2023 1.234,5 5% 2021 - – , . ; ( “ ” … ... và làm 7 /".split()
)
TEXTS = st.lists(st.tuples(WORDS, st.sampled_from(["", " ", "  ", "\n"])), max_size=25).map(
    lambda parts: "".join(word + blank for word, blank in parts)
)


@given(TEXTS, TEXTS)
def test_each_side_is_its_whole_text(left: str, right: str) -> None:
    pieces = word_diff(left, right)
    assert tuple("".join(text for text, _ in side) for side in pieces) == (left, right)
    for side in pieces:
        assert all(text for text, _ in side)
        assert all(a[1] != b[1] for a, b in pairwise(side))


@given(TEXTS, TEXTS)
def test_what_is_equal_is_equal_on_both_sides(left: str, right: str) -> None:
    sides = (
        [key for text, differs in side if not differs for key in word_keys(text)] for side in word_diff(left, right)
    )
    assert next(sides) == next(sides)


@given(TEXTS)
def test_a_text_does_not_differ_from_itself_in_capitals(text: str) -> None:
    assert not any(differs for side in word_diff(text, text.upper()) for _, differs in side)


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_are_covered(left: str, right: str) -> None:
    assert tuple("".join(text for text, _ in side) for side in word_diff(left, right)) == (left, right)


def test_texts_too_long_to_compare_differ_as_a_whole_and_at_once() -> None:
    left, right = "a b " * 4000, "b a " * 4000
    begun = time.process_time()
    assert word_diff(left, right) == (((left, True),), ((right, True),))
    assert word_diff(left, left.upper()) == (((left, False),), ((left.upper(), False),))
    assert time.process_time() - begun < 20

"""Which item is which: kept, reworded, moved, new, dropped; numbers never pass unseen; what is carried over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.directive import analyse
from analytics.measure.comparison.alignment import (
    DROPPED,
    KEPT,
    MOVED,
    NEW,
    REWORDED,
    Match,
    Point,
    align,
    carried_over,
)
from analytics.measure.comparison.word_diff import word_diff
from analytics.reading import read
from tests.measure.edited import KINDS, edited
from tools.alignment_score import Paper, compare, points_of, read_points
from tools.make_sample import directives
from tools.sample.truth import truth

MONTHS = range(2023 * 12 + 8, 2024 * 12 + 1)  # 09/2023 to 01/2024 of both offices, with the correction of 11/2023


def points(**texts: str) -> list[Point]:
    """Points by path; the dots of a path are written as underscores without the leading letter: p1_2 is 1.2."""
    return [Point(path[1:].replace("_", "."), text) for path, text in texts.items()]


def told(matches: Sequence[Match]) -> list[str]:
    return [f"{m.how} {m.before.path if m.before else '-'} {m.after.path if m.after else '-'}" for m in matches]


DOCUMENTS = "Tuyên truyền Nghị quyết số {}-NQ/TW, ngày {}/1/2023 của Bộ Chính trị về công nghệ sinh học{}."
SPORT = "Vận động cán bộ, đảng viên tham gia các hoạt động thể thao, rèn luyện sức khỏe hằng ngày"
FLOOD = "Chủ động phòng, chống thiên tai, kiểm tra hồ chứa, di dời người dân khỏi vùng nguy hiểm"
SCHOOL = "Chuẩn bị các điều kiện cho năm học mới, quyên góp sách vở tặng học sinh nghèo vượt khó"
SENT = "Văn bản mới được gửi qua hệ thống điều hành chung."
FIRE = "Phòng cháy, chữa cháy tại cơ quan, khu dân cư và rừng đầu nguồn:"
HEALTH = "Chăm sóc sức khỏe nhân dân, nâng cao chất lượng khám, chữa bệnh:"

CASES: list[tuple[str, list[Point], list[Point], list[str]]] = [
    ("word for word", points(p1=SPORT), points(p1=SPORT), ["kept 1 1"]),
    ("capitals, tone, blanks", points(p1="Uỷ ban  hoà giải"), points(p1="ủy ban hòa giải"), ["kept 1 1"]),
    ("another sign at its end", points(p1=SPORT + ";"), points(p1=SPORT + "."), ["kept 1 1"]),
    ("a word more", points(p1=SPORT), points(p1=SPORT + " tại nhà"), ["reworded 1 1"]),
    ("nothing before", [], points(p1=SPORT), ["new - 1"]),
    ("nothing after", points(p1=SPORT), [], ["dropped 1 -"]),
    ("nothing at all", [], [], []),
    ("nothing in common", points(p1=SPORT), points(p1=FLOOD), ["dropped 1 -", "new - 1"]),
    (
        "dropped ones stand behind their old neighbour",
        points(p1=SPORT, p2=FLOOD, p3=SCHOOL),
        points(p1=SPORT, p2=SCHOOL),
        ["kept 1 1", "dropped 2 -", "kept 3 2"],
    ),
    (
        "one moves to the end",
        points(p1=SPORT, p2=FLOOD, p3=SCHOOL),
        points(p1=FLOOD, p2=SCHOOL, p3=SPORT),
        ["kept 2 1", "kept 3 2", "moved 1 3"],
    ),
    (
        "in an order turned round the one with its number stays",
        points(p1=SPORT, p2=FLOOD, p3=SCHOOL),
        points(p1=SCHOOL, p2=FLOOD, p3=SPORT),
        ["moved 3 1", "kept 2 2", "moved 1 3"],
    ),
    (
        "to another part, with what stands under it",
        points(pI="I- A", pI_1=FIRE, pI_1_1=SPORT, pI_2=HEALTH, pII="II- B"),
        points(pI="I- A", pI_1=HEALTH, pII="II- B", pII_1=FIRE, pII_1_1=SPORT),
        ["kept I I", "kept I.2 I.1", "kept II II", "moved I.1 II.1", "moved I.1.1 II.1.1"],
    ),
    (
        "under another item",
        points(p1=FIRE, p1_1=SPORT, p1_2=FLOOD, p2=HEALTH, p2_1=SCHOOL),
        points(p1=FIRE, p1_1=FLOOD, p2=HEALTH, p2_1=SPORT, p2_2=SCHOOL),
        ["kept 1 1", "kept 1.2 1.1", "kept 2 2", "moved 1.1 2.1", "kept 2.1 2.2"],
    ),
    (
        "items renumbered by one more before them are in their place",
        points(p1=FIRE, p1_1=SPORT),
        points(p1=HEALTH, p1_1=SCHOOL, p2=FIRE, p2_1=SPORT),
        ["new - 1", "new - 1.1", "kept 1 2", "kept 1.1 2.1"],
    ),
    (
        "a heading in other words is known by what stands under it",
        points(p1="Phong trào thi đua:", p1_1=SPORT, p1_2=FLOOD, p2=HEALTH),
        points(p1="Hoạt động cơ sở:", p1_1=SPORT, p1_2=FLOOD, p2=HEALTH),
        ["reworded 1 1", "kept 1.1 1.1", "kept 1.2 1.2", "kept 2 2"],
    ),
    (
        "a short sentence that stands under each heading stays under its own",
        points(p1=FIRE, p1_1=SPORT, p1_2=SENT, p2=HEALTH, p2_1=SCHOOL, p2_2=SENT),
        points(p1=HEALTH, p1_1=SCHOOL, p1_2=SENT, p2=FIRE, p2_1=SPORT, p2_2=SENT),
        ["kept 2 1", "kept 2.1 1.1", "kept 2.2 1.2", "moved 1 2", "kept 1.1 2.1", "kept 1.2 2.2"],
    ),
    (
        "the same sentence three times keeps its order",
        points(p1=SENT, p2=SENT, p3=SENT),
        points(p1=SENT, p2=SENT, p3=SENT),
        ["kept 1 1", "kept 2 2", "kept 3 3"],
    ),
    (
        "of the same sentence three times one goes",
        points(p1=SENT, p2=SPORT, p3=SENT, p4=SENT),
        points(p1=SENT, p2=SPORT, p3=SENT),
        ["kept 1 1", "kept 2 2", "dropped 3 -", "kept 4 3"],
    ),
    (
        "a list of other documents under its own words",
        points(p1="Văn bản mới của tỉnh cần phổ biến gồm: Kế hoạch số 110/KH-UBND về phòng ngừa tin giả trên mạng."),
        points(p1="Văn bản mới của tỉnh cần phổ biến gồm: Chỉ thị số 6/CT-UBND về giải ngân vốn đầu tư công."),
        ["reworded 1 1"],
    ),
    (
        "two sentences about one document are two items",
        points(p1="Lực lượng nòng cốt bám sát từng phần việc của " + DOCUMENTS.format(36, 30, "")[13:]),
        points(p1="Kiểm tra nhận thức của đoàn viên mới về " + DOCUMENTS.format(36, 30, "")[13:]),
        ["dropped 1 -", "new - 1"],
    ),
]


@pytest.mark.parametrize(("before", "after", "want"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_what_became_of_items(before: list[Point], after: list[Point], want: list[str]) -> None:
    assert told(align(before, after)) == want


CHANGED = [
    ("number of a document", DOCUMENTS.format(36, 30, ""), DOCUMENTS.format(37, 30, ""), "37-NQ/TW"),
    ("day of a document", DOCUMENTS.format(36, 30, ""), DOCUMENTS.format(36, 31, ""), "31/1/2023"),
    ("quantity", "Trồng 1.200 cây xanh.", "Trồng 1.300 cây xanh.", "1.300"),
    ("per cent", "Phấn đấu đạt 95% kế hoạch.", "Phấn đấu đạt 95,5% kế hoạch.", "95,5%"),
    ("year", "Kế hoạch năm 2023 của chi bộ.", "Kế hoạch năm 2024 của chi bộ.", "2024"),
    ("name", "Học tập gương đồng chí Lương Văn Tri.", "Học tập gương đồng chí Lương Văn Chi.", "Chi"),
    ("sign in a number", "Đạt 1.234 tấn thóc.", "Đạt 1,234 tấn thóc.", "1,234"),
]


@pytest.mark.parametrize(("before", "after", "new"), [c[1:] for c in CHANGED], ids=[c[0] for c in CHANGED])
def test_what_differs_in_one_number_is_one_item_and_never_kept(before: str, after: str, new: str) -> None:
    others = points(p2=SPORT, p3=FLOOD)
    first, *_ = align([Point("1", f"1. {before}"), *others], [Point("1", f"1. {after}"), *others])
    assert (first.how, first.same_words) == (REWORDED, False)
    assert new in [text for text, differs in word_diff(before, after)[1] if differs]


SAID = ["Một", "Hai ba bốn", SPORT, FLOOD, SENT, "Đạt 1.234-AB tấn", "Số 5-CT/TW", "…", ""]
TEXTS = st.lists(st.sampled_from(SAID), max_size=9)


def tree(texts: Sequence[str], chance: Random) -> list[Point]:
    """The texts as items: each under the one before it, beside it, or at the top."""
    paths: list[str] = []
    for number in range(len(texts)):
        above = chance.choice(["", *paths[-1:], paths[-1].rpartition(".")[0] if paths else ""])
        paths.append(f"{above}.{number}" if above else str(number))
    return [Point(path, text) for path, text in zip(paths, texts, strict=True)]


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS, st.randoms(use_true_random=False))
def test_every_item_of_both_sides_once_and_how_agrees_with_what_is_there(
    left: list[str], right: list[str], chance: Random
) -> None:
    before, after = tree(left, chance), tree(right, chance)
    matches = align(before, after)
    assert [m.after for m in matches if m.after] == after
    assert sorted(m.before.path for m in matches if m.before) == sorted(p.path for p in before)
    for m in matches:
        assert (m.how == NEW) == (m.before is None)
        assert (m.how == DROPPED) == (m.after is None)
        assert m.how != KEPT or m.same_words
        assert m.how != REWORDED or not m.same_words
        assert 0 <= m.similarity <= 1 + 1e-9
    assert 0 <= carried_over(matches) <= 1
    assert all(m.how == KEPT and m.before == m.after for m in align(before, before))


# directives


@pytest.fixture(scope="module")
def papers() -> list[Paper]:
    """Illustrative directives as text, with their truth."""
    return list(_papers())


def _papers() -> Iterator[Paper]:
    for _, now, before in directives():
        if int(now.paper.month[:4]) * 12 + int(now.paper.month[5:]) - 1 in MONTHS:
            yield Paper(truth(now, before), read_points(now))


def test_what_the_clerk_made_of_last_months_items_is_found(papers: list[Paper]) -> None:
    score = compare(papers)
    assert (len(papers), score.pairs) == (11, 9)
    assert sum(paper.truth["corrects"] for paper in papers) == 1
    assert score.accuracy >= 0.95, score.lines


@pytest.mark.parametrize("rate", [0.1, 0.3, 0.5])
def test_logged_edits_are_found(rate: float, june: Path, papers: list[Paper]) -> None:
    real = points_of(analyse(read(june.read_bytes(), june.name).text))
    sample = [paper.points for paper in papers]
    texts = [(real, [*sample[0], *sample[8]])] * 3 + [(sample[n], [*real, *sample[n - 5]]) for n in (0, 3, 6, 9)]
    right = found = true = 0
    met = set()
    for seed, (before, donors) in enumerate(texts):
        edit = edited(before, donors, rate, Random(seed))
        matches = align(before, edit.after)
        pairs = {(m.before.path, m.after.path): m for m in matches if m.before and m.after}
        right, found, true = right + len(edit.pairs & pairs.keys()), found + len(pairs), true + len(edit.pairs)
        met |= {entry.kind for entry in edit.log}
        for entry in edit.log:
            if entry.kind == "number" and entry.after:
                match = pairs[entry.before or "", entry.after]
                assert match.how in (REWORDED, MOVED) and not match.same_words
                _, pieces = word_diff(match.before.text, match.after.text)  # type: ignore[union-attr]
                assert any(differs and entry.number in text for text, differs in pieces)
    assert met == set(KINDS)
    assert 2 * right / (found + true) >= 0.97


def test_the_june_directive_beside_itself_is_kept(june: Path) -> None:
    real = points_of(analyse(read(june.read_bytes(), june.name).text))
    matches = align(real, real)
    assert {m.how for m in matches} == {KEPT}
    assert [m.before for m in matches] == list(real)
    assert carried_over(matches) == 1


def test_words_carried_over_are_those_that_stand_unchanged() -> None:
    before = points(p1="Một hai ba bốn", p2="2. " + SPORT[2:], p3="Cũ")
    after = points(p1="Một hai ba năm", p2="Hoàn toàn mới lạ")
    assert told(align(before, after))[0] == "reworded 1 1"
    assert carried_over(align(before, after)) == 3 / 8
    assert carried_over(align(before, [])) == carried_over(align([], after)) == carried_over([]) == 0.0

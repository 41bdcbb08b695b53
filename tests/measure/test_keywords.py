"""Keywords both ways: counted right, found again in the text, and hardly ever by chance."""

from __future__ import annotations

import numpy as np
import pytest

from analytics.directive import analyse
from analytics.measure.comparison.keywords import keywords
from analytics.measure.keyness import log_ratio_limit
from analytics.measure.terms import ItemTerms, Term, outermost, paper_terms
from analytics.model import Analysis, Header, Item, Span
from analytics.vietnamese import fold
from tests import files


def items(paper: int, *held: str, length: int = 20) -> list[ItemTerms]:
    """One item a string: its terms, parted by commas; a term twice is two occurrences."""
    found = []
    for place, text in enumerate(held, 1):
        printed = [term.strip() for term in text.split(",") if term.strip()]
        terms = {fold(term): Term(term, printed.count(term)) for term in printed}
        found.append(ItemTerms((paper, f"I.{place}"), length, terms, terms))
    return found


def test_both_directions_with_both_counts_and_places() -> None:
    before = items(1, *["cầu"] * 30, *["chung"] * 20)
    after = items(2, *["chung"] * 20, *["đê, đê"] * 18, *["Đê"] * 2)
    found = keywords(before, after)
    assert [(k.term, k.more_now) for k in found] == [("cầu", False), ("đê", True)]
    bridge, dyke = found
    assert (dyke.after.occurrences, dyke.after.words, dyke.after.items) == (38, 40 * 20, 40)
    assert dyke.after.places == tuple((2, f"I.{n}") for n in range(21, 41))
    assert (dyke.before.occurrences, dyke.before.words, dyke.before.items, dyke.before.places) == (0, 1000, 50, ())
    assert bridge.before.places == tuple((1, f"I.{n}") for n in range(1, 31))


def test_the_measures_are_those_of_the_items_over_all_terms_tested() -> None:
    before = items(1, *["cầu"] * 30, *["chung"] * 20)
    after = items(2, *["chung"] * 20, *["đê, đê"] * 20)
    limits = log_ratio_limit([0, 20, 20], 40, [30, 20, 0], 50)
    assert [k.limit for k in keywords(before, after)] == pytest.approx([limits[0], limits[2]])
    for keyword in keywords(before, after):
        assert keyword.low < keyword.ratio < keyword.high
        assert keyword.limit == (keyword.low if keyword.more_now else keyword.high)
        assert keyword.likelihood > 20


def test_exchanged_sides_exchange_the_direction() -> None:
    before, after = items(1, *["cầu"] * 30, *["chung"] * 20), items(2, *["chung, đê"] * 20, *["khác"] * 20)
    there, back = keywords(before, after), keywords(after, before)
    assert [(k.term, k.limit) for k in there] == [(k.term, pytest.approx(-k.limit)) for k in back]


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("one item", items(1, *["khác"] * 4000), items(2, "mới, mới, mới, mới, mới, khác")),
        ("four occurrences", items(1, *["khác"] * 4000), items(2, *["mới, khác"] * 4)),
        ("not sure", items(1, *["khác"] * 20), items(2, *["mới"] * 5, *["khác"] * 15)),
        ("no items before", [], items(2, *["mới"] * 30)),
        ("no items now", items(1, *["mới"] * 30), []),
        ("no terms", items(1, *[""] * 30), items(2, *[""] * 30)),
    ],
)
def test_nothing_is_said_of(name: str, before: list[ItemTerms], after: list[ItemTerms]) -> None:
    assert keywords(before, after) == ()


def test_five_occurrences_in_two_items_are_enough_where_the_rest_is_large() -> None:
    [found] = keywords(items(1, *["khác"] * 4000), items(2, "mới, mới, mới", "mới, mới"))
    assert (found.term, found.after.occurrences, len(found.after.places)) == ("mới", 5, 2)


def test_a_term_mostly_inside_a_longer_one_is_not_told_twice() -> None:
    text = "chuyển đổi số, chuyển đổi, số"
    found = keywords(items(1, *["khác"] * 40), items(2, *[text] * 30, *["số"] * 10))
    assert [k.term for k in found if k.more_now] == ["số", "chuyển đổi số"]  # "số" has ten items of its own


def test_the_outermost_of_single_words_too() -> None:
    counts = {"a": 8, "a b": 7, "c": 10}
    assert outermost(["a", "a b", "c"], counts) == ["a b", "c"]
    assert outermost(["a", "a b", "c"], counts | {"a": 9}) == ["a", "a b", "c"]


@pytest.mark.parametrize(
    ("name", "papers", "spread"),
    [
        ("every paper alike", [items(n, *["khác"] * 10, *["mới"] * 5) for n in range(4)], 0),
        (
            "all in one of four, which has half of the words",
            [items(0, *["khác"] * 10, *["mới"] * 20), *(items(n, *["khác"] * 10) for n in range(1, 4))],
            0.5 / (1 - 1 / 6),
        ),
        (
            "one paper: over its items, two of three of which hold it",
            [items(0, *["khác"] * 10, *["mới"] * 20)],
            10 / 29,
        ),
    ],
)
def test_spread_is_over_papers_where_there_are_several(name: str, papers: list[list[ItemTerms]], spread: float) -> None:
    after = [item for paper in papers for item in paper]
    [found] = [k for k in keywords(items(9, *["khác"] * 100), after) if k.term == "mới"]
    assert found.spread == pytest.approx(spread, abs=1e-9)
    [back] = [k for k in keywords(after, items(9, *["khác"] * 100)) if k.term == "mới"]
    assert (back.more_now, back.spread) == (False, found.spread)


def test_shuffled_items_hardly_ever_have_a_keyword() -> None:
    """Items of two sides in one heap, parted anew 200 times: at most 5 % of the partings may find anything (seeded)."""
    rng = np.random.default_rng(3)
    rates = rng.uniform(0.02, 0.4, 60)
    heap = items(1, *[", ".join(f"từ{n}" for n in np.flatnonzero(rng.random(60) < rates)) for _ in range(100)])
    found = 0
    for _ in range(200):
        order = rng.permutation(len(heap))
        found += bool(keywords([heap[i] for i in order[:50]], [heap[i] for i in order[50:]]))
    assert found / 200 <= 0.05


def test_terms_of_a_paper_are_counted_as_they_stand() -> None:
    text = files.directive(
        "7 năm 2022",
        "Giữ gìn vệ sinh môi trường; bảo vệ môi trường theo Nghị quyết số 36-NQ/TW, ngày 30/1/2023.",
        "Đảng ủy Khối các cơ quan tỉnh và Sở Y tế chăm lo đời sống xã hội, phòng ngừa dịch ở cơ sở, nhất là Bình Lâm.",
    )
    analysis = analyse(text)
    first, second = paper_terms(analysis, 7, analysis.header.office)
    assert [first.place, second.place] == [(7, "I.1"), (7, "I.2")]
    assert first.length == next(item.words for item in analysis.items if item.path == "I.1")
    assert {term.printed: term.count for term in first.words.values()} == {
        "Giữ gìn": 1,
        "vệ sinh": 1,
        "môi trường": 2,
        "bảo vệ": 1,
    }
    runs = {term.printed for key, term in first.terms.items() if key not in first.words}
    assert runs == {"Giữ gìn vệ sinh", "vệ sinh môi trường", "Giữ gìn vệ sinh môi trường", "bảo vệ môi trường"}
    told = {term.printed for term in second.words.values()}
    assert {"xã hội", "cơ sở", "phòng ngừa"} <= told  # "hội", "sở" and "phòng" are names of bodies
    assert not {"Sở", "Y tế", "Sở Y tế", "Đảng ủy", "Khối", "cơ quan"} & told
    assert fold("Bình Lâm") not in second.terms  # the office's own name
    assert fold("Bình Lâm") in list(paper_terms(analysis, 7, None))[1].terms


def test_the_same_syllables_cut_differently_are_one_term() -> None:
    """The segmentation gives them as one word here and as two there."""
    text = "vệ sinh môi trường; vệ sinh môi trường"
    words = Span(0, 18), Span(20, 27), Span(28, 38)
    [item] = paper_terms(Analysis(text, Header(), (Item("1", Span(0, 38), words=3),), words=words), 1, None)
    assert item.terms[fold("vệ sinh môi trường")] == Term("vệ sinh môi trường", 2)
    assert item.words[fold("vệ sinh môi trường")] == Term("vệ sinh môi trường", 1)


def test_an_item_that_no_longer_says_a_word_makes_it_a_keyword_before() -> None:
    """From text to keyword: the places lead back to the items that print it."""
    old, new = (
        analyse(files.directive("7 năm 2022", *[f"Chăm lo {what} ở khu dân cư số {n}." for n in range(25)]))
        for what in ("đê điều", "rừng trồng")
    )
    then, now = (list(paper_terms(paper, row, paper.header.office)) for row, paper in enumerate((old, new)))
    found = {fold(k.term): k for k in keywords(then, now)}
    texts = {item.path: item.span.cut(old.text) for item in old.items}
    dyke = next(k for key, k in found.items() if fold("đê") in key.split())
    assert not dyke.more_now
    assert len(dyke.before.places) == 25
    assert all(dyke.term in texts[path] for _, path in dyke.before.places)

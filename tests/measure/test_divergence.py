"""One number for how different two sides are: its ends, its symmetry, its parts, and scipy's value."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.distance import jensenshannon

from analytics.measure.comparison.divergence import divergence
from analytics.measure.terms import ItemTerms, Term


def side(counts: dict[str, int]) -> list[ItemTerms]:
    """One item that holds each word so often."""
    words = {word.lower(): Term(word, count) for word, count in counts.items()}
    return [ItemTerms((1, "1"), sum(counts.values()), words, words)]


COUNTS = st.dictionaries(st.sampled_from("abcdefghij"), st.integers(1, 50), min_size=1)


@given(COUNTS, COUNTS)
def test_the_value_is_that_of_scipy_and_the_sum_of_its_parts(before: dict[str, int], after: dict[str, int]) -> None:
    found, back = divergence(side(before), side(after)), divergence(side(after), side(before))
    assert found is not None and back is not None
    words = sorted(before.keys() | after.keys())
    p, q = ([of.get(word, 0) for word in words] for of in (before, after))
    assert found.value == pytest.approx(jensenshannon(p, q, base=2) ** 2, abs=1e-9)
    assert found.value == pytest.approx(sum(part.part for part in found.parts))
    assert found.value == pytest.approx(back.value)
    assert 0 <= found.value <= 1 + 1e-9
    assert (found.before, found.after) == (sum(p), sum(q))
    assert [part.part for part in found.parts] == sorted((part.part for part in found.parts), reverse=True)


@given(COUNTS, st.integers(1, 5))
def test_the_same_words_equally_often_are_0(counts: dict[str, int], times: int) -> None:
    found = divergence(side(counts), side({word: count * times for word, count in counts.items()}))
    assert found is not None
    assert found.value == pytest.approx(0, abs=1e-12)


@given(COUNTS, COUNTS)
def test_no_word_in_common_is_1(before: dict[str, int], after: dict[str, int]) -> None:
    found = divergence(side(before), side({f"{word}{word}": count for word, count in after.items()}))
    assert found is not None
    assert found.value == pytest.approx(1)


def test_a_part_tells_the_word_both_counts_and_the_direction() -> None:
    """By hand: shares 3/4 and 1/4 around a mean of 1/2, and none against 1/2 for "Mới"."""
    found = divergence(side({"cũ": 3, "chung": 1}), side({"chung": 2, "Mới": 2}))
    assert found is not None
    rows = {part.word: (part.before, part.after, part.more_now) for part in found.parts}
    assert rows == {"cũ": (3, 0, False), "Mới": (0, 2, True), "chung": (1, 2, True)}
    assert [part.word for part in found.parts] == ["cũ", "Mới", "chung"]
    middle = (0.25 * np.log2(0.25 / 0.375) + 0.5 * np.log2(0.5 / 0.375)) / 2
    assert [part.part for part in found.parts] == pytest.approx([0.75 / 2, 0.5 / 2, middle])


def test_a_word_is_shown_as_most_items_print_it_and_counted_over_all() -> None:
    items = [*side({"Biển": 1}), *side({"biển": 2}), *side({"biển": 3})]
    found = divergence(items, side({"đảo": 1}))
    assert found is not None
    assert {(part.word, part.before) for part in found.parts} == {("biển", 6), ("đảo", 0)}
    assert found.before == 6


@pytest.mark.parametrize(
    ("before", "after"), [([], side({"a": 1})), (side({"a": 1}), []), ([], []), (side({}), side({}))]
)
def test_a_side_without_words_has_none(before: list[ItemTerms], after: list[ItemTerms]) -> None:
    assert divergence(before, after) is None

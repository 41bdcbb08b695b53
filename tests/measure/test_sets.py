"""What is new, returned, kept and dropped: exact, complete, in a stable order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measure.comparison.sets import SetDifference, differences
from analytics.vietnamese import sort_key

CASES = [
    ("first seen now", {"a": 1}, {"a": 1, "b": 2}, (), SetDifference(("b",), (), ("a",), ())),
    ("seen in some month before", {"a": 1}, {"b": 2}, ("b", "c"), SetDifference((), ("b",), (), ("a",))),
    ("earlier does not matter for what is kept", {"a": 1}, {"a": 3}, ("a",), SetDifference((), (), ("a",), ())),
    ("most mentions first", {}, {"a": 1, "b": 3, "c": 2}, (), SetDifference(("b", "c", "a"), (), (), ())),
    (
        "kept by the mentions of both sides",
        {"a": 1, "b": 5},
        {"a": 3, "b": 1},
        (),
        SetDifference((), (), ("b", "a"), ()),
    ),
    (
        "equals by number and alphabet",
        {"36-NQ/TW": 1, "9-NQ/TW": 1, "đ": 1, "e": 1, "d": 1},
        {},
        (),
        SetDifference((), (), (), ("9-NQ/TW", "36-NQ/TW", "d", "đ", "e")),
    ),
    ("nothing is not mentioned", {"a": 0, "b": 1}, {"a": 1, "b": 0}, (), SetDifference(("a",), (), (), ("b",))),
    ("empty", {}, {}, ("a",), SetDifference((), (), (), ())),
]


@pytest.mark.parametrize(("before", "after", "earlier", "want"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_differences(
    before: dict[str, int], after: dict[str, int], earlier: tuple[str, ...], want: SetDifference
) -> None:
    assert differences(before, after, earlier) == want


COUNTS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 4))


@given(COUNTS, COUNTS, st.frozensets(st.sampled_from("abcdefgh")))
def test_every_code_stands_in_just_one_part(before: dict[str, int], after: dict[str, int], earlier: set[str]) -> None:
    parts = differences(before, after, earlier)
    now, then = ({code for code, count in side.items() if count} for side in (after, before))
    told = [*parts.new, *parts.returned, *parts.kept, *parts.dropped]
    assert len(told) == len(set(told))
    assert {*parts.new, *parts.returned, *parts.kept} == now
    assert {*parts.kept, *parts.dropped} == then
    assert earlier.isdisjoint(parts.new)
    assert earlier.issuperset(parts.returned)
    back = differences(after, before, earlier)
    assert (back.kept, sorted((*back.new, *back.returned), key=sort_key)) == (
        parts.kept,
        sorted(parts.dropped, key=sort_key),
    )

"""Terms that one side says more than the other, sure enough to be shown: more now as well as more before."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from analytics.measure.keyness import (
    LEAST_ITEMS,
    LEAST_PLACES,
    deviation_of_proportions,
    log_likelihood,
    log_ratio,
    log_ratio_interval,
    nearer_limit,
)
from analytics.measure.terms import ItemTerms, outermost
from analytics.vietnamese import sort_key


@dataclass(frozen=True, slots=True)
class Side:
    """Of one term on one side: occurrences out of `words`, and items (by `places`: paper, path) out of `items`."""

    occurrences: int
    words: int
    places: tuple[tuple[int, str], ...]
    items: int


@dataclass(frozen=True, slots=True)
class Keyword:
    """A term as it is mostly printed, with both sides.

    In doublings of the share of items that hold it: `ratio`, its interval from `low` to `high`, and `limit`, the end
    nearer to nothing (LRC); positive: more now. `spread`: DPnorm of the occurrences on the side that says it more, over
    its papers, or over its items if it is one paper; 0 evenly, 1 all in one. `likelihood`: G² of the items, four
    cells, for those who ask for it.
    """

    term: str
    before: Side
    after: Side
    ratio: float
    low: float
    high: float
    limit: float
    spread: float
    likelihood: float

    @property
    def more_now(self) -> bool:
        return self.limit > 0


_Held = Mapping[str, Sequence[ItemTerms]]


def keywords(before: Sequence[ItemTerms], after: Sequence[ItemTerms]) -> tuple[Keyword, ...]:
    """Terms whose share of items surely differs (LRC ≠ 0 at 5 % over all terms together), the largest limit first.

    Tested are terms of at least 5 occurrences in 2 items, both sides together, without those that mostly stand inside
    a longer one. A term counts once an item: words of one item are not independent. Where a side has no items, none.
    """
    if not before or not after:
        return ()
    there, here = _holding(before), _holding(after)
    terms = _tested(there, here)
    holding = [(there.get(term, ()), here.get(term, ())) for term in terms]
    then, now = (np.array([len(sides[place]) for sides in holding]) for place in (0, 1))
    counts = now, len(after), then, len(before)
    low, high = log_ratio_interval(*counts)
    limits, ratios, likelihoods = nearer_limit(low, high), log_ratio(*counts), log_likelihood(*counts, cells=4)
    found = [
        Keyword(
            term=_mostly([*holding[i][1], *holding[i][0]], terms[i]),
            before=_side(before, holding[i][0], terms[i]),
            after=_side(after, holding[i][1], terms[i]),
            ratio=float(ratios[i]),
            low=float(low[i]),
            high=float(high[i]),
            limit=float(limits[i]),
            spread=_spread(after if limits[i] > 0 else before, terms[i]),
            likelihood=float(likelihoods[i]),
        )
        for i in np.flatnonzero(limits)
    ]
    return tuple(sorted(found, key=lambda k: (-abs(k.limit), -k.likelihood, sort_key(k.term))))


def _holding(items: Sequence[ItemTerms]) -> _Held:
    """Term → the items that hold it, in their order."""
    held: dict[str, list[ItemTerms]] = defaultdict(list)
    for item in items:
        for term in item.terms:
            held[term].append(item)
    return dict(held)


def _tested(there: _Held, here: _Held) -> list[str]:
    """Terms frequent enough. It depends on both sides together only, never on which side holds a term: no bias."""
    items = {term: len(here.get(term, ())) + len(there.get(term, ())) for term in here.keys() | there.keys()}
    frequent = [
        term
        for term, holding in items.items()
        if holding >= LEAST_ITEMS and _occurrences([*here.get(term, ()), *there.get(term, ())], term) >= LEAST_PLACES
    ]
    return sorted(outermost(frequent, items))


def _occurrences(items: Sequence[ItemTerms], term: str) -> int:
    return sum(item.terms[term].count for item in items)


def _mostly(items: Sequence[ItemTerms], term: str) -> str:
    """The form that most items print."""
    return Counter(item.terms[term].printed for item in items).most_common(1)[0][0]


def _side(items: Sequence[ItemTerms], holding: Sequence[ItemTerms], term: str) -> Side:
    places = tuple(item.place for item in holding)
    return Side(_occurrences(holding, term), sum(item.length for item in items), places, len(items))


def _spread(items: Sequence[ItemTerms], term: str) -> float:
    """Over papers where there are several: over hundreds of items every term of a few dozen has 0.9 and more."""
    papers = {item.place[0] for item in items}
    counts, lengths = Counter[object](), Counter[object]()
    for item in items:
        part = item.place[0] if len(papers) > 1 else item.place
        counts[part] += item.terms[term].count if term in item.terms else 0
        lengths[part] += item.length
    return float(deviation_of_proportions([counts[part] for part in lengths], list(lengths.values()))[1])

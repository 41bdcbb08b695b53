"""Every place of a phrase, or of what a cell counts, with the words around it: sorted, and counted by month."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analytics.corpus import queries
from analytics.corpus.store import Store
from analytics.model import Evidence, Filters
from analytics.vietnamese import sort_key

LEFT, RIGHT, MONTH = "left", "right", "month"
MOST = 2000  # lines that are read with their sentences; of a word that stands everywhere the rest is only counted
_WORD = re.compile(r"[^\W_]+")
_COMPARED = 5  # words on either side that sorting looks at


@dataclass(frozen=True, slots=True)
class Concordance:
    """The places of a phrase: `lines` with their words around (the first `MOST` by month), `by_month` all counted."""

    lines: tuple[Evidence, ...]
    by_month: dict[str, int]

    @property
    def total(self) -> int:
        return sum(self.by_month.values())


def concordance(store: Store, typed: str, filters: Filters = Filters()) -> Concordance:
    """Where the items of a view hold a phrase as `corpus.search` understands it; lines in the order of the months.

    Raises DirectiveError, in Vietnamese, where nothing can be searched for.
    """
    places = queries.found(store, typed, filters)
    by_month = Counter(place.month for place in places)
    return Concordance(tuple(queries.sentences(store, places[:MOST])), dict(sorted(by_month.items())))


def counted_by_month(lines: Iterable[Evidence]) -> dict[str, int]:
    """How many of some lines are of each month, in order: of a cell's evidence, what the cell is the sum of."""
    return dict(sorted(Counter(line.month for line in lines).items()))


def in_order(lines: Iterable[Evidence], by: str) -> list[Evidence]:
    """Lines by the words before (`LEFT`: the nearest first), by those after (`RIGHT`), or by `MONTH`.

    Words in Vietnamese order; lines that are alike stay as they stand. Raises ValueError for another order.
    """
    keys = {LEFT: _left, RIGHT: _right, MONTH: _month}
    if by not in keys:
        raise ValueError(f"no order {by!r}")
    return sorted(lines, key=keys[by])


def _left(line: Evidence) -> list[object]:
    return _words(reversed(_WORD.findall(line.before)))


def _right(line: Evidence) -> list[object]:
    return _words(_WORD.findall(line.after))


def _month(line: Evidence) -> list[object]:
    return [line.month, line.office]


def _words(words: Iterable[str]) -> list[object]:
    near: Sequence[str] = [word for word, _ in zip(words, range(_COMPARED), strict=False)]
    return [sort_key(word) for word in near]

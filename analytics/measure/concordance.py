"""Every place of a phrase, or of what a cell counts, with the words around it: sorted, and counted by month."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from analytics.corpus import queries, tally_queries
from analytics.corpus.search import Place
from analytics.corpus.store import Store
from analytics.corpus.tally_queries import Base
from analytics.measure.counts import base_in_words, calendar_months
from analytics.measure.table import Table
from analytics.model import Evidence, Filters
from analytics.vietnamese import format_month, sort_key

LEFT, RIGHT, MONTH = "left", "right", "month"
MOST = 1000  # lines that are read with their words around; the rest is only counted
ENOUGH = 40_000  # places, after which no earlier month is searched: a word that stands everywhere takes many seconds
PHRASE = "phrase"  # what tables of found places count; their evidence is the places themselves
BEFORE, FOUND, AFTER = "Chữ đứng trước", "Cụm từ tìm", "Chữ đứng sau"  # columns of lines
COUNT = "Số lượt"
_WORD = re.compile(r"[^\W_]+")
_COMPARED = 5  # words on either side that sorting looks at


@dataclass(frozen=True)
class Concordance:
    """The places of a phrase in a view, the last month first. `since`: no month before this one was searched, for
    there were places enough; None: all were."""

    typed: str
    filters: Filters
    places: tuple[Place, ...]
    since: str | None = None

    @cached_property
    def by_month(self) -> dict[str, int]:
        """How many places are of each month that has some, in order."""
        return counted_by_month(self.places)

    @property
    def searched(self) -> Filters:
        """The view without the months that were not searched."""
        return replace(self.filters, first=self.since) if self.since else self.filters

    def of(self, month: str | None) -> Sequence[Place]:
        """The places of a month; None: all."""
        return self.places if month is None else [place for place in self.places if place.month == month]


def concordance(store: Store, typed: str, filters: Filters = Filters()) -> Concordance:
    """Where the items of a view hold a phrase as `corpus.search` understands it.

    Raises DirectiveError, in Vietnamese, where nothing can be searched for.
    """
    found = queries.found(store, typed, filters, ENOUGH)
    return Concordance(typed, filters, found.places, found.since)


def lines(store: Store, places: Sequence[Place]) -> list[Evidence]:
    """The first `MOST` of some places with the words around them."""
    return queries.sentences(store, places[:MOST])


def counted_by_month(places: Iterable[Evidence | Place]) -> dict[str, int]:
    """How many of some places are of each month, in order: of a cell's evidence, what the cell is the sum of."""
    return dict(sorted(Counter(place.month for place in places).items()))


def month_table(store: Store, found: Concordance) -> Table:
    """A row for every calendar month that was searched: how many places, in how many papers, out of how many, and how
    often in 1,000 words. A month without a paper is missing, not zero."""
    bases = tally_queries.bases(store, found.searched)
    months = calendar_months(bases)
    holding = Counter(month for month, _ in {(place.month, place.directive) for place in found.places})
    rows = [_month_row(found, month, holding[month], bases.get(month)) for month in months]
    kinds = {COUNT: "Int64", "Số văn bản có": "Int64", "Trong tổng số": "Int64", "Mỗi 1.000 từ": "Float64"}
    return Table(
        title=f"Số lượt có “{found.typed}” theo tháng",
        unit="lượt",
        base=base_in_words(store, found.searched),
        kind=PHRASE,
        frame=pd.DataFrame(rows, columns=["Tháng", *kinds]).astype(kinds),
        codes=(found.typed,) * len(months),
        months={COUNT: None},
        row_months=tuple(months),
    )


def _month_row(found: Concordance, month: str, papers: int, base: Base | None) -> tuple[object, ...]:
    if base is None:
        return (format_month(month), None, None, None, None)
    count = found.by_month.get(month, 0)
    rate = round(1000 * count / base.words, 2) if base.words else None
    return (format_month(month), count, papers, base.papers, rate)


def line_table(store: Store, found: Concordance, shown: Sequence[Evidence], month: str | None) -> Table:
    """Lines of a concordance, of one month or of all, as a table to be taken along: with what does not fit a screen."""
    view = replace(found.filters, first=month, last=month) if month else found.searched
    columns = {
        "Tháng": [format_month(line.month) for line in shown],
        BEFORE: [line.before.strip() for line in shown],
        FOUND: [line.marked for line in shown],
        AFTER: [line.after.strip() for line in shown],
        "Mục": [line.path for line in shown],
        "Cơ quan ban hành": [line.office for line in shown],
        "Tệp": [line.file_name for line in shown],
    }
    return Table(
        title=f"Các chỗ có “{found.typed}”",
        unit="lượt",
        base=base_in_words(store, view),
        kind=PHRASE,
        frame=pd.DataFrame(columns, dtype=object),
        codes=(found.typed,) * len(shown),
        months={},
        row_months=tuple(line.month for line in shown),
        left_out=len(found.of(month)) - len(shown),
    )


def in_order(lines: Iterable[Evidence], by: str) -> list[Evidence]:
    """Lines by the words before (`LEFT`: the nearest first), by those after (`RIGHT`), or by `MONTH`, the last first.

    Words in Vietnamese order; lines that are alike stay as they stand. Raises ValueError for another order.
    """
    if by == MONTH:
        return sorted(lines, key=lambda line: line.month, reverse=True)
    keys = {LEFT: _left, RIGHT: _right}
    if by not in keys:
        raise ValueError(f"no order {by!r}")
    return sorted(lines, key=keys[by])


def _left(line: Evidence) -> list[object]:
    return _words(reversed(_WORD.findall(line.before)))


def _right(line: Evidence) -> list[object]:
    return _words(_WORD.findall(line.after))


def _words(words: Iterable[str]) -> list[object]:
    near: Sequence[str] = [word for word, _ in zip(words, range(_COMPARED), strict=False)]
    return [sort_key(word) for word in near]

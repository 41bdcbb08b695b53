"""The months of a kind in one of four measures: how often, in how many items, in which share of them, per 1,000 words.

Counts and what is shown stand side by side: whatever the measure, a mark or a cell opens what its count counts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from analytics.measure.counts import KINDS, TOTAL
from analytics.measure.statistics import wilson
from analytics.measure.table import Table
from analytics.model import CellKey
from analytics.vietnamese import format_number

MENTIONS, ITEMS, SHARE, RATE = "mentions", "items", "share", "rate"
_COUNTED = {MENTIONS: "mentions", ITEMS: "items", SHARE: "items", RATE: "mentions"}
_UNITS = {SHARE: "% số mục", RATE: "lượt mỗi 1.000 từ"}
_TITLES = {SHARE: "Tỷ lệ mục có {}", RATE: "Số lượt nhắc đến {} trong mỗi 1.000 từ"}
WHOLE = "Cả kỳ"  # instead of the sum: a share of all months is none of their shares added up
_FACTORS, _DIGITS = {SHARE: 100, RATE: 1000}, 2


@dataclass(frozen=True, slots=True)
class Measured:
    """`shown` has the rows and months of `counts`; its figures are those of `measure`.

    Shares are per cent of the month's items, rates per 1,000 of its words, both rounded to two digits. A month is
    missing where it has no paper, or none with the part that the view shows.
    """

    measure: str
    counts: Table
    shown: Table
    _names: Sequence[str]  # of the rows
    _counted: Mapping[str, Sequence[int]]  # column → by row
    _figures: Mapping[str, Sequence[float | None]]

    @property
    def months(self) -> list[str]:
        """The columns of calendar months, in order, missing ones included."""
        return [column for column, month in self.shown.months.items() if month is not None]

    @property
    def present(self) -> list[str]:
        """Those of them that are not missing."""
        return [column for column in self.months if self.counts.bases.get(column)]

    @property
    def whole(self) -> str:
        """The column of all months together."""
        return next(column for column, month in self.shown.months.items() if month is None)

    @property
    def counting(self) -> bool:
        """Whether figures are counts, not rates."""
        return self.measure == _COUNTED[self.measure]

    def row(self, code: str) -> int:
        return self.shown.codes.index(code)

    def name(self, row: int) -> str:
        """What a row is about, under its code if people know that."""
        return self._names[row]

    @property
    def kind(self) -> str:
        """The key of `counts.KINDS` that is counted."""
        return _kind(self.counts)

    def largest(self, most: int) -> list[str]:
        """The codes that are counted most often, the first at the head; equal ones in the order of the rows."""
        order = np.argsort(-self.counts.frame[TOTAL].to_numpy(dtype=np.int64), kind="stable")
        return [self.counts.codes[row] for row in order[:most]]

    def value(self, row: int, column: str) -> float | None:
        """The figure of a cell; None where it is missing."""
        return self._figures[column][row]

    def key(self, row: int, column: str) -> CellKey:
        """What a cell opens: the places, or items, that its count counts."""
        return self.counts.key(row, self._column(column))

    def told(self, row: int, column: str) -> str:
        """A figure in words with what it is out of; of a share also between what limits it may well lie."""
        counted = self._column(column)
        count, base = self._counted[counted][row], self.counts.bases[counted]
        items = _COUNTED[self.measure] == "items"
        out_of = f"{format_number(count)} trong {format_number(base)} mục"
        if not items:
            out_of = f"{format_number(count)} {KINDS[self.kind].unit} trong {format_number(base)} từ"
        value = self.value(row, column)
        if self.counting or value is None:
            return out_of
        if not items:
            return f"{_decimal(value)} {_UNITS[RATE]} ({out_of})"
        low, high = (_decimal(100 * float(limit)) for limit in wilson(count, base))
        return f"{_decimal(value)}% số mục ({out_of}; ước chừng {low}% đến {high}%)"

    def _column(self, column: str) -> str:
        """The column of counts that stands behind one of figures."""
        return TOTAL if column == self.whole else column


def counted_by(measure: str) -> str:
    """What `counts.month_table` counts for a measure: places or items. Raises ValueError for another measure."""
    if measure not in _COUNTED:
        raise ValueError(f"measured by {measure!r}")
    return _COUNTED[measure]


def measured(counts: Table, measure: str = MENTIONS) -> Measured:
    """A month table in a measure for which it counts (`counted_by`)."""
    if measure in (MENTIONS, ITEMS):
        return _with_figures(measure, counts, replace(counts, frame=_figures(counts, measure)))
    renamed = {TOTAL: WHOLE}
    rates = replace(
        counts,
        title=_TITLES[measure].format(KINDS[_kind(counts)].title),
        unit=_UNITS[measure],
        frame=_figures(counts, measure).rename(columns=renamed),
        months={renamed.get(column, column): month for column, month in counts.months.items()},
        bases={renamed.get(column, column): base for column, base in counts.bases.items()},
    )
    return _with_figures(measure, counts, rates)


def _with_figures(measure: str, counts: Table, shown: Table) -> Measured:
    """Names and figures are read from the frames once: a chart asks for hundreds, one by one."""
    heads = [head for head in ("Mã", KINDS[_kind(counts)].head) if head in shown.frame]
    names = [" ".join(map(str, row)) for row in zip(*(shown.frame[head] for head in heads), strict=True)]
    counted = {column: counts.frame[column].tolist() for column in counts.months}
    figures = {
        column: shown.frame[column].astype(object).where(shown.frame[column].notna(), None).tolist()
        for column in shown.months
    }
    return Measured(measure, counts, shown, names, counted, figures)


def _kind(counts: Table) -> str:
    """What a table counts, whether places or items."""
    return counts.kind.removesuffix(" items")


def _figures(counts: Table, measure: str) -> pd.DataFrame:
    """The counts, or how many they are out of their base; missing where that is nothing."""
    frame = counts.frame.copy()
    for column in counts.months:
        base = counts.bases.get(column, 0)
        if not base:
            frame[column] = pd.Series(pd.NA, frame.index, "Int64")
        elif measure in _FACTORS:
            frame[column] = (frame[column].astype("Float64") * _FACTORS[measure] / base).round(_DIGITS)
    return frame


def _decimal(value: float) -> str:
    """One digit behind the comma; two where one would say nothing."""
    return format_number(value, 1 if value >= 0.05 or not value else 2)

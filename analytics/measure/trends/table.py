"""The verdicts over a view as a table: this month beside those before, what is unusual, what rises and falls."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from analytics.corpus.store import Store
from analytics.measure.counts import KINDS, base_in_words, monthly
from analytics.measure.table import Table
from analytics.measure.trends.verdicts import FALLING, PERHAPS_FALLING, PERHAPS_RISING, RISING, Trend, trends
from analytics.measure.trends.wording import sentence
from analytics.model import CellKey, Filters
from analytics.vietnamese import format_month, month_after

NOW, BEFORE, YEAR_AGO = "Tháng này", "Tháng trước", "Cùng tháng năm trước"
THAN_BEFORE, THAN_YEAR_AGO = "So tháng trước", "So năm trước"
VERDICT, UNUSUAL, SAID = "Xu hướng", "Bất thường", "Nhận xét"
A_YEAR, FIRST, LAST, MENTIONED, LONGEST = "Mỗi năm", "Tháng đầu", "Tháng cuối", "Số tháng", "Dài nhất"
BASE = {False: "Trên số từ", True: "Trên số mục"}  # by whether counts are items
RATE = {False: "Mỗi 1.000 từ", True: "Tỷ lệ (%)"}
_OF_NOW = {NOW, THAN_BEFORE, THAN_YEAR_AGO, UNUSUAL, *BASE.values(), *RATE.values()}
_SURE, _POSSIBLE = (RISING, FALLING), (PERHAPS_RISING, PERHAPS_FALLING)


def trend_table(store: Store, filters: Filters, kind: str = "theme", by: str = "mentions") -> Table:
    """What `trends.verdicts` says of every row of `counts.monthly`; no row where the view shows no paper.

    Counts of this month, of the last one before it with a paper and of the same month of last year open their
    sentences. All rows are judged together.
    """
    series = monthly(store, filters, kind, by)
    found = trends(series)
    frame = pd.DataFrame([_row(trend, kind) for trend in found], columns=list(_columns(kind, series.shares)))
    for column in (BEFORE, THAN_BEFORE, YEAR_AGO, THAN_YEAR_AGO):
        frame[column] = frame[column].astype("Int64")
    return Table(
        title=f"Xu hướng của {KINDS[kind].title}",
        unit="mục" if series.shares else KINDS[kind].unit,
        base=base_in_words(store, filters),
        kind=f"{kind} items" if series.shares else kind,
        frame=frame,
        codes=series.codes if found else (),
        months=_months(found[0]) if found else {},
        left_out=series.left_out,
    )


def by_weight(table: Table) -> Table:
    """The verdicts with those first that one should look at: what is unusual this month, what rises or falls for sure,
    what perhaps does; among equals the larger count of this month."""
    frame = table.frame
    weight = [
        (pd.isna(unusual), verdict not in _SURE, verdict not in (*_SURE, *_POSSIBLE), -now)
        for unusual, verdict, now in zip(frame[UNUSUAL], frame[VERDICT], frame[NOW], strict=True)
    ]
    order = sorted(range(len(weight)), key=weight.__getitem__)
    rows = frame.iloc[order].reset_index(drop=True)
    return replace(table, frame=rows, codes=tuple(table.codes[row] for row in order))


def opened(table: Table, row: int, column: str) -> CellKey:
    """What a cell of the verdicts opens: the places of the month it speaks of, of all months where it speaks of them.

    A count, a rate, a change and what is unusual speak of this month.
    """
    month = table.months.get(NOW if column in _OF_NOW else column)
    said = table.frame[column].iloc[row]
    if column in (FIRST, LAST) and isinstance(said, str):
        month = f"{said[3:]}-{said[:2]}"
    return CellKey(table.kind, table.codes[row], month)


def _months(trend: Trend) -> dict[str, str | None]:
    """The months of the counted columns: the same for every row, missing ones too."""
    now = trend.now.month
    before = trend.before.month if trend.before else month_after(now, -1)
    return {NOW: now, BEFORE: before, YEAR_AGO: month_after(now, -12)}


def _columns(kind: str, shares: bool) -> tuple[str, ...]:
    changes = (BEFORE, THAN_BEFORE, YEAR_AGO, THAN_YEAR_AGO)
    head = (KINDS[kind].head, NOW, BASE[shares], RATE[shares], *changes, UNUSUAL, VERDICT, A_YEAR)
    return (*head, FIRST, LAST, MENTIONED, LONGEST, SAID)


def _row(trend: Trend, kind: str) -> dict[str, Any]:
    factor = 100 if trend.shares else 1
    slope = trend.slope.year if trend.slope else np.nan
    verb = "viện dẫn" if kind in ("document", "type", "level") else "nhắc"
    values = (
        trend.name,
        trend.now.count,
        trend.now.base,
        round(factor * trend.now.rate, 2),
        trend.before.count if trend.before else None,
        trend.change,
        trend.year_ago.count if trend.year_ago else None,
        trend.now.count - trend.year_ago.count if trend.year_ago else None,
        trend.usual.unusual if trend.usual else None,
        trend.verdict,
        round(factor * slope, 2),
        format_month(trend.first) if trend.first else None,
        format_month(trend.last) if trend.last else None,
        trend.mentioned,
        trend.longest,
        sentence(trend, "lượt", verb),
    )
    return dict(zip(_columns(kind, trend.shares), values, strict=True))

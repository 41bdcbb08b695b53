"""How often themes, documents, events … are mentioned, month by month, beside what the counts are based on.

A mention is one span, an item one that is no heading. A month without a paper is missing (<NA>), never zero. A table
holds all calendar months from the first to the last paper of the view.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas.arrays import IntegerArray

from analytics.corpus import event_queries, queries, tally_queries
from analytics.corpus.store import Store
from analytics.corpus.tallies import UNRESOLVED
from analytics.corpus.tally_queries import Base
from analytics.measure.series import Series
from analytics.measure.statistics import wilson
from analytics.measure.table import Table
from analytics.model import Filters
from analytics.vietnamese import (
    DOCUMENT_LEVELS,
    EVENT_KINDS,
    capital,
    format_month,
    format_number,
    months_between,
    sort_key,
)

TOTAL = "Cộng"
COUNTED = ("mentions", "items")
LEAST_SHARED = 0.8  # of offices: a sum to which one of two comes rises for that alone, one of fifty changes little
MOST_ROWS = 5000  # of a table on the screen: ten years of one office are fewer; a table says what it leaves out
COUNT_HEADS = {"mentions": "Số lượt", "items": "Số mục"}
BASE_HEADS = {"mentions": "Trên số từ", "items": "Trên số mục"}
SHARE_HEADS = ("Tỷ lệ (%)", "Từ (%)", "Đến (%)")


@dataclass(frozen=True, slots=True)
class Kind:
    """What a month table counts: how its rows are headed, what a mention is called, and its title."""

    head: str
    unit: str
    title: str


KINDS = {
    "theme": Kind("Chủ đề", "lượt nhắc", "chủ đề"),
    "group": Kind("Nhóm chủ đề", "lượt nhắc", "nhóm chủ đề"),
    "document": Kind("Văn bản", "lượt viện dẫn", "văn bản được viện dẫn"),
    "type": Kind("Loại văn bản", "lượt viện dẫn", "loại văn bản được viện dẫn"),
    "level": Kind("Cấp ban hành", "lượt viện dẫn", "cấp ban hành văn bản được viện dẫn"),
    "event": Kind("Sự kiện", "lượt nhắc", "sự kiện, ngày kỷ niệm"),
    "event kind": Kind("Loại sự kiện", "lượt nhắc", "loại sự kiện"),
}


def missing_months(store: Store, filters: Filters) -> list[str]:
    """Months between the first and the last directive of a view that have none; a quarter's paper is in three."""
    shown = queries.spans(store, filters)
    present = covered_months(shown)
    return [month for month in calendar_months(month for month, _, _ in shown) if month not in present]


def covered_months(papers: Iterable[tuple[str, str, str]]) -> frozenset[str]:
    """The months that papers, as (month, last month, office), are for: a quarter's is for three."""
    return frozenset(month for first, last, _ in papers for month in months_between(first, last))


def uneven_offices(store: Store, filters: Filters) -> list[tuple[str, str, str]]:
    """(office, first month, last month) of the offices shown, where they do not all begin and end together; else none.

    A sum over such offices jumps where one comes in: that is no trend.
    """
    spans: dict[str, tuple[str, str]] = {}
    for month, until, office in queries.spans(store, filters):  # in the order of months
        first, last = spans.get(office, (month, month))
        spans[office] = (first, max(last, until))
    return [(office, *span) for office, span in sorted(spans.items())] if len(set(spans.values())) > 1 else []


def monthly(store: Store, filters: Filters, kind: str, by: str = "mentions", most: int = MOST_ROWS) -> Series:
    """The counts of the codes of a kind (key of `KINDS`) that the view mentions, over its calendar months.

    `by`: "mentions" counts places, on the words of the month; "items" items, on its items. Themes and groups stand in
    the order of the dictionary, levels from the centre down, the rest by how often they are mentioned; of more than
    `most` codes those mentioned most.
    """
    if by not in COUNTED:
        raise ValueError(f"counts by {by!r}")
    series = _series(store, filters, kind, by, most, tally_queries.bases(store, filters))
    papers = queries.spans(store, filters)
    covered = covered_months(papers) - {first for first, _, _ in papers}
    return replace(series, covered=covered, comparable=_comparable(series, papers))


def _comparable(series: Series, papers: Sequence[tuple[str, str, str]]) -> NDArray[np.bool_]:
    """Which months have papers of at least `LEAST_SHARED` of all offices that they and the last month have together."""
    offices: dict[str, set[str]] = {month: set() for month in series.months}
    for month, _, office in papers:
        offices[month].add(office)
    counted = [month for month, base in zip(series.months, series.base, strict=True) if base]
    now = offices[counted[-1]] if counted else set()
    shared = (len(of & now) >= LEAST_SHARED * len(of | now) for of in offices.values())
    return np.fromiter(shared, bool, len(offices))


def _series(store: Store, filters: Filters, kind: str, by: str, most: int, bases: Mapping[str, Base]) -> Series:
    place = COUNTED.index(by)
    totals = {code: sums[place] for code, sums in tally_queries.tally_sums(store, filters, kind).items() if sums[place]}
    names = _rows(store, kind, totals, most)
    months = calendar_months(bases)
    row_of, column_of = ({key: place for place, key in enumerate(keys)} for keys in (names, months))
    counts = np.zeros((len(names), len(months)), dtype=np.int64)
    for row in tally_queries.tallies(store, filters, kind, names):
        counts[row_of[row[1]], column_of[row[0]]] = row[2 + place]
    sizes = [bases.get(month, Base(0, 0, 0)) for month in months]
    return Series(
        codes=tuple(names),
        names=tuple(names.values()),
        months=tuple(months),
        present=np.array([month in bases for month in months], dtype=bool),
        counts=counts,
        base=np.array([size.items if by == "items" else size.words for size in sizes], dtype=np.int64),
        shares=by == "items",
        left_out=len(totals) - len(names),
    )


def _rows(store: Store, kind: str, totals: Mapping[str, int], most: int) -> dict[str, str]:
    """Code → name of what is counted, in the order of the rows."""
    if kind in ("theme", "group", "level"):
        return {code: name for code, name in _known_names(store, kind).items() if code in totals}
    kept = heapq.nlargest(most, totals, key=totals.__getitem__) if len(totals) > most else totals
    ordered = sorted(kept, key=lambda code: (-totals[code], sort_key(code)))
    names = event_queries.names(store, ordered) if kind == "event" else EVENT_KINDS
    return {code: names.get(code) or _printed(kind, code) for code in ordered}


def _known_names(store: Store, kind: str) -> Mapping[str, str]:
    if kind == "level":
        return DOCUMENT_LEVELS
    dictionary = queries.dictionary(store)
    return dictionary.names if kind == "theme" else dictionary.group_names


def month_table(store: Store, filters: Filters, kind: str, by: str = "mentions") -> Table:
    """Kind × month: the counts of `monthly`, with the sum over the months at the end."""
    bases = tally_queries.bases(store, filters)
    series = _series(store, filters, kind, by, MOST_ROWS, bases)
    columns = [format_month(month) for month in series.months]
    missing = np.broadcast_to(~series.present, series.counts.shape)
    figures = {name: IntegerArray(series.counts[:, t], missing[:, t]) for t, name in enumerate(columns)}
    total = IntegerArray(series.counts.sum(axis=1), np.zeros(len(series.codes), bool))
    present = zip(columns, series.base, series.present, strict=True)
    return Table(
        title=_title(kind, by),
        unit=_unit(kind, by),
        base=_in_words(bases.values()),
        kind=kind if by == "mentions" else f"{kind} items",
        frame=pd.DataFrame({**_lead(store, kind, series), **figures, TOTAL: total}),
        codes=series.codes,
        left_out=series.left_out,
        months=dict(zip(columns, series.months, strict=True)) | {TOTAL: None},
        bases={name: int(size) for name, size, here in present if here} | {TOTAL: int(series.base.sum())},
    )


def rate_table(store: Store, filters: Filters, kind: str, by: str = "mentions") -> Table:
    """A row for every code and month with a paper: the count, what it is based on, and the rate.

    Mentions: per 1,000 words. Items: share of the items, in per cent, with its Wilson interval (95 %).
    """
    bases = tally_queries.bases(store, filters)
    series = _series(store, filters, kind, by, MOST_ROWS, bases)
    rows, columns = np.nonzero(np.broadcast_to(series.present, series.counts.shape))
    months = [series.months[column] for column in columns]
    frame = pd.DataFrame(
        {
            KINDS[kind].head: [series.names[row] for row in rows],
            "Tháng": list(map(format_month, months)),
            COUNT_HEADS[by]: series.counts[rows, columns],
            BASE_HEADS[by]: series.base[columns],
            **{head: rate[rows, columns] for head, rate in _rates(series).items()},
        }
    )
    return Table(
        title=_title(kind, by),
        unit=_unit(kind, by),
        base=_in_words(bases.values()),
        kind=kind if by == "mentions" else f"{kind} items",
        frame=frame,
        codes=tuple(series.codes[row] for row in rows),
        left_out=series.left_out,
        months={COUNT_HEADS[by]: None},
        row_months=tuple(months),
    )


def theme_table(store: Store, filters: Filters, by: str = "mentions") -> Table:
    """Theme × month. `by`: "mentions" counts places, "items" items (without headings) that bear the theme."""
    return month_table(store, filters, "theme", by)


def calendar_months(present: Iterable[str]) -> list[str]:
    """Every calendar month from the first to the last of some, missing ones included."""
    months = list(present)
    return months_between(min(months), max(months)) if months else []


def base_in_words(store: Store, filters: Filters) -> str:
    """What the counts of a view were taken from, in words."""
    return _in_words(tally_queries.bases(store, filters).values())


def _in_words(bases: Collection[Base]) -> str:
    papers, items, words = (sum(getattr(base, size) for base in bases) for size in ("papers", "items", "words"))
    return f"{format_number(papers)} văn bản, {format_number(items)} mục, {format_number(words)} từ"


def _printed(kind: str, code: str) -> str:
    """The name of a document or a type by its code."""
    designation, unresolved, office = code.partition(UNRESOLVED)
    if unresolved:
        return f"{designation} (chưa xác định, {office})"
    return capital(code) if kind == "type" else code


def _lead(store: Store, kind: str, series: Series) -> dict[str, list[str]]:
    """The columns before the figures."""
    if kind != "theme":
        return {KINDS[kind].head: list(series.names)}
    dictionary = queries.dictionary(store)
    groups = [dictionary.group_names[dictionary.group_of[code]] for code in series.codes]
    return {"Mã": list(series.codes), "Chủ đề": list(series.names), "Nhóm": groups}


def _rates(series: Series) -> dict[str, NDArray[np.float64]]:
    if not series.shares:
        return {"Mỗi 1.000 từ": np.round(series.rates, 2)}
    low, high = wilson(series.counts, series.base)
    return {head: np.round(100 * share, 1) for head, share in zip(SHARE_HEADS, (series.rates, low, high), strict=True)}


def _title(kind: str, by: str) -> str:
    what = KINDS[kind]
    return f"Số lượt nhắc đến {what.title}" if by == "mentions" else f"Số mục có {what.title}"


def _unit(kind: str, by: str) -> str:
    return KINDS[kind].unit if by == "mentions" else "mục"

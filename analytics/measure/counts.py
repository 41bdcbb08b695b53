"""How often themes are mentioned, month by month.

A mention is one span. Totals are sums of the months shown. A month that has no directive is missing (<NA>).
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analytics.corpus import queries
from analytics.corpus.store import Store
from analytics.measure.table import Table
from analytics.model import Filters
from analytics.vietnamese import format_month, format_number, months_between

TOTAL = "Cộng"
_THEME_COUNTS = {
    "mentions": ("Số lượt nhắc đến chủ đề", "lượt nhắc", "theme"),
    "items": ("Số mục có chủ đề", "mục", "theme items"),
}


def missing_months(store: Store, filters: Filters) -> list[str]:
    """Months between the first and the last directive of a view that have none; a quarter's paper is in three."""
    shown = queries.directives(store, filters)
    present = {month for d in shown for month in months_between(d.month, d.until or d.month)}
    return [month for month in _span_of_months(shown) if month not in present]


def uneven_offices(store: Store, filters: Filters) -> list[tuple[str, str, str]]:
    """(office, first month, last month) of the offices shown, where they do not all begin and end together; else none.

    A sum over such offices jumps where one comes in: that is no trend.
    """
    spans: dict[str, tuple[str, str]] = {}
    for directive in queries.directives(store, filters):  # in the order of months
        first, last = spans.get(directive.office, (directive.month, directive.month))
        spans[directive.office] = (first, max(last, directive.until or directive.month))
    return [(office, *span) for office, span in sorted(spans.items())] if len(set(spans.values())) > 1 else []


def theme_table(store: Store, filters: Filters, by: str = "mentions") -> Table:
    """Theme × month. `by`: "mentions" counts places, "items" items (without headings) that bear the theme."""
    counts = {
        (theme, month): mentions if by == "mentions" else items
        for month, theme, mentions, items in queries.theme_counts(store, filters)
    }
    dictionary = queries.dictionary(store)
    counted = {theme for (theme, _), count in counts.items() if count}
    themes = [t for t in dictionary.themes if t.code in counted]
    lead = {
        "Mã": [t.code for t in themes],
        "Chủ đề": [t.name for t in themes],
        "Nhóm": [dictionary.group_names[t.group] for t in themes],
    }
    title, unit, kind = _THEME_COUNTS[by]
    return _by_month(queries.directives(store, filters), title, unit, kind, lead, [t.code for t in themes], counts)


_EVENT_COLUMNS = ("Sự kiện", "Loại", "Ngày", "Số năm", "Tháng đầu", "Tháng cuối", "Số tháng", "Số lượt")


def _by_month(
    shown: Sequence[queries.DirectiveRow],
    title: str,
    unit: str,
    kind: str,
    lead: dict[str, list[str]],
    codes: list[str],
    counts: dict[tuple[str, str], int],
) -> Table:
    """One row a code and one column a month, with the total at the end."""
    months = _span_of_months(shown)
    present = {d.month for d in shown}
    columns = {format_month(m): [counts.get((code, m), 0) if m in present else pd.NA for code in codes] for m in months}
    frame = pd.DataFrame({**lead, **columns})
    frame[list(columns)] = frame[list(columns)].astype("Int64")
    frame[TOTAL] = frame[list(columns)].sum(axis=1).astype("Int64")
    return Table(
        title,
        unit,
        base_in_words(shown),
        kind,
        frame,
        tuple(codes),
        {format_month(m): m for m in months} | {TOTAL: None},
    )


def _span_of_months(shown: Sequence[queries.DirectiveRow]) -> list[str]:
    """Every calendar month from the first to the last directive, missing ones included."""
    present = [d.month for d in shown]
    return months_between(min(present), max(present)) if present else []


def base_in_words(shown: Sequence[queries.DirectiveRow]) -> str:
    """What the counts were taken from, in words."""
    items, words = sum(d.share_items for d in shown), sum(d.words for d in shown)
    return f"{len(shown)} văn bản, {format_number(items)} mục, {format_number(words)} từ"

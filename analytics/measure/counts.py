"""How often themes, documents and events are mentioned, month by month.

A mention is one span. Totals are sums of the months shown. A month that has no directive is missing (<NA>).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from analytics.corpus import queries
from analytics.corpus.store import Store
from analytics.directive import symbols
from analytics.directive.documents import register
from analytics.measure.table import Table
from analytics.model import Filters
from analytics.vietnamese import EVENT_KINDS, format_month, format_number, months_between, sort_key

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


def document_table(store: Store, filters: Filters) -> Table:
    """The register of cited documents: who issued each, when, what about, from when to when and how often it is cited.

    The fullest subject that was cited stands for the document. Citations that cannot be told apart stand in rows of
    their own, marked so.
    """
    places: dict[str, list[object]] = {}
    for citation in queries.citations(store, filters):
        unresolved = f"{citation.designation}{queries.UNRESOLVED}{citation.office}"
        places.setdefault(citation.document or unresolved, []).append(citation)
    codes = sorted(places, key=lambda code: (-len(places[code]), sort_key(code)))
    frame = pd.DataFrame([_document_row(code, places[code]) for code in codes], columns=list(_DOCUMENT_COLUMNS))
    return Table(
        "Văn bản được viện dẫn",
        "lượt viện dẫn",
        _base(queries.directives(store, filters)),
        "document",
        frame,
        tuple(codes),
        {"Số lượt": None},
    )


def event_table(store: Store, filters: Filters) -> Table:
    """Events and how often each is mentioned, by day and name; the day is that of the last month that prints one."""
    places: dict[str, list[object]] = {}
    for event in queries.events(store, filters):
        places.setdefault(event.key, []).append(event)
    rows = {code: _event_row(found) for code, found in places.items()}
    codes = sorted(rows, key=lambda code: (str(rows[code]["Ngày"] or "9999"), sort_key(str(rows[code]["Sự kiện"]))))
    frame = pd.DataFrame([rows[code] for code in codes], columns=list(_EVENT_COLUMNS))
    return Table(
        "Sự kiện, ngày kỷ niệm",
        "lượt nhắc",
        _base(queries.directives(store, filters)),
        "event",
        frame,
        tuple(codes),
        {"Số lượt": None},
    )


_DOCUMENT_COLUMNS = (
    "Văn bản",
    "Loại",
    "Ngày ban hành",
    "Cơ quan ban hành",
    "Trích yếu",
    "Tháng đầu",
    "Tháng cuối",
    "Số tháng",
    "Số lượt",
    "Ghi chú",
)
_EVENT_COLUMNS = ("Sự kiện", "Loại", "Ngày", "Số năm", "Tháng đầu", "Tháng cuối", "Số tháng", "Số lượt")


def _document_row(code: str, places: Sequence[object]) -> dict[str, object]:
    """What the directives print of a document; what none prints, the register of central documents may know."""
    known = register().get(code)
    in_full = [p for p in places if p.date]  # type: ignore[attr-defined]
    months = _values(places, "month")
    kinds = [kind for kind in _values(places, "type") if kind != "văn bản"] or _values(places, "type_by_symbol")
    kind = kinds[-1] if kinds else "văn bản"
    return {
        "Văn bản": next((p.designation for p in places if p.symbol), places[0].designation),  # type: ignore[attr-defined]
        "Loại": kind[0].upper() + kind[1:],
        "Ngày ban hành": _last(places, "date") or (known.date if known else None),
        "Cơ quan ban hành": _last(in_full, "issuer") or (known.issuer if known else None) or _last(places, "issuer"),
        "Trích yếu": max(_values(places, "subject"), key=len, default=known.subject if known else None),
        "Tháng đầu": format_month(months[0]),
        "Tháng cuối": format_month(months[-1]),
        "Số tháng": len(set(months)),
        "Số lượt": len(places),
        "Ghi chú": None if _last(places, "document") else f"chưa xác định {_unknown(places)}",
    }


def _unknown(places: Sequence[object]) -> str:
    """What is missing of a number that cannot be told to be one document."""
    symbol = _last(places, "symbol")
    if _last(places, "date") is None and _last(places, "year") is None:
        return "năm"
    if symbol is None:
        return "ký hiệu"
    return "loại" if len(symbols.possible_types(str(symbol))) > 1 and _last(places, "type") == "văn bản" else "cơ quan"


def _event_row(places: Sequence[object]) -> dict[str, object]:
    months = _values(places, "month")
    return {
        "Sự kiện": _last(places, "name"),
        "Loại": EVENT_KINDS[str(_last(places, "kind"))],
        "Ngày": _last(places, "on"),
        "Số năm": _last(places, "years"),
        "Tháng đầu": format_month(months[0]),
        "Tháng cuối": format_month(months[-1]),
        "Số tháng": len(set(months)),
        "Số lượt": len(places),
    }


def _values(places: Iterable[object], name: str) -> list:  # type: ignore[type-arg]
    """The values of a column that are there, in the order of the months."""
    return [value for value in (getattr(place, name) for place in places) if value is not None]


def _last(places: Sequence[object], name: str) -> object | None:
    values = _values(places, name)
    return values[-1] if values else None


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
        title, unit, _base(shown), kind, frame, tuple(codes), {format_month(m): m for m in months} | {TOTAL: None}
    )


def _span_of_months(shown: Sequence[queries.DirectiveRow]) -> list[str]:
    """Every calendar month from the first to the last directive, missing ones included."""
    present = [d.month for d in shown]
    return months_between(min(present), max(present)) if present else []


def _base(shown: Sequence[queries.DirectiveRow]) -> str:
    """What the counts were taken from, in words."""
    items, words = sum(d.share_items for d in shown), sum(d.words for d in shown)
    return f"{len(shown)} văn bản, {format_number(items)} mục, {format_number(words)} từ"

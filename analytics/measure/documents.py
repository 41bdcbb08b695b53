"""Cited documents over the months."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analytics.corpus import queries
from analytics.corpus.store import Store
from analytics.directive import symbols
from analytics.directive.documents import register
from analytics.measure.counts import base_in_words
from analytics.measure.rows import last_of, values_of
from analytics.measure.table import Table
from analytics.model import Filters
from analytics.vietnamese import format_month, sort_key

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
        base_in_words(queries.directives(store, filters)),
        "document",
        frame,
        tuple(codes),
        {"Số lượt": None},
    )


def _document_row(code: str, places: Sequence[object]) -> dict[str, object]:
    """What the directives print of a document; what none prints, the register of central documents may know."""
    known = register().get(code)
    in_full = [p for p in places if p.date]  # type: ignore[attr-defined]
    months = values_of(places, "month")
    kinds = [kind for kind in values_of(places, "type") if kind != "văn bản"] or values_of(places, "type_by_symbol")
    kind = kinds[-1] if kinds else "văn bản"
    return {
        "Văn bản": next((p.designation for p in places if p.symbol), places[0].designation),  # type: ignore[attr-defined]
        "Loại": kind[0].upper() + kind[1:],
        "Ngày ban hành": last_of(places, "date") or (known.date if known else None),
        "Cơ quan ban hành": last_of(in_full, "issuer")
        or (known.issuer if known else None)
        or last_of(places, "issuer"),
        "Trích yếu": max(values_of(places, "subject"), key=len, default=known.subject if known else None),
        "Tháng đầu": format_month(months[0]),
        "Tháng cuối": format_month(months[-1]),
        "Số tháng": len(set(months)),
        "Số lượt": len(places),
        "Ghi chú": None if last_of(places, "document") else f"chưa xác định {_unknown(places)}",
    }


def _unknown(places: Sequence[object]) -> str:
    """What is missing of a number that cannot be told to be one document."""
    symbol = last_of(places, "symbol")
    if last_of(places, "date") is None and last_of(places, "year") is None:
        return "năm"
    if symbol is None:
        return "ký hiệu"
    return (
        "loại" if len(symbols.possible_types(str(symbol))) > 1 and last_of(places, "type") == "văn bản" else "cơ quan"
    )

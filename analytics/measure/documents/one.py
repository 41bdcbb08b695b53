"""One cited document: its months, its gaps, what it carries out and what carries it out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

import pandas as pd

from analytics.corpus import document_queries
from analytics.corpus.store import Store
from analytics.measure.counts import calendar_months
from analytics.measure.documents.cited import Carried, documents
from analytics.measure.documents.tables import about, names
from analytics.measure.table import Table
from analytics.model import Filters
from analytics.vietnamese import format_month

PARENT, CHILD = "văn bản gốc", "văn bản triển khai"  # of a document: what it carries out, what carries it out
Said = tuple[Carried, int]  # another document, and how many places say that one carries out the other


def months_table(document: Carried, present: Collection[str], base: str) -> Table:
    """A row a month: in how many places it cites a document. `present`: months with a paper."""
    months = calendar_months(present)
    counts = dict(zip(document.months, document.counts, strict=True))
    said = ["" if month in present else "không có văn bản riêng" for month in months]
    frame = {
        "Tháng": [format_month(month) for month in months],
        "Số lượt": pd.array([counts.get(m, 0) if m in present else None for m in months], dtype="Int64"),
        "Ghi chú": said,
    }
    return Table(
        f"Các tháng nhắc {document.designation}",
        "lượt viện dẫn",
        base,
        "document",
        pd.DataFrame(frame),
        (document.code,) * len(months),
        {"Số lượt": None},
        row_months=tuple(months),
    )


def links_table(document: Carried, above: Sequence[Said], below: Sequence[Said], base: str) -> Table:
    """What a document carries out, then what carries it out; "Nêu rõ": how many places say so."""
    shown = [other for other, _ in (*above, *below)]
    frame = {
        "Văn bản": names(shown),
        "Quan hệ": [PARENT] * len(above) + [CHILD] * len(below),
        "Nêu rõ": [places for _, places in (*above, *below)],
        **about(shown),
    }
    return Table(
        f"Văn bản gốc và văn bản triển khai của {document.designation}",
        "chỗ nêu rõ",
        base,
        "document",
        pd.DataFrame(frame, dtype=object).astype({"Nêu rõ": int}),
        tuple(other.code for other in shown),
        {},
    )


def neighbours(store: Store, filters: Filters, code: str) -> tuple[list[Said], list[Said]]:
    """(document, places that say so) of what a document carries out in a view, and of what carries it out."""
    pairs = [pair for pair in document_queries.pairs(store, filters, code) if pair.parent != pair.child]
    others = {pair.parent if pair.child == code else pair.child for pair in pairs}
    shown = {d.code: d for d in documents(store, filters, others)}
    above = [(shown[pair.parent], pair.places) for pair in pairs if pair.child == code]
    below = [(shown[pair.child], pair.places) for pair in pairs if pair.parent == code]
    return sorted(above, key=_most_said), sorted(below, key=_most_said)


def _most_said(link: Said) -> tuple[int, str]:
    return -link[1], link[0].code


def gap_runs(document: Carried, present: Sequence[str]) -> list[tuple[str, str]]:
    """The gaps of a document as (first, last) of those that follow one another. `present`: the months with a paper."""
    runs: list[tuple[str, str]] = []
    for before, month in pairwise(("", *present)):
        if month in document.gaps:
            if runs and runs[-1][1] == before:
                runs[-1] = (runs[-1][0], month)
            else:
                runs.append((month, month))
    return runs

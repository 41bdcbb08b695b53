"""What one month says at a glance: sizes beside those of the month before, and what is cited for the first time."""

from __future__ import annotations

from dataclasses import dataclass, replace

from analytics.corpus import queries
from analytics.corpus.store import Store
from analytics.measure.counts import document_table, event_table, theme_table
from analytics.measure.table import Table
from analytics.model import Filters


@dataclass(frozen=True, slots=True)
class Overview:
    """One month of a view. `before` are the sizes of the last earlier month that has a directive, or None.

    `new_documents` are those that no earlier month of the view cites; with no earlier month there are none.
    """

    month: str
    month_before: str | None
    directives: tuple[queries.DirectiveRow, ...]
    sizes: dict[str, int]
    before: dict[str, int] | None
    themes: Table
    documents: Table
    events: Table
    new_documents: Table


def overview(store: Store, filters: Filters) -> Overview | None:
    """The last month of a view, or None where the view shows no directive."""
    shown = queries.directives(store, filters)
    if not shown:
        return None
    month = shown[-1].month
    earlier = [d.month for d in shown if d.month < month]
    this = replace(filters, first=month, last=month)
    documents = document_table(store, this)
    before = document_table(store, replace(filters, last=earlier[-1])) if earlier else None
    return Overview(
        month=month,
        month_before=earlier[-1] if earlier else None,
        directives=tuple(d for d in shown if d.month == month),
        sizes=_sizes(shown, month),
        before=_sizes(shown, earlier[-1]) if earlier else None,
        themes=theme_table(store, this),
        documents=documents,
        events=event_table(store, this),
        new_documents=documents.only(set(documents.codes) - set(before.codes if before else documents.codes)),
    )


def _sizes(shown: list[queries.DirectiveRow], month: str) -> dict[str, int]:
    """Sums over the month's directives: items that are no headings, citations, events, words."""
    rows = [d for d in shown if d.month == month]
    return {
        "items": sum(d.share_items for d in rows),
        "citations": sum(d.citations for d in rows),
        "events": sum(d.events for d in rows),
        "words": sum(d.words for d in rows),
    }

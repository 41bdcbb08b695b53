"""What one month says at a glance: sizes beside those of the month before, and what is cited for the first time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analytics.corpus import queries
from analytics.corpus.store import Store
from analytics.measure.counts import theme_table
from analytics.measure.documents import changes, document_table
from analytics.measure.events import event_table
from analytics.measure.table import Table
from analytics.model import Filters


@dataclass(frozen=True, slots=True)
class Overview:
    """The last month of a view, beside the last earlier month of the store that has papers of the same offices.

    Without such a month `month_before` and `before` are None. `new_documents` are those that no earlier month of the
    store cites; what cannot be told to be one document is not among them.
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
    """What the last month of a view says, or None where the view shows no directive."""
    shown = queries.directives(store, filters)
    if not shown:
        return None
    month = shown[-1].month
    history = queries.directives(store, replace(filters, first=None, last=month))
    this = replace(filters, first=month, last=month)
    documents, found = document_table(store, this), changes(store, this)
    earlier = found.before if found else None
    return Overview(
        month=month,
        month_before=earlier,
        directives=tuple(d for d in shown if d.month == month),
        sizes=_sizes(history, month),
        before=_sizes(history, earlier) if earlier else None,
        themes=theme_table(store, this),
        documents=documents,
        events=event_table(store, this),
        new_documents=documents.only({document.code for document in found.new} if found else ()),
    )


def _sizes(history: Sequence[queries.DirectiveRow], month: str) -> dict[str, int]:
    """Sums over the month's directives: items that are no headings, citations, events, words."""
    rows = [d for d in history if d.month == month]
    return {
        "items": sum(d.share_items for d in rows),
        "citations": sum(d.citations for d in rows),
        "events": sum(d.events for d in rows),
        "words": sum(d.words for d in rows),
    }

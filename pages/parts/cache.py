"""The store and its tables, kept between reruns. Everything hangs on the store's version, so nothing stale is shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import streamlit as st

from analytics.corpus import queries, reanalyse, tally_queries
from analytics.corpus.dictionaries import Version
from analytics.corpus.months import Month
from analytics.corpus.months import months as months_of
from analytics.corpus.store import Store, open_store
from analytics.directive.dictionary import Dictionary
from analytics.measure import counts
from analytics.measure.events.named import event_table
from analytics.measure.table import Table
from analytics.model import CellKey, Evidence, Filters, Item
from analytics.report import make, make_table
from analytics.vietnamese import sort_key

_PARTS = 6  # offered as a filter: more are no parts but stray numbers


@st.cache_resource(show_spinner=False)
def store() -> Store:
    return open_store()


@dataclass(frozen=True, slots=True)
class Known:
    """What the store's papers can be filtered by: months and offices in order, parts."""

    months: tuple[str, ...]
    offices: tuple[str, ...]
    parts: tuple[str, ...]


@st.cache_resource(max_entries=4, show_spinner=False)
def known(version: int) -> Known:
    papers = queries.spans(store(), Filters())
    offices = sorted({office for _, _, office in papers}, key=sort_key)
    return Known(
        tuple(sorted({month for month, _, _ in papers})), tuple(offices), tuple(tally_queries.parts(store())[:_PARTS])
    )


@st.cache_resource(max_entries=64, show_spinner=False)
def spans(filters: Filters, version: int) -> tuple[tuple[str, str, str], ...]:
    """(month, last month, office) of the papers of a view."""
    return tuple(queries.spans(store(), filters))


@st.cache_data(max_entries=64, show_spinner=False)
def directives(filters: Filters, version: int) -> list[queries.DirectiveRow]:
    return queries.directives(store(), filters)


@st.cache_data(max_entries=64, show_spinner=False)
def missing_months(filters: Filters, version: int) -> list[str]:
    return counts.missing_months(store(), filters)


@st.cache_resource(max_entries=4, show_spinner=False)
def dictionary(version: int) -> Dictionary:
    return queries.dictionary(store())


@st.cache_data(max_entries=4, show_spinner=False)
def dictionary_versions(version: int) -> list[Version]:
    return queries.dictionary_versions(store())


@st.cache_resource(max_entries=4, show_spinner=False)
def months(version: int) -> tuple[Month, ...]:
    return tuple(months_of(store()))


@st.cache_data(max_entries=64, show_spinner=False)
def events(filters: Filters, version: int) -> Table:
    return event_table(store(), filters, counts.MOST_ROWS)


@st.cache_data(max_entries=8, show_spinner=False)
def count_old(version: int) -> tuple[int, int]:
    return reanalyse.count_old(store())


@st.cache_data(max_entries=256, show_spinner=False)
def evidence(key: CellKey, filters: Filters, version: int, skip: int = 0, most: int | None = None) -> list[Evidence]:
    return queries.evidence(store(), key, filters, skip, most)


@st.cache_data(max_entries=256, show_spinner=False)
def count_evidence(key: CellKey, filters: Filters, version: int) -> int:
    return queries.count_evidence(store(), key, filters)


@st.cache_data(max_entries=64, show_spinner=False)
def outline(directive_id: int, version: int) -> tuple[str, list[Item]]:
    return queries.outline(store(), directive_id)


def workbook(filters: Filters) -> bytes:
    """Made on click, in another thread: not cached, since it carries the time it was made."""
    return make(store(), filters, datetime.now())[1]


def table_workbook(filters: Filters, table: Table, beside: Filters | None = None) -> bytes:
    """As `workbook`, of one table."""
    return make_table(store(), filters, table, datetime.now(), beside)[1]

"""The store and its tables, kept between reruns. Everything hangs on the store's version, so nothing stale is shown."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from analytics.corpus import queries, reanalyse, tally_queries
from analytics.corpus.dictionaries import Version
from analytics.corpus.months import Month
from analytics.corpus.months import months as months_of
from analytics.corpus.store import Store, open_store
from analytics.directive.dictionary import Dictionary
from analytics.measure import counts, suggestions
from analytics.measure.documents import document_table
from analytics.measure.overview import Overview, overview
from analytics.measure.suggestions import Suggestion
from analytics.measure.table import Table
from analytics.measure.trend_table import trend_table
from analytics.model import CellKey, Evidence, Filters, Item
from analytics.report import make


@st.cache_resource(show_spinner=False)
def store() -> Store:
    return open_store()


@st.cache_data(max_entries=8, show_spinner=False)
def offices(version: int) -> list[str]:
    return queries.offices(store())


@st.cache_data(max_entries=64, show_spinner=False)
def directives(filters: Filters, version: int) -> list[queries.DirectiveRow]:
    return queries.directives(store(), filters)


@st.cache_data(max_entries=64, show_spinner=False)
def month_overview(filters: Filters, version: int) -> Overview | None:
    return overview(store(), filters)


@st.cache_data(max_entries=64, show_spinner=False)
def missing_months(filters: Filters, version: int) -> list[str]:
    return counts.missing_months(store(), filters)


@st.cache_data(max_entries=64, show_spinner=False)
def uneven_offices(filters: Filters, version: int) -> list[tuple[str, str, str]]:
    return counts.uneven_offices(store(), filters)


@st.cache_data(max_entries=64, show_spinner=False)
def themes(filters: Filters, by: str, version: int) -> Table:
    return counts.theme_table(store(), filters, by)


@st.cache_data(max_entries=64, show_spinner=False)
def verdicts(filters: Filters, by: str, version: int) -> Table:
    return trend_table(store(), filters, "theme", by)


@st.cache_resource(max_entries=4, show_spinner=False)
def dictionary(version: int) -> Dictionary:
    return queries.dictionary(store())


@st.cache_data(max_entries=4, show_spinner=False)
def dictionary_versions(version: int) -> list[Version]:
    return queries.dictionary_versions(store())


@st.cache_resource(max_entries=4, show_spinner=False)
def terms(filters: Filters, version: int) -> list[suggestions.Terms]:
    return suggestions.items_with_terms(store(), filters)


@st.cache_data(max_entries=32, show_spinner=False)
def suggested(by: str, theme: str, filters: Filters, version: int) -> list[Suggestion]:
    items = terms(filters, version)
    if by == "beside":
        return suggestions.beside(items, theme)
    return suggestions.rising(items) if by == "rising" else suggestions.recurring(items)


@st.cache_data(max_entries=32, show_spinner=False)
def sentences(suggestion: Suggestion, filters: Filters, version: int) -> list[Evidence]:
    return suggestions.sentences(store(), filters, suggestion)


@st.cache_data(max_entries=64, show_spinner=False)
def without_theme(filters: Filters, version: int) -> dict[str, int]:
    return tally_queries.items_without_theme(store(), filters)


@st.cache_data(max_entries=64, show_spinner=False)
def documents(filters: Filters, version: int) -> Table:
    return document_table(store(), filters)


@st.cache_data(max_entries=8, show_spinner=False)
def months(version: int) -> list[Month]:
    return months_of(store())


def doubled_months(filters: Filters, version: int) -> list[str]:
    """Months of a view that are counted from several papers of one office without anybody's word."""
    shown = [m for m in months(version) if m.doubled() and filters.office in (None, m.office)]
    return sorted({m.month for m in shown if (filters.first or "") <= m.month <= (filters.last or "9999")})


@st.cache_data(max_entries=8, show_spinner=False)
def count_old(version: int) -> tuple[int, int]:
    return reanalyse.count_old(store())


@st.cache_data(max_entries=256, show_spinner=False)
def evidence(key: CellKey, filters: Filters, version: int) -> list[Evidence]:
    return queries.evidence(store(), key, filters)


@st.cache_data(max_entries=64, show_spinner=False)
def outline(directive_id: int, version: int) -> tuple[str, list[Item]]:
    return queries.outline(store(), directive_id)


def workbook(filters: Filters) -> bytes:
    """Made on click, in another thread: not cached, since it carries the time it was made."""
    return make(store(), filters, datetime.now())[1]

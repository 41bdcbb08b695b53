"""What the overview asks the store, kept between reruns by the store's version."""

from __future__ import annotations

from datetime import date

import streamlit as st

from analytics.corpus import tally_queries
from analytics.measure import counts
from analytics.measure.documents.cited import document_table
from analytics.measure.events.calendar import Yearly
from analytics.measure.events.coming import coming as coming_events
from analytics.measure.overview import Note, Overview, notes, overview
from analytics.measure.table import Table
from analytics.model import Filters
from analytics.review.stored import Found
from analytics.review.stored import findings as stored_findings
from pages.parts import cache


@st.cache_resource(max_entries=64, show_spinner=False)
def month_overview(filters: Filters, version: int) -> Overview | None:
    return overview(cache.store(), filters)


@st.cache_resource(max_entries=64, show_spinner=False)
def month_notes(filters: Filters, version: int) -> tuple[Note, ...]:
    return notes(cache.store(), filters)


@st.cache_resource(max_entries=64, show_spinner=False)
def coming(filters: Filters, today: date, version: int) -> tuple[Yearly, ...]:
    return coming_events(cache.store(), filters, today)


@st.cache_resource(max_entries=64, show_spinner=False)
def findings(filters: Filters, version: int) -> tuple[Found, ...]:
    return stored_findings(cache.store(), filters)


def doubled_months(filters: Filters, version: int) -> list[str]:
    """Months of a view that are counted from several papers of one office without anybody's word."""
    shown = [m for m in cache.months(version) if m.doubled() and filters.office in (None, m.office)]
    return sorted({m.month for m in shown if (filters.first or "") <= m.month <= (filters.last or "9999")})


@st.cache_data(max_entries=64, show_spinner=False)
def sizes(filters: Filters, version: int) -> dict[str, int]:
    """How many themes, documents and events a view mentions."""
    return tally_queries.count_codes(cache.store(), filters, ("theme", "document", "event"))


@st.cache_data(max_entries=64, show_spinner=False)
def without_theme(filters: Filters, version: int) -> dict[str, int]:
    return tally_queries.items_without_theme(cache.store(), filters)


@st.cache_data(max_entries=64, show_spinner=False)
def table(kind: str, filters: Filters, version: int) -> Table:
    """What a view mentions of one of these kinds."""
    if kind == "event":
        return cache.events(filters, version)
    make = counts.theme_table if kind == "theme" else document_table
    return make(cache.store(), filters)

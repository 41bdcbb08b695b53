"""What the page Xu hướng asks the store, kept between reruns by the store's version."""

from __future__ import annotations

import streamlit as st

from analytics.measure import counts
from analytics.measure.measured import Measured, counted_by
from analytics.measure.measured import measured as measured_months
from analytics.measure.table import Table
from analytics.measure.trends.table import by_weight, trend_table
from analytics.model import Filters
from pages.parts import cache


@st.cache_data(max_entries=64, show_spinner=False)
def uneven_offices(filters: Filters, version: int) -> list[tuple[str, str, str]]:
    return counts.uneven_offices(cache.store(), filters)


@st.cache_data(max_entries=64, show_spinner=False)
def verdicts(filters: Filters, kind: str, by: str, version: int) -> Table:
    return by_weight(trend_table(cache.store(), filters, kind, by))


@st.cache_resource(max_entries=64, show_spinner=False)
def month_counts(filters: Filters, kind: str, by: str, version: int) -> Table:
    return counts.month_table(cache.store(), filters, kind, by)


@st.cache_resource(max_entries=64, show_spinner=False)
def measured(filters: Filters, kind: str, measure: str, version: int) -> Measured:
    return measured_months(month_counts(filters, kind, counted_by(measure), version), measure)

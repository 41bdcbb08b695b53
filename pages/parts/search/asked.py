"""What the page Tra cứu asks the store, kept between reruns by the store's version."""

from __future__ import annotations

import streamlit as st

from analytics.corpus import queries
from analytics.measure import concordance as concordances
from analytics.measure.concordance import Concordance
from analytics.measure.table import Table
from analytics.model import Evidence, Filters
from pages.parts import cache


@st.cache_resource(max_entries=8, show_spinner=False)
def concordance(typed: str, filters: Filters, version: int) -> Concordance:
    return concordances.concordance(cache.store(), typed, filters)


@st.cache_resource(max_entries=16, show_spinner=False)
def concordance_lines(typed: str, month: str | None, filters: Filters, version: int) -> list[Evidence]:
    return concordances.lines(cache.store(), concordance(typed, filters, version).of(month))


@st.cache_data(max_entries=16, show_spinner=False)
def concordance_months(typed: str, filters: Filters, version: int) -> Table:
    return concordances.month_table(cache.store(), concordance(typed, filters, version))


@st.cache_data(max_entries=64, show_spinner=False)
def in_its_item(place: Evidence, version: int) -> Evidence:
    return queries.in_its_item(cache.store(), place)

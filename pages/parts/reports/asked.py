"""What the page Báo cáo asks the store, kept between reruns by the store's version."""

from __future__ import annotations

import streamlit as st

from analytics.model import Filters
from analytics.report import Report, monthly_report
from pages.parts import cache

_PREVIEWED = 1000  # rows of a sheet before it is made


@st.cache_resource(max_entries=8, show_spinner=False)
def report(filters: Filters, version: int) -> Report:
    """The report of a view as it will be, to be looked at: not more rows than somebody does."""
    return monthly_report(cache.store(), filters, most=_PREVIEWED)

"""What suggestions ask the store, kept between reruns by the store's version."""

from __future__ import annotations

import streamlit as st

from analytics.corpus import tally_queries
from analytics.measure import suggestions
from analytics.measure.suggestions import Suggestion
from analytics.model import Evidence, Filters
from pages.parts import cache


@st.cache_resource(max_entries=4, show_spinner=False)
def terms(filters: Filters, version: int) -> list[suggestions.Terms]:
    return suggestions.items_with_terms(cache.store(), filters)


@st.cache_data(max_entries=32, show_spinner=False)
def suggested(by: str, theme: str, filters: Filters, version: int) -> list[Suggestion]:
    items = terms(filters, version)
    if by == "beside":
        return suggestions.beside(items, theme)
    return suggestions.rising(items) if by == "rising" else suggestions.recurring(items)


@st.cache_data(max_entries=32, show_spinner=False)
def without(filters: Filters, version: int) -> tuple[int, int]:
    """How many items, headings left out, bear no theme, and of how many."""
    bases = tally_queries.bases(cache.store(), filters).values()
    found = tally_queries.items_without_theme(cache.store(), filters)
    return sum(found.values()), sum(base.items for base in bases)


@st.cache_data(max_entries=32, show_spinner=False)
def sentences(suggestion: Suggestion, filters: Filters, version: int) -> list[Evidence]:
    return suggestions.sentences(cache.store(), filters, suggestion)

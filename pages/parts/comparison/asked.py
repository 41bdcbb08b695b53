"""What the page So sánh asks the store, kept between reruns by the store's version."""

from __future__ import annotations

import streamlit as st

from analytics.corpus.sides import stored_side
from analytics.measure.comparison import tables as comparison_tables
from analytics.measure.comparison import words as comparison_words
from analytics.measure.comparison.compare import Comparison, compare, evidence_of_term
from analytics.measure.table import Table
from analytics.model import Evidence, Filters
from pages.parts import cache


@st.cache_resource(max_entries=4, show_spinner=False)
def comparison(before: Filters, after: Filters, version: int) -> Comparison:
    """Holds the papers of both sides whole: a megabyte a paper, so few are kept."""
    titles = comparison_words.titles(before, after)
    sides = (stored_side(cache.store(), filters, title) for filters, title in zip((before, after), titles, strict=True))
    return compare(cache.store(), *sides)


@st.cache_data(max_entries=32, show_spinner=False)
def set_table(before: Filters, after: Filters, kind: str, version: int) -> Table:
    """What differs between two sides in one kind of thing."""
    heads = comparison_words.heads(before, after)
    return comparison_tables.set_table(cache.store(), comparison(before, after, version), kind, heads)


@st.cache_resource(max_entries=64, show_spinner=False)
def places_of_term(
    before: Filters, after: Filters, later: bool, term: str, alone: bool, version: int
) -> list[Evidence]:
    """The places of a keyword on the later or the earlier of two sides."""
    found = comparison(before, after, version)
    return evidence_of_term(found.after if later else found.before, term, alone=alone)

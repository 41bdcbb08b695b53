"""What the page Kho văn bản asks the store, kept between reruns by the store's version."""

from __future__ import annotations

import streamlit as st

from analytics.corpus import queries, removal
from analytics.corpus.whole_paper import WholePaper
from analytics.corpus.whole_paper import whole_paper as find_whole_paper
from analytics.measure import papers
from analytics.model import Filters
from pages.parts import cache


@st.cache_resource(max_entries=16, show_spinner=False)
def heads(filters: Filters, version: int) -> list[queries.Head]:
    """The heads of the papers of a view, in the order of the months."""
    return queries.heads(cache.store(), filters)


@st.cache_resource(max_entries=32, show_spinner=False)
def matching_heads(typed: str, filters: Filters, version: int) -> list[queries.Head]:
    """Those in whose head every typed word stands, the last month first."""
    found = papers.matching_heads(heads(filters, version), typed)
    return sorted(found, key=lambda head: head.month, reverse=True)


@st.cache_resource(max_entries=64, show_spinner=False)
def papers_of(digests: tuple[str, ...], version: int) -> list[queries.DirectiveRow]:
    """Some papers with their sizes, in the given order."""
    rows = {row.hash: row for row in queries.directives(cache.store(), only=digests)}
    return [rows[digest] for digest in digests if digest in rows]


@st.cache_resource(max_entries=16, show_spinner=False)
def whole_paper(digits: str, version: int) -> WholePaper | None:
    return find_whole_paper(cache.store(), digits)


@st.cache_data(max_entries=4, show_spinner=False)
def count_former(version: int) -> int:
    return removal.count_former(cache.store())


@st.cache_data(max_entries=4, show_spinner=False)
def former(most: int, version: int) -> list[removal.Former]:
    return removal.former(cache.store(), most)

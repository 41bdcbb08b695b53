"""What the page asks the store, kept between reruns by the store's version; frozen values, so that none is copied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

import streamlit as st

from analytics.corpus import document_queries
from analytics.measure.counts import base_in_words
from analytics.measure.documents import chains
from analytics.measure.documents import one as one_document
from analytics.measure.documents import tables as document_tables
from analytics.measure.documents.chains import Chains, NotCarriedOut
from analytics.measure.documents.cited import Carried, Changed
from analytics.measure.documents.cited import changed as changed_of
from analytics.measure.documents.cited import documents as documents_of
from analytics.measure.documents.one import Said
from analytics.measure.table import Table
from analytics.model import Evidence, Filters
from analytics.vietnamese import plain, sort_key
from pages.parts import cache, labels

_MOST = 2000  # documents of the register that are worked out: ten years of one office are fewer
MOST_CHANGED, _LINES = 500, 500
_OPTIONS = 60  # of a filter


@st.cache_resource(max_entries=16, show_spinner=labels.documents.READING)
def register(filters: Filters, version: int) -> Table:
    return document_tables.register(cache.store(), filters, _MOST)


@st.cache_resource(max_entries=64, show_spinner=False)
def options(column: str, filters: Filters, version: int) -> Mapping[str, str]:
    """What a column of the register can be filtered by: value in the address → words; of many those of most rows."""
    spellings: dict[str, Counter[str]] = {}
    for words in register(filters, version).frame[column].dropna():
        spellings.setdefault(slug(words), Counter())[words] += 1
    most = sorted(spellings, key=lambda value: (-spellings[value].total(), value))[:_OPTIONS]
    found = {value: spellings[value].most_common(1)[0][0] for value in most}
    return dict(sorted(found.items(), key=lambda option: sort_key(option[1])))


@st.cache_resource(max_entries=64, show_spinner=False)
def found(words: str, wanted: tuple[tuple[str, str], ...], filters: Filters, version: int) -> Table:
    """The rows of the register with these words, and with these (column, value in the address)."""
    table = register(filters, version)
    values = {column: {words for words in table.frame[column].dropna() if slug(words) == of} for column, of in wanted}
    return document_tables.filtered(table, words, values)


@lru_cache(maxsize=4096)
def slug(words: str) -> str:
    """Words as they stand in an address: "Đảng uỷ Khối" and "Đảng ủy Khối" are one."""
    return plain(words).replace(" ", "-").replace(",", "")


@st.cache_resource(max_entries=64, show_spinner=labels.documents.READING)
def carried(codes: tuple[str, ...], filters: Filters, version: int) -> tuple[Carried, ...]:
    return documents_of(cache.store(), filters, codes)


@st.cache_resource(max_entries=32, show_spinner=False)
def months(filters: Filters, version: int) -> list[str]:
    """The months with a paper."""
    return document_queries.months(cache.store(), filters)


@st.cache_resource(max_entries=32, show_spinner=False)
def base(filters: Filters, version: int) -> str:
    return base_in_words(cache.store(), filters)


@st.cache_resource(max_entries=32, show_spinner=labels.documents.COMPARING)
def changed(filters: Filters, version: int) -> Changed:
    found = changed_of(cache.store(), filters)
    assert found is not None  # the page is only drawn of a view with papers
    return found


@st.cache_resource(max_entries=32, show_spinner=labels.documents.COMPARING)
def changes(group: str, filters: Filters, version: int) -> Table:
    return document_tables.changes_table(cache.store(), filters, changed(filters, version), group, MOST_CHANGED)


@st.cache_resource(max_entries=32, show_spinner=labels.documents.CHAINING)
def chain(words: str, filters: Filters, version: int) -> Chains:
    return chains.first_chains(cache.store(), filters, words, _LINES)


@st.cache_resource(max_entries=32, show_spinner=labels.documents.CHAINING)
def waiting(filters: Filters, version: int) -> tuple[NotCarriedOut, ...]:
    return chains.not_carried_out(cache.store(), filters)


@st.cache_resource(max_entries=64, show_spinner=labels.documents.CHAINING)
def neighbours(code: str, filters: Filters, version: int) -> tuple[list[Said], list[Said]]:
    return one_document.neighbours(cache.store(), filters, code)


@st.cache_resource(max_entries=128, show_spinner=False)
def sentences_of_link(parent: str, child: str, filters: Filters, version: int, skip: int, most: int) -> list[Evidence]:
    return document_queries.evidence_of_link(cache.store(), parent, child, filters, skip, most)

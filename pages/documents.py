"""Văn bản viện dẫn: the register of cited documents; a click on one shows every place where it is cited."""

import streamlit as st

from analytics.vietnamese import format_number
from pages.parts import cache, downloads, evidence, labels, sidebar, tables

view = sidebar.begin(labels.DOCUMENTS)
sidebar.stop_if_empty(view)

table = cache.documents(view.filters, view.version)
if table.empty:
    st.info(labels.NOTHING_COUNTED)
    st.stop()

search_box, button = st.columns([4, 1], vertical_alignment="bottom")
words = search_box.text_input(labels.documents.SEARCH, key="document-search", placeholder="36-NQ/TW")
with button:
    downloads.workbook(view)
found = table.matching(words, labels.documents.SEARCHED)
st.caption(f"{format_number(len(found.codes))} văn bản. Tính trên {table.base}.")
if table.left_out:
    st.info(labels.documents.LEFT_OUT.format(format_number(len(table.codes)), format_number(table.left_out)))
if found.empty:
    st.info(labels.NO_MATCH)
    st.stop()

left, right = st.columns([5, 3])
with left:
    choice = tables.clickable(found, view, f"documents-{words}", labels.COLUMNS["register"])
with right:
    evidence.panel(choice, view)

"""Nạp văn bản: files into the store, with progress and what became of each; under it what the store holds."""

import pandas as pd
import streamlit as st

from analytics.corpus.ingest import ingest
from analytics.model import Filters
from analytics.output import counted
from analytics.vietnamese import format_month
from pages.parts import cache, labels, sidebar, tables

view = sidebar.begin(labels.UPLOAD)

files = st.file_uploader(
    labels.CHOOSE_FILES, accept_multiple_files=True, key=f"files-{st.session_state.get('round', 0)}"
)
if st.button(labels.INGEST, type="primary", disabled=not files, key="ingest"):
    bar = st.progress(0.0)
    outcomes = []
    for done, file in enumerate(files):
        bar.progress(done / len(files), labels.INGESTING.format(file.name, done + 1, len(files)))
        outcomes.append(ingest(cache.store(), file.getvalue(), file.name))
    st.session_state["outcomes"] = outcomes
    st.session_state["round"] = st.session_state.get("round", 0) + 1  # a new key empties the box
    st.rerun()

for outcome in st.session_state.get("outcomes", []):
    box = {"added": st.success, "known": st.info, "refused": st.error}[outcome.status]
    box(outcome.message)
    if outcome.status == "added":
        st.caption(f"{outcome.file_name}: {counted(outcome)}")

shelf = cache.directives(Filters(), view.version)
st.subheader(labels.SHELF, anchor=False)
if not shelf:
    st.info(labels.EMPTY_STORE)
    st.stop()
tables.show(
    pd.DataFrame(
        {
            "Tháng": [format_month(d.month) for d in shelf],
            "Cơ quan ban hành": [d.office for d in shelf],
            "Số": [d.number for d in shelf],
            "Ký hiệu": [d.symbol for d in shelf],
            "Ngày ban hành": [d.issued_on for d in shelf],
            "Số mục": [d.items for d in shelf],
            "Lượt viện dẫn": [d.citations for d in shelf],
            "Lượt sự kiện": [d.events for d in shelf],
            "Số từ": [d.words for d in shelf],
            "Tệp": [d.file_name for d in shelf],
        }
    ),
    key=f"shelf-{view.version}",
)

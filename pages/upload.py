"""Nạp văn bản: files into the store, with progress and what became of each; under it what the store holds."""

import pandas as pd
import streamlit as st

from analytics.corpus.ingest import ingest
from analytics.model import Filters
from analytics.output import counted
from analytics.vietnamese import format_month
from pages.parts import cache, labels, sidebar, tables
from pages.parts.text import plain

view = sidebar.begin(labels.UPLOAD, filtered=False)

files = st.file_uploader(
    labels.CHOOSE_FILES, accept_multiple_files=True, key=f"files-{st.session_state.get('round', 0)}"
)
if st.button(labels.INGEST, type="primary", disabled=not files, key="ingest"):
    bar = st.progress(0.0)
    outcomes = st.session_state["outcomes"] = []
    for done, file in enumerate(files):
        bar.progress(done / len(files), labels.INGESTING.format(plain(file.name), done + 1, len(files)))
        outcomes.append(ingest(cache.store(), file.getvalue(), file.name))
    st.session_state["round"] = st.session_state.get("round", 0) + 1  # a new key empties the box
    st.rerun()

told = {status: [] for status in ("added", "known", "refused")}
for outcome in st.session_state.get("outcomes", []):
    counts = f"\n\n{plain(counted(outcome))}" if outcome.status == "added" else ""
    told[outcome.status].append(plain(outcome.message) + counts)
for status, box in (("added", st.success), ("known", st.info), ("refused", st.error)):
    if told[status]:
        box("\n\n".join(told[status]))

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
            "Số mục": [d.share_items for d in shelf],
            "Lượt viện dẫn": [d.citations for d in shelf],
            "Lượt sự kiện": [d.events for d in shelf],
            "Số từ": [d.words for d in shelf],
            "Tệp": [d.file_name for d in shelf],
        }
    ),
    key=f"shelf-{view.version}",
)

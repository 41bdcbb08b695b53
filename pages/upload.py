"""Nạp văn bản: files are read, looked at, corrected and saved; under it which months the store holds."""

import pandas as pd
import streamlit as st

from analytics.corpus.sources import KINDS
from analytics.model import Filters
from analytics.output import counted
from analytics.vietnamese import format_month
from pages.parts import cache, grid, intake, labels, reading_again, sidebar, tables
from pages.parts.text import plain

view = sidebar.begin(labels.UPLOAD, filtered=False)
reading_again.offer(view.version)

files = st.file_uploader(
    labels.CHOOSE_FILES.format(KINDS), accept_multiple_files=True, key=f"files-{st.session_state.get('round', 0)}"
)
if st.button(labels.READ, type="primary", disabled=not files, key="read"):
    intake.read(files)
    st.session_state["round"] = st.session_state.get("round", 0) + 1  # a new key empties the box
    st.rerun()

for status, box in (("added", st.success), ("known", st.info), ("skipped", st.info), ("refused", st.error)):
    told = [outcome for outcome in intake.outcomes() if outcome.status == status]
    if told:
        counts = [f"\n\n{plain(counted(outcome))}" if status == "added" else "" for outcome in told]
        box("\n\n".join(plain(o.message) + count for o, count in zip(told, counts, strict=True)))
for outcome in intake.outcomes():
    for warning in outcome.warnings:
        st.warning(plain(f"{outcome.file_name}: {warning}"))
if intake.waiting():
    intake.review(view.version)

shelf = cache.directives(Filters(), view.version)
if not shelf:
    st.info(labels.EMPTY_STORE)
    st.stop()
grid.show(view.version)
st.subheader(labels.SHELF, anchor=False)
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
            "Chữ quét": [tables.scanned(d.scanned) for d in shelf],
        }
    ),
    key=f"shelf-{view.version}",
)

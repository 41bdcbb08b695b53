"""Nạp văn bản: files are read, looked at, corrected and saved; under it which months the store holds."""

from functools import partial
from pathlib import Path

import pandas as pd
import streamlit as st

from analytics.corpus.ingest import original
from analytics.corpus.sources import KINDS, Source
from analytics.model import Filters
from analytics.reading import load
from analytics.vietnamese import format_month
from pages.parts import cache, labels, sidebar, tables
from pages.parts.text import plain
from pages.parts.upload import grid, intake, reading_again, waiting

view = sidebar.begin(labels.UPLOAD, filtered=False)
reading_again.offer(view.version)

with st.expander(labels.upload.MORE_FILES) if waiting.drafts() else st.container():
    files = st.file_uploader(
        labels.upload.CHOOSE_FILES.format(KINDS),
        accept_multiple_files=True,
        key=f"files-{st.session_state.get('round', 0)}",
    )
    if st.button(labels.upload.READ, type="primary", disabled=not files, key="read"):
        intake.read(files)
        st.session_state["round"] = st.session_state.get("round", 0) + 1  # a new key empties the box
        st.rerun()

intake.tell_outcomes()
if waiting.drafts():
    intake.review(view.version)

shelf = cache.directives(Filters(), view.version)
if not shelf:
    if not waiting.drafts():
        st.info(labels.EMPTY_STORE)
    st.stop()
grid.show(view.version)
st.subheader(labels.upload.SHELF, anchor=False)
st.caption(labels.upload.CHOOSE_SHELF)
rows = pd.DataFrame(
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
        "Chữ quét": [tables.scanned(d.scanned) for d in shelf],
        "Tệp": [d.file_name for d in shelf],
    }
)
columns = [name for name in rows.columns if name != "Chữ quét" or rows[name].any()]
cell = tables.show(rows, f"shelf-{view.version}", columns)
if cell:
    chosen = shelf[cell[0]]
    if st.button(plain(labels.upload.EDIT.format(chosen.file_name)), key="edit"):
        path = original(cache.store().files, chosen.hash, Path(chosen.file_name).suffix.lower())
        waiting.edit(Source(chosen.file_name, partial(load, path)), intake.progress_bar())
        st.rerun()

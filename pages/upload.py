"""Nạp văn bản: files are read, looked at, corrected and saved; under it which months the store holds."""

import streamlit as st

from analytics.corpus.sources import KINDS
from pages.parts import cache, labels, links, sidebar
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

if cache.known(view.version).months:
    grid.show(view.version)
    links.to_page("pages/library.py", labels.upload.SHELF, view.filters, ":material/folder_open:")
elif not waiting.drafts():
    st.info(labels.EMPTY_STORE)

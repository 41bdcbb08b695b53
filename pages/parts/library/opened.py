"""Which paper is open: by the first digits of its file's hash, in the address of the page."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.corpus.originals import load_original, original
from analytics.corpus.sources import Source
from pages.parts import cache, controls, labels, links, state
from pages.parts.upload import intake, waiting

MARKED, WORDS = "danh-dau", "tach-tu"  # names of the reader's choices: kinds of marks, words framed


def open_paper(digest: str | None, marked: str | None = None) -> None:
    """Show the whole text of a paper, or (None) the list again. `marked`: only marks of this kind, or the words."""
    state.choose(links.PLACE, None)
    state.choose(MARKED, "" if marked == WORDS else marked)
    state.choose(WORDS, controls.ON if marked == WORDS else None)
    state.choose(links.PAPER, digest and links.short(digest))


def download(digest: str, file_name: str) -> None:
    """A button under which the kept file itself leaves; it is read only on click."""
    there = original(cache.store().files, digest, file_name).exists()
    st.download_button(
        labels.library.ORIGINAL,
        data=partial(load_original, cache.store().files, digest, file_name),
        file_name=file_name,
        mime="application/octet-stream",
        on_click="ignore",
        icon=":material/download:",
        key=f"original-{digest}",
        disabled=not there,
        help=None if there else labels.library.NO_ORIGINAL,
        width="stretch",
    )


def edit(digest: str, file_name: str) -> None:
    """A button that reads a paper again and goes to where its header is corrected."""
    if st.button(
        labels.library.EDIT,
        key=f"edit-{digest}",
        icon=":material/edit:",
        help=labels.library.EDIT_HELP,
        width="stretch",
    ):
        load = partial(load_original, cache.store().files, digest, file_name)
        with st.spinner(labels.library.READING_BACK):
            waiting.edit(Source(file_name, load), intake.progress_bar())
        st.switch_page("pages/upload.py")

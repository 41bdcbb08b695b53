"""A bar that offers to read everything again after a change of the program or its lists, and shows how far that is."""

from __future__ import annotations

import subprocess
import tempfile
from dataclasses import dataclass
from typing import IO

import streamlit as st

from analytics.corpus import reanalyse
from pages.parts import cache, labels
from pages.parts.text import plain


@dataclass(slots=True)
class _Run:
    """The one background run of this server, if any."""

    said: IO[bytes]
    process: subprocess.Popen[bytes] | None = None

    def going(self) -> bool:
        return self.process is not None and self.process.poll() is None


@st.cache_resource(show_spinner=False)
def _run() -> _Run:
    return _Run(tempfile.TemporaryFile())


def offer(version: int) -> None:
    """Nothing where all is current; else a button, a progress bar while it runs, and what could not be read."""
    run = _run()
    old, total = cache.count_old(version)
    if run.going():
        _progress(run)
        return
    if not old:
        if run.process is not None:
            st.success(labels.upload.DONE_AGAIN)
            run.process = None
        return
    with st.container(border=True):
        st.markdown(plain(labels.upload.OLD.format(old, total)))
        if run.process is not None:
            run.said.seek(0)
            refused = [line for line in run.said.read().decode("utf-8", "replace").splitlines() if "✗" in line]
            st.error(plain(" ".join([labels.upload.NOT_AGAIN, *refused])))
        if st.button(labels.upload.READ_AGAIN, key="read-again"):
            run.said.seek(0)
            run.said.truncate()
            run.process = reanalyse.in_background(run.said)
            st.rerun()


@st.fragment(run_every=1.0)
def _progress(run: _Run) -> None:
    """Counted in the store itself, so that every window shows the same."""
    old, total = reanalyse.count_old(cache.store())
    st.progress((total - old) / max(1, total), labels.upload.READING_AGAIN.format(total - old, total))
    if not run.going():
        st.rerun()

"""The versions of the dictionary with what each changed."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.corpus import queries
from analytics.directive.dictionary_changes import completed, differences
from pages.parts import cache, labels, links, state, tables
from pages.parts.sidebar import View
from pages.parts.text import plain
from pages.parts.themes.draft import Draft
from pages.parts.themes.trial import told


def show(draft: Draft, view: View) -> None:
    """The versions, what the clicked one changed, and the way to the reports that they have made."""
    versions = cache.dictionary_versions(view.version)
    st.subheader(labels.themes.VERSIONS, anchor=False)
    left, right = st.columns([5, 3])
    with left:
        frame = pd.DataFrame(
            {
                "Bản số": [v.number for v in versions],
                "Ngày lưu": [v.made_at.astimezone().date() for v in versions],
                "Người sửa": [v.author for v in versions],
                "Lý do": [v.reason for v in versions],
            }
        )
        cell = tables.show(frame, f"versions-{view.version}")
    with right, st.container(border=True, key="version-edits"):
        if cell is None:
            st.caption(labels.themes.CHOOSE_VERSION)
        else:
            _version(versions[cell[0]].number, draft)
    links.to_page("pages/reports.py", labels.themes.TO_REPORTS, view.filters, ":material/summarize:")


def _version(number: int, draft: Draft) -> None:
    """What a version changed against the one before, and a button that makes it the draft."""
    then = queries.dictionary_of(cache.store(), number)
    if number > 1:
        for edit in differences(queries.dictionary_of(cache.store(), number - 1), then):
            st.markdown(f"- {plain(told(edit))}")

    def take() -> None:
        draft.fill(completed(then, draft.before))
        state.choose("xem", None)

    if number != draft.follows:
        st.button(labels.themes.TAKE_VERSION.format(number), key="take-version", on_click=take)

"""Bộ chủ đề: the dictionary of themes: edited, tried over the whole store, saved; what it misses; its versions."""

import streamlit as st

from analytics.vietnamese import format_date
from pages.parts import (
    cache,
    labels,
    sidebar,
    suggested,
    theme_draft,
    theme_editor,
    theme_trial,
    theme_versions,
    without,
)
from pages.parts.text import plain

view = sidebar.begin(labels.THEMES)
draft = theme_draft.current(view.version)

latest = cache.dictionary_versions(view.version)[0]
heading, button = st.columns([4, 1], vertical_alignment="center")
said = (latest.number, latest.author, format_date(latest.made_at.astimezone().date()), latest.reason)
heading.caption(plain(labels.VERSION.format(*said)))
with button:
    theme_draft.excel(draft)
theme_draft.offer(draft)

chosen = st.segmented_control(
    labels.SHOW,
    list(labels.THEME_PARTS),
    default="edit",
    format_func=labels.THEME_PARTS.__getitem__,
    key="themes-part",
    label_visibility="collapsed",
    required=True,
    persist_state="session",
)
if chosen == "edit":
    left, right = st.columns([5, 3])
    with left:
        theme_editor.edit(draft)
    with right:
        theme_trial.panel(draft, view.version)
    theme_trial.result(draft)
elif chosen == "versions":
    theme_versions.show(draft, view.version)
else:
    sidebar.stop_if_empty(view)
    if chosen == "suggested":
        suggested.show(draft, view)
    else:
        without.show(view)

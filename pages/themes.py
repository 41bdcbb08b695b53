"""Bộ chủ đề: the dictionary of themes: edited, tried over the whole store, saved; what it misses; its versions."""

import streamlit as st

from analytics.vietnamese import format_date
from pages.parts import cache, controls, labels, sidebar
from pages.parts.text import plain
from pages.parts.themes import draft as drafts
from pages.parts.themes import editor, suggested, trial, versions, without

view = sidebar.begin(labels.THEMES)
draft = drafts.current(view.version)

latest = cache.dictionary_versions(view.version)[0]
heading, button = st.columns([4, 1], vertical_alignment="center")
said = (latest.number, latest.author, format_date(latest.made_at.astimezone().date()), latest.reason)
heading.caption(plain(labels.themes.VERSION.format(*said)))
with button:
    drafts.excel(draft)
drafts.offer(draft)

chosen = controls.switch("xem", labels.SHOW, labels.themes.THEME_PARTS, "sua", label_visibility="collapsed")
if chosen == "sua":
    left, right = st.columns([5, 3])
    with left:
        editor.edit(draft)
    with right:
        trial.panel(draft, view.version)
    trial.result(draft, view)
elif chosen == "cac-ban":
    versions.show(draft, view)
else:
    sidebar.stop_if_empty(view)
    if chosen == "goi-y":
        suggested.show(draft, view)
    else:
        without.show(view)

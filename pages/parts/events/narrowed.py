"""A table of events narrowed by kind and by typed words."""

from __future__ import annotations

import streamlit as st

from analytics.measure.table import Table
from analytics.vietnamese import EVENT_KINDS, format_number
from pages.parts import controls, labels, state

_KIND, _WORDS, _ALL = "loai", "tim", ""


def narrowed(table: Table) -> Table:
    """The rows that the person asks for, and how many they are; where there are none, how to have all again."""
    kinds = [kind for kind, words in EVENT_KINDS.items() if (table.frame["Loại"] == words).any()]
    kind_at, words_at, said_at = st.columns([3, 3, 5], vertical_alignment="bottom")
    kind = controls.box(_KIND, labels.events.KIND, [_ALL, *kinds], _ALL, _in_words, at=kind_at)
    typed = controls.text(_WORDS, labels.events.SEARCH, at=words_at, placeholder=labels.events.SEARCH_EXAMPLE)
    found = table.matching(typed, ["Sự kiện"])
    if kind:
        rows = zip(found.codes, found.frame["Loại"], strict=True)
        found = found.only([code for code, words in rows if words == EVENT_KINDS[kind]])
    said_at.caption(labels.events.SIZE.format(format_number(len(found.codes)), table.base))
    if table.left_out:
        st.info(labels.events.LEFT_OUT.format(format_number(len(table.codes)), format_number(table.left_out)))
    if found.empty:
        st.info(labels.events.NO_MATCH)
        st.button(labels.events.SHOW_ALL, on_click=_show_all)
    return found


def _in_words(kind: str) -> str:
    return EVENT_KINDS[kind] if kind else labels.events.ALL_KINDS


def _show_all() -> None:
    state.choose(_KIND, None)
    state.choose(_WORDS, None)

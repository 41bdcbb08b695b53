"""Terms that the dictionary misses: what rises or recurs without a theme, and what stands beside a theme's own."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.directive.dictionary import PHRASE, Entry
from analytics.measure.suggestions import MOST_PAPERS, RECENT, Suggestion
from analytics.vietnamese import format_number
from pages.parts import cache, evidence, labels, tables
from pages.parts.sidebar import View
from pages.parts.text import plain
from pages.parts.themes import asked
from pages.parts.themes.draft import Draft


def show(draft: Draft, view: View) -> None:
    """The list of one kind; a clicked term shows its sentences and may go into a theme of the draft."""
    papers = len(cache.spans(view.filters, view.version))
    if papers > MOST_PAPERS:
        st.info(labels.themes.TOO_MANY_PAPERS.format(format_number(MOST_PAPERS), format_number(papers)))
        return
    by_box, theme_box = st.columns([3, 2], vertical_alignment="bottom")
    by = by_box.segmented_control(
        labels.SHOW,
        list(labels.themes.SUGGESTED_BY),
        default="rising",
        format_func=lambda name: labels.themes.SUGGESTED_BY[name].format(RECENT),
        key="suggested-by",
        label_visibility="collapsed",
        required=True,
    )
    names, beside = draft.before.names, ""
    if by == "beside":
        beside = theme_box.selectbox(
            labels.themes.THEME, list(names), format_func=lambda code: f"{code} {names[code]}", key="beside"
        )
    found = _found(by, beside, view)
    st.caption(labels.themes.SUGGESTIONS_SAY[by].format(RECENT))
    if not found:
        st.info(labels.themes.NO_SUGGESTION)
        return
    left, right = st.columns([5, 3])
    with left:
        cell = tables.show(_frame(found, by), f"suggested-{by}-{beside}-{view.version}-{view.filters}")
    with right, evidence.box():
        if cell is None:
            st.caption(labels.themes.CHOOSE_SUGGESTION)
            return
        _chosen(found[cell[0]], beside, draft, view)


def _found(by: str, beside: str, view: View) -> list[Suggestion]:
    with st.spinner(labels.themes.COUNTING):
        return asked.suggested(by, beside, view.filters, view.version)


def _frame(found: list[Suggestion], by: str) -> pd.DataFrame:
    """Both counts stand beside each other: items with the term, of so many."""
    here, there = {
        "rising": (f"{RECENT} tháng cuối", "Trước đó"),
        "recurring": ("Số mục có", ""),
        "beside": ("Trong chủ đề", "Ngoài chủ đề"),
    }[by]
    columns = {"Cụm từ": [s.term for s in found], here: [_share(s.here, s.items_here) for s in found]}
    if there:
        columns[there] = [_share(s.there, s.items_there) for s in found]
    return pd.DataFrame({**columns, "Số tháng": [s.months for s in found]})


def _share(count: int, items: int) -> str:
    return f"{format_number(count)} / {format_number(items)} mục"


def _chosen(suggestion: Suggestion, beside: str, draft: Draft, view: View) -> None:
    names = draft.before.names
    active = [theme.code for theme in draft.dictionary.themes if theme.active]
    st.markdown(f"**{plain(suggestion.term)}**")
    if not active:
        st.info(labels.themes.NO_ACTIVE_THEME)
        return
    code = st.selectbox(
        plain(labels.themes.ADD_TO.format(suggestion.term)),
        active,
        index=active.index(beside) if beside in active else 0,
        format_func=lambda code: f"{code} {names.get(code, '')}",
        key=f"add-to-{suggestion.term}",
    )
    if st.button(labels.themes.ADD, key="add-suggestion"):
        wrong = draft.add(Entry(code, PHRASE, suggestion.term))
        told = st.error if wrong else st.success
        told(plain(f"{wrong}." if wrong else labels.themes.ADDED_TO_DRAFT.format(suggestion.term, code)))
    evidence.sentences(asked.sentences(suggestion, view.filters, view.version), view, f"term-{suggestion.term}")

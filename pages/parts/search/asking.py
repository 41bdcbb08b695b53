"""From what was typed to what was found, or to what can be tried instead."""

from __future__ import annotations

import streamlit as st

from analytics.measure.concordance import Concordance
from analytics.model import DirectiveError, Filters
from analytics.vietnamese import format_month, format_number, plain
from pages.parts import labels, state
from pages.parts.search import asked
from pages.parts.sidebar import View
from pages.parts.text import plain as as_text

TYPED = "tim"


def examples() -> None:
    """What the page does, and three searches that a click starts."""
    st.info(labels.search.START)
    for typed, meaning in labels.search.EXAMPLES.items():
        button, said = st.columns([1, 3], vertical_alignment="center")
        button.button(
            as_text(typed), key=f"example-{typed}", on_click=state.choose, args=(TYPED, typed), width="stretch"
        )
        said.markdown(as_text(meaning))


def search(typed: str, view: View) -> Concordance:
    """The places of a phrase; ends the page with what to try, where there are none."""
    try:
        with st.spinner(labels.search.SEARCHING):
            found = asked.concordance(typed, view.filters, view.version)
    except DirectiveError as error:
        st.warning(str(error))
        examples()
        st.stop()
    if not found.places:
        _nothing(typed, view)
        st.stop()
    return found


def said(found: Concordance, view: View) -> None:
    """How much was found, in how much; and which months were not searched."""
    papers = len({place.directive for place in found.places})
    figures = (len(found.places), papers, len(found.by_month))
    base = asked.concordance_months(found.typed, found.filters, view.version).base
    sentence = labels.search.FOUND.format(as_text(found.typed), *map(format_number, figures))
    st.markdown(f"{sentence} {labels.search.BASE.format(base)}")
    if found.since:
        st.warning(labels.search.SINCE.format(format_month(found.since)))


def _nothing(typed: str, view: View) -> None:
    """That nothing was found, and a button for what helps or may help."""
    st.info(f"{as_text(labels.search.NOTHING.format(typed))} {labels.search.TRY}")
    bare = plain(typed)
    if bare != typed.lower() and asked.concordance(bare, view.filters, view.version).places:
        label = as_text(labels.search.WITHOUT_MARKS.format(bare))
        st.button(label, key="without-marks", on_click=state.choose, args=(TYPED, bare))
    if view.filters != Filters():
        st.button(labels.search.WHOLE_STORE, key="whole-store", on_click=state.keep, args=(Filters(),))

"""What a comparison says in sentences, and beside each a button to what it counts."""

from __future__ import annotations

import streamlit as st

from analytics.corpus.sides import DOCUMENT, EVENT, THEME
from analytics.measure.comparison import words as comparison_words
from pages.parts import labels, state
from pages.parts.comparison.compared import Compared
from pages.parts.text import plain

# what a sentence is about → the choices that open it
_OPENS = {
    DOCUMENT: {"xem": "van-ban", "loc": None},
    EVENT: {"xem": "su-kien", "loc": None},
    THEME: {"xem": "chu-de", "loc": None},
    comparison_words.ITEMS: {"xem": "muc", "muc": "tat-ca"},
    comparison_words.CARRIED: {"xem": "muc", "muc": "tat-ca"},  # also the plain words of reworded items
    comparison_words.CONTINUED: {"xem": "muc", "muc": "tiep-tuc"},
    comparison_words.WORDS: {"xem": "tu-khoa", "tu-ngu": "khac-nhau"},
    comparison_words.KEYWORDS: {"xem": "tu-khoa", "tu-ngu": "noi-bat"},
}


def sentences(shown: Compared) -> None:
    """A line a sentence."""
    with st.container(border=True, key="compared-said"):
        for number, said in enumerate(comparison_words.told(shown.found)):
            text, button = st.columns([14, 1], vertical_alignment="center")
            text.markdown(f"- {plain(said.text)}")
            if said.about is not None:
                button.button(
                    labels.comparison.OPEN, key=f"open-{number}", type="tertiary", on_click=_open, args=(said.about,)
                )


def left_out(shown: Compared) -> None:
    """Which offices are not compared, above what compares the others."""
    if (out := comparison_words.left_out(shown.found)) is not None:
        st.caption(plain(out))


def _open(about: str) -> None:
    for name, value in _OPENS[about].items():
        state.choose(name, value)

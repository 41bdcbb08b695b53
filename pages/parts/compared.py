"""Two texts side by side, only what differs, the differing words coloured."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from analytics.measure.comparison.side_by_side import Pair, Piece, side_by_side
from analytics.vietnamese import format_number
from pages.parts import labels

DELETED, INSERTED = "del", "ins"  # words only at the left, only at the right: told apart by more than a colour


def texts(left: str, right: str, left_name: str, right_name: str) -> None:
    """Draw the paragraphs that differ under the names of the two papers, the older one at the left."""
    pairs = _pairs(left, right)
    different = [pair for pair in pairs if not pair.same]
    if not different:
        st.info(labels.NO_DIFFERENCE)
        return
    same = len(pairs) - len(different)
    st.caption(labels.COMPARED.format(format_number(same), format_number(len(different))))
    names = "".join(f"<th>{escape(n)}</th>" for n in (left_name, right_name))
    st.html(f'<table class="beside"><tr>{names}</tr>{"".join(map(_row, different))}</table>')


@st.cache_data(max_entries=32, show_spinner=False)
def _pairs(left: str, right: str) -> list[Pair]:
    return side_by_side(left, right)


def _row(pair: Pair) -> str:
    return f"<tr><td>{marked(pair.left, DELETED)}</td><td>{marked(pair.right, INSERTED)}</td></tr>"


def marked(pieces: Sequence[Piece], tag: str) -> str:
    """One side of a pair for HTML, what differs in `tag`; the text is escaped, so that whatever a paper holds shows."""
    return "".join(f"<{tag}>{escape(text)}</{tag}>" if differs else escape(text) for text, differs in pieces)

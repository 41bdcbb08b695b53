"""Two texts side by side, only what differs, the differing words coloured."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from analytics.measure.side_by_side import Pair, Piece, side_by_side
from analytics.vietnamese import format_number
from pages.parts import labels

_COLOURS = ("#fde2e1", "#dff3e3")  # of words only at the left, only at the right


def texts(left: str, right: str, left_name: str, right_name: str) -> None:
    """Draw the paragraphs that differ under the names of the two papers, the older one at the left."""
    pairs = _pairs(left, right)
    different = [pair for pair in pairs if not pair.same]
    if not different:
        st.info(labels.NO_DIFFERENCE)
        return
    same = len(pairs) - len(different)
    st.caption(labels.COMPARED.format(format_number(same), format_number(len(different))))
    names = "".join(f'<th style="text-align:left;padding:0 0.6rem">{escape(n)}</th>' for n in (left_name, right_name))
    rows = "".join(map(_row, different))
    st.html(f'<table style="width:100%;border-collapse:collapse"><tr>{names}</tr>{rows}</table>')


@st.cache_data(max_entries=32, show_spinner=False)
def _pairs(left: str, right: str) -> list[Pair]:
    return side_by_side(left, right)


def _row(pair: Pair) -> str:
    cells = (_cell(pieces, colour) for pieces, colour in zip((pair.left, pair.right), _COLOURS, strict=True))
    return f"<tr>{''.join(cells)}</tr>"


def _cell(pieces: Sequence[Piece], colour: str) -> str:
    """One side of a pair; the text is escaped, so that whatever a paper holds shows as text."""
    marked = (
        f'<span style="background:{colour}">{escape(text)}</span>' if differs else escape(text)
        for text, differs in pieces
    )
    style = "width:50%;vertical-align:top;padding:0.3rem 0.6rem;border-bottom:1px solid #e3e7ec"
    return f'<td style="{style}">{"".join(marked)}</td>'

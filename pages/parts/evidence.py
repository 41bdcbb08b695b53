"""The sentences behind a number: read straight from the store, the counted words marked."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analytics.model import Evidence
from analytics.vietnamese import format_month, format_number
from pages.parts import cache, labels, tables
from pages.parts.choice import Choice
from pages.parts.sidebar import View
from pages.parts.text import as_html, plain

_A_PAGE = 20


def panel(choice: Choice, view: View) -> None:
    """A box with every place that the clicked cell counts; without a cell, what to click."""
    with box():
        st.subheader(labels.EVIDENCE, anchor=False)
        if not choice.cells:
            st.caption(choice.hint)
            return
        key, name = choice.cells[0]
        if len(choice.cells) > 1:
            names = dict(choice.cells)
            key = st.selectbox(labels.SAME_PLACE, names, format_func=names.__getitem__, key=f"same-{choice.cells}")
            name = names[key]
        places = cache.evidence(key, view.filters, view.version)
        month = f", tháng {format_month(key.month)}" if key.month else ""
        unit = labels.UNITS.get(key.kind, labels.UNIT)
        st.markdown(f"**{plain(name)}**{month}: {format_number(len(places))} {unit}")
        sentences(places, f"evidence-page-{key}")


def box() -> DeltaGenerator:
    """The box beside a table, as high as it: what the clicked cell is about."""
    return st.container(border=True, height=tables.HEIGHT, key="evidence")


def sentences(places: Sequence[Evidence], key: str) -> None:
    """Counted places, twenty a page."""
    pages = -(-len(places) // _A_PAGE)
    page = st.pagination(pages, key=key) if pages > 1 else 1
    offices = {place.office for place in places}
    for place in places[(page - 1) * _A_PAGE : page * _A_PAGE]:
        _sentence(place, with_office=len(offices) > 1)


def _sentence(place: Evidence, *, with_office: bool) -> None:
    """One counted place with where it stands. The text is escaped: whatever a paper holds shows as text."""
    where = [format_month(place.month), f"mục {place.path}", *([place.office] if with_office else []), place.file_name]
    st.html(
        f'<p style="margin:0;color:#5b6775;font-size:0.8rem">{escape(" · ".join(where))}</p>'
        f'<p style="margin:0 0 0.6rem 0">{as_html(place.before)}'
        f'<mark style="background:#fde9b8">{as_html(place.marked)}</mark>'
        f"{as_html(place.after)}</p>"
    )

"""The sentences behind a number: read straight from the store, the counted words marked."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.model import CellKey, Evidence
from analytics.vietnamese import format_month, format_number
from pages.parts import cache, labels, tables
from pages.parts.sidebar import View

_A_PAGE = 20


def panel(key: CellKey | None, name: str, view: View, hint: str = labels.CHOOSE_ROW) -> None:
    """A box with every place that a cell counts; without a cell, what to click."""
    with st.container(border=True, height=tables.HEIGHT, key="evidence"):
        st.subheader(labels.EVIDENCE, anchor=False)
        if key is None:
            st.caption(hint)
            return
        places = cache.evidence(key, view.filters, view.version)
        month = f", tháng {format_month(key.month)}" if key.month else ""
        st.markdown(
            f"**{_plain(name)}**{month}: {format_number(len(places))} {labels.UNITS.get(key.kind, labels.UNIT)}"
        )
        pages = -(-len(places) // _A_PAGE)
        page = st.pagination(pages, key=f"evidence-page-{key}") if pages > 1 else 1
        for place in places[(page - 1) * _A_PAGE : page * _A_PAGE]:
            sentence(place)


def sentence(place: Evidence) -> None:
    """One counted place with where it stands. The text is escaped: whatever a paper holds shows as text."""
    where = f"{format_month(place.month)} · mục {place.path} · {place.office} · {place.file_name}"
    st.html(
        f'<p style="margin:0;color:#5b6775;font-size:0.8rem">{escape(where)}</p>'
        f'<p style="margin:0 0 0.6rem 0">{escape(place.before)}'
        f'<mark style="background:#fde9b8">{escape(place.marked)}</mark>'
        f"{escape(place.after)}</p>"
    )


def _plain(text: str) -> str:
    """Text inside Markdown, with every sign that Markdown would read escaped."""
    return "".join(f"\\{c}" if c in r"\`*_{}[]<>()#+-.!|~$:" else c for c in text)

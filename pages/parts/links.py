"""Ways from one page to another: each carries the filters, so that it opens the view that it stands in."""

from __future__ import annotations

import streamlit as st

from analytics.model import Evidence, Filters, Span
from pages.parts import state

PAPER, PLACE, DOCUMENT = "van-ban", "cho", "so-hieu"
_HASH = 12  # as many digits of a file's hash as no two files share


def to_page(page: str, label: str, filters: Filters, icon: str | None = None, **choices: str) -> None:
    """A link to a page with choices of its own, named as in its address with "_" for "-"."""
    query = state.to_query(filters) | {name.replace("_", "-"): value for name, value in choices.items()}
    st.page_link(page, label=label, icon=icon, query_params=query)


def to_place(place: Evidence, label: str, filters: Filters) -> None:
    """A link to a counted place in the text of its paper; a draft that is not stored has none, only its label."""
    if place.paper is None:
        st.caption(label)
        return
    to_paper(place.paper, label, filters, place.span)


def to_paper(digest: str, label: str, filters: Filters, place: Span | None = None) -> None:
    """A link to the text of a stored paper, at a place of it."""
    query = state.to_query(filters) | {PAPER: short(digest)}
    if place is not None:
        query[PLACE] = f"{place.start}-{place.end}"
    st.page_link("pages/library.py", label=label, query_params=query)


def short(digest: str) -> str:
    """A stored paper in an address."""
    return digest[:_HASH]


def place_of(value: str | None) -> Span | None:
    """The place that an address names; None where it names none that can be read."""
    start, _, end = (value or "")[:20].partition("-")
    return Span(int(start), int(end)) if start.isdecimal() and end.isdecimal() and int(start) <= int(end) else None

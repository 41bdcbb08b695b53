"""The sentences behind a number: read straight from the store, the counted words marked, each a way into its paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analytics.model import Evidence
from analytics.vietnamese import format_month, format_number
from pages.parts import cache, controls, labels, links, tables
from pages.parts.choice import Choice
from pages.parts.sidebar import View
from pages.parts.text import as_html, plain

A_PAGE = 20


def panel(choice: Choice, view: View) -> None:
    """A box with every place that the clicked cell counts; without a cell, what to click."""
    with box():
        counted(choice, view)


def counted(choice: Choice, view: View) -> None:
    """The same, to be drawn into `box()`."""
    st.subheader(labels.EVIDENCE, anchor=False)
    if not choice.cells:
        st.caption(choice.hint)
        return
    key, name = choice.cells[0]
    if len(choice.cells) > 1:
        names = dict(choice.cells)
        key = st.selectbox(labels.SAME_PLACE, names, format_func=names.__getitem__, key=f"same-{choice.cells}")
        name = names[key]
    count = cache.count_evidence(key, view.filters, view.version)
    month = f", tháng {format_month(key.month)}" if key.month else ""
    unit = "mục" if key.kind.endswith("items") else labels.UNIT
    _head(f"{plain(name)}", f"{month}: {format_number(count)} {unit}")
    if choice.said:
        st.caption(plain(choice.said))
    paged(count, lambda skip, most: cache.evidence(key, view.filters, view.version, skip, most), view, str(key))


def paged(count: int, places: Callable[[int, int], Sequence[Evidence]], view: View, key: str) -> None:
    """Counted places, twenty a page; of many only those of the page are asked for: (how many to skip, how many)."""
    page = controls.page(count, A_PAGE, f"evidence-page-{key}")
    _draw(places((page - 1) * A_PAGE, A_PAGE), view)


def listed(name: str, places: Sequence[Evidence], view: View, key: str, unit: str = labels.UNIT) -> None:
    """The same for places that no cell of a table counts: under a head, twenty a page; to be drawn into `box()`."""
    st.subheader(labels.EVIDENCE, anchor=False)
    _head(plain(name), f": {format_number(len(places))} {unit}")
    sentences(places, view, key)


def hint(said: str) -> None:
    """What to click where nothing is chosen; to be drawn into `box()`."""
    st.subheader(labels.EVIDENCE, anchor=False)
    st.caption(said)


def box() -> DeltaGenerator:
    """The box beside a table, as high as it: what the clicked cell is about."""
    return st.container(border=True, height=tables.HEIGHT, key="evidence")


def sentences(places: Sequence[Evidence], view: View, key: str) -> None:
    """Counted places, twenty a page."""
    page = controls.page(len(places), A_PAGE, f"page-{key}")
    _draw(places[(page - 1) * A_PAGE : page * A_PAGE], view)


def _head(name: str, rest: str) -> None:
    st.markdown(f"**{name}**{rest}")


def _draw(places: Sequence[Evidence], view: View) -> None:
    offices = {place.office for place in places}
    for place in places:
        _sentence(place, view, with_office=len(offices) > 1)


def _sentence(place: Evidence, view: View, *, with_office: bool) -> None:
    """One counted place under the link to where it stands. The text is escaped: what a paper holds shows as text."""
    where = [format_month(place.month), *([f"mục {place.path}"] if place.path else [])]
    if with_office:
        where.append(place.office)
    links.to_place(place, plain(" · ".join([*where, place.file_name])), view.filters)
    st.html(
        f'<p class="sentence">{as_html(place.before)}<mark>{as_html(place.marked)}</mark>{as_html(place.after)}</p>'
    )

"""The first line of every page: window title, menu and filters on the left, the page's title on the right."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import streamlit as st

from analytics.model import DirectiveError, Filters
from analytics.vietnamese import format_month, sort_key
from pages.parts import cache, labels, state

_STYLE = Path(__file__).with_name("style.css")


@dataclass(frozen=True, slots=True)
class View:
    """What a page shows: the filters, and the version of the store that its figures come from."""

    filters: Filters
    version: int

    def only(self, month: str) -> View:
        """The same view of one month."""
        return replace(self, filters=replace(self.filters, first=month, last=month))


def begin(title: str, *, filtered: bool = True) -> View:
    """Draw the frame of a page and give its view; a store that cannot be opened ends the page with a message.

    `filtered=False`: the page shows the whole store, and the boxes for period and office are left out.
    """
    st.set_page_config(page_title=f"{title} · {labels.APP}", page_icon=labels.ICON, layout="wide")
    try:
        version = cache.store().version()
    except DirectiveError as error:
        st.error(str(error))
        st.stop()
    st.html(_STYLE)
    with st.sidebar:
        st.markdown(f"**{labels.APP}**")
        _menu()
        filters = _filters(version, draw=filtered)
    state.keep(filters)
    if filtered:
        st.session_state.pop("outcomes", None)  # what an upload said goes when its page is left
    st.title(title, anchor=False)
    return View(filters, version)


def stop_if_empty(view: View) -> None:
    """End the page with what to do, where the store or the view holds nothing."""
    if not cache.directives(Filters(), view.version):
        st.info(labels.EMPTY_STORE)
        st.page_link("pages/upload.py", label=labels.GO_TO_UPLOAD, icon=":material/upload_file:")
        st.stop()
    if not cache.directives(view.filters, view.version):
        st.info(labels.NOTHING_SHOWN)
        st.stop()


def _menu() -> None:
    for group, pages in labels.MENU.items():
        st.caption(group)
        for page, label, icon in pages:
            st.page_link(page, label=label, icon=icon)


def _filters(version: int, *, draw: bool) -> Filters:
    """The boxes for period and office. Each is set from the session's filters before every draw, since Streamlit drops
    the keys of another page's widgets; only a person's change writes back."""
    months = sorted({d.month for d in cache.directives(Filters(), version)})
    offices = sorted(cache.offices(version), key=sort_key)
    filters = state.current(months, offices)
    if not months or not draw:
        return filters
    st.divider()
    st.session_state["first"] = filters.first or months[0]
    st.session_state["last"] = filters.last or months[-1]
    st.session_state["office"] = filters.office or ""
    st.selectbox(
        labels.FIRST_MONTH, months, key="first", format_func=format_month, on_change=_take, args=("first", months[0])
    )
    st.selectbox(
        labels.LAST_MONTH, months, key="last", format_func=format_month, on_change=_take, args=("last", months[-1])
    )
    st.selectbox(
        labels.OFFICE,
        ["", *offices],
        key="office",
        format_func=lambda o: o or labels.ALL_OFFICES,
        on_change=_take,
        args=("office", ""),
    )
    return filters


def _take(field: str, open_value: str) -> None:
    """Write a changed box back to the session's filters; the outermost choice leaves that side open."""
    value = st.session_state[field]
    state.change(field, None if value == open_value else value)

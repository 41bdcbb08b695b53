"""The first line of every page: window title, menu and filters on the left, the page's title on the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

import streamlit as st

from analytics.model import DirectiveError, Filters
from analytics.vietnamese import format_month
from pages.parts import cache, labels, links, state
from pages.parts.text import plain

_FITS = 36  # characters of an office's name that its box has room for
_STYLE = Path(__file__).with_name("style.css")
_ICON = Path(__file__).with_name("icon.svg")  # of the browser's tab


@dataclass(frozen=True, slots=True)
class View:
    """What a page shows: the filters, and the version of the store that its figures come from."""

    filters: Filters
    version: int

    def only(self, month: str) -> View:
        """The same view of one month."""
        return replace(self, filters=replace(self.filters, first=month, last=month))

    def of_all_months(self) -> View:
        """The same view without a period."""
        return replace(self, filters=replace(self.filters, first=None, last=None))


def begin(title: str, *, filtered: bool = True) -> View:
    """Draw the frame of a page and give its view; a store that cannot be opened ends the page with a message.

    `filtered=False`: the page shows the whole store, and the boxes for period, office and part are left out.
    """
    st.set_page_config(page_title=f"{title} · {labels.APP}", page_icon=_ICON, layout="wide")
    try:
        version = cache.store().version()
    except DirectiveError as error:
        st.error(str(error))
        st.stop()
    st.html(_STYLE)
    known = cache.known(version)
    filters = state.enter(title, known.months, known.offices, known.parts)
    with st.sidebar:
        st.markdown(f"**{labels.APP}**")
        _menu(filters)
        if filtered and known.months:
            _boxes(filters, known)
    if filtered:
        st.session_state.pop("outcomes", None)  # what an upload said goes when its page is left
    st.title(title, anchor=False)
    if filtered and known.months:
        _printed(filters, known)
    return View(filters, version)


def stop_if_empty(view: View) -> None:
    """End the page with what to do, where the store or the view holds nothing."""
    if not cache.known(view.version).months:
        st.info(labels.EMPTY_STORE)
        st.page_link("pages/upload.py", label=labels.GO_TO_UPLOAD, icon=":material/upload_file:")
        st.stop()
    if not cache.spans(view.filters, view.version):
        st.info(labels.NOTHING_SHOWN)
        st.button(labels.SHOW_ALL, on_click=state.keep, args=(Filters(),))
        st.stop()


def _menu(filters: Filters) -> None:
    for group, pages in labels.MENU.items():
        st.caption(group)
        for page, label, icon in pages:
            links.to_page(page, label, filters, icon)


def _boxes(filters: Filters, known: cache.Known) -> None:
    """The boxes for period, office and part. Each is set from the session's filters before every draw, since Streamlit
    drops the keys of another page's widgets; only a person's change writes back."""
    st.divider()
    first, last = known.months[0], known.months[-1]
    left, right = st.columns(2)
    with left:
        _box("first", labels.FIRST_MONTH, known.months, filters.first or first, format_month, first)
    with right:
        _box("last", labels.LAST_MONTH, known.months, filters.last or last, format_month, last)
    _box("office", labels.OFFICE, ["", *known.offices], filters.office or "", lambda o: o or labels.ALL_OFFICES, "")
    if len(filters.office or "") > _FITS:
        st.caption(plain(filters.office or ""))
    if len(known.parts) > 1:
        _box("part", labels.PART, ["", *known.parts], filters.part or "", _part_in_words, "")


def _box(
    field: str, label: str, options: Sequence[str], value: str, words: Callable[[str], str], open_value: str
) -> None:
    st.session_state[field] = value
    st.selectbox(label, options, key=field, format_func=words, on_change=_take, args=(field, open_value))


def _take(field: str, open_value: str) -> None:
    """Write a changed box back to the session's filters; the outermost choice leaves that side open. A period that
    would end before it begins becomes the month just chosen."""
    value = st.session_state[field]
    first, last = st.session_state["first"], st.session_state["last"]
    if first > last:
        state.change("last" if field == "first" else "first", value)
    state.change(field, None if value == open_value else value)


def _part_in_words(part: str) -> str:
    return labels.ONE_PART.format(part) if part else labels.ALL_PARTS


def _printed(filters: Filters, known: cache.Known) -> None:
    """What the boxes say, for paper only: there is no sidebar there."""
    first, last = (
        format_month(month) for month in (filters.first or known.months[0], filters.last or known.months[-1])
    )
    said = [labels.PERIOD.format(first, last), filters.office or labels.ALL_OFFICES]
    if filters.part:
        said.append(_part_in_words(filters.part))
    st.html(f'<p class="only-print">{escape(" · ".join(said))}</p>')

"""What a view shows, as values in the session, mirrored to the address so that a link opens exactly that view.

`Filters` (months, office, part) belong to all pages; each page has choices of its own besides, by name. The address
has both. Within a page the session is right; a page that is come to with something in its address (a link, a new
browser, the way back) takes over what stands there, and so does one whose address the browser changed by itself.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from analytics.model import Filters

_FILTERS, _CHOICES, _PAGE, _WRITTEN = "filters", "choices", "page", "written"
_ON_ITS_WAY = 1.5  # seconds that an address may take to the browser and back
_QUERY = {"first": "tu", "last": "den", "office": "co-quan", "part": "phan"}


def to_query(filters: Filters) -> dict[str, str]:
    """The filters as parameters of the address; an open side is left out."""
    values = {name: getattr(filters, field) for field, name in _QUERY.items()}
    return {name: value for name, value in values.items() if value}


def from_query(
    query: Mapping[str, str], months: Sequence[str], offices: Sequence[str], parts: Sequence[str] = ()
) -> Filters:
    """Filters from an address; what the store does not have is passed over, a reversed period opens its end."""
    first, last, office, part = (query.get(_QUERY[field]) for field in ("first", "last", "office", "part"))
    filters = Filters(
        first if first in months else None,
        last if last in months else None,
        office if office in offices else None,
        part if part in parts else None,
    )
    return replace(filters, last=None) if filters.first and filters.last and filters.first > filters.last else filters


def enter(page: str, months: Sequence[str], offices: Sequence[str], parts: Sequence[str]) -> Filters:
    """Begin to draw a page: the filters that hold there, always such that the store knows them."""
    known = st.session_state.get(_FILTERS)
    query = to_query(known) if known is not None else {}
    came = page != st.session_state.get(_PAGE)
    if (came and st.query_params) or (not came and _went_back()):
        query = st.query_params.to_dict()
        own = {name: value for name, value in query.items() if name not in _QUERY.values()}
        if own or not came:  # the menu's links have the filters alone: what was chosen on that page before stays
            _all_choices()[page] = own
    st.session_state[_PAGE] = page
    filters = from_query(query, months, offices, parts)
    keep(filters)
    return filters


def _went_back() -> bool:
    """Whether the browser's own buttons changed the address: it is not what was written there last, and that had time
    to arrive. A click that overtakes it on its way brings an old address too."""
    written, at = st.session_state.get(_WRITTEN, (None, 0.0))
    return written not in (None, st.query_params.to_dict()) and time.monotonic() - at > _ON_ITS_WAY


def keep(filters: Filters) -> None:
    """Make these the session's filters and show them in the address."""
    st.session_state[_FILTERS] = filters
    _show()


def change(field: str, value: str | None) -> None:
    """Change one of the session's filters; the next draw puts the rest in order."""
    keep(replace(st.session_state[_FILTERS], **{field: value}))


def choice(name: str) -> str | None:
    """What is chosen under a name on the page that is being drawn; None: nothing yet."""
    return _choices().get(name)


def choose(name: str, value: str | None) -> None:
    """Choose something on the page that is being drawn, or (None) nothing any more, and show it in the address.

    The names of the filters are taken: what stood under them would be read as a filter.
    """
    assert name not in _QUERY.values(), name
    if value is None:
        _choices().pop(name, None)
    else:
        _choices()[name] = value
    _show()


def _all_choices() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = st.session_state.setdefault(_CHOICES, {})
    return found


def _choices() -> dict[str, str]:
    return _all_choices().setdefault(st.session_state[_PAGE], {})


def _show() -> None:
    query = to_query(st.session_state[_FILTERS]) | _choices()
    _, at = st.session_state.get(_WRITTEN, (None, 0.0))
    if st.query_params.to_dict() != query:
        st.query_params.from_dict(query)
        at = time.monotonic()
    st.session_state[_WRITTEN] = query, at

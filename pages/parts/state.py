"""What a view shows, as a value in one session slot, mirrored to the address so that a link opens the same view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from analytics.model import Filters

_SLOT = "filters"
_QUERY = {"first": "tu", "last": "den", "office": "co-quan"}


def to_query(filters: Filters) -> dict[str, str]:
    """The filters as parameters of the address; an open side is left out."""
    values = {name: getattr(filters, field) for field, name in _QUERY.items()}
    return {name: value for name, value in values.items() if value}


def from_query(query: Mapping[str, str], months: Sequence[str], offices: Sequence[str]) -> Filters:
    """Filters from an address; what the store does not have is passed over, a reversed period opens its end."""
    first, last, office = (query.get(_QUERY[field]) for field in ("first", "last", "office"))
    filters = Filters(
        first if first in months else None, last if last in months else None, office if office in offices else None
    )
    return replace(filters, last=None) if filters.first and filters.last and filters.first > filters.last else filters


def current(months: Sequence[str], offices: Sequence[str]) -> Filters:
    """The session's filters; in a new session those of the address; always such that the store knows them."""
    known = st.session_state.get(_SLOT)
    query = to_query(known) if known is not None else st.query_params.to_dict()
    return from_query(query, months, offices)


def keep(filters: Filters) -> None:
    """Make these the session's filters and show them in the address."""
    st.session_state[_SLOT] = filters
    query = to_query(filters)
    if st.query_params.to_dict() != query:
        st.query_params.from_dict(query)


def change(field: str, value: str | None) -> None:
    """Change one of the session's filters; the next draw puts the rest in order."""
    keep(replace(st.session_state[_SLOT], **{field: value}))

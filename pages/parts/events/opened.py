"""The event that the address opens, and the box with its sentences."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from analytics.corpus.tallies import event_key
from analytics.measure.events.calendar import Marked, Yearly, days_in_words, weekday_in_words
from analytics.model import CellKey
from analytics.vietnamese import format_number
from pages.parts import cache, evidence, labels, state
from pages.parts.events import asked
from pages.parts.sidebar import View
from pages.parts.text import plain

OPENED, OF_DAY = "su-kien", "ngay"


def event_of(found: Sequence[Marked]) -> Marked | None:
    """Of these events the one that the address opens, by name: papers print one event in several ways."""
    name = state.choice(OPENED)
    code = event_key(name) if name else None
    return next((event for event in found if event.code == code), None)


def open_event(name: str) -> None:
    """Open the sentences of an event, instead of the list of a day."""
    state.choose(OF_DAY, None)
    state.choose(OPENED, name)


def close() -> None:
    """Open nothing."""
    state.choose(OF_DAY, None)
    state.choose(OPENED, None)


def sentences(event: Marked | Yearly, places: int, year: int, month: int | None, view: View) -> None:
    """The sentences that name an event for its days in a year or a month of it; where there are none, those that named
    it for other days. Into a box."""
    name = f"{event.name}, {_day(event)}"
    if places:
        found = asked.evidence_of_days(view.filters, event.code, year, month, view.version)
        evidence.listed(name, found, view, f"{event.code}-{year}-{month}")
        return
    st.subheader(labels.EVIDENCE, anchor=False)
    st.markdown(f"**{plain(name)}**")
    st.caption(labels.events.NOT_NAMED_THEN)
    key = CellKey("event", event.code)
    if others := cache.count_evidence(key, view.filters, view.version):
        st.caption(labels.events.OTHER_TIMES.format(format_number(others)))
        evidence.paged(others, partial(cache.evidence, key, view.filters, view.version), view, str(key))


def _day(event: Marked | Yearly) -> str:
    words = days_in_words(event.on, event.until)
    return f"{weekday_in_words(event.on)} {words}" if event.on and event.until is None else words

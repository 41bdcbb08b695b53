"""What the page Sự kiện asks the store, kept between reruns by the store's version."""

from __future__ import annotations

import streamlit as st

from analytics.measure import counts
from analytics.measure.events import calendar
from analytics.measure.events.calendar import Due, Marked, Yearly
from analytics.measure.events.named import Known as KnownEvent
from analytics.measure.events.named import known_events as events_of
from analytics.measure.events.recurring import Recurring
from analytics.measure.events.recurring import evidence_of_year as places_of_year
from analytics.measure.events.recurring import recurring as recurring_events
from analytics.model import Evidence, Filters
from pages.parts import cache


@st.cache_resource(max_entries=16, show_spinner=False)
def known_events(filters: Filters, version: int) -> list[KnownEvent]:
    return events_of(cache.store(), filters)


@st.cache_resource(max_entries=64, show_spinner=False)
def calendar_of(filters: Filters, year: int, month: int | None, version: int) -> tuple[Marked, ...]:
    return calendar.calendar_of(known_events(filters, version), year, month)


@st.cache_resource(max_entries=64, show_spinner=False)
def evidence_of_days(filters: Filters, code: str, year: int, month: int | None, version: int) -> list[Evidence]:
    return calendar.evidence_of_days(cache.store(), code, filters, year, month)


@st.cache_resource(max_entries=16, show_spinner=False)
def round_anniversaries(filters: Filters, year: int, version: int) -> tuple[Yearly, ...]:
    return calendar.round_anniversaries(cache.store(), filters, year)


@st.cache_resource(max_entries=16, show_spinner=False)
def due(filters: Filters, month: str, version: int) -> tuple[Due, ...]:
    return calendar.due(cache.store(), filters, month)


@st.cache_resource(max_entries=16, show_spinner=False)
def recurring(filters: Filters, version: int) -> Recurring:
    return recurring_events(cache.store(), filters)


@st.cache_resource(max_entries=64, show_spinner=False)
def evidence_of_year(filters: Filters, code: str, year: int, version: int) -> list[Evidence]:
    return places_of_year(cache.store(), code, year, filters)


@st.cache_data(max_entries=64, show_spinner=False)
def base_in_words(filters: Filters, version: int) -> str:
    return counts.base_in_words(cache.store(), filters)

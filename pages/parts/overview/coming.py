"""The events of the next thirty days, with the sentences that named them in earlier years."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd
import streamlit as st

from analytics.measure.events.calendar import Yearly, days_in_words
from analytics.measure.events.coming import DAYS
from analytics.model import CellKey
from analytics.vietnamese import format_date, format_month
from pages.parts import evidence, labels, links, tables
from pages.parts.choice import Choice
from pages.parts.sidebar import View
from pages.parts.text import plain


def show(events: Sequence[Yearly], today: date, view: View) -> None:
    """The list at the left; at the right what papers said of the clicked one."""
    if not events:
        st.info(labels.overview.NOTHING_COMING)
        return
    left, right = st.columns([5, 3])
    with left:
        cell = tables.show(_frame(events), f"coming-{today}-{view.version}-{view.filters}")
        with st.container(horizontal=True):
            st.caption(labels.overview.COMING.format(format_date(today), format_date(today + timedelta(DAYS))))
            links.to_page("pages/events.py", labels.overview.ALL_EVENTS, view.filters)
    with right:
        evidence.panel(_choice(events, cell), view.of_all_months())  # so is the list


def _frame(events: Sequence[Yearly]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Ngày": [days_in_words(event.on, event.until) for event in events],
            "Sự kiện": [event.name for event in events],
            "Đã nêu": [_named(event) for event in events],
            "Kỷ niệm": [_years(event) for event in events],
        }
    )


def _years(event: Yearly) -> str:
    """How many years it will be, and whether that is a round number."""
    if event.years is None:
        return ""
    words = labels.overview.ROUND_YEARS.get(event.round or "", labels.overview.YEARS)
    return words.format(event.years)


def _named(event: Yearly) -> str:
    """The last month in which a paper named it."""
    months = [month for _, marked in event.marked for month in marked]
    return format_month(max(months)) if months else labels.overview.NOT_YET


def _choice(events: Sequence[Yearly], cell: tuple[int, str] | None) -> Choice:
    if cell is None:
        return Choice(hint=labels.overview.CHOOSE_COMING)
    event = events[cell[0]]
    if not event.marked:
        return Choice(hint=f"{plain(event.name)}: {labels.overview.NOT_NAMED}.")
    return Choice(((CellKey("event", event.code), event.name),))

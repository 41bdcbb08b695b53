"""What falls into the days ahead: for whoever opens the dashboard today."""

from __future__ import annotations

from datetime import date, timedelta

from analytics.corpus.store import Store
from analytics.measure.events.calendar import Yearly, due
from analytics.model import Filters
from analytics.vietnamese import months_between

DAYS = 30


def coming(store: Store, filters: Filters, today: date, days: int = DAYS) -> tuple[Yearly, ...]:
    """The events of `calendar.due` that fall between today and so many days later, by day.

    What has no day is left out.
    """
    end = today + timedelta(days)
    months = months_between(f"{today:%Y-%m}", f"{end:%Y-%m}")
    found = [event.event for month in months for event in due(store, filters, month)]
    ahead = {event.code: event for event in found if _meets(event, today, end)}  # one that spans two months is in both
    return tuple(sorted(ahead.values(), key=lambda event: event.on or event.until or end))


def _meets(event: Yearly, first: date, last: date) -> bool:
    begins, ends = event.on or event.until, event.until or event.on
    return begins is not None and ends is not None and begins <= last and ends >= first

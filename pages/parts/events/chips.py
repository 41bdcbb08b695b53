"""Events as buttons that open their sentences: named ones and others told apart by sign, line and colour."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from analytics.measure.events.calendar import Marked, days_in_words
from analytics.measure.events.tables import round_in_words, short_days
from analytics.vietnamese import format_number
from pages.parts import labels
from pages.parts.text import plain

_LONGEST = 90  # characters: the names of the calendar fit; the whole stands in the help
_MOST = 40


def chip(
    event: Marked, key: str, opened: Marked | None, on_click: Callable[[str], None], *, with_days: bool = False
) -> None:
    """One event. A click calls `on_click` with its name; the one that is opened stands out."""
    days = f" ({short_days(event.on, event.until)})" if with_days else ""
    st.button(
        plain(in_words(event) + days),
        key=f"{'named' if event.named else 'unnamed'}-{key}-{event.code}",
        type="primary" if event == opened else "tertiary",
        help=plain(told(event)),
        on_click=on_click,
        args=(event.name,),
        wrap=True,
    )


def listed(events: Sequence[Marked], key: str, on_click: Callable[[str], None]) -> None:
    """Several events under each other."""
    with st.container(key=f"chips-{key}", gap="xxsmall"):
        for event in events[:_MOST]:
            chip(event, key, None, on_click)
    if len(events) > _MOST:
        st.caption(labels.events.LEFT_OUT_CHIPS.format(format_number(len(events) - _MOST)))


def in_words(event: Marked) -> str:
    """Its sign, its name and, where it is round, how many years it is; a name of a paper may be a whole sentence."""
    sign = labels.events.NAMED_SIGN if event.named else labels.events.NOT_NAMED_SIGN
    name = event.name if len(event.name) <= _LONGEST else event.name[:_LONGEST].rsplit(" ", 1)[0] + "…"
    years = f" {labels.events.ROUND_SIGN} {_years(event)}" if round_in_words(event.round) else ""
    return f"{sign} {name}{years}"


def told(event: Marked) -> str:
    """The whole of what is known of it."""
    parts = [days_in_words(event.on, event.until)]
    if event.years is not None:
        parts.append(", ".join(filter(None, (_years(event), round_in_words(event.round)))))
    named = labels.events.TIMES.format(format_number(event.places)) if event.named else labels.events.NOT_NAMED
    return " · ".join([event.name, *parts, named])


def _years(event: Marked) -> str:
    return labels.events.YEARS.format(format_number(event.years or 0))

"""The choices at the head of the page: what is counted, in which measure, and how it is shown."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from analytics.measure.counts import KINDS
from pages.parts import cache, controls, labels
from pages.parts.sidebar import View


@dataclass(frozen=True, slots=True)
class Asked:
    """A kind of `counts.KINDS`, a measure of `measure.measured`, and a key of `labels.trends.VIEWS`."""

    kind: str
    measure: str
    show: str


def asked(view: View) -> Asked:
    """Draw the three boxes; what they say. A single month has no panels over months."""
    words = labels.trends
    with st.container(key="trends-asked"):
        what, measure, show = st.columns([23, 42, 42])
    kind = words.COUNTED[
        controls.box(
            "dem",
            words.COUNT_WHAT,
            list(words.COUNTED),
            "chu-de",
            lambda value: KINDS[words.COUNTED[value]].head,
            what,
            help=words.COUNTED_HELP,
        )
    ]
    measures = words.measures(kind)
    by = controls.switch(
        "cach", words.MEASURE, measures, "luot", measure, help=words.MEASURE_HELP.format(measures["luot"])
    )
    single = len({month for month, _, _ in cache.spans(view.filters, view.version)}) == 1
    views = {value: said for value, said in words.VIEWS.items() if not (single and value == words.SMALL)}
    chosen = controls.switch("xem", labels.SHOW, views, words.CHART, show, help=words.VIEWS_HELP)
    return Asked(kind, words.MEASURES[by], chosen)

"""What stands above the figures: their unit and base, and what to be careful about."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.measure.measured import MENTIONS, Measured
from analytics.vietnamese import format_month, format_number
from pages.parts import cache, labels
from pages.parts.sidebar import View
from pages.parts.text import plain
from pages.parts.trends import asked


def about(found: Measured, view: View, *, judged: bool) -> None:
    """Unit, base and dictionary in one line; a line more where offices differ, or where there is only one month.

    `judged`: verdicts are shown, which stand beside counts whatever the measure.
    """
    with st.container(gap=None):
        _based_on(found, view, judged=judged)
        if len(found.present) > 1:
            _uneven(view)
    if len(found.present) == 1:
        st.info(labels.trends.ONE_MONTH)


def _based_on(found: Measured, view: View, *, judged: bool) -> None:
    words = labels.trends
    st.html(f'<p class="only-print">{escape(found.shown.title)}</p>')  # the boxes stay on the screen
    unit = found.counts.unit if judged else words.UNITS.get(found.measure, found.shown.unit)
    said = [words.BASE.format(unit, found.shown.base)]
    if found.kind in ("theme", "group"):
        said.append(words.OF_DICTIONARY.format(cache.dictionary_versions(view.version)[0].number))
    st.caption(" ".join(said), help=words.REPEATS if found.measure == MENTIONS and found.kind == "theme" else None)


def _uneven(view: View) -> None:
    """That offices with different months are added up; which, on hover."""
    words = labels.trends
    spans = asked.uneven_offices(view.filters, view.version)
    if not spans:
        return
    told = [
        f"- {plain(words.UNEVEN_SPAN.format(office, format_month(first), format_month(last)))}"
        for office, first, last in spans[: words.MOST_OFFICES]
    ]
    if len(spans) > len(told):
        told.append(f"- {words.UNEVEN_MORE.format(format_number(len(spans) - len(told)))}")
    st.caption(f":material/info: {words.UNEVEN.format(format_number(len(spans)))}", help="\n".join(told))

"""The charts of the page: lines over each other, or one small panel each; for a single month one marker a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from analytics.measure.counts import KINDS
from analytics.measure.measured import Measured
from analytics.vietnamese import format_number
from pages.parts import controls, downloads, evidence, labels, state, tables
from pages.parts.charts import lines, small
from pages.parts.choice import Choice
from pages.parts.sidebar import View

_USUAL = 4  # lines that are drawn before anybody chooses: their names have room in one row


def lines_over_each_other(found: Measured, view: View) -> None:
    """Up to eight lines that a person chooses."""
    with st.container(key="trends-series"):
        codes = _chosen(found)
    if not codes:
        return
    left, right = st.columns([5, 3])
    with left:
        choice = lines.monthly_lines(found, codes, tables.HEIGHT, _key(found, view, *codes))
    with right:
        evidence.panel(choice, view)
    below(found, view, codes)


def _chosen(found: Measured) -> list[str]:
    """The rows that a person chooses to see as lines; where there are none, what to do."""
    name = next(value for value, kind in labels.trends.COUNTED.items() if kind == found.kind)
    codes = controls.several(
        name,
        labels.trends.CHOOSE_SERIES.format(KINDS[found.kind].head),
        list(found.shown.codes),
        found.largest(_USUAL),
        lambda code: found.name(found.row(code)),
        label_visibility="collapsed",
        select_all=False,
        wrap=True,
    )
    if not codes:
        st.info(labels.trends.NO_THEMES)
        st.button(labels.trends.USUAL_CHOICE, on_click=state.choose, args=(name, None))
    if len(codes) > lines.MOST_LINES:  # the box's own limit speaks English
        st.caption(labels.trends.TOO_MANY.format(lines.MOST_LINES, len(codes)))
    return codes[: lines.MOST_LINES]


def small_panels(found: Measured, view: View) -> None:
    """Every row a panel of its own, as many as are told apart."""
    _of_the_largest(found, view, small.panels, labels.trends.COMMON_SCALE)


def single_month(found: Measured, view: View) -> None:
    """No line can be drawn: the figures of the only month."""
    _of_the_largest(found, view, lines.single_month)


def _of_the_largest(
    found: Measured, view: View, drawn: Callable[[Measured, Sequence[str], str], Choice], *said: str
) -> None:
    """A chart of the rows that are counted most often; it scrolls beside its evidence."""
    codes = found.largest(small.MOST_PANELS)
    left, right = st.columns([5, 3])
    with left, st.container(height=tables.HEIGHT, key="panels"):
        choice = drawn(found, codes, _key(found, view, drawn.__name__))
    with right:
        evidence.panel(choice, view)
    below(found, view, codes, _largest_only(found, codes, *said))


def below(found: Measured, view: View, codes: list[str] | None = None, said: str = "") -> None:
    """Under a chart or table: what to know of it, its figures as a workbook, and under a chart the way to its table."""
    with st.container(horizontal=True, vertical_alignment="center"):
        if codes is not None:
            st.button(
                labels.trends.AS_TABLE,
                icon=":material/table:",
                type="tertiary",
                on_click=state.choose,
                args=("xem", labels.trends.TABLE),
            )
        downloads.table(found.shown.only(codes) if codes else found.shown, view, f"trends-{found.kind}-{found.measure}")
        if said:
            st.caption(said)


def _largest_only(found: Measured, codes: list[str], *said: str) -> str:
    """What is said of a chart, and that it leaves out rows where it does."""
    rows = len(found.shown.codes)
    if rows > len(codes):
        said = (*said, labels.trends.LARGEST_ONLY.format(format_number(len(codes)), format_number(rows)))
    return " ".join(said)


def _key(found: Measured, view: View, *drawn: str) -> str:
    """Another chart, without a marker chosen, whenever its figures are others."""
    return f"trends-{found.kind}-{found.measure}-{view.version}-{view.filters}-{'-'.join(drawn)}"

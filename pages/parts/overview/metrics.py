"""The figures at the head of the overview, each beside the months before, with a way to its sentences."""

from __future__ import annotations

import streamlit as st

from analytics.measure.overview import Overview
from analytics.vietnamese import format_change, format_month, format_number
from pages.parts import labels
from pages.parts.overview import chosen


def sizes(month: Overview) -> None:
    """Four figures of a month, how they changed, and how the months before were."""
    for column, size in zip(st.columns(4), labels.overview.SIZES, strict=True):
        with column.container(border=True, gap=None, key=f"size-{size}"):
            _size(month, size)


def _size(month: Overview, size: str) -> None:
    label, meaning = labels.overview.SIZES[size]
    values = month.sizes[size]
    now = values[-1] or 0
    change = None if month.sizes_before is None else now - month.sizes_before[size]
    history = [value for value in values if value is not None]
    st.metric(
        label,
        format_number(now),
        None if change is None else format_change(change) if change else labels.overview.UNCHANGED,
        help=f"{meaning} {labels.overview.SPARKLINE.format(len(values))}" if len(history) > 1 else meaning,
        delta_color="off",
        delta_arrow="auto" if change else "off",
        delta_description=labels.overview.THAN_BEFORE.format(format_month(month.before)) if month.before else None,
        chart_data=history if len(history) > 1 else None,
        chart_type="line",
    )
    st.button(
        labels.overview.OPEN[size],
        type="tertiary",
        icon=":material/format_quote:",
        key=f"open-{size}",
        on_click=chosen.choose,
        args=(month.key(size),),
    )

"""The figures at the head of the overview, each beside the month before."""

from __future__ import annotations

import streamlit as st

from analytics.measure.overview import Overview
from analytics.vietnamese import format_month, format_number
from pages.parts import labels


def sizes(month: Overview) -> None:
    """Four figures of a month and how they changed."""
    for column, (size, (label, meaning)) in zip(st.columns(4), labels.overview.SIZES.items(), strict=True):
        change = month.sizes[size] - month.before[size] if month.before else None
        column.metric(
            label,
            format_number(month.sizes[size]),
            None
            if change is None
            else f"{'+' if change > 0 else ''}{format_number(change)}"
            if change
            else labels.overview.UNCHANGED,
            help=meaning,
            border=True,
            delta_color="off",
            delta_arrow="auto" if change else "off",
            delta_description=labels.overview.THAN_BEFORE.format(format_month(month.month_before))
            if month.month_before
            else None,
        )

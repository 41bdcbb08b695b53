"""Tổng quan: what the last month of the view says, with the sentences behind every number."""

import streamlit as st

from analytics.vietnamese import format_month, format_number
from pages.parts import cache, downloads, evidence, items, labels, sidebar, tables

view = sidebar.begin(labels.OVERVIEW)
sidebar.stop_if_empty(view)
month = cache.month_overview(view.filters, view.version)
assert month is not None  # stop_if_empty saw a directive

heading, button = st.columns([4, 1], vertical_alignment="center")
offices = sorted({d.office for d in month.directives})
heading.markdown(f"**Tháng {format_month(month.month)}** · {' · '.join(offices)}")
with button:
    downloads.workbook(view)

for column, (size, (label, meaning)) in zip(st.columns(4), labels.SIZES.items(), strict=True):
    change = month.sizes[size] - month.before[size] if month.before else None
    column.metric(
        label,
        format_number(month.sizes[size]),
        None if change is None else f"{change:+d}",
        help=meaning,
        border=True,
        delta_color="off",
        delta_description=None if change is None else labels.THAN_BEFORE,
    )

missing = cache.missing_months(view.filters, view.version)
if missing:
    st.warning(labels.MISSING.format(", ".join(map(format_month, missing))))
if month.new_documents:
    st.markdown(labels.FIRST_CITED.format(len(month.new_documents)))

chosen = st.segmented_control(
    labels.SHOW,
    list(labels.VIEWS),
    default="themes",
    format_func=labels.VIEWS.__getitem__,
    key="overview-view",
    label_visibility="collapsed",
    required=True,
)
left, right = st.columns([5, 3])
if chosen == "items":
    items.browse(month.directives, left, right, view)
else:
    table = {"themes": month.themes, "documents": month.documents, "events": month.events}[chosen]
    with left:
        key, name = tables.clickable(table, view, f"overview-{chosen}", labels.OVERVIEW_COLUMNS.get(chosen))
    with right:
        evidence.panel(key, name, view.only(month.month))

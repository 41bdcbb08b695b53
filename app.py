"""Tổng quan: what the last month of the view says, with the sentences behind every number."""

import streamlit as st

from analytics.vietnamese import format_month
from pages.parts import cache, downloads, evidence, items, labels, metrics, sidebar, tables
from pages.parts.text import plain

view = sidebar.begin(labels.OVERVIEW)
sidebar.stop_if_empty(view)
month = cache.month_overview(view.filters, view.version)
assert month is not None  # stop_if_empty saw a directive

heading, button = st.columns([4, 1], vertical_alignment="center")
offices = sorted({d.office for d in month.directives})
heading.markdown(f"**Tháng {format_month(month.month)}** · {plain(' · '.join(offices))}")
with button:
    downloads.workbook(view)
metrics.sizes(month)
missing = cache.missing_months(view.filters, view.version)
if missing:
    st.warning(labels.MISSING.format(", ".join(map(format_month, missing))))

doubled = cache.doubled_months(view.filters, view.version)
if doubled:
    st.warning(labels.DOUBLED.format(", ".join(map(format_month, doubled))))

found = {"themes": month.themes, "documents": month.documents, "new": month.new_documents, "events": month.events}
without = cache.without_theme(view.only(month.month).filters, view.version)
sizes = {name: len(table.codes) for name, table in found.items()} | {"without": sum(without.values())}
chosen = st.segmented_control(
    labels.SHOW,
    list(labels.VIEWS),
    default="themes",
    format_func=lambda name: labels.VIEWS[name].format(sizes.get(name)),
    key="overview-view",
    label_visibility="collapsed",
    required=True,
    persist_state="session",
)
left, right = st.columns([5, 3])
if chosen in ("items", "without"):
    items.browse(month.directives, left, right, view, without_theme=chosen == "without")
elif found[chosen].empty:
    left.info(labels.NOTHING_COUNTED if chosen != "new" or month.month_before else labels.NO_MONTH_BEFORE)
else:
    with left:
        choice = tables.clickable(found[chosen], view, f"overview-{chosen}", labels.COLUMNS[found[chosen].kind])
    with right:
        evidence.panel(choice, view.only(month.month))

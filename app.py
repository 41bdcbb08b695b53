"""Tổng quan: what the last month of the view says, what stands out in it, and the sentences behind every number."""

from dataclasses import replace
from datetime import date

import streamlit as st

from analytics.vietnamese import format_month, format_number
from pages.parts import cache, controls, downloads, evidence, labels, sidebar, tables
from pages.parts.overview import asked, coming, items, metrics, notes
from pages.parts.text import plain

view = sidebar.begin(labels.OVERVIEW)
sidebar.stop_if_empty(view)
month = asked.month_overview(view.filters, view.version)
assert month is not None  # stop_if_empty saw a directive
this = view.only(month.month)

heading, button = st.columns([4, 1], vertical_alignment="center")
offices = " · ".join(month.offices)
if len(month.offices) > 3:
    offices = labels.overview.OFFICES.format(format_number(len(month.offices)), format_number(month.papers))
heading.markdown(f"**{labels.overview.MONTH.format(format_month(month.month))}** · {plain(offices)}")
with button:
    downloads.workbook(view)
metrics.sizes(month)

today = date.today()
ahead = asked.coming(replace(view.filters, first=None, last=None), today, view.version)  # whatever months are shown
counted = {
    "chu-de": asked.themes(this.filters, "mentions", view.version),
    "vien-dan": asked.documents(this.filters, view.version),
    "su-kien": cache.events(this.filters, view.version),
}
without = sum(asked.without_theme(this.filters, view.version).values())
sizes = {name: len(table.codes) for name, table in counted.items()} | {"sap-toi": len(ahead), "chua-co-chu-de": without}
views = {name: words.format(format_number(sizes.get(name, 0))) for name, words in labels.overview.VIEWS.items()}
chosen = controls.switch("xem", labels.SHOW, views, "dang-chu-y", label_visibility="collapsed")

if chosen == "dang-chu-y":
    notes.show(month, view)
elif chosen == "sap-toi":
    coming.show(ahead, today, view)
elif chosen in ("muc", "chua-co-chu-de"):
    items.browse(this, without_theme=chosen == "chua-co-chu-de")
elif counted[chosen].empty:
    st.info(labels.NOTHING_COUNTED)
else:
    left, right = st.columns([5, 3])
    with left:
        choice = tables.clickable(counted[chosen], this, f"overview-{chosen}", labels.COLUMNS[counted[chosen].kind])
        downloads.table(counted[chosen], this, chosen)
    with right:
        evidence.panel(choice, this)

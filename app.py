"""Tổng quan: what the last month of the view says, what stands out in it, and the sentences behind every number."""

from datetime import date

import streamlit as st

from analytics.vietnamese import format_month, format_number
from pages.parts import controls, downloads, evidence, labels, sidebar, tables
from pages.parts.overview import asked, coming, items, metrics, notes
from pages.parts.text import plain

KINDS = {"chu-de": "theme", "vien-dan": "document", "su-kien": "event"}  # what a view of the month counts

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
ahead = asked.coming(view.of_all_months().filters, today, view.version)  # whatever months are shown
counted = asked.sizes(this.filters, view.version)
without = sum(asked.without_theme(this.filters, view.version).values())
sizes = {name: counted[kind] for name, kind in KINDS.items()} | {"sap-toi": len(ahead), "chua-co-chu-de": without}
views = {name: words.format(format_number(sizes.get(name, 0))) for name, words in labels.overview.VIEWS.items()}
chosen = controls.switch("xem", labels.SHOW, views, "dang-chu-y", label_visibility="collapsed")

if chosen == "dang-chu-y":
    notes.show(month, view)
elif chosen == "sap-toi":
    coming.show(ahead, today, view)
elif chosen in ("muc", "chua-co-chu-de"):
    items.browse(this, without_theme=chosen == "chua-co-chu-de")
elif not sizes[chosen]:
    st.info(labels.NOTHING_COUNTED)
else:
    table = asked.table(KINDS[chosen], this.filters, view.version)
    left, right = st.columns([5, 3])
    with left:
        choice = tables.clickable(table, this, f"overview-{chosen}", labels.COLUMNS[table.kind])
        downloads.table(table, this, chosen)
    with right:
        evidence.panel(choice, this)

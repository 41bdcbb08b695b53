"""Tra cứu: every place of a typed phrase with the words around it, counted by month."""

import streamlit as st

from pages.parts import controls, labels, sidebar
from pages.parts.search import asking, lines, months

view = sidebar.begin(labels.SEARCH)
sidebar.stop_if_empty(view)

typed_box, order_box, month_box, view_box = st.columns([3.2, 3.6, 2, 1.6], vertical_alignment="bottom")
typed = controls.text(
    asking.TYPED,
    labels.search.TYPE,
    typed_box,
    placeholder=labels.search.EXAMPLE,
    help=labels.search.HOW,
    icon=":material/search:",
)
if not typed:
    asking.examples()
    st.stop()
found = asking.search(typed, view)
order = controls.switch("xep", labels.search.ORDER, labels.search.ORDERS, "thang", order_box)
with month_box:
    month = months.choose(found)
how = controls.switch("xem", labels.search.COUNTS, labels.search.COUNTS_VIEWS, "bieu-do", view_box)
asking.said(found, view)
months.show(found, month, how, view)
lines.show(found, month, order, view)

"""Sự kiện: what falls on which day, in a month or a year; what comes again; what is due. Each opens its sentences."""

import streamlit as st

from pages.parts import controls, downloads, labels, sidebar
from pages.parts.events import again, due, listing, month, year

view = sidebar.begin(labels.EVENTS)
sidebar.stop_if_empty(view)

views_box, button = st.columns([5, 1], vertical_alignment="bottom")
chosen = controls.switch("xem", labels.SHOW, labels.events.VIEWS, "thang", at=views_box)
with button:
    downloads.workbook(view)

DRAWN = {"thang": month.show, "nam": year.show, "lap": again.show, "danh-sach": listing.show, "toi": due.show}
DRAWN[chosen](view)

"""Báo cáo: what the workbook of the view holds, and the reports made so far."""

import streamlit as st

from analytics.vietnamese import format_month, format_number
from pages.parts import cache, downloads, labels, sidebar
from pages.parts.reports import asked, made, preview
from pages.parts.text import plain

view = sidebar.begin(labels.REPORTS)
sidebar.stop_if_empty(view)

with st.spinner(labels.reports.PREPARING):
    report = asked.report(view.filters, view.version)
heading, button = st.columns([4, 1], vertical_alignment="center")
office = plain(view.filters.office or labels.ALL_OFFICES)
heading.markdown(labels.reports.HEAD.format(plain(report.of), office))
with button:
    downloads.workbook(view)
papers = len(cache.spans(view.filters, view.version))
said = [labels.reports.ABOUT_ALL.format(format_number(papers))]
missing = cache.missing_months(view.filters, view.version)
if missing:
    said.append(labels.reports.MISSING.format(", ".join(map(format_month, missing))))
st.caption(" ".join(said))
preview.show(report, view)
st.divider()
made.show(view)

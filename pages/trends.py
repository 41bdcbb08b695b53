"""Xu hướng: how often themes, types, levels and kinds of events are mentioned, month by month."""

import streamlit as st

from pages.parts import cache, labels, sidebar
from pages.parts.trends import heat, notes, options, series, verdicts

view = sidebar.begin(labels.TRENDS)
sidebar.stop_if_empty(view)

asked = options.asked(view)
with st.spinner(labels.trends.COUNTING):
    found = cache.measured(view.filters, asked.kind, asked.measure, view.version)
if found.shown.empty:
    st.info(labels.NOTHING_COUNTED)
    st.stop()
notes.about(found, view)

if asked.show == labels.trends.TABLE:
    heat.shaded(found, view)
elif asked.show == labels.trends.VERDICTS:
    verdicts.judged(found, view)
elif len(found.present) == 1:
    series.single_month(found, view)
elif asked.show == labels.trends.SMALL:
    series.small_panels(found, view)
else:
    series.lines_over_each_other(found, view)

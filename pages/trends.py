"""Xu hướng: how often themes, types, levels and kinds of events are mentioned, month by month."""

import streamlit as st

from pages.parts import labels, sidebar
from pages.parts.trends import asked, heat, notes, options, series, verdicts

view = sidebar.begin(labels.TRENDS)
sidebar.stop_if_empty(view)

wanted = options.asked(view)
with st.spinner(labels.trends.COUNTING):
    found = asked.measured(view.filters, wanted.kind, wanted.measure, view.version)
if found.shown.empty:
    st.info(labels.NOTHING_COUNTED)
    st.stop()
notes.about(found, view, judged=wanted.show == labels.trends.VERDICTS)

if wanted.show == labels.trends.TABLE:
    heat.shaded(found, view)
elif wanted.show == labels.trends.VERDICTS:
    verdicts.judged(found, view)
elif len(found.present) == 1:
    series.single_month(found, view)
elif wanted.show == labels.trends.SMALL:
    series.small_panels(found, view)
else:
    series.lines_over_each_other(found, view)

"""Xu hướng: how often each theme is mentioned, month by month."""

import streamlit as st

from analytics.measure.counts import TOTAL
from analytics.vietnamese import format_month
from pages.parts import cache, charts, downloads, evidence, labels, sidebar, tables
from pages.parts.text import plain

view = sidebar.begin(labels.TRENDS)
sidebar.stop_if_empty(view)

by_box, show_box, button = st.columns([2, 2, 1], vertical_alignment="bottom")
by = by_box.segmented_control(
    labels.trends.COUNT_WHAT,
    list(labels.trends.COUNT_BY),
    default="mentions",
    format_func=labels.trends.COUNT_BY.__getitem__,
    key="count-by",
    required=True,
)
show = show_box.segmented_control(
    labels.SHOW,
    [labels.trends.CHART, labels.trends.NUMBERS, labels.trends.VERDICTS],
    default=labels.trends.CHART,
    key="trends-view",
    required=True,
)
with button:
    downloads.workbook(view)

table = cache.themes(view.filters, by, view.version)
if table.empty:
    st.info(labels.NOTHING_COUNTED)
    st.stop()
repeats = f" {labels.trends.REPEATS}" if by == "mentions" else ""
number = cache.dictionary_versions(view.version)[0].number
st.caption(f"Đơn vị: {table.unit}. Tính trên {table.base}.{repeats} {labels.trends.OF_DICTIONARY.format(number)}")

uneven = cache.uneven_offices(view.filters, view.version)
if uneven:
    spans = [f"{plain(office)} ({format_month(first)} - {format_month(last)})" for office, first, last in uneven]
    st.info(labels.trends.UNEVEN.format("; ".join(spans)))

left, right = st.columns([5, 3])
with left:
    if show == labels.trends.CHART:
        names = dict(zip(table.codes, table.frame["Chủ đề"], strict=True))
        top = table.frame.sort_values(TOTAL, ascending=False, kind="stable")["Mã"].head(5).tolist()
        codes = st.multiselect(
            labels.trends.CHOOSE_THEMES,
            list(table.codes),
            default=top,
            max_selections=8,
            key=f"themes-{view.filters}-{by}",
            format_func=lambda code: f"{code} {names[code]}",
            placeholder=labels.CHOOSE,
        )
        if not codes:
            st.info(labels.trends.NO_THEMES)
            st.stop()
        choice = charts.monthly_lines(table, codes, view, f"trends-{by}")
    elif show == labels.trends.VERDICTS:
        verdicts = cache.verdicts(view.filters, by, view.version)
        first = [name for name in labels.trends.VERDICT_COLUMNS if name in verdicts.frame]
        rest = [name for name in verdicts.frame if name not in first]
        choice = tables.clickable(verdicts, view, f"verdicts-{by}", first + rest)
        st.caption(labels.trends.ABOUT_VERDICTS)
    else:
        months = [column for column, month in table.months.items() if month is not None]
        choice = tables.clickable(table, view, f"trends-{by}", ["Mã", "Chủ đề", TOTAL, *months])
with right:
    evidence.panel(choice, view)

"""Which months each office has, a row a year; and the months of which somebody must say what counts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise

import pandas as pd
import streamlit as st

from analytics.corpus import months
from analytics.corpus.months import Month, Paper
from analytics.vietnamese import format_month, format_number
from pages.parts import cache, compared, labels
from pages.parts.text import plain

_COLOURS = {"thiếu": "#fde2e1", "?": "#fde9b8"}
_AT_ONCE = 5  # months that are decided about at a time
_COLUMNS = [f"Th{number}" for number in range(1, 13)]


def show(version: int) -> None:
    """The grid, its legend, and boxes for the first months with several papers that nobody has decided on."""
    found = cache.months(version)
    st.subheader(labels.upload.GRID, anchor=False)
    rows: dict[tuple[str, str], dict[str, str]] = {}
    for month in found:
        year = rows.setdefault((month.office, month.month[:4]), dict.fromkeys(_COLUMNS, ""))
        year[f"Th{int(month.month[5:])}"] = _cell(month)
    frame = pd.DataFrame([{"Cơ quan ban hành": office, "Năm": year, **cells} for (office, year), cells in rows.items()])
    st.dataframe(frame.style.map(_colour, subset=_COLUMNS), hide_index=True, key=f"grid-{version}")
    st.caption(labels.upload.GRID_LEGEND)
    doubled = {papers: month.office for month in found for papers in month.doubled()}
    for papers, office in islice(doubled.items(), _AT_ONCE):
        _decide(office, papers, version)
    if len(doubled) > _AT_ONCE:
        st.info(labels.upload.MORE_UNDECIDED.format(format_number(len(doubled) - _AT_ONCE)))


def _cell(month: Month) -> str:
    if not month.papers:
        return "thiếu"
    if len(month.papers) > 1:
        return f"{len(month.papers)}{'?' if month.doubled() else ''}"
    return "quý" if month.papers[0].until else "✓"


def _colour(cell: str) -> str:
    return next((f"background-color: {colour}" for sign, colour in _COLOURS.items() if cell.endswith(sign)), "")


def _decide(office: str, papers: Sequence[Paper], version: int) -> None:
    """Buttons by which a person says which papers of a month count, with the papers side by side."""
    first = papers[0]
    period = format_month(first.month) + (f" - {format_month(first.until)}" if first.until else "")
    key = "-".join(str(paper.id) for paper in papers)
    with st.container(border=True):
        st.markdown(plain(labels.upload.UNDECIDED.format(period, office, len(papers))))
        with st.container(horizontal=True):
            if st.button(labels.upload.KEEP_ALL, key=f"keep-all-{key}"):
                _say(months.keep_all(cache.store(), papers))
            for paper in papers:
                if st.button(plain(labels.upload.KEEP_ONLY.format(paper.file_name)), key=f"keep-{paper.id}-{key}"):
                    _say(months.keep_only(cache.store(), paper, papers))
        for one, other in pairwise(papers):
            with st.expander(plain(labels.upload.COMPARE.format(one.file_name, other.file_name))):
                compared.texts(
                    cache.outline(one.id, version)[0],
                    cache.outline(other.id, version)[0],
                    one.file_name,
                    other.file_name,
                )


def _say(done: bool) -> None:
    """Tell what became of a decision, and draw the page again as the store is now."""
    st.toast(labels.upload.DECIDED if done else labels.upload.CHANGED_MEANWHILE, duration="long")
    if done:
        st.rerun()

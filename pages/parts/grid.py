"""Which months each office has, a row a year; and the months of which somebody must say what counts."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from analytics.corpus import months
from analytics.corpus.months import Month
from analytics.vietnamese import format_month
from pages.parts import cache, compared, labels
from pages.parts.text import plain

_COLOURS = {"thiếu": "#fde2e1", "?": "#fde9b8"}
_COLUMNS = [f"Th{number}" for number in range(1, 13)]


def show(version: int) -> None:
    """The grid, its legend, and a box for every month with several papers that nobody has decided on."""
    found = cache.months(version)
    st.subheader(labels.GRID, anchor=False)
    rows: dict[tuple[str, str], dict[str, str]] = {}
    for month in found:
        year = rows.setdefault((month.office, month.month[:4]), dict.fromkeys(_COLUMNS, ""))
        year[f"Th{int(month.month[5:])}"] = _cell(month)
    frame = pd.DataFrame([{"Cơ quan ban hành": office, "Năm": year, **cells} for (office, year), cells in rows.items()])
    st.dataframe(frame.style.map(_colour, subset=_COLUMNS), hide_index=True, key=f"grid-{version}")
    st.caption(labels.GRID_LEGEND)
    for month in found:
        if month.undecided:
            _decide(month, version)


def _cell(month: Month) -> str:
    if not month.papers:
        return "thiếu"
    if len(month.papers) > 1:
        return f"{len(month.papers)}?" if month.undecided else str(len(month.papers))
    return "quý" if month.papers[0].quarter else "✓"


def _colour(cell: str) -> str:
    return next((f"background-color: {colour}" for sign, colour in _COLOURS.items() if cell.endswith(sign)), "")


def _decide(month: Month, version: int) -> None:
    """Buttons by which a person says which papers of a month count, with the papers side by side."""
    papers = month.papers
    with st.container(border=True):
        st.markdown(plain(labels.UNDECIDED.format(format_month(month.month), month.office, len(papers))))
        key = f"{month.office}-{month.month}"
        with st.container(horizontal=True):
            if st.button(labels.KEEP_ALL, key=f"keep-all-{key}"):
                months.keep_all(cache.store(), papers)
                st.rerun()
            for paper in papers:
                if st.button(plain(labels.KEEP_ONLY.format(paper.file_name)), key=f"keep-{paper.id}-{key}"):
                    months.keep_only(cache.store(), paper, papers)
                    st.rerun()
        _side_by_side(papers, version)


def _side_by_side(papers: Sequence[months.Paper], version: int) -> None:
    for paper in papers[1:]:
        with st.expander(plain(labels.COMPARE.format(papers[0].file_name, paper.file_name))):
            compared.texts(cache.text(papers[0].id, version), cache.text(paper.id, version))

"""The papers that no longer count: when and why each left, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from analytics.corpus.removal import Former
from analytics.measure.papers import period
from analytics.vietnamese import format_date, format_number
from pages.parts import labels, tables
from pages.parts.library import asked, leaving, opened
from pages.parts.sidebar import View
from pages.parts.text import plain

MOST = 500


def show(view: View) -> None:
    """Draw the list at the left and the clicked paper at the right."""
    found, count = asked.former(MOST, view.version), asked.count_former(view.version)
    st.caption(labels.library.ABOUT_FORMER)
    if not found:
        st.info(labels.library.NO_FORMER)
        return
    if len(found) < count:
        st.info(labels.library.FIRST_FORMER.format(format_number(len(found)), format_number(count)))
    left, right = st.columns([5, 3])
    with left:
        config = {"Vì sao": st.column_config.Column(width=230)}
        columns = labels.library.FORMER_COLUMNS
        cell = tables.show(_frame(found), f"former-{view.version}", columns, config=config)
    with right, st.container(border=True, height=tables.HEIGHT, key="paper-card"):
        if cell is None:
            st.caption(labels.library.CHOOSE_FORMER)
        else:
            _card(found[cell[0]])


def why(paper: Former) -> str:
    """Why a paper no longer counts, in words."""
    if paper.replaced_by is not None:
        return labels.library.REPLACED_BY.format(paper.replaced_by)
    return labels.library.REMOVED_FOR.format(paper.reason)


def said(paper: Former) -> str:
    """That it no longer counts, since when and why."""
    month = period(paper.month, paper.until)
    return labels.library.NO_LONGER.format(paper.file_name, month, paper.office, why(paper), _when(paper))


def back_button(paper: Former) -> None:
    """The button that brings a paper back."""
    if st.button(
        labels.library.BRING_BACK,
        type="primary",
        key=f"back-{paper.digest}",
        icon=":material/undo:",
        help=labels.library.BRING_BACK_HELP,
    ):
        leaving.bring_back(paper.digest, paper.file_name)


def _frame(found: Sequence[Former]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Thời gian": [_when(paper) for paper in found],
            "Vì sao": [why(paper) for paper in found],
            "Tháng": [period(paper.month, paper.until) for paper in found],
            "Cơ quan ban hành": [paper.office for paper in found],
            "Số": [paper.number for paper in found],
            "Ký hiệu": [paper.symbol for paper in found],
            "Ngày ban hành": [paper.issued_on for paper in found],
            "Tệp": [paper.file_name for paper in found],
        }
    )


def _when(paper: Former) -> str:
    at = paper.retired_at.astimezone()
    return labels.library.SINCE.format(format_date(at.date()), at.strftime("%H:%M"))


def _card(paper: Former) -> None:
    month = labels.library.MONTH.format(period(paper.month, paper.until))
    st.markdown(f"**{plain(paper.office)}**  \n{plain(month)}")
    st.markdown(plain(f"{why(paper)}, {_when(paper)}."))
    st.caption(plain(labels.library.FILE.format(paper.file_name)))
    back_button(paper)
    opened.download(paper.digest, paper.file_name)

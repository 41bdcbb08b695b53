"""What is known of one paper beside its text: its head, how it was read, and what else can be done with it."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from analytics.corpus.draft import LOW_CONFIDENCE
from analytics.corpus.outcomes import how_read
from analytics.corpus.queries import DirectiveRow
from analytics.corpus.whole_paper import WholePaper
from analytics.measure.papers import period
from analytics.model import designation
from analytics.vietnamese import ENGINES, REPAIRS, format_date, format_number
from pages.parts import labels
from pages.parts.library import leaving, opened
from pages.parts.text import plain


def told(paper: DirectiveRow) -> str:
    """ "Tháng 06/2024 · 915-CV/ĐUK · ngày 29/05/2024"."""
    day = labels.library.ISSUED.format(format_date(paper.issued_on)) if paper.issued_on else ""
    return " · ".join(
        filter(None, (labels.library.MONTH.format(period(paper.month, paper.until)), _number(paper), day))
    )


def _number(paper: DirectiveRow) -> str:
    if paper.number and paper.symbol:
        return designation(paper.number, None, paper.symbol)
    return paper.number or (
        f"{labels.library.NO_NUMBER} ({paper.symbol})" if paper.symbol else labels.library.NO_NUMBER
    )


def sizes(paper: DirectiveRow) -> str:
    """How much was read in it."""
    return labels.library.SIZES.format(
        *map(format_number, (paper.share_items, paper.citations, paper.events, paper.words))
    )


def head(paper: DirectiveRow, whole: WholePaper) -> None:
    """Which paper it is, in a few lines."""
    title = f"  \n{plain(paper.title)}" if paper.title else ""
    st.markdown(f"**{plain(paper.office)}**  \n{plain(told(paper))}{title}")
    said = (sizes(paper), labels.library.FILE.format(paper.file_name), ENGINES[whole.reading.engine])
    st.caption(plain(" · ".join(said)))


def how(paper: DirectiveRow, whole: WholePaper) -> None:
    """How it was read and mended, and the buttons for it."""
    with st.container(key="reader-about"), st.expander(labels.library.ABOUT):
        said, buttons = st.columns([5, 3])
        for line in _how(whole):
            said.markdown(plain(line))
        with buttons:
            opened.edit(paper.hash, paper.file_name)
            opened.download(paper.hash, paper.file_name)
            leaving.button(paper)


def _how(whole: WholePaper) -> Iterator[str]:
    reading = whole.reading
    yield " ".join(filter(None, (labels.library.HOW.format(ENGINES[reading.engine]), how_read(reading))))
    if reading.scanned:
        weak = [page.confidence < LOW_CONFIDENCE for page in reading.scanned]
        pages = [
            (labels.library.WEAK_PAGE if low else labels.library.ONE_PAGE).format(
                page.page, format_number(100 * page.confidence)
            )
            for page, low in zip(reading.scanned, weak, strict=True)
        ]
        yield labels.library.SCANNED_PAGES.format(", ".join(pages))
        if any(weak):
            yield labels.library.COMPARE_PAPER
    repairs = [labels.library.REPAIR.format(REPAIRS[kind], format_number(n)) for kind, n in whole.repairs.items()]
    yield labels.library.REPAIRED.format(", ".join(repairs)) if repairs else labels.library.NO_REPAIRS
    if whole.corrected:
        fields = ", ".join(labels.library.FIELDS[field] for field in whole.corrected)
        yield labels.library.BY_HAND.format(fields)
    yield labels.library.STORED_ON.format(format_date(whole.ingested_at.astimezone().date()))

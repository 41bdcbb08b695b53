"""A comparison that can be shown, with all that its parts need; or what to do, where there is none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape

import streamlit as st

from analytics.corpus.sides import Side
from analytics.measure.comparison import counterparts
from analytics.measure.comparison.compare import MOST_PAPERS, Comparison
from analytics.measure.comparison.words import empty_side, heads, period_title, titles
from analytics.model import Filters
from analytics.vietnamese import capital, format_month, format_number
from pages.parts import cache, labels
from pages.parts.comparison import asked, choosing
from pages.parts.sidebar import View
from pages.parts.text import plain

words = labels.comparison


@dataclass(frozen=True, slots=True)
class Compared:
    """Two sides and what differs; `heads` call them in a column, `key` tells their widgets from those of others."""

    view: View
    before: Filters
    after: Filters
    found: Comparison

    @property
    def heads(self) -> tuple[str, str]:
        return heads(self.before, self.after)

    @property
    def sides(self) -> tuple[Side, Side]:
        return self.found.before, self.found.after

    @property
    def key(self) -> str:
        return f"{self.view.version}-{self.before}-{self.after}"

    @property
    def later(self) -> View:
        """The later side as a view: what a workbook of it is of."""
        return replace(self.view, filters=_of_what_counts(self.after, self.found.after))

    @property
    def earlier(self) -> Filters:
        """What a workbook is of besides."""
        return _of_what_counts(self.before, self.found.before)


def _of_what_counts(chosen: Filters, side: Side) -> Filters:
    """A side without the offices that are left out, where one is left."""
    return replace(chosen, office=next(iter(side.offices))) if len(side.offices) == 1 else chosen


def compared(view: View) -> Compared:
    """Draw the choice of the sides and compare them; ends the page with what to do where that cannot be done."""
    before, after, how = choosing.sides(view)
    if before is None:
        _nothing_there(view, after, how)
        st.stop()
    _stop_if_wrong(view, before, after)
    _warn(view, before, after)
    with st.spinner(words.COMPARING):
        found = asked.comparison(before, after, view.version)
    if (empty := empty_side(found)) is not None:
        st.info(f"{plain(empty)} {words.ALL_PARTS if view.filters.part else ''}")
        st.stop()
    there, here = titles(before, after)
    st.html(f'<p class="only-print compared-sides">{escape(words.PRINTED.format(there, here))}</p>')
    return Compared(view, before, after, found)


def _nothing_there(view: View, after: Filters, how: str) -> None:
    """Why the store has no earlier side, and what to do."""
    period = period_title(*counterparts.months_of(after))
    known = cache.known(view.version)
    to_upload = how == choosing.MONTH_BEFORE
    if how == choosing.OTHER_OFFICE:
        st.info(words.NO_OTHER.format(period))
    elif how == choosing.YEAR_BEFORE:
        st.info(words.NO_YEAR_BEFORE.format(period))
    elif len(known.months) == 1:
        more = f" {words.OR_OFFICE}" if len(known.offices) > 1 else ""
        st.info(words.ONE_MONTH.format(format_month(known.months[0])) + more)
        to_upload = True
    else:
        st.info(words.NOTHING_BEFORE.format(words.THIS_OFFICE if after.office else words.THESE_OFFICES, period))
    if to_upload:
        st.page_link("pages/upload.py", label=labels.GO_TO_UPLOAD, icon=":material/upload_file:")


def _stop_if_wrong(view: View, before: Filters, after: Filters) -> None:
    papers = cache.spans(Filters(), view.version)
    sizes = [counterparts.size(papers, side) for side in (before, after)]
    names = titles(before, after)
    wrong = [words.NO_PAPERS.format(plain(name)) for name, size in zip(names, sizes, strict=True) if not size]
    if before == after:
        wrong = [words.SAME_TWICE.format(plain(names[0]))]
    elif sum(sizes) > MOST_PAPERS:
        wrong = [words.TOO_MANY.format(format_number(sum(sizes)), format_number(MOST_PAPERS))]
    for said in wrong:
        st.info(said)
    if wrong:
        st.stop()


def _warn(view: View, before: Filters, after: Filters) -> None:
    """What a person may not have meant: months on both sides, sides in the wrong order, months without a paper."""
    common = counterparts.common_months(before, after)
    if common is not None:
        st.warning(words.OVERLAP.format(capital(period_title(*common))))
    elif before.office == after.office and (before.first or "") > (after.last or ""):
        st.warning(words.REVERSED)
    papers = cache.spans(Filters(), view.version)
    missing = sorted({month for side in (before, after) for month in counterparts.missing(papers, side)})
    if missing:
        st.caption(words.MISSING.format(_months(missing)))


def _months(months: list[str]) -> str:
    return f"tháng {', '.join(map(format_month, months))}"

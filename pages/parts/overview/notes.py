"""What stands out in the month, each thing a button that opens its sentences; and what to look at again."""

from __future__ import annotations

import streamlit as st

from analytics.measure.overview import Note, Overview
from analytics.review.stored import Found
from analytics.vietnamese import format_month, format_number, month_after
from pages.parts import cache, evidence, labels, links
from pages.parts.overview import asked, chosen
from pages.parts.sidebar import View
from pages.parts.text import plain

_PAPERS = 12  # whose findings are looked for at once
_FINDINGS = 5


def show(month: Overview, view: View) -> None:
    """The notes at the left, the sentences of the clicked one at the right."""
    left, right = st.columns([5, 3])
    with left:
        found = asked.month_notes(view.filters, view.version)
        if not found:
            st.info(labels.overview.NOTHING_STANDS_OUT if month.before else labels.overview.NO_MONTH_BEFORE)
        for note in found:
            _note(note, view)
        _findings(month, view)
        _months(view)
    with right:
        evidence.panel(chosen.choice(), view.of_all_months())  # also of the month before


def _note(note: Note, view: View) -> None:
    head, meaning = labels.overview.NOTES[note.kind]
    before = format_month(note.before) if note.before else ""
    st.markdown(f"**{head.format(format_number(note.count), before)}**", help=meaning.format("", before))
    with st.container(horizontal=True, vertical_alignment="center", key=f"note-{note.kind.replace(' ', '-')}"):
        for place, entry in enumerate(note.entries):
            st.button(
                plain(entry.name),
                help=plain(entry.about) or None,
                type="tertiary",
                key=f"note-{note.kind}-{place}",
                on_click=chosen.choose,
                args=(entry.key, entry.name),
            )
        if note.count > len(note.entries):
            more = labels.overview.MORE.format(format_number(note.count - len(note.entries)))
            if note.kind in _GROUPS:
                links.to_page("pages/documents.py", more, view.filters, xem="moi", nhom=_GROUPS[note.kind])
            else:
                links.to_page("pages/trends.py", more, view.filters, xem="nhan-dinh")


# kinds of notes about documents → their names in the address of the page of documents
_GROUPS = {f"{group} documents": name for name, (group, _, _) in labels.documents.GROUPS.items()}


def _findings(month: Overview, view: View) -> None:
    """What the checks find in the month's papers, each with the way to its place."""
    if month.papers > _PAPERS:
        st.caption(labels.overview.TOO_MANY_PAPERS.format(format_number(month.papers)))
        return
    found = asked.findings(view.only(month.month).filters, view.version)
    if not found:
        st.caption(labels.overview.NO_FINDING)
        return
    st.markdown(f"**{labels.overview.FINDINGS.format(format_number(len(found)))}**")
    for one in found[:_FINDINGS]:
        _finding(one, view)
    if len(found) > _FINDINGS:
        with st.expander(labels.overview.MORE.format(format_number(len(found) - _FINDINGS))):
            for one in found[_FINDINGS:]:
                _finding(one, view)


def _finding(one: Found, view: View) -> None:
    with st.container(horizontal=True, key=f"finding-{links.short(one.hash)}-{one.finding.rule}-{one.finding.span}"):
        st.markdown(plain(one.finding.message))
        links.to_paper(one.hash, labels.overview.PLACE, view.filters, one.finding.span)


def _months(view: View) -> None:
    """Months without a paper, or with several that nobody has decided on."""
    for words, months in (
        (labels.overview.MISSING, cache.missing_months(view.filters, view.version)),
        (labels.overview.DOUBLED, asked.doubled_months(view.filters, view.version)),
    ):
        if months:
            with st.container(horizontal=True, key=f"months-{words[:5]}"):
                st.caption(words.format(runs(months)))
                st.page_link("pages/upload.py", label=labels.overview.GO_TO_MONTHS)


def runs(months: list[str]) -> str:
    """Months in words, those that follow one another as one run: "03/2022, 07/2022 – 09/2022"."""
    found: list[list[str]] = []
    for month in months:
        if found and month_after(found[-1][-1]) == month:
            found[-1].append(month)
        else:
            found.append([month])
    return ", ".join(
        format_month(run[0]) if len(run) == 1 else f"{format_month(run[0])} – {format_month(run[-1])}" for run in found
    )

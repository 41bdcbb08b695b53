"""One paper whole: what it is, its text with all that is counted in it marked, its outline, how it was read."""

from __future__ import annotations

import streamlit as st

from analytics.corpus.queries import Head
from analytics.corpus.whole_paper import FEWEST, WholePaper
from analytics.measure.papers import period
from analytics.model import Filters
from pages.parts import cache, controls, labels, links, state
from pages.parts.library import asked, facts, former, leaving, marked_text, opened, text_box
from pages.parts.library.marks import CITATION, EVENT, KINDS, Mark, marks_of
from pages.parts.sidebar import View
from pages.parts.text import plain

_NAME = 40  # characters of a name in a link


def show(digits: str, view: View) -> None:
    """Draw the paper whose file's hash begins with these digits, or say what became of it."""
    whole = asked.whole_paper(digits, view.version)
    rows = asked.papers_of((whole.paper.hash,), view.version) if whole else ()
    head, bar = st.columns([3, 2])
    with bar:
        _bar(whole, view)
    if whole is None or not rows:  # another window has removed it just now
        with head:
            _gone(digits, view)
        return
    (row,) = rows
    with head:
        facts.head(row, whole)
    if leaving.question(row):
        return
    with st.container(key="reader-controls"):
        kinds_box, words_box = st.columns([4, 1], vertical_alignment="center")
    kinds = controls.several(
        opened.MARKED,
        labels.library.MARKED,
        KINDS,
        KINDS,
        labels.library.KINDS.__getitem__,
        at=kinds_box,
        label_visibility="collapsed",
    )
    words = controls.toggle(opened.WORDS, labels.library.WORDS, at=words_box, help=labels.library.WORDS_HELP)
    picked = _text(whole, kinds, words, view)
    with bar, st.container(horizontal_alignment="right", key="reader-links"):
        for mark in {(mark.kind, mark.code): mark for mark in picked if mark.counted}.values():
            _link(mark, view)
    facts.how(row, whole)


def _text(whole: WholePaper, kinds: list[str], words: bool, view: View) -> list[Mark]:
    """The marked text; the marks that were clicked just now."""
    names = cache.dictionary(view.version).names
    place = state.choice(links.PLACE)
    marks = [mark for mark in marks_of(whole, names) if mark.kind in kinds]
    paper = whole.paper
    wanted = links.place_of(place)
    html = marked_text.as_paragraphs(paper.text, paper.items, marks, wanted, paper.words if words else ())
    shown = [*kinds, *(["word first last"] if words else []), *(["wanted"] if wanted else [])]
    return text_box.draw(paper.hash, html, marks, paper.items, paper.text, shown, place or "")


def _link(mark: Mark, view: View) -> None:
    """The way to the page that tells more of what a mark names."""
    name = mark.name.partition(",")[0] if mark.kind == CITATION else mark.name
    name = name if len(name) <= _NAME else name[: _NAME - 1] + "…"
    label = plain(labels.library.MORE[mark.kind].format(name))
    if mark.kind == CITATION:
        links.to_page("pages/documents.py", label, view.filters, so_hieu=mark.code)
    elif mark.kind == EVENT:
        links.to_page("pages/events.py", label, view.filters, xem="danh-sach", tim=mark.name)
    else:
        links.to_page("pages/trends.py", label, view.filters, chu_de=mark.code)


def _bar(whole: WholePaper | None, view: View) -> None:
    """Back to the list; the papers of the same office before and after."""
    with st.container(horizontal=True, horizontal_alignment="right", key="reader-bar"):
        st.button(
            labels.library.TO_LIST,
            on_click=opened.open_paper,
            args=(None,),
            icon=":material/arrow_back:",
            key="to-list",
        )
        if whole is None:
            return
        before, after = _neighbours(whole, view)
        for head, icon, key in (
            (before, ":material/chevron_left:", "before"),
            (after, ":material/chevron_right:", "after"),
        ):
            if head:
                st.button(
                    labels.library.MONTH.format(period(head.month, head.until)),
                    on_click=opened.open_paper,
                    args=(head.hash,),
                    icon=icon,
                    key=key,
                    help=labels.library.NEIGHBOURS,
                )


def _neighbours(whole: WholePaper, view: View) -> tuple[Head | None, Head | None]:
    """The papers of the same office before and after, over the whole store."""
    heads = asked.heads(Filters(office=whole.paper.office), view.version)
    place = next((place for place, head in enumerate(heads) if head.hash == whole.paper.hash), None)
    if place is None:  # another window has removed it just now
        return None, None
    return (heads[place - 1] if place else None, heads[place + 1] if place + 1 < len(heads) else None)


def _gone(digits: str, view: View) -> None:
    """A paper that is not stored: whether it was removed or replaced, and the way to bring it back."""
    known = asked.former(former.MOST, view.version) if len(digits) >= FEWEST else ()
    left = next((f for f in known if f.digest.startswith(digits)), None)
    if left is None:
        st.info(labels.library.NOT_FOUND)
        return
    st.warning(plain(former.said(left)))
    former.back_button(left)

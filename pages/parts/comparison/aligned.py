"""Items of both sides beside each other, the differing words coloured, struck out and underlined."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import streamlit as st

from analytics.corpus.sides import Paper, Side
from analytics.measure.comparison.alignment import DROPPED, KEPT, MOVED, NEW, REWORDED, Point
from analytics.measure.comparison.compare import AlignedItem, path_of, place_of
from analytics.measure.comparison.tables import continued_words, how_words, item_table
from analytics.measure.comparison.word_diff import word_diff
from analytics.measure.comparison.words import continued_items
from analytics.vietnamese import capital, format_month, format_number
from pages.parts import controls, downloads, labels, links
from pages.parts.compared import DELETED, INSERTED, marked
from pages.parts.comparison import choosing
from pages.parts.comparison.compared import Compared
from pages.parts.text import as_html, plain

words = labels.comparison
_A_PAGE = 15
_WIDTHS = (1.3, 5, 5)
_ALL, _CHANGED, _CONTINUED, _HEADINGS = "tat-ca", "khac", "tiep-tuc", "de-muc"
_HOW = {"sua-loi": REWORDED, "chuyen-cho": MOVED, "moi": NEW, "khong-con": DROPPED, "giu-nguyen": KEPT}


def listed(shown: Compared) -> None:
    """The items that the switch leaves, fifteen a page; items of several later months are not aligned."""
    if shown.found.items is None:
        _several_months(shown)
        return
    groups = _groups(shown)
    said = words.ITEMS | {name: capital(how_words(shown.found)[how]) for name, how in _HOW.items()}
    options = {name: f"{said[name]} ({format_number(len(items))})" for name, items in groups.items()}
    default = _CHANGED if _CHANGED in groups else _ALL
    name = controls.switch("muc", words.CHANGE, options, default, label_visibility="collapsed")
    items = groups[name]
    if not items:
        st.info(words.NO_ITEMS)
        return
    st.caption(f"{words.MARKS} {words.HOW_HELP}")
    page = controls.page(len(items), _A_PAGE, f"items-{name}-{shown.key}")
    with st.container(key="compared-items"):
        _heads(shown)
        for item in items[(page - 1) * _A_PAGE : page * _A_PAGE]:
            _row(item, shown)
    downloads.table(item_table(shown.found, items, shown.heads), shown.later, "items", beside=shown.earlier)


def _groups(shown: Compared) -> dict[str, list[AlignedItem]]:
    """Name of a choice → its items; those without any are not offered."""
    of: Callable[[str], list[AlignedItem]] = lambda how: [item for item in items if item.match.how == how]  # noqa: E731
    every = shown.found.items or ()
    items = [item for item in every if not item.heading]
    groups = {
        _CHANGED: [item for item in items if item.match.how != KEPT],
        **{name: of(how) for name, how in _HOW.items()},
        _CONTINUED: continued_items(shown.found),
        _HEADINGS: [item for item in every if item.heading and item.match.how != KEPT],
    }
    return {name: found for name, found in groups.items() if found} | {_ALL: items}


def _several_months(shown: Compared) -> None:
    st.info(words.SEVERAL_MONTHS)
    last = shown.found.after.months[-1]
    label = words.LAST_MONTH_ONLY.format(format_month(last))
    st.button(label, on_click=choosing.only_month, args=(shown.after, last))


# --- a row ------------------------------------------------------------------------------------------------------------


def _heads(shown: Compared) -> None:
    for column, head in zip(st.columns(_WIDTHS)[1:], shown.heads, strict=True):
        column.markdown(f"**{plain(head)}**")


def _row(item: AlignedItem, shown: Compared) -> None:
    """How an item changed, and its text on either side under the link to its place."""
    how, left, right = st.columns(_WIDTHS)
    how.html(_badges(item, shown))
    texts = _texts(item)
    points = (item.match.before, item.before), (item.match.after, item.after)
    for column, (point, paper), side, text in zip((left, right), points, shown.sides, texts, strict=True):
        with column:
            if point is None or paper is None:
                st.caption(words.NO_ITEM)
                continue
            links.to_paper(paper.hash or "", _where(point, paper, side), shown.view.filters, place_of(paper, point))
            st.html(f'<p class="item-text">{text}</p>')


def _badges(item: AlignedItem, shown: Compared) -> str:
    """How an item changed, and below, where it says so, that it goes on with something."""
    how = item.match.how
    badges = [f'<span class="how how-{how}">{escape(capital(how_words(shown.found)[how]))}</span>']
    if (said := continued_words(item, shown.found)) is not None:
        kind = "how-warned" if item.without_a_past else ""
        badges.append(f'<span class="how {kind}">{escape(said)}</span>')
    return "<br>".join(badges)


def _texts(item: AlignedItem) -> tuple[str, str]:
    """The text of either side for HTML; words are marked only where both sides have the item."""
    before, after = item.match.before, item.match.after
    if before is None or after is None or item.match.same_words:
        return as_html(before.text) if before else "", as_html(after.text) if after else ""
    there, here = word_diff(before.text, after.text)
    return marked(there, DELETED), marked(here, INSERTED)


def _where(point: Point, paper: Paper, side: Side) -> str:
    """The item's path, and of a side with several papers which one."""
    told = [words.ITEM.format(path_of(point))]
    if len(side.months) > 1:
        told.append(format_month(paper.month))
    if len(side.offices) > 1:
        told.append(paper.office)
    elif len(side.papers) > len(side.months):
        told.append(paper.name)
    return plain(" · ".join(told))

"""The items of a month's directives: a list on the left, the clicked item's own text on the right."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.corpus.tallies import part_of
from pages.parts import cache, evidence, labels, links, tables
from pages.parts.sidebar import View
from pages.parts.text import as_html, plain

_PAPERS = 12  # whose items one list can show


def browse(view: View, *, without_theme: bool = False) -> None:
    """Draw the list of a view's items (or only of those that are no headings and bear no theme) and the chosen one."""
    directives = cache.directives(view.filters, view.version)
    if len(directives) > _PAPERS:
        st.info(labels.overview.TOO_MANY_FOR_ITEMS.format(len(directives)))
        return
    left, right = st.columns([5, 3])
    names = cache.dictionary(view.version).names
    rows = []
    for directive in directives:
        text, found = cache.outline(directive.id, view.version)
        shown = [item for item in found if view.filters.part in (None, part_of(item.path))]
        wanted = [item for item in shown if not without_theme or not (item.heading or item.themes)]
        rows += [(directive, item, item.span.cut(text)) for item in wanted]
    frame = pd.DataFrame(
        {
            "Mục": [item.path for _, item, _ in rows],
            "Nội dung": [text[:140] for _, _, text in rows],
            "Mã chủ đề": [", ".join(item.themes) for _, item, _ in rows],
            "Số từ": [item.words for _, item, _ in rows],
            "Cơ quan ban hành": [directive.office for directive, _, _ in rows],
        }
    )
    columns = list(frame.columns) if len(directives) > 1 else list(frame.columns)[:-1]
    with left:
        cell = tables.show(frame, f"items-{without_theme}-{view.version}-{view.filters}", columns)
    with right, evidence.box():
        if cell is None:
            st.caption(labels.overview.CHOOSE_ITEM)
            return
        directive, item, text = rows[cell[0]]
        links.to_paper(
            directive.hash, f"Mục {plain(item.path)} · {plain(directive.file_name)}", view.filters, item.span
        )
        if item.themes:
            st.caption(plain("Chủ đề: " + "; ".join(f"{code} {names.get(code, '')}" for code in item.themes)))
        st.html(f'<p class="whole-item">{as_html(text)}</p>')

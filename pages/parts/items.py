"""The items of a month's directives: a list on the left, the clicked item's own text on the right."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analytics.corpus.queries import DirectiveRow
from analytics.directive import rules
from pages.parts import cache, labels, tables
from pages.parts.sidebar import View
from pages.parts.text import plain


def browse(directives: Sequence[DirectiveRow], left: DeltaGenerator, right: DeltaGenerator, view: View) -> None:
    """Draw the list into `left` and the chosen item into `right`."""
    names = {theme.code: theme.name for theme in rules.themes()}
    rows = []
    for directive in directives:
        text, found = cache.outline(directive.id, view.version)
        rows += [(directive, item, item.span.cut(text)) for item in found]
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
        cell = tables.show(frame, f"items-{view.version}-{view.filters}", columns)
    with right, st.container(border=True, height=tables.HEIGHT, key="evidence"):
        if cell is None:
            st.caption(labels.CHOOSE_ITEM)
            return
        directive, item, text = rows[cell[0]]
        st.markdown(f"**Mục {plain(item.path)}** · {plain(directive.file_name)}")
        if item.themes:
            st.caption("Chủ đề: " + "; ".join(f"{code} {names.get(code, '')}" for code in item.themes))
        st.html(f'<p style="white-space:pre-line">{escape(text)}</p>')

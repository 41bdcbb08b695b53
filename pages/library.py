"""Kho văn bản: the papers of the view as a list, one paper whole with all that is counted in it marked, and those that
no longer count with the way back."""

import streamlit as st

from analytics.vietnamese import format_number
from pages.parts import controls, labels, links, sidebar, state
from pages.parts.library import asked, former, leaving, reader, shelf

view = sidebar.begin(labels.LIBRARY)
leaving.tell(view)
opened = state.choice(links.PAPER)
if opened is not None:
    reader.show(opened, view)
else:
    gone = asked.count_former(view.version)
    stored = len(asked.heads(view.filters, view.version))
    words = {"kho": labels.library.STORED, "da-bo": labels.library.FORMER}
    numbers = {"kho": stored, "da-bo": gone}
    options = {name: said.format(format_number(numbers[name])) for name, said in words.items()}
    left, right = st.columns([3, 4], vertical_alignment="bottom")
    shown = controls.switch("xem", labels.SHOW, options, "kho", at=left)
    if shown == "da-bo":
        former.show(view)
    else:
        sidebar.stop_if_empty(view)
        shelf.show(view, right)

"""The box beside a table or chart: the sentences of what was clicked, and the way to that document's own page."""

from __future__ import annotations

import streamlit as st

from pages.parts import evidence, labels, state
from pages.parts.choice import Choice
from pages.parts.documents import asked
from pages.parts.links import DOCUMENT
from pages.parts.sidebar import View
from pages.parts.text import plain


def of_cell(choice: Choice, view: View) -> None:
    """Every place that the clicked cell counts."""
    with evidence.box():
        if choice.cells:
            key, name = choice.cells[0]
            opened(key.code, name)
        evidence.counted(choice, view)


def of_link(parent: tuple[str, str], child: tuple[str, str], stated: int, other: tuple[str, str], view: View) -> None:
    """Every place that says that one document carries out another; each (code, name). `other`: the one to be opened."""
    with evidence.box():
        opened(*other)
        st.subheader(labels.EVIDENCE, anchor=False)
        said = labels.documents.CARRIES_OUT.format(child[1], parent[1])
        st.markdown(f"**{plain(said)}**: {stated} {labels.documents.SAYING}")
        evidence.paged(
            stated,
            lambda skip, most: asked.sentences_of_link(parent[0], child[0], view.filters, view.version, skip, most),
            view,
            f"link-{parent[0]}-{child[0]}",
        )


def opened(code: str, name: str) -> None:
    """The button to a document's own page."""
    st.button(
        plain(labels.documents.OPEN.format(name)),
        on_click=state.choose,
        args=(DOCUMENT, code),
        icon=":material/article:",
        type="tertiary",
        key=f"open-{code}",
    )

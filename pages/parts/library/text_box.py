"""The box with a paper's marked text beside its outline: the one component of ours, for marks that can be clicked and
an outline that scrolls are more than Streamlit has."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from analytics.model import Item
from pages.parts import labels
from pages.parts.library.marks import Mark

_HERE = Path(__file__).parent
_HTML = """
<div class="reader">
  <div class="legend"></div>
  <div class="paper" role="document" tabindex="0"></div>
  <div class="side"><div class="told" aria-live="polite"></div><nav class="outline"></nav></div>
</div>
"""
_box = st.components.v2.component(
    "text-of-a-paper",
    html=_HTML,
    css=(_HERE / "reader.css").read_text("utf-8"),
    js=(_HERE / "reader.js").read_text("utf-8"),
)
_FIRST_WORDS = 60  # characters of an item in the outline


def draw(
    paper: str, html: str, marks: Sequence[Mark], items: Sequence[Item], text: str, shown: Sequence[str], place: str
) -> list[Mark]:
    """Draw the text; the marks of the place that was clicked just now, several where they coincide.

    `html`: what `marked_text` made of it; `shown`: the kinds of marks, and of frames, that it has; `place`: what is to
    be scrolled to, as it stands in the address.
    """
    data: dict[str, Any] = {
        "paper": paper,
        "html": html,
        "place": place,
        "marks": [{"kind": m.kind, "name": m.name, "said": m.said, "counted": m.counted} for m in marks],
        "outline": [_entry(item, text) for item in items],
        "kinds": labels.library.KINDS,
        "legend": [(kind, labels.library.LEGEND[kind]) for kind in shown],
        "words": labels.library.IN_BOX,
    }
    picked = _box(key="text-of-a-paper", data=data, on_picked_change=_nothing)["picked"]
    return [marks[number] for number in picked or () if isinstance(number, int) and 0 <= number < len(marks)]


def _nothing() -> None:
    """A trigger needs a callback to be told."""


def _entry(item: Item, text: str) -> dict[str, Any]:
    words = item.span.cut(text)[: _FIRST_WORDS + 1]
    words = words if len(words) <= _FIRST_WORDS else words.rsplit(" ", 1)[0] + " …"
    return {"path": item.path, "words": words, "depth": item.path.count("."), "heading": item.heading}

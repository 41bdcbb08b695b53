"""The cell whose sentences the overview shows: in the address, so that a link opens just these."""

from __future__ import annotations

from analytics.model import CellKey
from pages.parts import labels, state
from pages.parts.choice import Choice

_NAME, _BETWEEN = "cau", "|"


def choose(key: CellKey, name: str = "") -> None:
    """Show the sentences of a cell, in the view that has a box for them. `name`: what the cell is about."""
    state.choose("xem", None)
    state.choose(_NAME, _BETWEEN.join((key.kind, key.month or "", key.code, name)))


def choice() -> Choice:
    """What was chosen last, or what to click."""
    kind, month, code, name = ((state.choice(_NAME) or "").split(_BETWEEN, 3) + [""] * 4)[:4]
    if kind not in KINDS:
        return Choice(hint=labels.overview.CHOOSE_NOTE)
    return Choice(((CellKey(kind, code, month or None), name or KINDS[kind]),))


# kinds of cells that the overview opens → how all of them are called, where the cell has no name of its own
KINDS = {
    "document": labels.DOCUMENTS,
    "theme": "Chủ đề",
    "event": labels.EVENTS,
    "items": "Các mục",
    "citations": "Các chỗ viện dẫn",
    "events": "Các chỗ nêu sự kiện",
}

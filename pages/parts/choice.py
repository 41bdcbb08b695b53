"""What a person clicked: the cells that the click may mean, or why there is nothing to show."""

from __future__ import annotations

from dataclasses import dataclass

from analytics.model import CellKey


@dataclass(frozen=True, slots=True)
class Choice:
    """(key, name) of each cell at the clicked place; several where marks of a chart coincide. `hint` where none.

    `said`: what else the clicked place says, a sentence above those that it counts.
    """

    cells: tuple[tuple[CellKey, str], ...] = ()
    hint: str = ""
    said: str = ""

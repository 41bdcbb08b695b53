"""What a reader hands on: paragraphs of runs while fonts still matter, then plain raw text with how it was got."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from analytics.model import Repair, ScannedPage

Progress = Callable[[int, int], None]  # (pages done, pages in all)


def no_progress(done: int, total: int) -> None:
    """The progress of a reader whose caller does not listen."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one font. In an old encoding the font tells what letters they are; None: not known."""

    text: str
    font: str | None = None


Paragraph = Sequence[Run]


@dataclass(frozen=True, slots=True)
class Raw:
    """A file's text before cleaning. `encoding`: "unicode", "utf-8" …, or the old ones found ("tcvn3, vni")."""

    text: str
    engine: str
    encoding: str
    scanned: tuple[ScannedPage, ...] = ()
    repairs: tuple[Repair, ...] = ()

"""What one illustrative paper says, before it is printed: numbered items with bullets, and whence they come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tools.sample.documents import Document
from tools.sample.offices import Office
from tools.sample.said import Said


@dataclass(frozen=True, slots=True)
class Point:
    """A numbered item or a bullet. `id` stays the same while the point is carried on, whatever becomes of its words.

    `free`: what themes its words touch beside `themes` is not told. `sources`: the sentences of the banks that it is
    made of. `documents`: what it lists, each as it is printed, behind `lead`.
    """

    id: int
    topic: str
    kind: str  # heading, prose, documents, days, happening, advice
    said: Said
    themes: tuple[str, ...] = ()
    free: bool = False
    lead: str = ""
    sources: tuple[tuple[str, int], ...] = ()
    documents: tuple[tuple[Document, Said], ...] = ()
    children: tuple[Point, ...] = ()
    dated: bool = False  # names its month: no later paper can keep it word for word
    age: int = 0  # months for which it has been carried

    def all(self) -> Iterator[Point]:
        yield self
        for child in self.children:
            yield from child.all()


@dataclass(frozen=True, slots=True)
class Paper:
    """One directive. `undated`: number (None) and day are left to be filled in by hand."""

    office: Office
    month: str
    number: int | None
    issued: date
    undated: bool
    opening: Said
    parts: tuple[tuple[Point, ...], tuple[Point, ...]]
    corrects: bool = False

    def points(self) -> Iterator[Point]:
        for part in self.parts:
            for item in part:
                yield from item.all()

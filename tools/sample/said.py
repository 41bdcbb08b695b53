"""Text together with what was planted in it: the generator's own knowledge of the truth."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from analytics.model import designation


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation of a document. `date` and `issuer` are what is printed beside it, else None; `body` issued it."""

    type: str
    number: str
    year: int | None
    symbol: str | None  # None: a short form such as "Chỉ thị 05"
    date: date | None
    issuer: str | None
    body: str | None = None

    @property
    def code(self) -> str:
        """Number and symbol: "83-CTr/TU"."""
        return designation(self.number, self.year, self.symbol or "")


@dataclass(frozen=True, slots=True)
class Marked:
    """An event. `years` and `origin` only where they are printed; `on` where it is printed or the calendar tells."""

    name: str
    kind: str
    on: date | None = None
    until: date | None = None
    origin: date | None = None
    years: int | None = None
    edition: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A document by its name alone."""

    name: str


@dataclass(frozen=True, slots=True)
class CarriesOut:
    """One document carries out another: "83-CTr/TU", "27-NQ/TW"."""

    source: str
    target: str


F = TypeVar("F", Cited, Marked, Named, CarriesOut)
Fact = Cited | Marked | Named | CarriesOut


@dataclass(frozen=True, slots=True)
class Mark:
    """Where in a text a fact stands."""

    start: int
    end: int
    fact: Fact


@dataclass(frozen=True, slots=True)
class Said:
    """A text and its marks."""

    text: str = ""
    marks: tuple[Mark, ...] = ()

    def __add__(self, other: Said | str) -> Said:
        other = Said(other) if isinstance(other, str) else other
        return Said(self.text + other.text, self.marks + moved(other.marks, len(self.text)))

    def fill(self, slot: str, said: Said) -> Said:
        """The text with its one `slot` replaced by `said`; the marks behind it move."""
        before, behind = self.text.split(slot)
        shift = len(said.text) - len(slot)
        head = tuple(m for m in self.marks if m.end <= len(before))
        tail = tuple(m for m in self.marks if m.start >= len(before) + len(slot))
        assert len(head) + len(tail) == len(self.marks), "no mark may lie over a slot"
        return Said(before + said.text + behind, head + moved(said.marks, len(before)) + moved(tail, shift))

    def facts(self, kind: type[F]) -> list[F]:
        return [mark.fact for mark in self.marks if isinstance(mark.fact, kind)]


def moved(marks: Iterable[Mark], by: int) -> tuple[Mark, ...]:
    return tuple(replace(mark, start=mark.start + by, end=mark.end + by) for mark in marks)


def planted(text: str, *facts: Fact) -> Said:
    """A text that is, as a whole, the place of these facts."""
    return Said(text, tuple(Mark(0, len(text), fact) for fact in facts))


def joined(parts: Iterable[Said], between: str) -> Said:
    whole = Said()
    for place, part in enumerate(parts):
        whole = whole + (between if place else "") + part
    return whole


def capitalised(said: Said) -> Said:
    return replace(said, text=said.text[:1].upper() + said.text[1:])

"""The lists of `data/rules`, loaded once and frozen. A row that cannot be read stops the program with its place."""

from __future__ import annotations

import csv
import hashlib
import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from analytics.model import DirectiveError

FOLDER = Path(__file__).parents[2] / "data" / "rules"
THEMES = "themes.toml"


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A kind of official document: its word in lower case, its abbreviation in symbols, who uses it."""

    type: str
    abbreviation: str
    system: str


@dataclass(frozen=True, slots=True)
class IssuingBody:
    """A body that issues documents: the symbol that ends its numbers (none: ""), its name, level and spellings.

    `goes_on`: its name is whole only with what follows ("Ban Chỉ đạo …"). `valid_to` is the first day without it.
    """

    symbol: str
    name: str
    level: str
    system: str
    aliases: tuple[str, ...]
    goes_on: bool = False
    valid_from: date | None = None
    valid_to: date | None = None
    successor: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The name and all its other spellings."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Province:
    """A province or central city; one merged into another has `valid_to`, the first day without it, and `successor`."""

    name: str
    aliases: tuple[str, ...]
    valid_to: date | None
    successor: str | None


@dataclass(frozen=True, slots=True)
class RegisteredDocument:
    """A central document that is known: what tells apart two numbers that look alike is the year of `date`."""

    type: str
    number: str
    year: int | None
    symbol: str
    date: date
    issuer: str
    subject: str


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day, month or week that is marked every year. `day`: "06-21", "06", "06-01..06-08" or "lunar 03-10"."""

    name: str
    aliases: tuple[str, ...]
    day: str
    origin: date | None
    kind: str


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """What an abbreviation means, and the forms in which it is printed ("TW", "T.Ư")."""

    shorts: tuple[str, ...]
    long: str


@cache
def document_types() -> tuple[DocumentType, ...]:
    return tuple(DocumentType(r["type"], r["abbreviation"], r["system"]) for r in _rows("document_types.csv"))


@cache
def type_words() -> str:
    """The words of all types as alternatives of a pattern, the longest first."""
    return "|".join(map(re.escape, sorted({t.type for t in document_types()}, key=len, reverse=True)))


@cache
def issuing_bodies() -> tuple[IssuingBody, ...]:
    return tuple(
        IssuingBody(
            r["symbol"],
            r["name"],
            r["level"],
            r["system"],
            _several(r["aliases"]),
            r["goes_on"] == "yes",
            _day(r["valid_from"]),
            _day(r["valid_to"]),
            r["successor"] or None,
        )
        for r in _rows("issuing_bodies.csv")
    )


@cache
def provinces() -> tuple[Province, ...]:
    return tuple(
        Province(r["name"], _several(r["aliases"]), _day(r["valid_to"]), r["successor"] or None)
        for r in _rows("provinces.csv")
    )


@cache
def documents() -> tuple[RegisteredDocument, ...]:
    return tuple(
        RegisteredDocument(
            r["type"],
            r["number"],
            int(r["year"]) if r["year"] else None,
            r["symbol"],
            date.fromisoformat(r["date"]),
            r["issuer"],
            r["subject"],
        )
        for r in _rows("documents.csv")
    )


@cache
def identity_fingerprint() -> str:
    """Changes whenever a list does that tells which document a citation means, or by which name an event is known."""
    return _digest("documents.csv", "document_types.csv", "issuing_bodies.csv", "provinces.csv", "abbreviations.csv")


@cache
def fingerprint() -> str:
    """Of all lists as this process has loaded them: it stands beside every analysis."""
    return fingerprint_now()


def fingerprint_now() -> str:
    """Of all lists as they stand on the disk: analyses made with others are old.

    The dictionary of themes is not among them: a store has its own, and counts anew whenever that changes.
    """
    return _digest(*sorted(path.name for path in FOLDER.iterdir() if path.is_file() and path.name != THEMES))


def _digest(*names: str) -> str:
    digest = hashlib.sha256()
    for name in names:
        digest.update((FOLDER / name).read_bytes())
    return digest.hexdigest()


@cache
def calendar() -> tuple[CalendarDay, ...]:
    return tuple(
        CalendarDay(
            r["name"],
            _several(r["aliases"]),
            r["day"],
            date.fromisoformat(r["origin"]) if len(r["origin"]) == 10 else None,
            r["kind"],
        )
        for r in _rows("calendar.csv")
    )


@cache
def laws() -> tuple[str, ...]:
    """Names of laws without the word "Luật"."""
    return tuple(row["name"] for row in _rows("laws.csv"))


@cache
def abbreviations() -> tuple[Abbreviation, ...]:
    return tuple(Abbreviation(_several(row["short"]), row["long"]) for row in _rows("abbreviations.csv"))


@cache
def stop_words() -> frozenset[str]:
    """Words that say nothing of a text's subject, in lower case; several syllables are one word."""
    lines = (FOLDER / "stop_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def themes() -> dict[str, list[dict[str, Any]]]:
    """The shipped dictionary as its file has it: lists of groups and themes; `dictionary.shipped` makes it a value."""
    with (FOLDER / THEMES).open("rb") as file:
        return tomllib.load(file)


def _several(cell: str) -> tuple[str, ...]:
    """The entries of a cell, parted by "|"."""
    return tuple(filter(None, cell.split("|")))


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for place, row in enumerate(rows, 2):
        if None in row or None in row.values():
            raise DirectiveError(f"Danh mục {name}, dòng {place}: số cột không khớp với dòng tiêu đề.")
    return rows

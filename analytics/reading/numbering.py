"""Automatic numbers and bullets of Word: they exist only in Word's lists, so the reader types them out.

Without this a numbered outline would come out as plain paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from analytics.vietnamese import roman

_TYPED_BULLETS = "-–—+•*"
_OFF = ("0", "false", "off")


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is marked: its number's form, the pattern ("%1.%2."), the first number, the style that
    stands for it, and whether it is legal: "1.1." below "I.", all its numbers in figures."""

    form: str
    pattern: str
    first: int
    style: str = ""
    legal: bool = False


@dataclass(frozen=True, slots=True)
class _List:
    """A list of the file: lists of one definition count on together, unless they say where to start anew."""

    definition: str
    levels: dict[int, _Level]
    restarts: dict[int, int]


class Numbering:
    """The lists of one file, and how far each has counted."""

    def __init__(self, root: Any) -> None:
        """`root`: the element w:numbering, or None where the file has no lists."""
        self._lists = {} if root is None else _lists(root)
        self._counted: dict[tuple[str, int], int] = {}
        self._restarted: set[tuple[str, int]] = set()

    def marker(self, number: str, level: int) -> str:
        """What Word shows before the next paragraph of a list ("1.2.", "a)", "-"); counts it. Empty: no marker."""
        found = self._lists.get(number)
        if found is None or level not in found.levels:
            return ""
        here = found.levels[level]
        self._count(number, found, level)
        if here.form == "bullet":
            return here.pattern if here.pattern in _TYPED_BULLETS and here.pattern else "-+"[level % 2]
        if here.form == "none":
            return ""
        return re.sub(r"%(\d)", lambda m: self._number(found, int(m[1]) - 1, here.legal), here.pattern)

    def level_of(self, number: str, styles: Sequence[str]) -> int:
        """The level of a list that is told only by the style of its paragraphs, the nearest style first; 0: by none."""
        levels = self._lists[number].levels if number in self._lists else {}
        by_style = {level.style: place for place, level in levels.items() if level.style}
        return next((by_style[style] for style in styles if style in by_style), 0)

    def _count(self, number: str, found: _List, level: int) -> None:
        """One more at this level; deeper levels start anew."""
        key = (found.definition, level)
        if level in found.restarts and (number, level) not in self._restarted:
            self._restarted.add((number, level))
            self._counted[key] = found.restarts[level] - 1
        self._counted[key] = self._counted.get(key, found.levels[level].first - 1) + 1
        for deeper in [k for k in self._counted if k[0] == found.definition and k[1] > level]:
            del self._counted[deeper]

    def _number(self, found: _List, level: int, legal: bool) -> str:
        here = found.levels.get(level, _Level("decimal", "", 1))
        return _written(self._counted.get((found.definition, level), here.first), "decimal" if legal else here.form)


def value(parent: Any, tag: str, default: str = "") -> str:
    """The attribute w:val of a child, e.g. "w:numId"; the default where there is none."""
    found = parent.find(qn(tag)) if parent is not None else None
    return default if found is None else str(found.get(qn("w:val"), default))


def _lists(root: Any) -> dict[str, _List]:
    """Number of the list → the list."""
    definitions = {abstract.get(qn("w:abstractNumId")): abstract for abstract in root.iter(qn("w:abstractNum"))}
    styled = {value(abstract, "w:styleLink"): key for key, abstract in definitions.items()}
    lists = {}
    for number in root.iter(qn("w:num")):
        key = value(number, "w:abstractNumId")
        # a list may only name the style under which its levels are kept
        key = styled.get(value(definitions.get(key), "w:numStyleLink") or "-", key)
        overrides = {_whole(o.get(qn("w:ilvl"))): o for o in number.iter(qn("w:lvlOverride"))}
        levels = dict(_levels(definitions.get(key))) | {
            level: own for override in overrides.values() for level, own in _levels(override)
        }
        restarts = {level: _whole(start) for level, o in overrides.items() if (start := value(o, "w:startOverride"))}
        lists[str(number.get(qn("w:numId")))] = _List(key, levels, restarts)
    return lists


def _levels(parent: Any) -> Iterator[tuple[int, _Level]]:
    for level in parent.iter(qn("w:lvl")) if parent is not None else ():
        form, first = value(level, "w:numFmt", "decimal"), _whole(value(level, "w:start", "1"))
        legal = value(level, "w:isLgl", "1" if level.find(qn("w:isLgl")) is not None else "0") not in _OFF
        style = value(level, "w:pStyle")
        yield _whole(level.get(qn("w:ilvl"))), _Level(form, value(level, "w:lvlText"), first, style, legal)


def _whole(text: str | None) -> int:
    """A number of the file; 0 where it is none (a broken attribute numbers nothing)."""
    return int(text) if text and text.isdecimal() else 0


def _written(number: int, form: str) -> str:
    if form in ("upperRoman", "lowerRoman"):
        return roman(number) if form == "upperRoman" else roman(number).lower()
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26)
        return letter if form == "lowerLetter" else letter.upper()
    return f"{number:02d}" if form == "decimalZero" else str(number)

"""What recognition gets wrong in a way that the paper itself tells: numbers of parts, which count up, and words run
together that can be parted in one way only."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analytics.model import Repair
from analytics.reading.encodings import is_syllable
from analytics.reading.numbering import roman
from analytics.vietnamese import UPPER

_PART = re.compile(rf"(?P<number>(?=[l1|!]*[IVX])[IVXl1|!]{{1,5}})(?P<rest> ?[-–—.] ?[{UPPER}]{{2}}.*)", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]{5,}")
_CHAPTER = re.compile(r"(?:[A-DĐ]|PHẦN \w+) ?[-–—.:]")  # parts begin again below it
_VALUES = {roman(number): number for number in range(1, 40)}


def mended(lines: Sequence[str], recognised: Sequence[bool]) -> tuple[list[str], tuple[Repair, ...]]:
    """Lines with what was misread put right, and the repairs; only recognised lines are touched."""
    repairs: list[Repair] = []
    parted = [
        _parted(line, n, repairs) if r else line for n, (line, r) in enumerate(zip(lines, recognised, strict=True), 1)
    ]
    return _counted(parted, recognised, repairs), tuple(repairs)


def _parted(line: str, place: int, repairs: list[Repair]) -> str:
    """ "CƠQUAN" → "CƠ QUAN"; "hệthống" may be "hệ thống" or "hệt hống" and stays."""
    found = [(word[0], _halves(word[0])) for word in _WORD.finditer(line)]
    for word, halves in found:
        if len(halves) == 1 and not word.isascii():
            line = line.replace(word, halves[0], 1)
            repairs.append(Repair("run_together", place, word))
    return line


def _halves(word: str) -> list[str]:
    if is_syllable(word):
        return []
    cuts = (f"{word[:n]} {word[n:]}" for n in range(2, len(word) - 1))
    return [cut for cut in cuts if all(map(is_syllable, cut.split()))]


def _counted(lines: Sequence[str], recognised: Sequence[bool], repairs: list[Repair]) -> list[str]:
    """ "I1- CÔNG TÁC …" is part I, and "I- NỘI DUNG …" after it part II: one stroke would rename every item below.

    A number that is higher than the next one is left as it is: a heading between may not have been recognised.
    """
    counted, last = [], 0
    for place, (line, is_recognised) in enumerate(zip(lines, recognised, strict=True), 1):
        part = _PART.fullmatch(line) if _is_heading(line) else None
        if part is None:
            last = 0 if _CHAPTER.match(line) else last
        else:
            read = _VALUES.get(part["number"], 0)
            last = read if read > last or not is_recognised else last + 1
            if read != last:
                repairs.append(Repair("part", place, line[:40]))
                line = f"{roman(last)}{part['rest']}"
        counted.append(line)
    return counted


def _is_heading(line: str) -> bool:
    """In capitals, as headings of parts are."""
    letters = [c for c in line if c.isalpha()]
    return sum(c.isupper() for c in letters) > 0.8 * len(letters)

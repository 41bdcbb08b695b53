"""Raw text → lines without what nobody sees or means: hidden signs, odd blanks, emphasis marks, page numbers.

Each step takes the lines and a list to which it adds its repairs, and gives new lines; no step joins lines.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from analytics.model import Repair

_LINE_END = re.compile("\r\n|[\r\n\x0b\x85\u2028]")
_PAGE_END = re.compile("[\x0c\u2029]")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\x00-\x08\x0e-\x1f\x7f-\x9f]")
_DIGIT = re.compile(r"(?![0-9])\d")
_ETH = {0xD0: "Đ", 0xF0: "đ"}
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2212\ufe63\uff0d"), "-")  # "36‑NQ/TW": Word's Ctrl+Shift+hyphen
_PLAIN = _ETH | _HYPHENS
_ODD_BLANK = re.compile(r"[^\S \n]|\u3000")
_BLANK_RUN = re.compile(r" {2,}")
_PAGE_NUMBER = re.compile(r"(?:[-–—] ?)?(?:[Tt]rang )?\d{1,3}(?: ?/ ?\d{1,3})?(?: ?[-–—])?")
_STARS = re.compile(r"\*+")
_UNDERSCORES = re.compile(r"(?<![\w_])_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?![\w_])")
_HASHES = re.compile(r"^#{1,6}(?: +|$)")


def split_lines(text: str) -> tuple[list[str], list[int]]:
    """Lines of a raw text, whatever ends them, and the number of the file's line that each stands in.

    A form feed (page break) leaves an empty line without counting as one of the file's.
    """
    lines, numbers = [], []
    for number, line in enumerate(_LINE_END.split(text), 1):
        for place, part in enumerate(_PAGE_END.split(line)):
            if place:
                lines.append("")
                numbers.append(number)
            lines.append(part)
            numbers.append(number)
    return lines, numbers


def compose(lines: list[str], repairs: list[Repair]) -> list[str]:
    """NFC: a letter and its marks become one sign; Ð ð (eth) become Đ đ, other hyphens "-", other digits 0-9.

    Dashes (– —) stay: they are marks of their own.
    """
    fixed = [_DIGIT.sub(_plain_digit, unicodedata.normalize("NFC", line).translate(_PLAIN)) for line in lines]
    for number, (old, new) in enumerate(zip(lines, fixed, strict=True), 1):
        if old != new:
            repairs.append(Repair("compose", number, new[:40], max(1, len(old) - len(new))))
    return fixed


def _plain_digit(match: re.Match[str]) -> str:
    return str(unicodedata.decimal(match[0]))


def drop_invisible(lines: list[str], repairs: list[Repair]) -> list[str]:
    """Zero-width signs, soft hyphens, direction marks and control characters out."""
    return [_substitute(_INVISIBLE, "", line, "invisible", n, repairs) for n, line in enumerate(lines, 1)]


def plain_blanks(lines: list[str], repairs: list[Repair]) -> list[str]:
    """No-break blanks, tabs and their kin become blanks; runs of blanks one; none at the ends."""
    odd = [_substitute(_ODD_BLANK, " ", line, "blank", n, repairs) for n, line in enumerate(lines, 1)]
    return [_BLANK_RUN.sub(" ", line).strip() for line in odd]


def drop_page_numbers(lines: list[str], repairs: list[Repair]) -> list[str]:
    """A line with nothing but a page number ("12", "- 3 -", "Trang 2/5") is emptied, if an empty line is beside it
    or if such lines count the pages up through the file.

    The first line with text is left alone, and so are numbers under numbers: a column of a table.
    """
    kept = list(lines)
    filled = [i for i, line in enumerate(lines) if line]
    alone = [bool(_PAGE_NUMBER.fullmatch(lines[i])) for i in filled]
    rising = _rising([lines[i] for i, single in zip(filled, alone, strict=True) if single])
    for place in range(1, len(filled)):
        i = filled[place]
        beside_empty = not lines[i - 1] or i + 1 == len(lines) or not lines[i + 1] or lines[i] in rising
        in_column = alone[place - 1] or (place + 1 < len(filled) and alone[place + 1])
        if alone[place] and beside_empty and not in_column:
            repairs.append(Repair("page_number", i + 1, lines[i]))
            kept[i] = ""
    return kept


def _rising(numbers: list[str]) -> set[str]:
    """Of lone numbers in the order of the file, those of a run 2, 3, 4 …; two in a row may be chance."""
    values = [int(n) for n in numbers if n.isdecimal()]
    run = len(values) > 2 and values[0] <= 2 and all(b == a + 1 for a, b in pairwise(values))
    return {n for n in numbers if n.isdecimal()} if run else set()


def drop_emphasis(lines: list[str], repairs: list[Repair]) -> tuple[list[str], list[bool]]:
    """Marks of emphasis out; beside the lines, whether emphasis is still open at the end of each.

    A run of stars goes when a non-blank touches it; "2 * 3", "3*4", "(*)" and a lone "*" (a letterhead's) stay.
    """
    cleaned, still_open, inside = [], [], False
    for number, line in enumerate(lines, 1):
        dropped = [m for m in _STARS.finditer(line) if _is_emphasis(line, m)]
        inside = (inside and bool(line)) != (len(dropped) % 2 == 1)
        text = line
        for mark in reversed(dropped):
            text = text[: mark.start()] + text[mark.end() :]
        text, underscores = _UNDERSCORES.subn("", text)
        text, hashes = _HASHES.subn("", text)
        if dropped or underscores or hashes:
            repairs.append(Repair("emphasis", number, line[:40], len(dropped) + underscores + hashes))
        cleaned.append(_BLANK_RUN.sub(" ", text).strip())
        still_open.append(inside)
    return cleaned, still_open


def _is_emphasis(line: str, mark: re.Match[str]) -> bool:
    left, right = line[: mark.start()][-1:], line[mark.end() :][:1]
    if (left.isdigit() and right.isdigit()) or (left == "(" and right == ")"):
        return False
    return not (left in ("", " ") and right in ("", " "))


def _substitute(pattern: re.Pattern[str], new: str, line: str, kind: str, number: int, repairs: list[Repair]) -> str:
    fixed, count = pattern.subn(new, line)
    if count:
        repairs.append(Repair(kind, number, fixed.strip()[:40], count))
    return fixed

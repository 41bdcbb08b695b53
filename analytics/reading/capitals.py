"""Capitals that TCVN3 has no letters for: its toned letters are small ones, which a capital font shows as capitals.

With the caps lock on "CỘNG HÒA" is kept as "CộNG HòA", "Sở Nội vụ" in capitals as "Sở NộI Vụ", and "Ủy ban" as a small
"ủ" in the capital font (".VnTimeH") before "y ban" in the plain one. What is wholly small in the file stays so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_CAPITAL_FONT = re.compile(r"\.?vn.*h", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_APART = re.compile(r"[\n\r\t\v\d/:;]")  # "Số: 15-CT/TU": the symbol says nothing of the word before the number
_CAPITAL_INSIDE = re.compile(r".+[A-Z]")  # "CộNG", "đảNG"
# a word of capitals that is no short form: "THANH", "BAN", not "UBND", "GTVT"
_SHOUTED = re.compile(r"[BCDĐGHKLMNPQRSTVX]{0,3}[AEIOUYĂÂÊÔƠƯ]{1,3}[CGHMNPT]{0,2}")
_SHORT = 2  # letters of a short form that looks like a word: "TU", "CA"


def is_capital_font(name: str) -> bool:
    """Whether a font of TCVN3 shows small letters as capitals, by its bare name (".VnTimeH", ".VnArial NarrowH")."""
    return _CAPITAL_FONT.fullmatch(name) is not None


def in_capitals(text: str, shown: Sequence[bool]) -> str:
    """Text converted from TCVN3 with the capitals that a reader sees; `shown`: which signs stand in a capital font."""
    letters = list(text)
    for word in _WORD.finditer(text):
        letters[word.start() : word.end()] = _first_letters(word[0], shown[word.start() : word.end()])
    parts = re.split(f"({_APART.pattern})", "".join(letters))
    return "".join(_shouted(part) for part in parts)


def _first_letters(word: str, shown: Sequence[bool]) -> str:
    """A word whose beginning alone stands in a capital font: "ñ" + "y ban"."""
    begins = next((place for place, capital in enumerate(shown) if not capital), len(word))
    return word if begins == len(word) else word[:begins].upper() + word[begins:]


def _shouted(part: str) -> str:
    """A part of a line with its words of capitals whole; what may be either way follows the words around it."""
    words = list(_WORD.finditer(part))
    sure = [_is_shouted(word[0]) for word in words]
    before, after = _nearest(sure), _nearest(sure[::-1])[::-1]
    letters = list(part)
    for word, known, *around in zip(words, sure, before, after, strict=True):
        if _is_open(word[0]) and (known or (True in around and False not in around)):
            letters[word.start() : word.end()] = word[0].upper()
    return "".join(letters)


def _is_open(word: str) -> bool:
    """Whether a word may be one of capitals: its small letters are such as TCVN3 has no capitals for."""
    return word != word.upper() and not re.search("[a-z]", word)


def _is_shouted(word: str) -> bool | None:
    """Whether a word is one of capitals: None where it may be ("Và", "Sở", "ở", "UBND", "I")."""
    if _is_open(word):
        return True if _CAPITAL_INSIDE.match(word) else None
    if word != word.upper():
        return False
    return True if len(word) > _SHORT and _SHOUTED.fullmatch(word) else None


def _nearest(sure: Sequence[bool | None]) -> list[bool | None]:
    """Of each word the last sure one up to it; None where there is none."""
    nearest: list[bool | None] = []
    for known in sure:
        nearest.append(nearest[-1] if known is None and nearest else known)
    return nearest

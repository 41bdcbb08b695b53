"""Abbreviations that offices use: whichever form is printed, matching and search know one name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice, product

from analytics.directive import rules
from analytics.directive.phrases import PhraseIndex
from analytics.model import Span
from analytics.vietnamese import fold

_MOST_SPELLINGS = 24  # of one phrase: three abbreviations in it have some twenty


def meanings(text: str) -> Iterator[tuple[Span, str]]:
    """Where abbreviations stand in a text, and what each means."""
    index, meaning = _shorts()
    return ((span, meaning[short]) for span, short in index.matches(text))


def spelled_out(text: str) -> str:
    """The text with every abbreviation spelled out: "UBND tỉnh" gives "Ủy ban nhân dân tỉnh"."""
    pieces, place = [], 0
    for span, meaning in meanings(text):
        pieces += [text[place : span.start], meaning]
        place = span.end
    return "".join([*pieces, text[place:]])


@cache
def spellings(phrase: str) -> tuple[str, ...]:
    """A phrase in each form in which offices print it: whole words and abbreviations, in any mixture."""
    whole = spelled_out(phrase)
    pieces: list[tuple[str, ...]] = []
    place = 0
    index, shorts = _longs()
    for span, long in index.matches(whole):
        pieces += [(whole[place : span.start],), (span.cut(whole), *shorts[long])]
        place = span.end
    forms = ("".join(form) for form in product(*pieces, (whole[place:],)))
    by_key = {fold(form): form for form in (*islice(forms, _MOST_SPELLINGS), phrase)}
    return tuple(by_key.values())


@cache
def _shorts() -> tuple[PhraseIndex, dict[str, str]]:
    meaning = {short: row.long for row in rules.abbreviations() for short in row.shorts}
    return PhraseIndex(meaning), meaning


@cache
def _longs() -> tuple[PhraseIndex, dict[str, tuple[str, ...]]]:
    shorts = {row.long: row.shorts for row in rules.abbreviations()}
    return PhraseIndex(shorts), shorts

"""Two texts word by word: which stretches of each differ from the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from analytics.vietnamese import fold_syllable

_MOST = 1_000_000  # pairs of words: beyond, texts of a thousand words, comparing may take seconds
_TINY = 2  # words: an equal run no longer than this may be chance between two changes
_SYMBOL = r"[^\W\d_]\w*(?:[-–/]\w+)+"  # "NQ/TW", "QĐ-TTg"
_WORD = re.compile(
    r"\d{4}\s?[-–—]\s?\d{4}(?!\w)|"  # "2021 - 2030" and "2021-2030" are one
    # "1.234,5", "30/1/2023", "21/5/ 2020", "36-NQ/TW", "36 - NQ/TW"
    rf"\d\w*(?:[.,:]\d+|[-–—/]\w+|/\s\d+|\s?[-–—/]\s?{_SYMBOL})*%?|"
    r"[\w\u0300-\u036f]+|\.{2,}|[^\w\s]"
)
_SPELLINGS = (  # kinds of dashes, quotes and dots that do not differ
    (re.compile(r"\s*[-–—−‐‑]\s*"), "-"),
    (re.compile(r"\s*/\s*"), "/"),
    (re.compile(r"[“”„«»″]"), '"'),
    (re.compile(r"[‘’‚′`]"), "'"),
    (re.compile(r"\.{2,}"), "…"),
    (re.compile("[•*]"), "-"),
)

Piece = tuple[str, bool]  # (text, whether it differs from the other side)
Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class _Change:
    """Words `a` to `b` of the left text stand as words `c` to `d` of the right one."""

    a: int
    b: int
    c: int
    d: int


def word_diff(left: str, right: str) -> tuple[Pieces, Pieces]:
    """The pieces of both texts, in order: joined, the pieces of a side give its text again.

    Case, the place of a tone, kinds of blanks, dashes and quotes do not differ. A number with what hangs on it
    ("36-NQ/TW", "30/1/2023", "1.234,5") is one word. Equal runs of a word or two between longer changes are part of
    the change, so that the pieces can be read. Texts too long to be compared differ as a whole.
    """
    lefts, rights = _words(left), _words(right)
    if [w.key for w in lefts] == [w.key for w in rights]:
        return _cut(left, []), _cut(right, [])
    if len(lefts) * len(rights) > _MOST:
        return _cut(left, [(0, len(left))]), _cut(right, [(0, len(right))])
    changes = _readable(lefts, _changes(lefts, rights), rights)
    spans = [_span(left, lefts, change.a, change.b, change.c == change.d) for change in changes]
    others = [_span(right, rights, change.c, change.d, change.a == change.b) for change in changes]
    return _cut(left, spans), _cut(right, others)


def word_keys(text: str) -> tuple[str, ...]:
    """What is compared of a text: a key for each of its words, numbers and signs; equal keys do not differ."""
    return tuple(map(_key, _WORD.findall(text)))


def _words(text: str) -> list[_Word]:
    return [_Word(m.start(), m.end(), _key(m[0])) for m in _WORD.finditer(text)]


@lru_cache(50_000)
def _key(word: str) -> str:
    if not word.isalpha():
        for spelling, usual in _SPELLINGS:
            word = spelling.sub(usual, word)
    return fold_syllable(word)


def _changes(lefts: Sequence[_Word], rights: Sequence[_Word]) -> list[_Change]:
    keys = [w.key for w in lefts], [w.key for w in rights]
    opcodes = SequenceMatcher(None, *keys, autojunk=False).get_opcodes()
    return [_Change(*place) for kind, *place in opcodes if kind != "equal"]


def _readable(lefts: Sequence[_Word], changes: Sequence[_Change], rights: Sequence[_Word]) -> list[_Change]:
    """Changes with those joined between which only a sign or a word or two is equal."""
    joined: list[_Change] = []
    for change in changes:
        if joined and _is_chance(lefts[joined[-1].b : change.a], _size(joined[-1]), _size(change)):
            change = _Change(joined[-1].a, change.b, joined[-1].c, change.d)
            joined.pop()
        joined.append(change)
    return joined


def _size(change: _Change) -> int:
    return max(change.b - change.a, change.d - change.c)


def _is_chance(between: Sequence[_Word], before: int, after: int) -> bool:
    """Whether an equal run tells nothing: signs alone, or few words beside changes twice as long; a number tells."""
    words = [word.key for word in between if word.key[0].isalnum()]
    if any(char.isdigit() for word in words for char in word):
        return False
    return not words or (len(words) <= _TINY and 2 * len(words) <= min(before, after))


def _span(text: str, words: Sequence[_Word], first: int, last: int, alone: bool) -> tuple[int, int]:
    """Where words `first` to `last` stand; with a blank beside them if the other side has nothing (`alone`)."""
    if first == last:
        return 0, 0
    start, end = words[first].start, words[last - 1].end
    if alone and (end == len(text) or text[end].isspace()):
        if first:
            return words[first - 1].end, end
        return start, words[last].start if last < len(words) else end
    return start, end


def _cut(text: str, spans: Sequence[tuple[int, int]]) -> Pieces:
    """A text as pieces, those in the spans marked."""
    return tuple(_pieces(text, [span for span in spans if span[0] < span[1]]))


def _pieces(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    done = 0
    for start, end in spans:
        if done < start:
            yield text[done:start], False
        yield text[start:end], True
        done = end
    if done < len(text):
        yield text[done:], False

"""Longest match of many phrases over the folded syllables of a text: laws, days and themes are found with it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from analytics.model import Span
from analytics.vietnamese import SYLLABLE, fold, fold_syllable

_FEW = 60  # first syllables
_LONG = 1000  # characters
_MOVING_TONE = tuple(a + b for a in ("o", "ò", "ó", "ỏ", "õ", "ọ") for b in "aàáảãạeèéẻẽẹ") + tuple(
    a + b for a in "uùúủũụ" for b in "yỳýỷỹỵ"
)  # "hoà" and "hòa" are one


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    phrases: list[str] = field(default_factory=list)


class PhraseIndex:
    """Phrases ready for matching. Case, punctuation and the place of tones do not count; letters and tones do."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._root = _Node()
        openers: set[str] = set()
        for phrase in phrases:
            node = self._root
            for key in fold(phrase).split():
                node = node.children.setdefault(key, _Node())
            if node is not self._root and phrase not in node.phrases:
                node.phrases.append(phrase)
                openers.add(next(SYLLABLE.finditer(phrase))[0].lower())
        few = len(openers) <= _FEW and not any(syllable.endswith(_MOVING_TONE) for syllable in openers)
        self._openers = tuple(openers) if few else None

    def matches(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[Span, str]]:
        """Each longest match from left to right, without overlaps, as (span, phrase); twins of a spelling give both."""
        limit, last = len(text) if end is None else end, start
        for place in self._places(text, start, limit):
            if place >= last:
                stop, phrases = self._longest(text, place, limit)
                for phrase in phrases:
                    yield Span(place, stop), phrase
                last = max(last, stop)

    def candidates(self, text: str, start: int, end: int) -> Iterator[tuple[Span, Sequence[str]]]:
        """The longest match at every place where one begins, in order; they may overlap. As (span, phrases)."""
        for place in self._places(text, start, end):
            stop, phrases = self._longest(text, place, end)
            if phrases:
                yield Span(place, stop), phrases

    def _places(self, text: str, start: int, end: int) -> Iterable[int]:
        """Where a phrase may begin: few first syllables are searched for, of many each syllable is looked up."""
        if self._openers is not None and end - start > _LONG:
            return (place for place, _ in word_starts(text, self._openers, start, end))
        first = self._root.children
        return (m.start() for m in SYLLABLE.finditer(text, start, end) if fold_syllable(m[0]) in first)

    def match_at(self, text: str, start: int, end: int) -> int | None:
        """Where the longest phrase ends that begins right at `start`; reads no further than it must."""
        first = SYLLABLE.match(text, start, end)
        if first is None or fold_syllable(first[0]) not in self._root.children:
            return None
        return self._longest(text, start, end)[0] or None

    def _longest(self, text: str, start: int, limit: int) -> tuple[int, list[str]]:
        """(end, phrases) of the longest phrase that begins at `start`; (0, []) without one."""
        node, stop, end = self._root, 0, start
        phrases: list[str] = []
        for syllable in SYLLABLE.finditer(text, start, limit):
            following = node.children.get(fold_syllable(syllable[0]))
            if following is None or (end > start and crosses_border(text, end, syllable.start())):
                break
            node, end = following, syllable.end()
            if node.phrases:
                stop, phrases = end, node.phrases
            if not node.children:
                break
        return stop, phrases


def lower(text: str) -> str:
    """A text in lower case, every letter in its old place: one that is longer in lower case stays as it is."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def word_starts(text: str, words: Sequence[str], start: int, end: int) -> list[tuple[int, str]]:
    """(place, word) wherever one of `words` (in lower case) begins, in either case; at one place the longest first."""
    lowered = lower(text)
    found: list[tuple[int, int, str]] = []
    for word in words:
        place = lowered.find(word, start, end)
        while place >= 0:
            after = place + len(word)
            if not (place and lowered[place - 1].isalnum()) and not lowered[after : after + 1].isalnum():
                found.append((place, -len(word), word))
            place = lowered.find(word, after, end)
    return [(place, word) for place, _, word in sorted(found)]


def last_of(text: str, marks: Iterable[str], start: int, end: int) -> int:
    """Where the last of some marks stands between two places; -1 where none does."""
    return max(text.rfind(mark, start, end) for mark in marks)


def by_phrase(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """Phrase → the codes that list it, from (code, phrase) pairs."""
    codes: dict[str, tuple[str, ...]] = {}
    for code, phrase in pairs:
        codes[phrase] = (*codes.get(phrase, ()), code)
    return codes


def apart(spans: Iterable[Span], taken: Sequence[Span]) -> Iterator[Span]:
    """Of spans in the order of the text, those that meet none of the taken ones (in order too) and none before."""
    starts = [span.start for span in taken]
    last = -1
    for span in spans:
        place = bisect_left(starts, span.end)
        if span.start >= last and not (place and taken[place - 1].meets(span)):
            yield span
            last = span.end


def crosses_border(text: str, end: int, start: int) -> bool:
    """Whether what stands between two syllables ends a phrase.

    It runs over blanks, commas, hyphens and the point of an initial ("C. Mác"), not past a clause.
    """
    between = text[end:start]
    if between in (" ", ", ", " - ", "-"):
        return False
    letters = text[max(0, end - 3) : end]
    if between in (". ", ".") and not (len(letters) == 3 and letters.isalpha()):
        return False
    return any(c in ";.:!?\n()…" for c in between)

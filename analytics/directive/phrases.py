"""Longest match of many phrases over the folded syllables of a text: laws, days and themes are found with it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from analytics.model import Span
from analytics.vietnamese import SYLLABLE, fold, fold_syllable, syllables


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    phrases: list[str] = field(default_factory=list)


class PhraseIndex:
    """Phrases ready for matching. Case, punctuation and the place of tones do not count; letters and tones do."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._root = _Node()
        for phrase in phrases:
            node = self._root
            for key in fold(phrase).split():
                node = node.children.setdefault(key, _Node())
            if node is not self._root and phrase not in node.phrases:
                node.phrases.append(phrase)

    def matches(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[Span, str]]:
        """Each longest match from left to right, without overlaps, as (span, phrase); twins of a spelling give both."""
        limit, last = len(text) if end is None else end, start
        for match in SYLLABLE.finditer(text, start, limit):
            if match.start() < last or fold_syllable(match[0]) not in self._root.children:
                continue
            stop, phrases = self._longest(text, match.start(), limit)
            for phrase in phrases:
                yield Span(match.start(), stop), phrase
            last = max(last, stop)

    def match_at(self, text: str, start: int, end: int) -> int | None:
        """Where the longest phrase ends that begins right at `start`; reads no further than it must."""
        first = SYLLABLE.match(text, start, end)
        if first is None or fold_syllable(first[0]) not in self._root.children:
            return None
        return self._longest(text, start, end)[0] or None

    def _longest(self, text: str, start: int, limit: int) -> tuple[int, list[str]]:
        """(end, phrases) of the longest phrase that begins at `start`; (0, []) without one."""
        node, stop = self._root, 0
        phrases: list[str] = []
        before: tuple[str, int, int] | None = None
        for token in syllables(text, start, limit):
            following = node.children.get(token[0])
            if following is None or (before is not None and _crosses_border(text, before, token[1])):
                break
            node, before = following, token
            if node.phrases:
                stop, phrases = token[2], node.phrases
        return stop, phrases


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


def _crosses_border(text: str, before: tuple[str, int, int], start: int) -> bool:
    """A phrase runs over blanks, commas, hyphens and the point of an initial ("C. Mác"), not past a clause."""
    key, _, end = before
    between = text[end:start]
    if len(key) <= 2 and between in (". ", "."):
        return False
    return any(c in ";.:!?\n()…" for c in between)

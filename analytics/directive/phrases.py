"""Longest match of many phrases over the folded syllables of a text: laws, days and themes are found with it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from analytics.model import Span
from analytics.vietnamese import fold, syllables


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
        tokens = list(syllables(text, start, end))
        i = 0
        while i < len(tokens):
            if tokens[i][0] not in self._root.children:
                i += 1
                continue
            length, stop, phrases = self._longest(text, map(tokens.__getitem__, range(i, len(tokens))))
            for phrase in phrases:
                yield Span(tokens[i][1], stop), phrase
            i += max(length, 1)

    def match_at(self, text: str, start: int, end: int) -> int | None:
        """Where the longest phrase ends that begins right at `start`; reads no further than it must."""
        tokens = syllables(text, start, end)
        first = next(tokens, None)
        if first is None or first[1] != start or first[0] not in self._root.children:
            return None
        length, stop, _ = self._longest(text, chain([first], tokens))
        return stop if length else None

    def _longest(self, text: str, tokens: Iterable[tuple[str, int, int]]) -> tuple[int, int, list[str]]:
        """(syllables, end, phrases) of the longest phrase that the tokens begin with; no phrases without one."""
        node, length, stop = self._root, 0, 0
        phrases: list[str] = []
        before: tuple[str, int, int] | None = None
        for count, token in enumerate(tokens, 1):
            following = node.children.get(token[0])
            if following is None or (before is not None and _crosses_border(text, before, token[1])):
                break
            node, before = following, token
            if node.phrases:
                length, stop, phrases = count, token[2], node.phrases
        return length, stop, phrases


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

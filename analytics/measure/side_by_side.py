"""Two texts side by side, paragraph by paragraph, with the words that differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORDS = re.compile(r"\s+|[^\W_]+|[^\w\s]|_")
_MOST = 2_000_000  # pairs of words: beyond, paragraphs of a thousand words, comparing takes seconds
_ALIKE = 0.5  # share of common words from which two paragraphs are one that was reworded

Piece = tuple[str, bool]  # (text, whether it differs from the other side)


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph of the left text beside its counterpart; a side without one is empty."""

    left: tuple[Piece, ...] = ()
    right: tuple[Piece, ...] = ()

    @property
    def same(self) -> bool:
        return self.left == self.right


def side_by_side(left: str, right: str) -> list[Pair]:
    """Pairs of paragraphs in the order of both texts: equal, reworded, or on one side only."""
    lefts, rights = ([line for line in text.split("\n") if line] for text in (left, right))
    pairs: list[Pair] = []
    for kind, a, b, c, d in SequenceMatcher(None, lefts, rights, autojunk=False).get_opcodes():
        if kind == "equal":
            pairs += [Pair(((line, False),), ((line, False),)) for line in lefts[a:b]]
        else:
            pairs += _aligned(lefts[a:b], rights[c:d])
    return pairs


def _aligned(lefts: Sequence[str], rights: Sequence[str]) -> Iterator[Pair]:
    """Changed stretches: each left paragraph beside the next right one that is alike, the rest alone."""
    bags = [Counter(line.split()) for line in rights]
    place = 0
    for line in lefts:
        bag = Counter(line.split())
        match = next((i for i in range(place, len(rights)) if _alike(bag, bags[i])), None)
        if match is None:
            yield Pair(left=((line, True),))
            continue
        yield from (Pair(right=((other, True),)) for other in rights[place:match])
        yield _reworded(line, rights[match])
        place = match + 1
    yield from (Pair(right=((other, True),)) for other in rights[place:])


def _alike(left: Counter[str], right: Counter[str]) -> bool:
    """By the words that both have, in whatever order: quick also for hundreds of paragraphs with nothing in common."""
    total = left.total() + right.total()
    return total > 0 and 2 * sum(min(count, right[word]) for word, count in left.items()) >= _ALIKE * total


def _reworded(left: str, right: str) -> Pair:
    """Two paragraphs cut where their words begin and cease to differ."""
    before, after = _WORDS.findall(left), _WORDS.findall(right)
    if len(before) * len(after) > _MOST:
        return Pair(((left, True),), ((right, True),))
    pieces: tuple[list[Piece], list[Piece]] = ([], [])
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        for side, words in zip(pieces, (before[a:b], after[c:d]), strict=True):
            if words:
                side.append(("".join(words), kind != "equal"))
    return Pair(tuple(pieces[0]), tuple(pieces[1]))

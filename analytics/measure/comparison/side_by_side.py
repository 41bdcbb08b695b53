"""Two texts side by side, paragraph by paragraph, with the words that differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from analytics.measure.comparison.word_diff import Piece, word_diff, word_keys

_ALIKE = 0.5  # share of common words from which two paragraphs are one that was reworded


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph of the left text beside its counterpart; a side without one is empty."""

    left: tuple[Piece, ...] = ()
    right: tuple[Piece, ...] = ()

    @property
    def same(self) -> bool:
        """Nothing differs but case, the place of a tone, kinds of blanks, dashes and quotes."""
        return not any(differs for _, differs in (*self.left, *self.right))


def side_by_side(left: str, right: str) -> list[Pair]:
    """Pairs of paragraphs in the order of both texts: equal, reworded, or on one side only."""
    lefts, rights = ([line for line in text.split("\n") if line] for text in (left, right))
    pairs: list[Pair] = []
    keys = [word_keys(line) for line in lefts], [word_keys(line) for line in rights]
    for kind, a, b, c, d in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if kind == "equal":
            pairs += [Pair(((old, False),), ((new, False),)) for old, new in zip(lefts[a:b], rights[c:d], strict=True)]
        else:
            pairs += _aligned(lefts[a:b], rights[c:d])
    return pairs


def _aligned(lefts: Sequence[str], rights: Sequence[str]) -> Iterator[Pair]:
    """Changed stretches: each left paragraph beside the next right one that is alike, the rest alone."""
    bags = [_bag(line) for line in rights]
    place = 0
    for line in lefts:
        bag = _bag(line)
        match = next((i for i in range(place, len(rights)) if _alike(bag, bags[i])), None)
        if match is None:
            yield Pair(left=((line, True),))
            continue
        yield from (Pair(right=((other, True),)) for other in rights[place:match])
        yield Pair(*word_diff(line, rights[match]))
        place = match + 1
    yield from (Pair(right=((other, True),)) for other in rights[place:])


def _bag(line: str) -> Counter[str]:
    return Counter(key for key in word_keys(line) if key[0].isalnum())


def _alike(left: Counter[str], right: Counter[str]) -> bool:
    """By the words that both have, in whatever order: quick also for hundreds of paragraphs with nothing in common."""
    total = left.total() + right.total()
    return total > 0 and 2 * sum(min(count, right[word]) for word, count in left.items()) >= _ALIKE * total

"""How different the words of two sides are, as one number, and which words make it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import rel_entr

from analytics.measure.terms import ItemTerms
from analytics.vietnamese import sort_key


@dataclass(frozen=True, slots=True)
class Part:
    """A word as it is mostly printed, how often either side says it, and how much of the divergence it makes."""

    word: str
    before: int
    after: int
    part: float
    more_now: bool


@dataclass(frozen=True, slots=True)
class Divergence:
    """`value` from 0 (the same words equally often) to 1 (no word in common), the sum of its `parts`, largest first.

    `before`, `after`: content words of either side.
    """

    value: float
    before: int
    after: int
    parts: tuple[Part, ...]


def divergence(before: Sequence[ItemTerms], after: Sequence[ItemTerms]) -> Divergence | None:
    """The Jensen-Shannon divergence (Lin 1991; base 2; not its square root, the distance) of the single content words.

    Σ over words of ½ p log2(p / m) + ½ q log2(q / m), where p and q are a word's shares of either side and m their
    mean: every word's part is its own, and at least 0. Short sides differ by chance alone: compare values of sides of
    about one length. None where a side has no word.
    """
    there, here = _counts(before), _counts(after)
    if not there or not here:
        return None
    words = sorted(here.keys() | there.keys())
    p, q = (np.array([side[word] for word in words]) / side.total() for side in (there, here))
    mean = (p + q) / 2
    # of nearly equal shares the sum may come out below 0 by rounding
    parts = np.maximum((rel_entr(p, mean) + rel_entr(q, mean)) / (2 * np.log(2)), 0)
    printed = _printed([*before, *after])
    found = [
        Part(printed[word], there[word], here[word], float(part), bool(now > then))
        for word, part, then, now in zip(words, parts, p, q, strict=True)
        if part > 0
    ]
    found.sort(key=lambda p: (-p.part, sort_key(p.word)))
    return Divergence(float(parts.sum()), there.total(), here.total(), tuple(found))


def _counts(items: Sequence[ItemTerms]) -> Counter[str]:
    counts = Counter[str]()
    for item in items:
        for word, term in item.words.items():
            counts[word] += term.count
    return counts


def _printed(items: Sequence[ItemTerms]) -> dict[str, str]:
    """The form of each word that most items print."""
    forms: dict[str, Counter[str]] = {}
    for item in items:
        for word, term in item.words.items():
            forms.setdefault(word, Counter())[term.printed] += 1
    return {word: counts.most_common(1)[0][0] for word, counts in forms.items()}

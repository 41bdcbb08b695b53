"""How alike the items of two directives are, by their words and the documents they cite."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import cache, lru_cache
from itertools import count, pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from analytics.directive import rules
from analytics.measure.comparison.word_diff import word_keys

_PAIR_OF_WORDS = 0.3  # weight of two neighbouring words beside a word
_OWN_WORDS, _MANY_OWN = 0.8, 6  # weight of what an item says before its documents, where it says so many words
_NUMBERED = re.compile(r"\b\d+(?:/\d{4})?\s?[-–/]\s?[A-ZĐ]")  # "36-NQ/TW", "31/2019/NĐ-CP"

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Said = tuple[str, frozenset[str]]  # an item's text without its marker, and identities of the documents it cites


def similarity(
    before: Sequence[Said], after: Sequence[Said], above: Sequence[int], below: Sequence[int]
) -> tuple[Floats, Flags]:
    """Similarity (0 to 1) of every item of one side with every one of the other; which are the same word for word.

    `above`, `below`: the place of the item that each stands under on its side, -1 for none.
    Cosine of vectors log(1 + count) × IDF of words, pairs of words and cited documents; IDF, over the n items of both
    sides: log((1 + n) / (1 + df)) + 1 (Manning, Raghavan, Schütze 2008, ch. 6, smoothed). Where an item cites documents
    by number, what it says before the first one has most of the weight: the rest is their titles, which others cite
    too. Of two headings also the cosine of all that stands under them: 1 - (1 - a)(1 - b).
    """
    said, old = [*before, *after], len(before)
    words = [_words(text) for text, _ in said]
    own = [
        all_words if (its := _own_words(text)) is text else _words(its)
        for all_words, (text, _) in zip(words, said, strict=True)
    ]
    known = defaultdict[object, int](count().__next__)
    counts = _counts([(*_terms(mine), *cited) for mine, (_, cited) in zip(words, said, strict=True)], known)
    own_counts = _counts(map(_terms, own), known)  # may add terms: "1." of "1.234-AB"
    weights = _weights(counts, known)
    by_all, by_own = _cosines(counts, weights, old), _cosines(own_counts, weights, old)
    sizes = np.array([len(mine) for mine in own])
    share = _OWN_WORDS * np.minimum(1, np.minimum(sizes[:old, None], sizes[None, old:]) / _MANY_OWN)
    similar = share * by_own + (1 - share) * by_all
    under = _subtrees([*above, *(place + old if place >= 0 else -1 for place in below)])
    heads = np.asarray(under.sum(axis=1)).ravel() > 1
    whole = np.where(heads[:old, None] & heads[None, old:], _cosines(under @ counts, weights, old), 0)
    twins = _twins(words, old)
    return np.where(twins, 1.0, 1 - (1 - similar) * (1 - whole)), twins


@lru_cache(maxsize=8192)  # the items of a month are compared with those of every month before
def _words(text: str) -> tuple[str, ...]:
    """Words and numbers as they are compared, without signs."""
    return tuple(key for key in word_keys(text) if key[0].isalnum())


def _own_words(text: str) -> str:
    """What an item says before the first document that it cites by number; all of it where it cites none.

    The words of a type ("Nghị quyết số") are the document's. "Văn bản mới của tỉnh gồm: Kế hoạch 110/KH-UBND, …;
    Công văn …" of one month and of the next are the same item, though no document is.
    """
    numbered = _NUMBERED.search(text)
    if numbered is None:
        return text
    before = text[: numbered.start()]
    return _introduction().sub("", before.rpartition(":")[0] or before)


@cache
def _introduction() -> re.Pattern[str]:
    return re.compile(rf"(?:\b(?:{rules.type_words()}))?\s*(?:số)?\s*$", re.IGNORECASE)


def _terms(words: Sequence[str]) -> list[object]:
    return [*words, *pairwise(words)]


def _counts(items: Iterable[Sequence[object]], known: defaultdict[object, int]) -> csr_matrix:
    """Items × terms: how often. New terms are added to `known`, each with its column."""
    columns: list[int] = []
    ends = [0]
    for terms in items:
        columns += map(known.__getitem__, terms)
        ends.append(len(columns))
    places = np.array(columns, np.int32), np.array(ends, np.int32)
    counts = csr_matrix((np.ones(len(columns)), *places), shape=(len(ends) - 1, len(known)))
    counts.sum_duplicates()
    return counts


def _weights(counts: csr_matrix, known: Collection[object]) -> Floats:
    """IDF of each term; that of a pair of words counts less."""
    found = np.bincount(counts.indices, minlength=len(known))
    kinds = np.array([_PAIR_OF_WORDS if isinstance(term, tuple) else 1.0 for term in known])
    weights: Floats = kinds * (np.log((1 + counts.shape[0]) / (1 + found)) + 1)
    return weights


def _cosines(counts: csr_matrix, weights: Floats, old: int) -> Floats:
    """Cosines of the first `old` rows with the others; 0 where a row is empty."""
    vectors = csr_matrix(counts)
    vectors.data = np.log1p(vectors.data) * weights[vectors.indices]
    lengths = np.sqrt(np.asarray(vectors.multiply(vectors).sum(axis=1)).ravel())
    cosines: Floats = (vectors[:old] @ vectors[old:].T).toarray()
    return cosines / np.maximum(np.outer(lengths[:old], lengths[old:]), 1e-12)


def _subtrees(parents: Sequence[int]) -> csr_matrix:
    """Items × items: 1 where the second is the first or stands under it."""
    cells = []
    for place in range(len(parents)):
        above = place
        while above >= 0:
            cells.append((above, place))
            above = parents[above]
    rows, columns = zip(*cells, strict=True)
    return csr_matrix((np.ones(len(cells)), (rows, columns)), shape=(len(parents), len(parents)))


def _twins(words: Sequence[Sequence[str]], old: int) -> Flags:
    """Which items have the same words in the same order."""
    places: dict[tuple[str, ...], int] = {}
    kinds = np.array([places.setdefault(tuple(said), len(places)) for said in words])
    return np.asarray(kinds[:old, None] == kinds[None, old:])

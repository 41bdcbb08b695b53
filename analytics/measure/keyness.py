"""What is said more here than there: how much, how surely, and how evenly over the items.

Counts `a`, `b` of a term out of `n_a`, `n_b` (items with it out of all items, or occurrences out of words); arrays of
terms in, arrays out.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import betaincinv, rel_entr

LEAST_ITEMS, LEAST_PLACES = 2, 5  # of a term in both parts together: with less nothing is said of it
LEVEL = 0.05  # of all terms together

Floats = NDArray[np.float64]


def log_likelihood(a: ArrayLike, n_a: int, b: ArrayLike, n_b: int, cells: Literal[2, 4]) -> Floats:
    """G², without a sign: 2 Σ O ln(O / E), with E by one common rate on both sides; 0 ln 0 is 0.

    Two cells: the counts alone (Rayson and Garside 2000, the formula of UCREL's calculator); four: also what is not
    the term (Dunning 1993), as every test of a contingency table has it. Both take places for independent, which words
    of one item are not: never the only word on a difference.
    """
    here, there = np.asarray(a, float), np.asarray(b, float)
    common = (here + there) / (n_a + n_b)
    total = rel_entr(here, n_a * common) + rel_entr(there, n_b * common)
    if cells == 4:
        total += rel_entr(n_a - here, n_a * (1 - common)) + rel_entr(n_b - there, n_b * (1 - common))
    return np.asarray(2 * total, float)


def log_ratio(a: ArrayLike, n_a: int, b: ArrayLike, n_b: int) -> Floats:
    """log2((a / n_a) / (b / n_b)), a count of nothing taken for 0.5 (Hardie 2014): doublings; positive: more here.

    Noisy where counts are small: to be shown with an interval. NaN where both counts are nothing.
    """
    here, there = np.asarray(a, float), np.asarray(b, float)
    ratio = np.log2(np.where(here > 0, here, 0.5) / n_a) - np.log2(np.where(there > 0, there, 0.5) / n_b)
    return np.where(here + there > 0, ratio, np.nan)


def log_ratio_interval(a: ArrayLike, n_a: int, b: ArrayLike, n_b: int, level: float = LEVEL) -> tuple[Floats, Floats]:
    """Lower and upper limit of the log ratio, in doublings; infinite on a side where a count is nothing.

    Of all that is counted of a term the share that is here, a / (a + b), has an exact (Clopper-Pearson) interval, at
    `level` divided by the number of terms (Bonferroni), so that all intervals hold together; a share p is the ratio
    p / (1 - p) · n_b / n_a (Evert 2022, "Measuring Keyness"; the R package corpora).
    """
    here, there = np.asarray(a, float), np.asarray(b, float)
    alpha = level / max(1, here.size)
    with np.errstate(invalid="ignore", divide="ignore"):
        lower = np.where(here > 0, betaincinv(here, there + 1, alpha / 2), 0.0)
        upper = np.where(there > 0, betaincinv(here + 1, there, 1 - alpha / 2), 1.0)
        base = np.log2(n_b / n_a)
        return np.log2(lower / (1 - lower)) + base, np.log2(upper / (1 - upper)) + base


def nearer_limit(low: ArrayLike, high: ArrayLike) -> Floats:
    """Of an interval the limit nearer to nothing, and 0 where the limits lie on both sides of it."""
    return np.maximum(low, 0) + np.minimum(high, 0)


def log_ratio_limit(a: ArrayLike, n_a: int, b: ArrayLike, n_b: int, level: float = LEVEL) -> Floats:
    """LRC (Evert 2022): the limit of `log_ratio_interval` that is nearer to nothing, 0 where nothing is sure.

    Positive: more here, at least by so many doublings.
    """
    return nearer_limit(*log_ratio_interval(a, n_a, b, n_b, level))


def deviation_of_proportions(counts: ArrayLike, lengths: ArrayLike) -> tuple[Floats, Floats]:
    """(DP, DPnorm) of a term: how far its occurrences are from being spread over the parts as words are; 0 is evenly.

    DP = ½ Σ |share of the occurrences in a part - share of the words in it| (Gries 2008); DPnorm divides by its
    largest value, 1 - the smallest share of words (Lijffijt and Gries 2012). The last axis of `counts` runs over the
    parts, whose `lengths` are in words. NaN without an occurrence; DPnorm also with a single part.
    """
    held, words = np.asarray(counts, float), np.asarray(lengths, float)
    expected = words / words.sum()
    with np.errstate(invalid="ignore"):
        deviation = np.abs(held / held.sum(axis=-1, keepdims=True) - expected).sum(axis=-1) / 2
        return deviation, deviation / (1 - expected.min())

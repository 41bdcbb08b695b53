"""What is said more here than there: a log ratio that is sure at its lower limit, over items."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.stats import beta

LEAST_ITEMS, LEAST_PLACES = 2, 5  # of a term in both parts together: with less nothing is said of it


def log_ratio_limit(
    here: ArrayLike, items_here: int, there: ArrayLike, items_there: int, level: float = 0.05
) -> NDArray[np.float64]:
    """How much more often (in doublings) items hold a term here than there, at the nearer limit of certainty.

    `here`, `there`: items with each term; `items_here`, `items_there`: items in all. LRC (Evert 2022): of the items
    with the term the share that is here has a Clopper-Pearson interval, at `level` divided by the number of terms
    (Bonferroni); its limits, as ratios of relative frequencies, in binary logarithms: the one nearer to nothing, and
    0 where they lie on both sides of it. Positive: more here.
    """
    a, b = np.asarray(here, float), np.asarray(there, float)
    alpha = level / max(1, a.size)
    with np.errstate(invalid="ignore", divide="ignore"):
        lower = np.where(a > 0, beta.ppf(alpha / 2, a, b + 1), 0.0)
        upper = np.where(b > 0, beta.ppf(1 - alpha / 2, a + 1, b), 1.0)
        base = np.log2(items_there / items_here)
        low, high = (np.log2(limit / (1 - limit)) + base for limit in (lower, upper))
    return np.where(low > 0, low, np.where(high < 0, high, 0.0))

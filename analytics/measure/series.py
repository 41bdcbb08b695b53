"""Counts of several codes over the calendar months, ready for statistics."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """Row i counts `codes[i]`, called `names[i]`; column t is the calendar month `months[t]`, missing ones included.

    `counts[i, t]`: how often; `base[t]`: out of how many (words, or items that are no headings); both are 0 where no
    paper is `present[t]`, which means nothing: such a month is missing. A rate is `counts / base * per`: `per` is 1000
    for words, 1 for items. `shares`: whether counts are items out of the base, so that a rate is a share of it.
    """

    codes: tuple[str, ...]
    names: tuple[str, ...]
    months: tuple[str, ...]
    present: NDArray[np.bool_]
    counts: NDArray[np.int64]
    base: NDArray[np.int64]
    shares: bool
    left_out: int = 0  # codes that are mentioned less, and not shown
    comparable: NDArray[np.bool_] | None = None  # months with papers of mostly the last month's offices; None: all
    covered: frozenset[str] = frozenset()  # months without a paper of their own that a quarter's paper is for

    @property
    def per(self) -> int:
        return 1 if self.shares else 1000

    @property
    def rates(self) -> NDArray[np.float64]:
        """Rates of every row and month; NaN where the month is missing."""
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.where(self.present, self.counts * self.per / self.base, np.nan)

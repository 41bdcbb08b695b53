"""The one shape of a table that a page or a sheet shows: figures with unit and base, and a key of evidence for each."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from analytics.model import CellKey
from analytics.vietnamese import plain


@dataclass(frozen=True, slots=True)
class Table:
    """A frame with Vietnamese column names. Row r counts `codes[r]`; the columns in `months` are counts.

    `months` gives the month of a counted column, None for a total over all months shown. A month without a directive
    is a missing value, never a zero.
    """

    title: str
    unit: str
    base: str
    kind: str
    frame: pd.DataFrame
    codes: tuple[str, ...]
    months: Mapping[str, str | None]

    def key(self, row: int, column: str | None = None) -> CellKey:
        """What the cell counts; without a counted column, what the whole row counts."""
        return CellKey(self.kind, self.codes[row], self.months.get(column) if column else None)

    @property
    def empty(self) -> bool:
        return self.frame.empty

    def matching(self, words: str) -> Table:
        """The rows in which every typed word occurs somewhere, with or without tone marks."""
        wanted = plain(words).split()
        texts = [plain(" ".join(map(str, row))) for row in self.frame.itertuples(index=False)]
        return self._rows([i for i, text in enumerate(texts) if all(word in text for word in wanted)])

    def only(self, codes: Collection[str]) -> Table:
        """The rows of the given codes."""
        return self._rows([i for i, code in enumerate(self.codes) if code in codes])

    def _rows(self, kept: list[int]) -> Table:
        frame = self.frame.iloc[kept].reset_index(drop=True)
        return replace(self, frame=frame, codes=tuple(self.codes[i] for i in kept))

"""The one shape of a table that a page or a sheet shows: figures with unit and base, and a key of evidence for each."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

import pandas as pd

from analytics.directive.abbreviations import spelled_out
from analytics.model import CellKey
from analytics.vietnamese import plain


@dataclass(frozen=True, slots=True)
class Table:
    """A frame with Vietnamese column names. Row r counts `codes[r]`; the columns in `months` are counts.

    `months` gives the month of a counted column, None for a total over all months shown; where every row is of a month
    of its own, that is in `row_months`. A month without a directive is a missing value, never a zero. `bases`: out of
    how many words or items a column counts, where it does. `left_out`: rows of lower counts that are not here.
    """

    title: str
    unit: str
    base: str
    kind: str
    frame: pd.DataFrame
    codes: tuple[str, ...]
    months: Mapping[str, str | None]
    bases: Mapping[str, int] = field(default_factory=dict)
    row_months: tuple[str, ...] | None = None
    left_out: int = 0

    def key(self, row: int, column: str | None = None) -> CellKey:
        """What the cell counts; without a counted column, what the whole row counts."""
        month = self.months.get(column) if column else None
        return CellKey(self.kind, self.codes[row], self.row_months[row] if self.row_months else month)

    @property
    def empty(self) -> bool:
        return self.frame.empty

    def matching(self, words: str, columns: Collection[str]) -> Table:
        """The rows in which every typed word begins a word of the given columns, with or without tone marks; an
        abbreviation finds what it means, and the other way round.

        A number must stand there whole: "36" finds 36-NQ/TW, not 362/QĐ-TTg.
        """
        rows = self.frame[list(columns)].to_numpy()
        return self._rows(matching(words, (" ".join(str(v) for v in row if v is not None) for row in rows)))

    def only(self, codes: Collection[str]) -> Table:
        """The rows of the given codes."""
        return self._rows([i for i, code in enumerate(self.codes) if code in codes])

    def _rows(self, kept: list[int]) -> Table:
        frame = self.frame.iloc[kept].reset_index(drop=True)
        months = self.row_months and tuple(self.row_months[i] for i in kept)
        return replace(self, frame=frame, codes=tuple(self.codes[i] for i in kept), row_months=months)


def matching(words: str, texts: Iterable[str]) -> list[int]:
    """The places of the texts in which every typed word begins a word, as `Table.matching` has it."""
    wanted = _words(spelled_out(words))
    return [
        place
        for place, text in enumerate(_words(spelled_out(text)) for text in texts)
        if all(_stands(word, text) for word in wanted)
    ]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", plain(text))


def _stands(word: str, text: Collection[str]) -> bool:
    return word in text if word.isdecimal() else any(other.startswith(word) for other in text)

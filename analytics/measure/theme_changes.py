"""What a changed dictionary would gain and lose: a table of themes and months, with the sentences behind each cell."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import pandas as pd

from analytics.corpus.recount import Change, DryRun
from analytics.directive.dictionary import Dictionary
from analytics.vietnamese import format_month

GAINED, LOST = "Thêm", "Bớt"


@dataclass(frozen=True, slots=True)
class ThemeChanges:
    """Theme × month with "+2 −1" in the cells; a cell's places by `behind`."""

    frame: pd.DataFrame
    codes: tuple[str, ...]
    months: dict[str, str]
    run: DryRun

    def behind(self, row: int, column: str) -> list[Change]:
        """The places that a cell counts: of its theme, and where its column says so of its month or its direction."""
        month, gained = self.months.get(column), {GAINED: True, LOST: False}.get(column)
        here = (change for change in self.run.changes if change.theme == self.codes[row])
        return [c for c in here if month in (None, c.sentence.month) and gained in (None, c.gained)]

    def count(self, *, gained: bool) -> int:
        """All places that would come to count, or cease to."""
        return sum(place.gained == gained for place in self.run.changes)


def theme_changes(tried: DryRun, dictionary: Dictionary, before: Dictionary) -> ThemeChanges:
    """The table of a dry run; themes in the order of the new dictionary, months that change nothing left out."""
    places = tried.changes
    names = before.names | dictionary.names
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for place in places:
        counts[place.theme, place.sentence.month][place.gained] += 1
    months = sorted({place.sentence.month for place in places})
    codes = tuple(code for code in names if any((code, month) in counts for month in months))
    rows = []
    for code in codes:
        cells = {format_month(month): _signed(*counts.get((code, month), (0, 0))) for month in months}
        lost, gained = (sum(counts.get((code, month), (0, 0))[side] for month in months) for side in (0, 1))
        rows.append({"Mã": code, "Chủ đề": names[code], GAINED: gained, LOST: lost, **cells})
    frame = pd.DataFrame(rows, columns=["Mã", "Chủ đề", GAINED, LOST, *map(format_month, months)])
    return ThemeChanges(frame, codes, {format_month(month): month for month in months}, tried)


def _signed(lost: int, gained: int) -> str:
    return " ".join([*([f"+{gained}"] if gained else []), *([f"−{lost}"] if lost else [])])

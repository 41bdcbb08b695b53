"""The table of verdicts: its counts are their evidence, its words those of the trends."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.corpus import queries
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store
from analytics.measure.counts import COUNTED, KINDS, monthly
from analytics.measure.table import Table
from analytics.measure.trends.table import (
    BEFORE,
    FIRST,
    LAST,
    LONGEST,
    NOW,
    RATE,
    SAID,
    THAN_BEFORE,
    UNUSUAL,
    VERDICT,
    YEAR_AGO,
    by_weight,
    opened,
    trend_table,
)
from analytics.measure.trends.verdicts import (
    FALLING,
    NO_CHANGE,
    PERHAPS_FALLING,
    PERHAPS_RISING,
    RISING,
    TOO_LITTLE,
    trends,
)
from analytics.model import Filters
from tests import files


@pytest.mark.parametrize("by", COUNTED)
@pytest.mark.parametrize("kind", KINDS)
def test_counts_open_what_they_count(sample_store: Store, kind: str, by: str) -> None:
    table = trend_table(sample_store, Filters(), kind, by)
    assert table.months == {NOW: "2024-06", BEFORE: "2024-05", YEAR_AGO: "2023-06"}
    assert table.frame[YEAR_AGO].isna().all()  # a missing month counts nothing
    assert list(table.codes) == list(monthly(sample_store, Filters(), kind, by).codes)
    for row in range(0, len(table.codes), 7):
        for column in (NOW, BEFORE):
            key = table.key(row, column)
            assert table.frame[column].iloc[row] == len(queries.evidence(sample_store, key)), key


def test_it_says_what_the_trends_say(sample_store: Store) -> None:
    table = trend_table(sample_store, Filters(), "theme", "items")
    found = trends(monthly(sample_store, Filters(), "theme", "items"))
    assert [t.verdict for t in found] == list(table.frame[VERDICT])
    assert table.frame["Tỷ lệ (%)"].tolist() == [round(100 * t.now.rate, 2) for t in found]
    assert all(said.startswith(f"{t.name}: ") for said, t in zip(table.frame[SAID], found, strict=True))


def test_the_same_month_of_last_year_has_its_column(store: Store) -> None:
    for month in ("7 năm 2022", "6 năm 2023", "7 năm 2023"):
        ingest(store, files.directive(month, "Đẩy mạnh chuyển đổi số quốc gia.").encode(), f"{month}.txt")
    table = trend_table(store, Filters())
    assert table.months == {NOW: "2023-07", BEFORE: "2023-06", YEAR_AGO: "2022-07"}
    assert table.frame[YEAR_AGO].iloc[0] == 1
    assert table.frame[["So tháng trước", "So năm trước"]].iloc[0].tolist() == [0, 0]


def test_a_cell_opens_the_month_that_it_speaks_of(store: Store) -> None:
    for month in ("7 năm 2022", "6 năm 2023", "7 năm 2023"):
        ingest(store, files.directive(month, "Đẩy mạnh chuyển đổi số quốc gia.").encode(), f"{month}.txt")
    table = trend_table(store, Filters())
    cases = (
        (("2023-07",), (NOW, RATE[False], THAN_BEFORE, UNUSUAL, LAST)),
        (("2023-06",), (BEFORE,)),
        (("2022-07",), (YEAR_AGO, FIRST)),
        (("2023-07", "2023-06", "2022-07"), (VERDICT, LONGEST, "Chủ đề")),
    )
    for months, columns in cases:
        for column in columns:
            assert tuple(p.month for p in queries.evidence(store, opened(table, 0, column))) == months, column


def test_what_should_be_looked_at_stands_first() -> None:
    rows = [
        ("a", NO_CHANGE, None, 90),
        ("b", PERHAPS_FALLING, None, 1),
        ("c", RISING, None, 2),
        ("d", FALLING, None, 3),
        ("e", NO_CHANGE, "thấp", 0),
        ("f", PERHAPS_RISING, None, 5),
        ("g", TOO_LITTLE, None, 95),
    ]
    frame = pd.DataFrame(rows, columns=["Chủ đề", VERDICT, UNUSUAL, NOW])
    table = by_weight(Table("", "", "", "theme", frame, tuple(name.upper() for name in "abcdefg"), {}))
    assert list(table.frame["Chủ đề"]) == ["e", "d", "c", "f", "b", "g", "a"]
    assert table.codes == ("E", "D", "C", "F", "B", "G", "A")


def test_without_papers_there_is_no_row(store: Store) -> None:
    assert by_weight(trend_table(store, Filters())).empty

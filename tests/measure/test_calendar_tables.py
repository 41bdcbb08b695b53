"""The calendar as tables: what a number stands for, and where there is none."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analytics.corpus.store import Store
from analytics.measure.events.calendar import (
    Marked,
    calendar,
    due,
    evidence_of_days,
    round_anniversaries,
    weekday_in_words,
)
from analytics.measure.events.named import event_table
from analytics.measure.events.recurring import recurring
from analytics.measure.events.tables import (
    IN_PAPER,
    NAMED,
    NAMED_YEARS,
    NOT_NAMED,
    ROUND_HEADS,
    by_column,
    calendar_table,
    due_table,
    months_table,
    round_table,
    short_days,
)
from analytics.measure.table import Table
from analytics.model import Filters
from tests.measure.told import PRESS, press, put

JUNE, JULY = 5, 6  # rows of a year's table
FAMILY, INSURANCE = "Ngày Gia đình Việt Nam", "Ngày Bảo hiểm y tế Việt Nam"


def row_of(table: Table, name: str) -> dict[str, object]:
    [row] = table.frame[table.frame["Sự kiện"] == name].to_dict("records")
    return {str(head): None if pd.isna(value) else value for head, value in row.items()}


def months_of(store: Store, year: int) -> list[tuple[Marked, ...]]:
    return [calendar(store, Filters(), year, month) for month in range(1, 13)]


@pytest.mark.parametrize(
    ("on", "until", "want"),
    [
        (None, None, "chưa rõ ngày"),
        ("2024-06-21", None, "21/06/2024"),
        ("2024-06-01", "2024-06-08", "01/06 – 08/06/2024"),
        ("2024-12-20", "2025-01-05", "20/12/2024 – 05/01/2025"),
        ("2024-06-01", "2024-06-30", "tháng 06/2024"),
    ],
)
def test_days_in_a_narrow_column(on: str | None, until: str | None, want: str) -> None:
    assert short_days(on and date.fromisoformat(on), until and date.fromisoformat(until)) == want


@pytest.mark.parametrize(
    ("day", "want"), [("2024-06-03", "Thứ Hai"), ("2024-06-08", "Thứ Bảy"), ("2024-06-09", "Chủ nhật")]
)
def test_the_day_of_the_week(day: str, want: str) -> None:
    assert weekday_in_words(date.fromisoformat(day)) == want


def test_a_row_says_day_weekday_and_years(store: Store) -> None:
    put(store, "2025-06", press(2025), press(2025))
    table = calendar_table(calendar(store, Filters(), 2025, 6), {"2025-06"}, "Tháng 6", "1 văn bản")
    row = row_of(table, PRESS)
    assert (row["Ngày"], row["Thứ"], row["Số năm"], row["Loại năm"]) == ("21/06/2025", "Thứ Bảy", 100, "năm tròn")
    assert (row["Số lượt"], row["Tháng của văn bản"]) == (2, "06/2025")
    assert row_of(table, FAMILY)["Số lượt"] == 0


def test_not_named_is_no_number_where_there_is_no_paper(store: Store) -> None:
    put(store, "2023-06", press(2023), f"Chuẩn bị {INSURANCE} (01/7).")
    table = calendar_table(calendar(store, Filters(), 2023), {"2023-06"}, "2023", "")
    assert (row_of(table, FAMILY)["Số lượt"], row_of(table, INSURANCE)["Số lượt"]) == (0, 1)
    assert row_of(table, "Ngày Dân số thế giới")["Số lượt"] is None
    months = months_table(months_of(store, 2023), {"2023-06"}, 2023, "")
    june, july, august = (months.frame.iloc[row] for row in (JUNE, JULY, JULY + 1))
    assert (june[NAMED], june[NOT_NAMED] > 5) == (1, True)
    assert july[NAMED] == 1
    assert all(pd.isna(value) for value in (july[NOT_NAMED], august[NAMED], august[NOT_NAMED]))


def test_a_month_counts_the_events_that_its_columns_hold(sample_store: Store) -> None:
    months = months_of(sample_store, 2024)
    table = months_table(months, {"2024-04", "2024-05", "2024-06"}, 2024, "")
    assert list(table.codes) == [f"2024-{month:02d}" for month in range(1, 13)]
    assert months[JUNE] == calendar(sample_store, Filters(), 2024, 6)
    for row, events in enumerate(months):
        for head, some in by_column(events).items():
            assert table.frame[head].fillna(len(some) if head == NOT_NAMED else 0)[row] == len(some)
        assert len(events) == sum(len(by_column(events)[head]) for head in (NAMED, NOT_NAMED))


def test_round_years_count_the_places_of_that_year(store: Store) -> None:
    put(store, "2024-06", press(2024))
    put(store, "2025-06", press(2025), press(2025))
    places = {event.code: event.places for event in calendar(store, Filters(), 2025)}
    table = round_table(round_anniversaries(store, Filters(), 2025), places, {"2025-06"}, 2025, "")
    row = row_of(table, PRESS)
    assert (row["Số lượt"], row["Loại năm"], row[NAMED_YEARS]) == (2, "năm tròn", "2024–2025")
    code = table.codes[list(table.frame["Sự kiện"]).index(PRESS)]
    assert len(evidence_of_days(store, code, Filters(), 2025)) == row["Số lượt"]
    assert set(table.frame["Loại năm"]) <= set(ROUND_HEADS)
    assert row_of(table, "Ngày truyền thống lực lượng Thanh niên xung phong")["Số lượt"] is None  # July has no paper


@pytest.mark.parametrize("written", [True, False])
def test_what_is_due_says_whether_the_paper_names_it_where_there_is_one(store: Store, written: bool) -> None:
    for year in (2019, 2021, 2022):
        put(store, f"{year}-06", press(year))
    row = row_of(due_table(due(store, Filters(), "2022-06"), "2022-06", written, ""), PRESS)
    assert (row["Thứ"], row["Số năm"], row["Loại năm"], row[NAMED_YEARS]) == ("Thứ Ba", 97, "", "2019, 2021")
    assert row.get(IN_PAPER) == ("đã nhắc" if written else None)


def test_a_cut_table_keeps_what_is_named_most_and_says_how_much_is_left_out(sample_store: Store) -> None:
    found = calendar(sample_store, Filters(), 2024)
    cut = calendar_table(found, {"2024-06"}, "", "", most=5)
    assert (len(cut.codes), cut.left_out) == (5, len(found) - 5)
    assert cut.frame["Số lượt"].min() == sorted((event.places for event in found), reverse=True)[4]
    whole, some = event_table(sample_store, Filters()), event_table(sample_store, Filters(), most=3)
    assert (len(some.codes), some.left_out) == (3, len(whole.codes) - 3)
    assert some.frame["Số lượt"].min() == whole.frame["Số lượt"].nlargest(3).min()


def test_a_cut_table_of_recurring_events(store: Store) -> None:
    for year in (2022, 2023):
        put(store, f"{year}-06", press(year), press(year), f"Hưởng ứng {FAMILY} (28/6).")
    table = recurring(store, Filters(), most=1).table
    assert (list(table.frame["Sự kiện"]), table.left_out) == ([PRESS], 1)

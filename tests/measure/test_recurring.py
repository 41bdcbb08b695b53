"""Events that come back: in which years they were marked, in which they could not be."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.corpus import queries
from analytics.corpus.store import Store
from analytics.measure.events.recurring import evidence_of_year, recurring
from analytics.model import Filters
from tests.measure.told import HUNG, OFFICE, PRESS, WORKERS, press, put, years_of

# --- what comes again -----------------------------------------------------------------------------------------------


def test_an_event_of_two_years_is_one_row_with_missing_years(store: Store) -> None:
    for year in (2020, 2023):
        put(store, f"{year}-06", press(year), press(year))
    for month in ("2021-05", "2021-06", "2022-06"):
        put(store, month)
    found = recurring(store, Filters())
    assert years_of(found, PRESS) == {"2020": 2, "2021": 0, "2022": None, "2023": 2}  # 2022 lacks the paper of May
    [row] = found.table.frame.to_dict("records")
    assert (row["Loại"], row["Ngày"], row["Số năm"], row["Cộng"]) == ("Ngày kỷ niệm", "21/06", 2, 4)
    assert len(queries.evidence(store, found.table.key(0, "Cộng"))) == 4


def test_names_of_one_day_are_one_row(store: Store) -> None:
    for year, name in (
        (2022, "Ngày truyền thống HSSV"),
        (2023, "Ngày học sinh, sinh viên Việt Nam"),
        (2024, "Ngày truyền thống Học sinh, Sinh viên Việt Nam"),
    ):
        put(store, f"{year}-01", f"Kỷ niệm {year - 1950} năm {name} (09/01/1950 - 09/01/{year}).")
    [row] = recurring(store, Filters()).table.frame.to_dict("records")
    assert (row["Sự kiện"], row["Số năm"]) == ("Ngày truyền thống Học sinh, Sinh viên Việt Nam", 3)


@pytest.mark.parametrize(
    ("months", "item", "day"),
    [
        (("2022-12", "2023-01"), "Tuyên truyền Tết Dương lịch (01/01/2023).", None),  # one New Year
        (("2023-11", "2024-01"), "Tham gia Cuộc thi ảnh đẹp quê hương.", None),  # one contest, round New Year
        (("2022-11", "2023-11"), "Kết quả Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XIII.", None),
        (("2022-11", "2023-10"), "Tham gia Cuộc thi ảnh đẹp quê hương.", ""),
        (("2022-05", "2023-05"), f"Hưởng ứng {WORKERS}.", "tháng 5"),
        (("2023-04", "2024-04"), f"Tổ chức {HUNG} (10/3 âm lịch).", "10/3 âm lịch"),
        (("2022-12", "2023-12"), "Tuyên truyền Tết Dương lịch (01/01).", "01/01"),
    ],
)
def test_what_comes_again(store: Store, months: tuple[str, ...], item: str, day: str | None) -> None:
    for month in months:
        put(store, month, item)
    rows = recurring(store, Filters()).table.frame.to_dict("records")
    assert [row["Ngày"] or "" for row in rows] == ([] if day is None else [day])


@pytest.mark.parametrize(
    ("days", "want"),
    [
        (("05/02/2023", "24/02/2024"), "15/1 âm lịch"),  # a local feast that papers date by the sun
        (("05/02/2022", "05/02/2023"), "05/02"),
        (("05/02/2022", "09/02/2023"), "tháng 2"),
        (("05/02/2022", "09/03/2023"), ""),
        (("từ 05/02/2022 đến 07/02/2022", "từ 05/02/2023 đến 07/02/2023"), "05/02 – 07/02"),
    ],
)
def test_the_day_on_which_all_years_agree(store: Store, days: tuple[str, ...], want: str) -> None:
    for day in days:
        put(store, f"{day[-4:]}-02", f"Tuyên truyền Lễ hội Đền Bình Lâm ({day}).")
    [row] = recurring(store, Filters()).table.frame.to_dict("records")
    assert (row["Ngày"] or "") == want


def test_two_offices_and_two_parts_are_counted_as_the_view_says(store: Store) -> None:
    for year in (2022, 2023):
        put(store, f"{year}-06", press(year))
        put(store, f"{year}-06", place="Sơn Hải", second=(press(year), press(year)))

    def counts(filters: Filters) -> list[int]:
        found = recurring(store, filters)
        return [
            len(evidence_of_year(store, code, year, filters)) for code in found.table.codes for year in (2022, 2023)
        ]

    assert counts(Filters()) == [3, 3]
    assert counts(Filters(office=f"{OFFICE} Sơn Hải")) == [2, 2]
    assert counts(Filters(part="I")) == [1, 1]
    assert counts(Filters(office=f"{OFFICE} Sơn Hải", part="I")) == []


def test_every_year_is_the_number_of_its_places(store: Store) -> None:
    put(store, "2021-12", "Tuyên truyền Tết Dương lịch (01/01/2022).", f"Phát động {WORKERS}.")
    put(store, "2022-06", press(2022), press(2022))
    put(
        store,
        "2022-12",
        "Tuyên truyền Tết Dương lịch (01/01/2023).",
        second=("Chào mừng Tết Dương lịch.", "Tổng kết Tết Dương lịch (01/01/2022)."),
    )
    put(store, "2023-06", press(2023), place="Sơn Hải")
    found = recurring(store, Filters())
    assert len(found.table.codes) == 2
    for row, code in enumerate(found.table.codes):
        cells = found.table.frame.loc[row, list(found.years)]
        for column, year in found.years.items():
            count = 0 if pd.isna(cells[column]) else cells[column]
            assert count == len(evidence_of_year(store, code, year, Filters()))
        assert cells.sum() == found.table.frame.loc[row, "Cộng"] == len(queries.evidence(store, found.table.key(row)))
    assert list(found.table.frame["Sự kiện"]) == ["Tết Dương lịch", PRESS]


def test_without_recurring_events_the_table_is_empty(store: Store) -> None:
    assert recurring(store, Filters()).table.empty
    put(store, "2023-06", press(2023))
    found = recurring(store, Filters())
    assert found.table.empty
    assert list(found.table.frame.columns) == ["Sự kiện", "Loại", "Ngày", "Số năm", "Cộng"]

"""Events by day: days of a year, the table of events, the calendar of a month and a year."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analytics.corpus import queries, schema
from analytics.corpus.store import Store
from analytics.directive import rules
from analytics.directive.event_days import days_in, lunar_day
from analytics.measure.events.calendar import Marked, calendar, days_in_words, due, evidence_of_days
from analytics.measure.events.named import event_table
from analytics.measure.events.recurring import recurring, yearly_day_in_words
from analytics.model import Filters
from analytics.vietnamese import EVENT_KINDS, format_month
from tests.measure.told import HUNG, OFFICE, PRESS, WORKERS, due_in, press, put, years_of
from tests.stored_rows import rows


def row_of(found: tuple[Marked, ...], name: str) -> Marked:
    [row] = [row for row in found if row.name == name]
    return row


# --- days of a year -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "year", "want"),
    [
        ("06-21", 2024, ["2024-06-21"]),
        ("02-29", 2024, ["2024-02-29"]),
        ("02-29", 2025, []),
        ("02", 2024, ["2024-02-01..2024-02-29"]),
        ("02", 2023, ["2023-02-01..2023-02-28"]),
        ("06-01..06-08", 2023, ["2023-06-01..2023-06-08"]),
        ("12-20..01-05", 2023, ["2023-12-20..2024-01-05"]),
        ("lunar 03-10", 2023, ["2023-04-29"]),
        ("lunar 03-10", 2024, ["2024-04-18"]),
        ("lunar 01-01", 2025, ["2025-01-29"]),
        ("lunar 12-23", 2024, ["2024-02-02"]),  # of the lunar year 2023
        ("lunar 12-01", 2003, ["2003-01-03", "2003-12-23"]),
        ("lunar 12-01", 2001, []),
        ("lunar 12-30", 2025, []),  # the month had 29 days
        ("lunar 03-10", 2500, []),  # beyond the library's tables
    ],
)
def test_the_days_of_a_year(day: str, year: int, want: list[str]) -> None:
    got = [f"{on}" if on == until else f"{on}..{until}" for on, until in days_in(day, year)]
    assert got == want


def test_every_row_of_the_calendar_has_its_days_in_every_year() -> None:
    for day in {row.day for row in rules.calendar()}:
        for year in range(2020, 2031):
            [(on, until)] = days_in(day, year)
            assert on.year == year
            assert on <= until
            assert not day.startswith("lunar ") or lunar_day(on) == day


@pytest.mark.parametrize(("day", "want"), [("2023-04-29", "lunar 03-10"), ("2023-03-25", None), ("1800-01-01", None)])
def test_the_lunar_day(day: str, want: str | None) -> None:
    assert lunar_day(date.fromisoformat(day)) == want  # 2023-03-25 is in a leap month


@pytest.mark.parametrize(
    ("on", "until", "want"),
    [
        (None, None, "chưa rõ ngày"),
        ("2024-06-21", None, "21/06/2024"),
        ("2024-06-01", "2024-06-08", "01/06/2024 – 08/06/2024"),
        ("2024-02-01", "2024-02-29", "tháng 02/2024"),
        ("2024-02-01", "2024-03-31", "01/02/2024 – 31/03/2024"),
    ],
)
def test_days_in_words(on: str | None, until: str | None, want: str) -> None:
    assert days_in_words(on and date.fromisoformat(on), until and date.fromisoformat(until)) == want


@pytest.mark.parametrize(
    ("day", "want"),
    [
        (None, None),
        ("06-21", "21/06"),
        ("06", "tháng 6"),
        ("06-01..06-08", "01/06 – 08/06"),
        ("lunar 03-10", "10/3 âm lịch"),
    ],
)
def test_a_yearly_day_in_words(day: str | None, want: str | None) -> None:
    assert yearly_day_in_words(day) == want


# --- the table of events --------------------------------------------------------------------------------------------


def plain_rows(store: Store, filters: Filters) -> list[dict[str, object]]:
    """The rows of `event_table`, counted one by one."""
    places: dict[str, list] = {}
    for event in rows(store, schema.events, filters):
        places.setdefault(event.key, []).append(event)

    def last(of: list, name: str) -> object:
        return next((getattr(event, name) for event in reversed(of) if getattr(event, name) is not None), None)

    return [
        {
            "Sự kiện": of[-1].name,
            "Loại": EVENT_KINDS[of[-1].kind],
            "Ngày": last(of, "on"),
            "Số năm": last(of, "years"),
            "Tháng đầu": format_month(of[0].month),
            "Tháng cuối": format_month(of[-1].month),
            "Số tháng": len({event.month for event in of}),
            "Số lượt": len(of),
        }
        for of in places.values()
    ]


VIEWS = (
    Filters(),
    Filters("2024-05", None),
    Filters(None, "2024-04"),
    Filters(part="I"),
    Filters("2024-05", "2024-06", part="II"),
    Filters(office="không có"),
)


def as_text(rows: list[dict[str, object]]) -> list[str]:
    return sorted(str({head: None if pd.isna(value) else str(value) for head, value in row.items()}) for row in rows)


def whole(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Rows of a frame, in which a count beside missing ones has become 98.0."""
    return [{head: int(v) if isinstance(v, float) and v == v else v for head, v in row.items()} for row in rows]


@pytest.mark.parametrize("filters", VIEWS, ids=str)
def test_the_event_table_is_what_the_plain_way_gives(sample_store: Store, filters: Filters) -> None:
    table = event_table(sample_store, filters)
    assert as_text(whole(table.frame.to_dict("records"))) == as_text(plain_rows(sample_store, filters))
    for row, value in enumerate(table.frame["Số lượt"]):
        assert value == len(queries.evidence(sample_store, table.key(row, "Số lượt"), filters))


def test_the_last_month_that_prints_a_day_tells_it(store: Store) -> None:
    put(store, "2023-07", "Tuyên truyền Hội thi Báo cáo viên giỏi tỉnh (ngày 12/8/2023).", place="Sơn Hải")
    put(store, "2023-05", "Tuyên truyền Hội thi Báo cáo viên giỏi tỉnh (ngày 10/8/2023).")
    put(store, "2023-08", "Tuyên truyền Hội thi Báo cáo viên giỏi tỉnh.", "Kết quả Hội thi Báo cáo viên giỏi tỉnh.")
    [row] = event_table(store, Filters()).frame.to_dict("records")
    assert row["Ngày"] == date(2023, 8, 12)
    assert (row["Tháng đầu"], row["Tháng cuối"], row["Số tháng"], row["Số lượt"]) == ("05/2023", "08/2023", 3, 4)
    assert as_text([row]) == as_text(plain_rows(store, Filters()))


def test_papers_of_one_month_are_in_the_order_in_which_they_came(store: Store) -> None:
    for place, day in (("Sơn Hải", 12), ("Bình Lâm", 10)):
        put(store, "2023-07", f"Tuyên truyền Hội thi Báo cáo viên giỏi tỉnh (ngày {day}/8/2023).", place=place)
    [row] = event_table(store, Filters()).frame.to_dict("records")
    assert row["Ngày"] == date(2023, 8, 10)
    assert as_text([row]) == as_text(plain_rows(store, Filters()))


# --- the calendar ---------------------------------------------------------------------------------------------------


def test_a_month_holds_what_is_named_and_what_is_left_out(store: Store) -> None:
    put(store, "2023-06", press(2023), f"Các hoạt động chào mừng {PRESS}.", "Thông tin kết quả Kỳ họp thứ 5.")
    june = calendar(store, Filters(), 2023, 6)
    named = row_of(june, PRESS)
    assert (named.on, named.until, named.places, named.months) == (date(2023, 6, 21), None, 2, ("2023-06",))
    left = row_of(june, "Ngày Gia đình Việt Nam")
    assert (left.on, left.named, left.months) == (date(2023, 6, 28), False, ())
    assert [row.on for row in june if row.on] == sorted(row.on for row in june if row.on)
    assert (june[-1].name, june[-1].on, june[-1].named) == ("Kỳ họp thứ 5", None, True)
    rows = [row.name for row in rules.calendar() if row.day.startswith("06")]
    assert {row.name for row in june} >= set(rows)


def test_a_month_of_action_and_a_week_stand_with_their_days(store: Store) -> None:
    put(store, "2023-05", f"Hưởng ứng {WORKERS}.", "Hưởng ứng Tuần lễ Biển và Hải đảo Việt Nam (01/6 - 08/6).")
    put(store, "2023-04", f"Phát động {WORKERS}.")
    may, june = (calendar(store, Filters(), 2023, month) for month in (5, 6))
    month = row_of(may, WORKERS)
    assert (month.on, month.until, month.places) == (date(2023, 5, 1), date(2023, 5, 31), 2)
    week = row_of(june, "Tuần lễ Biển và Hải đảo Việt Nam")
    assert (week.on, week.until, week.months) == (date(2023, 6, 1), date(2023, 6, 8), ("2023-05",))
    food = "Tháng hành động vì an toàn thực phẩm"  # 15/04 - 15/05: in both months
    assert row_of(may, food).on == row_of(calendar(store, Filters(), 2023, 4), food).on == date(2023, 4, 15)
    assert not row_of(calendar(store, Filters(), 2022, 5), WORKERS).named


def test_a_month_of_action_without_its_year_is_the_nearest(store: Store) -> None:
    put(store, "2023-12", "Chuẩn bị hưởng ứng Tháng Thanh niên.")
    assert row_of(calendar(store, Filters(), 2024, 3), "Tháng Thanh niên").months == ("2023-12",)
    assert not row_of(calendar(store, Filters(), 2023), "Tháng Thanh niên").named


def test_where_only_the_last_day_is_told_it_is_the_day(store: Store) -> None:
    put(store, "2022-12", "Tham gia Cuộc thi ảnh đẹp quê hương (28 - 3/01/2023).")
    put(store, "2023-12", "Tham gia Cuộc thi ảnh đẹp quê hương (28 - 3/01/2024).")
    row = row_of(calendar(store, Filters(), 2023, 1), "Cuộc thi ảnh đẹp quê hương")
    assert (row.on, row.until, row.months) == (date(2023, 1, 3), None, ("2022-12",))
    assert years_of(recurring(store, Filters()), "Cuộc thi ảnh đẹp quê hương") == {"2022": None, "2023": 1, "2024": 1}


def test_new_year_is_of_the_new_year_though_december_names_it(store: Store) -> None:
    put(store, "2022-12", "Tuyên truyền Tết Dương lịch (01/01/2023).")
    put(store, "2023-01", "Chào mừng Tết Dương lịch.")
    assert row_of(calendar(store, Filters(), 2023, 1), "Tết Dương lịch").months == ("2022-12", "2023-01")
    assert not row_of(calendar(store, Filters(), 2022), "Tết Dương lịch").named
    assert [row.name for row in calendar(store, Filters(), 2022, 12) if row.named] == []


@pytest.mark.parametrize(("year", "day"), [(2023, "2023-04-29"), (2024, "2024-04-18")])
def test_a_lunar_day_falls_where_it_does_in_its_year(store: Store, year: int, day: str) -> None:
    put(store, f"{year}-04", f"Tổ chức {HUNG} (10/3 âm lịch).")
    row = row_of(calendar(store, Filters(), year), HUNG)
    assert (row.on, row.named) == (date.fromisoformat(day), True)
    assert row_of(calendar(store, Filters(), year + 1), HUNG).named is False


def test_a_leap_day_is_in_its_year_only(store: Store) -> None:
    put(store, "2024-02", "Kỷ niệm 20 năm Ngày thành lập Chi bộ Trường Bình Lâm (29/02/2004 - 29/02/2024).")
    [row] = [row for row in calendar(store, Filters(), 2024, 2) if row.named]
    assert row.on == date(2024, 2, 29)
    assert not any(row.named for row in calendar(store, Filters(), 2025))
    [again] = [d for d in due(store, Filters(), "2025-02") if d.event.code == row.code]
    assert (again.event.on, again.event.years) == (None, 21)
    assert due_in(due(store, Filters(), "2025-03"), row.name) is None
    [leap] = [d for d in due(store, Filters(), "2028-02") if d.event.code == row.code]
    assert leap.event.on == date(2028, 2, 29)


def test_a_part_and_an_office_have_their_own_calendar(store: Store) -> None:
    put(store, "2023-06", press(2023), second=("Kỷ niệm Ngày Gia đình Việt Nam (28/6).",))
    put(store, "2023-06", press(2023), place="Sơn Hải")

    def named(filters: Filters) -> dict[str, int]:
        return {row.name: row.places for row in calendar(store, filters, 2023, 6) if row.named}

    assert named(Filters()) == {PRESS: 2, "Ngày Gia đình Việt Nam": 1}
    assert named(Filters(part="I")) == {PRESS: 2}
    assert named(Filters(part="II")) == {"Ngày Gia đình Việt Nam": 1}
    assert named(Filters(office=f"{OFFICE} Sơn Hải")) == {PRESS: 1}


@pytest.mark.parametrize("filters", [Filters(), Filters("2024-05", None), Filters(None, "2024-05", part="I")], ids=str)
@pytest.mark.parametrize("month", [None, 5, 6])
def test_every_row_of_a_calendar_is_the_number_of_its_places(
    sample_store: Store, filters: Filters, month: int | None
) -> None:
    rows = calendar(sample_store, filters, 2024, month)
    assert len({row.code for row in rows}) == len(rows)
    assert {row.named for row in rows} == {True, False}
    assert not any(row.months for row in rows if not row.named)
    for row in (row for row in rows if row.named):
        places = evidence_of_days(sample_store, row.code, filters, 2024, month)
        assert (len(places), {place.month for place in places}) == (row.places, set(row.months))


def test_what_is_left_out_has_no_places(sample_store: Store) -> None:
    for row in calendar(sample_store, Filters(), 2024, 6):
        assert row.named or evidence_of_days(sample_store, row.code, Filters(), 2024, 6) == []


def test_the_months_of_a_year_hold_its_events(sample_store: Store) -> None:
    of_months = {row.code for month in range(1, 13) for row in calendar(sample_store, Filters(), 2024, month)}
    assert {row.code for row in calendar(sample_store, Filters(), 2024)} == of_months

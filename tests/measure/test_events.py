"""Events over time: on which day, in which years, what is due, which years are round. Every number has its places."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analytics.corpus import queries, schema
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store
from analytics.corpus.tallies import event_key
from analytics.directive import analyse, rules
from analytics.directive.event_days import days_in, lunar_day
from analytics.measure.calendar import (
    Due,
    Marked,
    Yearly,
    calendar,
    days_in_words,
    due,
    evidence_of_days,
    round_anniversaries,
)
from analytics.measure.events import calendar_rows, event_table
from analytics.measure.recurring import Recurring, evidence_of_year, recurring, yearly_day_in_words
from analytics.model import Event, Filters, Span
from analytics.vietnamese import EVENT_KINDS, format_month
from tests import files
from tests.stored_rows import rows

OFFICE = "Đảng ủy Khối các cơ quan tỉnh"
PRESS, WORKERS, HUNG = "Ngày Báo chí cách mạng Việt Nam", "Tháng Công nhân", "Giỗ Tổ Hùng Vương"


def put(store: Store, month: str, *items: str, place: str = "Bình Lâm", second: tuple[str, ...] = ()) -> None:
    """Store a directive of a month ("2023-06") with items in part I and in part II."""
    text = files.directive(f"{int(month[5:])} năm {month[:4]}", *items or ("Thực hiện tốt nhiệm vụ.",), place=place)
    if second:
        numbered = "\n\n".join(f"{n}. {item}" for n, item in enumerate(second, 1))
        text = text.replace("Nơi nhận:", f"II- NỘI DUNG SINH HOẠT CHI BỘ\n\n{numbered}\n\nNơi nhận:")
    outcome = ingest(store, text.encode(), f"{month}-{place}.txt")
    assert outcome.status == "added", outcome.message


def press(year: int) -> str:
    return f"Tuyên truyền kỷ niệm {year - 1925} năm {PRESS} (21/6/1925 - 21/6/{year})."


def row_of(found: tuple[Marked, ...], name: str) -> Marked:
    [row] = [row for row in found if row.name == name]
    return row


def due_in(found: tuple[Due, ...], name: str) -> Due | None:
    return next((row for row in found if row.event.name == name), None)


def years_of(found: Recurring, name: str) -> dict[str, object]:
    """Year → count of a recurring event; None where it is missing."""
    [row] = found.table.frame[found.table.frame["Sự kiện"] == name].to_dict("records")
    return {column: None if pd.isna(row[column]) else row[column] for column in found.years}


def round_of(found: tuple[Yearly, ...], name: str) -> Yearly | None:
    return next((row for row in found if row.name == name), None)


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


# --- what is due ----------------------------------------------------------------------------------------------------


def test_the_month_after_the_last_paper_is_due(store: Store) -> None:
    put(store, "2022-06", press(2022))
    put(store, "2023-05", "Hưởng ứng Ngày Quốc tế Thiếu nhi (01/6).")
    found = due(store, Filters())
    row = due_in(found, PRESS)
    assert row is not None
    assert (row.event.on, row.event.years, row.event.round, row.in_draft) == (date(2023, 6, 21), 98, "năm khác", False)
    assert row.event.marked == ((2022, ("2022-06",)),)
    children = due_in(found, "Ngày Quốc tế Thiếu nhi")
    assert children is not None
    assert children.event.marked == ((2023, ("2023-05",)),)  # the paper before has named it already
    family = due_in(found, "Ngày Gia đình Việt Nam")  # no paper ever named it
    assert family is not None
    assert (family.event.marked, family.event.years, family.event.round) == ((), None, None)
    days = [row.event.on for row in found if row.event.on]
    assert days == sorted(days)
    assert all(day.isoformat()[:7] == "2023-06" for day in days)


def test_the_draft_or_the_stored_paper_says_what_is_named(store: Store) -> None:
    put(store, "2022-06", press(2022))
    put(store, "2023-06", press(2023))

    def named(draft: list[Event] | None) -> set[str]:
        return {row.event.name for row in due(store, Filters(), "2023-06", draft) if row.in_draft}

    assert named(None) == {PRESS}
    assert [row.event.name for row in due(store, Filters(None, "2023-05"), "2023-06") if row.in_draft] == [PRESS]
    assert named([]) == set()
    assert named([Event("Ngày Gia đình Việt Nam", "commemoration", Span(0, 1))]) == {"Ngày Gia đình Việt Nam"}


def test_a_paper_of_a_quarter_names_for_each_of_its_months(store: Store) -> None:
    paper = files.directive("7 năm 2022", press(2022)).replace("tháng 7 năm 2022", "quý II/2022")
    assert ingest(store, paper.encode(), "quarter.txt").status == "added"
    [row] = [row for row in due(store, Filters(), "2022-06") if row.in_draft]
    assert row.event.name == PRESS
    next_month = due(store, Filters())
    assert {row.event.on.month for row in next_month if row.event.on} == {7}


FOUNDED = "Kỷ niệm 20 năm Ngày tái lập huyện Bình Lâm (12/5/{first} - 12/5/{year})."
PICTURES = "Tham gia Cuộc thi ảnh đẹp quê hương"
RECRUITS = "Cổ vũ Lễ giao, nhận quân"


@pytest.mark.parametrize(
    ("papers", "is_due"),
    [
        ({"2022-05": FOUNDED.format(first=2002, year=2022)}, True),  # a day: once is enough
        ({"2022-04": FOUNDED.format(first=2002, year=2022)}, True),
        ({"2023-04": FOUNDED.format(first=2003, year=2023)}, False),  # not in an earlier year
        (  # a day about which the papers do not agree
            {
                f"{y}-05": f"Kỷ niệm 20 năm Ngày tái lập huyện Bình Lâm ({d}/{y})."
                for y, d in ((2021, "01/6"), (2022, "31/5"))
            },
            True,
        ),
        ({"2022-05": f"{PICTURES} (từ 12/5/2022 đến 20/5/2022)."}, False),  # a contest, once
        ({f"{y}-05": f"{PICTURES} (từ 12/5/{y} đến 20/5/{y})." for y in (2021, 2022)}, True),  # with its day
        ({f"{y}-05": f"{PICTURES} ({d}/5/{y})." for y, d in ((2021, 3), (2022, 9))}, False),
        ({f"{y}-05": f"{PICTURES} bảo đảm chất lượng." for y in (2021, 2022)}, False),
        ({f"{y}-05": f"{RECRUITS} ({d}/5/{y})." for y, d in ((2021, 3), (2022, 9))}, True),
        ({f"{y}-05": f"{RECRUITS} bảo đảm trang trọng." for y in (2021, 2022)}, True),  # in the same month every year
        ({f"{y}-02": f"{RECRUITS} bảo đảm trang trọng." for y in (2021, 2022)}, False),
        ({"2022-05": f"{RECRUITS} bảo đảm trang trọng."}, False),
    ],
)
def test_what_is_due_beside_the_calendar(store: Store, papers: dict[str, str], is_due: bool) -> None:
    for month, item in papers.items():
        put(store, month, item)
    known = {row.name for row in rules.calendar()}
    assert bool([row for row in due(store, Filters(), "2023-05") if row.event.name not in known]) is is_due


def test_a_feast_that_papers_date_by_the_sun_is_due_on_its_lunar_day(store: Store) -> None:
    for day in ("05/02/2023", "24/02/2024"):
        put(store, f"{day[-4:]}-02", f"Tuyên truyền Lễ hội Đền Bình Lâm ({day}).")
    row = due_in(due(store, Filters(), "2025-02"), "Lễ hội Đền Bình Lâm")
    assert row is not None
    assert row.event.on == date(2025, 2, 12)
    hung = due_in(due(store, Filters(), "2025-04"), HUNG)
    assert hung is not None
    assert hung.event.on == date(2025, 4, 7)


def test_due_is_of_the_office_and_looks_back_beyond_the_view(store: Store) -> None:
    day = "Kỷ niệm 20 năm Ngày tái lập huyện Bình Lâm (12/5/2002 - 12/5/2022)."
    put(store, "2022-05", day)
    put(store, "2023-04")
    put(store, "2023-04", place="Sơn Hải")
    name = "Ngày tái lập huyện Bình Lâm"
    assert due_in(due(store, Filters("2023-04", None)), name) is not None
    assert due_in(due(store, Filters(office=f"{OFFICE} Bình Lâm")), name) is not None
    assert due_in(due(store, Filters(office=f"{OFFICE} Sơn Hải")), name) is None


def test_an_empty_store_has_nothing_due_but_the_calendar_of_a_month(store: Store) -> None:
    assert due(store, Filters()) == ()
    assert due_in(due(store, Filters(), "2025-06"), PRESS) is not None
    first = due_in(due(store, Filters(), "1925-06"), PRESS)  # the first one is no anniversary
    assert first is not None
    assert (first.event.years, first.event.round) == (None, None)


# --- round years ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "year", "years", "kind"),
    [
        (PRESS, 2025, 100, "năm tròn"),
        (PRESS, 2030, 105, "năm lẻ 5"),
        (PRESS, 2024, None, None),
        ("Ngày Doanh nhân Việt Nam", 2004, None, None),  # the first one is no anniversary
        ("Ngày Gia đình Việt Nam", 2025, None, None),  # the calendar does not tell the first one
    ],
)
def test_round_years_of_the_calendar(store: Store, name: str, year: int, years: int | None, kind: str | None) -> None:
    row = round_of(round_anniversaries(store, Filters(), year), name)
    assert (row and row.years, row and row.round) == (years, kind)


@pytest.mark.parametrize(
    "item",
    [
        "Kỷ niệm 28 năm Ngày tái lập huyện Bình Lâm (12/5/1995 - 12/5/2023).",
        "Kỷ niệm 28 năm Ngày tái lập huyện Bình Lâm (12/5/2023).",  # the count tells the year of the first one
    ],
)
def test_round_years_of_what_papers_print(store: Store, item: str) -> None:
    put(store, "2023-05", item)
    row = round_of(round_anniversaries(store, Filters(), 2025), "Ngày tái lập huyện Bình Lâm")
    assert row is not None
    assert (row.on, row.years, row.round) == (date(2025, 5, 12), 30, "năm tròn")
    assert row.marked == ((2023, ("2023-05",)),)
    assert round_of(round_anniversaries(store, Filters(), 2026), row.name) is None
    assert round_of(round_anniversaries(store, Filters(part="II"), 2025), row.name) is None


def test_the_calendar_knows_the_first_one_better_than_a_paper(store: Store) -> None:
    put(store, "2023-06", f"Kỷ niệm 97 năm {PRESS} (21/6/1926 - 21/6/2023).")
    row = round_of(round_anniversaries(store, Filters(), 2025), PRESS)
    assert row is not None
    assert (row.years, row.marked) == (100, ((2023, ("2023-06",)),))


def test_round_anniversaries_stand_by_day_and_are_multiples_of_five(sample_store: Store) -> None:
    found = round_anniversaries(sample_store, Filters(), 2025)
    assert found
    assert all(row.years and row.years % 5 == 0 and row.round in ("năm tròn", "năm lẻ 5") for row in found)
    assert [row.on for row in found if row.on] == sorted(row.on for row in found if row.on)


# --- the calendar and the papers speak of the same events -----------------------------------------------------------


def test_rows_of_the_calendar_are_told_apart_by_their_keys() -> None:
    assert len(calendar_rows()) == len(rules.calendar())


def test_every_name_of_a_calendar_row_is_counted_as_that_row() -> None:
    names = [(row, name) for row in rules.calendar() for name in (row.name, *row.aliases)]
    for start in range(0, len(names), 90):  # items have numbers of two digits
        some = names[start : start + 90]
        found = analyse(files.directive("6 năm 2023", *(f"Các hoạt động hưởng ứng {name}." for _, name in some)))
        keys = {(event.item, event_key(event.name)) for event in found.events}
        assert [name for n, (row, name) in enumerate(some, 1) if (f"I.{n}", event_key(row.name)) not in keys] == []

"""What is due next month and not in the draft; round anniversaries; names that the calendar and the papers share."""

from __future__ import annotations

from datetime import date

import pytest

from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store
from analytics.corpus.tallies import event_key
from analytics.directive import analyse, rules
from analytics.measure.events.calendar import Yearly, due, round_anniversaries
from analytics.measure.events.named import calendar_rows
from analytics.model import Event, Filters, Span
from tests import files
from tests.measure.told import HUNG, OFFICE, PRESS, due_in, press, put


def round_of(found: tuple[Yearly, ...], name: str) -> Yearly | None:
    return next((row for row in found if row.name == name), None)


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

"""Sự kiện: a month, a year, what comes again, the list, what is due; each number opens its sentences."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analytics.corpus.store import Store
from analytics.measure.events.calendar import calendar, evidence_of_days
from analytics.model import Filters
from pages.parts import labels
from pages.parts.events import chips
from pages.parts.text import plain
from tests.measure.told import PRESS, press, put
from tests.pages.test_pages import open_page
from tests.pages.test_pages import shown as shown_escaped

FAMILY, YOGA = "Ngày Gia đình Việt Nam", "Ngày Quốc tế Yoga"  # named in June 2024, and not


@pytest.fixture
def with_sample(sample_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIRECTIVES_STORE", str(sample_folder))


@pytest.fixture
def own(store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store to be filled."""
    monkeypatch.setenv("DIRECTIVES_STORE", str(store.files.parent))
    return store


def opened(**query: str) -> AppTest:
    """The page at an address."""
    at = open_page("app.py")
    at.query_params.clear()
    for name, value in query.items():
        at.query_params[name.replace("_", "-")] = value
    at.switch_page("pages/events.py").run()
    assert not at.exception
    return at


def shown(at: AppTest) -> str:
    return shown_escaped(at).replace("\\", "")


def press_chip(at: AppTest, name: str) -> None:
    next(b for b in at.button if b.label.startswith(plain(name), 2)).click().run()
    assert not at.exception


def click(at: AppTest, row: int, column: str) -> None:
    """Click a cell of the page's table."""
    at.session_state[at.dataframe[0].key] = {"selection": {"cells": [(row, column)]}}
    at.run()
    assert not at.exception


def marked(at: AppTest) -> list[str]:
    """The sentences in the box."""
    return [html.body for html in at.get("html") if "<mark>" in html.body]


def row_of(at: AppTest, name: str) -> int:
    return list(at.dataframe[0].value["Sự kiện"]).index(name)


# --- a month --------------------------------------------------------------------------------------------------------


def test_the_last_month_opens_and_an_event_opens_its_sentences(with_sample: None) -> None:
    at = opened()
    assert at.selectbox[0].value == "2024-06"
    press_chip(at, FAMILY)
    assert at.query_params == {"su-kien": FAMILY}
    assert f"**{FAMILY}, Thứ Sáu 28/06/2024**: 1 lượt" in shown(at)
    assert len(marked(at)) == 1
    press_chip(at, YOGA)
    assert f"**{YOGA}, Thứ Sáu 21/06/2024**" in shown(at)
    assert labels.events.NOT_NAMED_THEN in shown(at)
    assert marked(at) == []


def test_arrows_turn_the_month_and_the_address_keeps_it(with_sample: None) -> None:
    at = opened(su_kien=FAMILY)
    assert f"**{FAMILY}, Thứ Sáu 28/06/2024**: 1 lượt" in shown(at)
    at.button(key="turn-right").click().run()
    assert at.query_params == {"thang": "2024-07"}
    assert labels.events.NO_PAPER.format("07/2024") in shown(at)
    assert labels.events.CHOOSE_EVENT in shown(at)
    at.button(key="turn-left").click().run()
    assert at.query_params == {}
    at.selectbox[0].set_value("2024-05").run()
    assert at.query_params == {"thang": "2024-05"}
    assert labels.events.NO_PAPER.format("05/2024") not in shown(at)


@pytest.mark.parametrize("query", [{"thang": "2024-13", "xem": "?"}, {"su_kien": "<script>", "ngay": "2024-06-99"}])
def test_a_wrong_address_opens_the_page_as_it_is(with_sample: None, query: dict[str, str]) -> None:
    at = opened(**query)
    assert at.selectbox[0].value == "2024-06"
    assert labels.events.CHOOSE_EVENT in shown(at)


def test_each_event_of_the_month_is_one_button_that_says_whether_it_is_named(
    with_sample: None, sample_store: Store
) -> None:
    found = calendar(sample_store, Filters(), 2024, 6)
    at = opened()
    said = {b.label for b in at.button}
    assert {plain(chips.in_words(event)) for event in found if event.until is None} <= said
    assert {event.named for event in found} == {True, False}
    [help_of] = [b.help for b in at.button if b.label == plain(f"● {FAMILY}")]
    assert help_of == plain(f"{FAMILY} · 28/06/2024 · 1 lượt nhắc")


def test_more_events_than_a_day_has_room_for_are_listed_beside(own: Store) -> None:
    names = [f"Ngày truyền thống Hội số {n} huyện Bình Lâm" for n in "ABCDEFG"]
    put(own, "2024-06", *(f"Kỷ niệm 20 năm {name} (12/6/2004 - 12/6/2024)." for name in names))
    at = opened()
    assert sum("Hội số" in b.label for b in at.button) == 4
    at.button(key="more-2024-06-12").click().run()
    assert at.query_params == {"ngay": "2024-06-12"}
    assert sum("Hội số" in b.label for b in at.button) == 4 + 7
    next(b for b in reversed(list(at.button)) if "Hội số G" in b.label).click().run()
    assert f"**{names[-1]}, Thứ Tư 12/06/2024**: 1 lượt" in shown(at)
    assert any("★ 20 năm" in b.label for b in at.button)


def test_paper_has_the_month_as_a_table(with_sample: None) -> None:
    [html] = [html.body for html in opened().get("html") if '<div class="only-print month-on-paper' in html.body]
    assert html.count("<tr>") == 1 + 5
    assert f"<p>● {FAMILY}</p>" in html


# --- a year ---------------------------------------------------------------------------------------------------------


def test_a_month_of_the_year_lists_its_events_and_leads_to_its_calendar(with_sample: None) -> None:
    at = opened(xem="nam")
    frame = at.dataframe[0].value
    assert list(frame["Tháng"])[4:7] == ["05/2024", "06/2024", "07/2024"]
    click(at, 5, "Được nhắc")
    assert sum(b.label.startswith("●") for b in at.button) == frame["Được nhắc"][5]
    press_chip(at, FAMILY)
    assert at.query_params == {"su-kien": FAMILY}
    assert f"**{FAMILY}, Thứ Sáu 28/06/2024**: 1 lượt" in shown(at)


def test_a_month_without_a_paper_says_so(with_sample: None) -> None:
    at = opened(xem="nam")
    click(at, 8, "Chưa nhắc")
    assert labels.events.NO_PAPER_SHORT.format("09/2024") in shown(at)


@pytest.mark.parametrize("by", ["su-kien", "tron"])
def test_every_number_of_a_year_is_that_of_its_sentences(with_sample: None, sample_store: Store, by: str) -> None:
    at = opened(xem="nam", theo=by)
    frame = at.dataframe[0].value
    row = int(frame["Số lượt"].fillna(0).to_numpy().argmax())
    name = frame["Sự kiện"][row]
    [event] = [event for event in calendar(sample_store, Filters(), 2024) if event.name == name]
    assert len(evidence_of_days(sample_store, event.code, Filters(), 2024)) == frame["Số lượt"][row] > 0
    click(at, row, "Số lượt")
    assert len(marked(at)) == frame["Số lượt"][row]
    if by == "tron":
        assert set(frame["Loại năm"]) <= {"năm tròn", "năm lẻ 5"}


# --- what comes again -----------------------------------------------------------------------------------------------


def test_a_year_of_a_recurring_event_opens_the_sentences_of_that_year(own: Store) -> None:
    for year in (2020, 2023):
        put(own, f"{year}-06", press(year), press(year))
    for month in ("2021-05", "2021-06", "2022-06"):  # 2022 lacks the paper of May
        put(own, month)
    at = opened(xem="lap")
    click(at, row_of(at, PRESS), "2023")
    assert f"**{PRESS}, năm 2023**: 2 lượt" in shown(at)
    assert len(marked(at)) == 2
    for column, said in (("2021", labels.events.NOT_IN_YEAR), ("2022", labels.events.NO_PAPER_IN_YEAR)):
        click(at, row_of(at, PRESS), column)
        assert said.format(PRESS, column) in shown(at)
    click(at, row_of(at, PRESS), "Cộng")
    assert f"**{PRESS}**: 4 lượt" in shown(at)


def test_months_of_one_year_say_what_to_do(with_sample: None) -> None:
    at = opened(xem="lap")
    assert labels.events.UPLOAD_MORE in shown(at)
    at = opened(xem="lap", tu="2024-06")
    assert labels.events.LONGER in shown(at)
    next(b for b in at.button if b.label == labels.events.WHOLE_PERIOD).click().run()
    assert at.query_params == {"xem": "lap"}


# --- the list -------------------------------------------------------------------------------------------------------


def test_the_list_is_narrowed_by_kind_and_words(with_sample: None) -> None:
    at = opened(xem="danh-sach")
    whole = len(at.dataframe[0].value)
    at.selectbox[0].set_value("campaign").run()
    campaigns = at.dataframe[0].value
    assert 0 < len(campaigns) < whole
    at.text_input[0].set_value("tre em").run()
    assert list(at.dataframe[0].value["Sự kiện"]) == ["Tháng hành động vì trẻ em"]
    assert at.query_params == {"xem": "danh-sach", "loai": "campaign", "tim": "tre em"}
    click(at, 0, "Số lượt")
    assert len(marked(at)) == at.dataframe[0].value["Số lượt"][0]
    at.text_input[0].set_value("zzz").run()
    assert labels.events.NO_MATCH in shown(at)
    next(b for b in at.button if b.label == labels.events.SHOW_ALL).click().run()
    assert len(at.dataframe[0].value) == whole


def test_a_view_without_any_event_says_so(own: Store) -> None:
    put(own, "2024-06")
    assert labels.NOTHING_COUNTED in shown(opened(xem="danh-sach"))


# --- what is due ----------------------------------------------------------------------------------------------------


def test_what_is_due_opens_what_earlier_papers_wrote(own: Store) -> None:
    for year in (2022, 2023):
        put(own, f"{year}-06", press(year))
    put(own, "2024-05")
    at = opened(xem="toi", tu="2024-05")
    assert at.selectbox[0].value == "2024-06"
    row = at.dataframe[0].value.iloc[row_of(at, PRESS)]
    assert (row["Ngày"], row["Số năm"], row["Năm đã nhắc"]) == ("21/06/2024", 99, "2022–2023")
    click(at, row_of(at, PRESS), "Sự kiện")
    assert f"**{PRESS}**: 2 lượt" in shown(at)
    click(at, row_of(at, FAMILY), "Sự kiện")
    assert labels.events.NEVER_NAMED.format(FAMILY) in shown(at)

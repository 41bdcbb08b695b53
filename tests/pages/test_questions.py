"""The questions of a reviewer, a drafter and a reporter, asked as they would click them; each ends at the sentence.

(A wrong number in a draft belongs to the checks of a draft, the signed workbook to `test_browser`.)
"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from analytics.corpus import queries
from analytics.corpus.store import Store, open_store
from analytics.measure.counts import theme_table
from analytics.measure.documents.chains import not_carried_out
from analytics.measure.documents.cited import document_table
from analytics.measure.overview import Entry, notes
from analytics.model import CellKey, Filters
from analytics.vietnamese import format_number
from pages.parts import labels
from tests.pages.browser import Visit, click_cell, go
from tools import dashboard

pytestmark = pytest.mark.browser

OFFICE = "Đảng ủy Khối các cơ quan tỉnh Bình Lâm"


@pytest.fixture
def start(reader: Visit) -> Visit:
    """The start page, with one office's papers."""
    reader.page.goto(f"{reader.server.address}/?co-quan={OFFICE}")
    dashboard.drawn(reader.page, labels.OVERVIEW)
    return reader


def store_of(visit: Visit) -> Store:
    return open_store(visit.server.folder)


def sentences(visit: Visit) -> Locator:
    return visit.page.locator(".st-key-evidence")


def seen(visit: Visit, words: str) -> Locator:
    """Words on the screen, not those that only a printer shows."""
    return visit.page.get_by_text(words).locator("visible=true").first


def turn_to(visit: Visit, words: str) -> None:
    """Choose one of the ways to look at a page, and wait until it is drawn."""
    before = visit.page.url
    visit.page.get_by_test_id("stMain").get_by_role("radio", name=re.compile(re.escape(words))).first.click()
    expect(visit.page).not_to_have_url(before)
    dashboard.drawn(visit.page, visit.page.get_by_role("heading", level=1).inner_text())


def entry(visit: Visit, kind: str, last: str | None = None) -> Entry:
    """The first thing of a note."""
    return next(n for n in notes(store_of(visit), Filters(last=last, office=OFFICE)) if n.kind == kind).entries[0]


def expect_places(visit: Visit, key: CellKey, month: str | None = None) -> None:
    """The box shows just as many sentences as the store has places, the first page of them marked."""
    places = queries.evidence(store_of(visit), key, Filters(month, month, OFFICE))
    assert places
    expect(sentences(visit).get_by_text(f": {format_number(len(places))} ").first).to_be_visible()
    expect(sentences(visit).locator("mark").first).to_have_text(places[0].marked)


def test_which_documents_were_new_in_a_month_and_where(start: Visit) -> None:
    """Two clicks from the start page: the month in its box, then the document; a third opens the paper there."""
    box = start.page.get_by_test_id("stSidebar").get_by_label(labels.LAST_MONTH)
    box.click()
    box.fill("06/2023")
    box.press("Enter")
    expect(seen(start, "Tháng 06/2023")).to_be_visible()
    new = entry(start, "new documents", "2023-06")
    start.page.get_by_role("button", name=new.name, exact=True).first.click()
    expect_places(start, new.key)
    (place, *_) = queries.evidence(store_of(start), new.key, Filters(office=OFFICE))
    sentences(start).get_by_test_id("stPageLink").first.click()
    dashboard.drawn(start.page, labels.LIBRARY)
    assert f"cho={place.span.start}-{place.span.end}" in start.page.url
    expect(seen(start, "Tháng 06/2023")).to_be_visible()


def test_what_was_stressed_this_month(start: Visit) -> None:
    turn_to(start, "Chủ đề (")
    click_cell(start.page, 0)
    expect_places(start, theme_table(store_of(start), Filters("2024-06", "2024-06", OFFICE)).key(0), "2024-06")


def test_what_has_gone_quiet(start: Visit) -> None:
    quiet = entry(start, "silent documents")
    start.page.get_by_role("button", name=quiet.name, exact=True).first.click()
    expect_places(start, quiet.key)


def test_what_rises_over_the_years(start: Visit) -> None:
    go(start, labels.TRENDS)
    turn_to(start, "Nhận định")
    click_cell(start.page, 0)
    expect(sentences(start).get_by_text(re.compile("tăng rõ|giảm rõ")).first).to_be_visible()
    expect(sentences(start).locator("mark").first).to_be_visible()


def test_which_documents_were_carried_for_how_long(start: Visit) -> None:
    table = document_table(store_of(start), Filters(office=OFFICE))
    go(start, labels.DOCUMENTS)
    click_cell(start.page, 0)
    expect_places(start, CellKey("document", table.codes[0]))
    months = f"{table.frame['Số tháng'].iloc[0]} trong 35 tháng"
    sentences(start).get_by_role("button").first.click()
    expect(seen(start, months)).to_be_visible()


def test_which_central_documents_nobody_carries_out(start: Visit) -> None:
    waiting = not_carried_out(store_of(start), Filters(office=OFFICE))[0].document
    go(start, labels.DOCUMENTS)
    turn_to(start, "Chuỗi thực hiện")
    turn_to(start, "Trung ương chưa thấy")
    click_cell(start.page, 0)
    expect(sentences(start).get_by_text(waiting.designation).first).to_be_visible()
    expect(sentences(start).locator("mark").first).to_be_visible()


def test_what_changed_since_last_month_item_by_item(start: Visit) -> None:
    go(start, labels.COMPARISON)
    turn_to(start, labels.comparison.KINDS["muc"])
    compared = start.page.locator(".st-key-compared-items")
    expect(compared.locator("ins").first).to_be_visible()
    compared.get_by_role("link").first.click()
    dashboard.drawn(start.page, labels.LIBRARY)
    assert "van-ban=" in start.page.url


def test_which_days_fall_into_the_next_month(start: Visit) -> None:
    go(start, labels.EVENTS)
    turn_to(start, labels.events.VIEWS["toi"])
    expect(start.page.get_by_text(labels.events.CHOOSE_DUE)).to_be_visible()
    expect(start.page.get_by_role("combobox", name=labels.events.WRITE_FOR)).to_have_value(re.compile("07/2024"))


def test_where_a_phrase_was_used(start: Visit) -> None:
    go(start, labels.SEARCH)
    typed = start.page.get_by_role("textbox", name=labels.search.TYPE)
    typed.fill("chuyen doi so")
    typed.press("Enter")
    expect(start.page.get_by_text(re.compile(r"lượt, trong \d+ văn bản")).first).to_be_visible()
    click_cell(start.page, 0, 250)
    expect(start.page.get_by_test_id("stPageLink").filter(has_text="mục").first).to_be_visible()

"""The box with a paper's text in a real browser: led to a place, by mouse, by keyboard, on paper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from analytics.corpus import queries, removal
from analytics.corpus.ingest import ingest
from analytics.corpus.store import open_store
from pages.parts import labels, links
from tests import files
from tests.pages.browser import Server, Visit, click_cell
from tests.pages.conftest import visit
from tools import dashboard

pytestmark = pytest.mark.browser

EVIL = '<img src=x onerror="window.evil = 1"><script>window.evil = 1</script> " onmouseover=\'window.evil = 1\''
ITEMS = [f"Việc thứ {n}: thực hiện Nghị quyết số {n}-NQ/TW về chuyển đổi số {EVIL}." for n in range(1, 61)]


@pytest.fixture(scope="module")
def opened(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visit]:
    """A window on a long paper with signs of HTML in it, come to by a link to a place near its end."""
    folder = tmp_path_factory.mktemp("reader")
    store = open_store(folder)
    ingest(store, files.directive("7 năm 2022", *ITEMS).encode(), "dai.txt")
    ingest(store, files.directive("6 năm 2022").encode(), "truoc.txt")
    ingest(store, files.directive("5 năm 2022").encode(), "bo.txt")
    removed = queries.directives(store)[0]
    removal.remove(store, removed.id, removed.hash, "Nạp nhầm tệp")
    place = queries.found(store, "việc thứ 55").places[0].span
    paper = queries.heads(store)[-1].hash
    with dashboard.serving(folder) as address:
        window = visit(browser, Server(address, folder))
        window.page.goto(f"{address}/library?van-ban={links.short(paper)}&cho={place.start}-{place.end}")
        dashboard.drawn(window.page, labels.LIBRARY)
        yield window


def within(page: Page, what: Locator) -> bool:
    """Whether something stands in the part of the text that is in sight."""
    inner, outer = what.bounding_box(), page.locator(".paper").bounding_box()
    assert inner is not None
    assert outer is not None
    return outer["y"] <= inner["y"] and inner["y"] + inner["height"] <= outer["y"] + outer["height"]


def test_a_link_leads_to_the_place_and_the_outline_to_any_other(opened: Visit) -> None:
    page = opened.page
    expect(page.locator(".paper .wanted").first).to_have_text("Việc thứ 55")
    assert within(page, page.locator(".paper .wanted").first)
    entry = page.locator(".outline button").filter(has_text="Việc thứ 3:")
    entry.focus()
    page.keyboard.press("Enter")
    assert within(page, page.get_by_text("Việc thứ 3:", exact=False).first)
    assert not within(page, page.locator(".paper .wanted").first)


def test_a_mark_is_reached_by_keyboard_says_what_it_is_and_leads_on(opened: Visit) -> None:
    page = opened.page
    page.locator(".mark[tabindex='0']").focus()
    for _ in range(8):  # each item cites a document and names a theme
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    told = page.locator(".told .name")
    expect(told).to_have_text("5-NQ/TW")
    assert within(page, page.locator(".mark.picked").first)
    page.get_by_role("link", name="5-NQ/TW: mọi chỗ viện dẫn").click()
    dashboard.drawn(page, labels.DOCUMENTS)
    page.go_back()
    dashboard.drawn(page, labels.LIBRARY)
    expect(page.locator(".paper .wanted").first).to_be_visible()


def test_the_paper_before_begins_at_its_top(opened: Visit) -> None:
    page = opened.page
    page.get_by_role("button", name=labels.library.MONTH.format("06/2022")).click()
    expect(page.locator(".paper")).not_to_contain_text("Việc thứ")
    assert page.locator(".paper").evaluate("box => box.scrollTop") == 0
    dashboard.drawn(page, labels.LIBRARY)
    page.get_by_role("button", name=labels.library.MONTH.format("07/2022")).click()
    expect(page.locator(".paper")).to_contain_text("Việc thứ 60")


def test_on_paper_the_text_is_whole_and_alone(opened: Visit) -> None:
    page = opened.page
    page.emulate_media(media="print")
    assert page.locator(".paper").evaluate("box => box.scrollHeight - box.clientHeight") == 0
    for gone in (".outline", ".told"):
        expect(page.locator(gone)).to_be_hidden()
    page.emulate_media(media="screen")


def test_nothing_of_the_paper_ran(opened: Visit) -> None:
    opened.page.locator(".mark").first.hover()
    assert opened.page.evaluate("window.evil") is None
    assert (opened.watch.outside, opened.watch.errors) == ([], [])


def test_a_row_of_the_list_opens_its_paper(opened: Visit) -> None:
    page = opened.page
    page.get_by_role("button", name=labels.library.TO_LIST).click()
    expect(page.get_by_text(labels.library.CHOOSE_PAPER)).to_be_visible()
    click_cell(page, 0)
    expect(page.get_by_text(labels.library.FILE.format("dai.txt"))).to_be_visible()
    page.get_by_role("button", name=labels.library.READ).click()
    expect(page.locator(".paper")).to_contain_text("Việc thứ 60")


def test_a_row_of_the_removed_brings_its_paper_back(opened: Visit) -> None:
    page = opened.page
    page.goto(f"{opened.server.address}/library?xem=da-bo")
    expect(page.get_by_text(labels.library.CHOOSE_FORMER)).to_be_visible()
    click_cell(page, 0)
    page.get_by_role("button", name=labels.library.BRING_BACK).click()
    expect(page.get_by_text("Đã đưa lại vào kho “bo.txt”")).to_be_visible()
    assert len(queries.heads(open_store(opened.server.folder))) == 3

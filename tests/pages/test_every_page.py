"""Every page in a real browser: for all eyes, for keyboard and screen reader, in two windows, by its address alone."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from analytics.vietnamese import format_month
from pages.parts import labels
from tests.pages.browser import Visit, go
from tools import dashboard
from tools.page_views import TITLES

pytestmark = pytest.mark.browser

FILTERS = {"tu": "2023-01", "den": "2024-03", "co-quan": "Đảng ủy Khối các cơ quan tỉnh Bình Lâm"}
OTHER = {"tu": "2022-05", "den": "2023-12", "co-quan": "Đảng ủy Khối Doanh nghiệp tỉnh Bình Lâm"}
WITHOUT_BOXES = {labels.UPLOAD, labels.GUIDE}  # they show the whole store, or none
# (rule of axe-core, words of the selector) → why Streamlit's own element may break it
EXCUSED = {
    ("svg-img-alt", "metric_chart_"): "the small line of st.metric: Vega calls its empty group of marks a picture; the "
    "figure and what it is compared with stand beside it as text"
}


def test_two_people_do_not_disturb_each_other_and_a_reload_changes_nothing(reader: Visit, colleague: Visit) -> None:
    come(reader, FILTERS)
    come(colleague, OTHER)
    for visit in (reader, colleague):
        go(visit, labels.TRENDS)
    reader.page.reload()
    dashboard.drawn(reader.page, labels.TRENDS)
    assert shown(reader.page) == (FILTERS, boxes(FILTERS))
    assert shown(colleague.page) == (OTHER, boxes(OTHER))


def test_the_way_back_leads_through_the_views_of_a_page_and_to_the_page_before(reader: Visit) -> None:
    page, ways = reader.page, labels.documents.VIEWS
    come(reader, FILTERS)
    go(reader, labels.DOCUMENTS)
    for way in ("duong-doi", "moi"):
        page.get_by_role("radio", name=ways[way], exact=True).click()
        expect(page).to_have_url(re.compile(f"xem={way}"))
        dashboard.drawn(page, labels.DOCUMENTS)
        page.wait_for_timeout(2000)  # an older address is taken for a click on its way for a second and a half
    page.go_back()
    expect(page.get_by_role("radio", name=ways["duong-doi"], exact=True)).to_be_checked()
    expect(page).to_have_url(re.compile("xem=duong-doi"))
    page.go_back()
    expect(page.get_by_role("radio", name=ways["danh-muc"], exact=True)).to_be_checked()
    page.go_back()
    dashboard.drawn(page, labels.OVERVIEW)
    assert shown(page) == (FILTERS, boxes(FILTERS))


@pytest.mark.parametrize("title", TITLES.values())
def test_a_page_keeps_the_filters_can_be_read_by_all_and_opens_by_its_address(
    reader: Visit, colleague: Visit, title: str
) -> None:
    there(reader, title)
    assert shown(reader.page) == (FILTERS, [] if title in WITHOUT_BOXES else boxes(FILTERS))
    assert violations(reader.page) == []
    if turned(reader.page, title):
        assert violations(reader.page) == []
    colleague.page.goto(reader.page.url)
    dashboard.drawn(colleague.page, title)
    assert said(colleague.page) == said(reader.page)
    assert shown(colleague.page) == shown(reader.page)
    for visit in (reader, colleague):
        assert_quiet(visit)


def come(visit: Visit, filters: dict[str, str]) -> None:
    """Come to the dashboard by a link with filters."""
    visit.page.goto(f"{visit.server.address}/?{urlencode(filters)}")
    dashboard.drawn(visit.page, labels.OVERVIEW)


def there(visit: Visit, title: str) -> None:
    """Be on a page; a window that has no menu yet, or a page that failed, comes by a link with filters first."""
    if not visit.page.get_by_test_id("stPageLink").count() or dashboard.exceptions(visit.page):
        come(visit, FILTERS)
    go(visit, title)


def shown(page: Page) -> tuple[dict[str, str], list[str]]:
    """The filters in the address, and what the boxes of the sidebar say."""
    query = dict(parse_qsl(urlsplit(page.url).query))
    inputs = page.get_by_test_id("stSidebar").get_by_test_id("stSelectbox").locator("input")
    said = [inputs.nth(place).input_value() for place in range(inputs.count())]
    return {name: value for name, value in query.items() if name in FILTERS}, said


def boxes(filters: dict[str, str]) -> list[str]:
    """What the boxes say of filters."""
    return [format_month(filters["tu"]), format_month(filters["den"]), filters["co-quan"], labels.ALL_PARTS]


def turned(page: Page, title: str) -> bool:
    """Show the last of a page's ways to look at it; False where it has but one."""
    ways = page.get_by_test_id("stMain").get_by_role("radio")
    if not ways.count():
        return False
    if not ways.last.is_checked():
        before = page.url
        ways.last.click()
        expect(page).not_to_have_url(before)
        dashboard.drawn(page, title)
    return True


def said(page: Page) -> str:
    """All words of a page."""
    return page.get_by_test_id("stMain").inner_text()


def violations(page: Page) -> list[str]:
    """What axe-core calls serious or critical on a page, but for what is excused."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{rule['id']}: {node['target']} {node['html'][:300]}"
        for rule in found
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
        if not any(rule["id"] == excused and words in str(node["target"]) for excused, words in EXCUSED)
    ]


def assert_quiet(visit: Visit) -> None:
    """Nothing went wrong in a window since it was last asked, and nothing was asked of another host."""
    errors = visit.watch.errors.copy()
    visit.watch.errors.clear()
    assert errors == []
    assert visit.watch.outside == []

"""What tests of a real browser share: a window on a running dashboard, and the ways of a person in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tools import dashboard
from tools.dashboard import Watch

ROW = 33  # height of a table's row in pixels; the head is as high


@dataclass(frozen=True, slots=True)
class Server:
    """A running dashboard and the folder of its store."""

    address: str
    folder: Path


@dataclass(frozen=True, slots=True)
class Visit:
    """An open window with the store behind it, and what went wrong in it."""

    page: Page
    server: Server
    watch: Watch


def go(visit: Visit, label: str) -> None:
    """Open a page by its entry in the menu and wait until it is drawn; its script must not fail."""
    visit.page.get_by_test_id("stSidebar").get_by_role("link", name=label, exact=True).click()
    dashboard.drawn(visit.page, label)
    assert dashboard.exceptions(visit.page) == [], label


def click_cell(page: Page, row: int, x: int = 50) -> None:
    """Click into a row of the page's table (drawn on a canvas, so by place)."""
    _click(page, page.get_by_test_id("stDataFrame"), row, x)


def click_in(page: Page, key: str, row: int, *, from_right: int | None = None) -> None:
    """Click into a row of the table in a container, 50 pixels from its left, or so many from its right."""
    _click(page, page.locator(f".st-key-{key}").get_by_test_id("stDataFrame"), row, 50, from_right)


def _click(page: Page, table: Locator, row: int, x: float, from_right: int | None = None) -> None:
    expect(table).to_have_count(1)  # the one before it stays until the page is drawn
    expect(table).to_be_visible()
    table.scroll_into_view_if_needed()
    box = table.bounding_box()
    assert box is not None
    x = x if from_right is None else box["width"] - from_right
    page.mouse.click(box["x"] + x, box["y"] + ROW * (row + 1.5))

"""Pictures of every view of every page, as users see it and as it is printed.

    python -m tools.screenshots [--store FOLDER] [--to FOLDER] [--only WORDS]

On a store of the illustrative directives (`--store`: another one), at the size of an office screen (1366×768) and of a
large one (1920×1080); what lies below the screen's edge is in a third picture, as long as the page; and the pages of
paper that the print style gives. One line a picture. Exits with 1 where a page fails, the browser's console has an
error, or anything is asked of another host.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from playwright.sync_api import Error, Page, sync_playwright

from analytics.corpus.store import open_store
from tools import dashboard
from tools.large_store import sample_store
from tools.page_views import PageView, views

SIZES = ((1366, 768), (1920, 1080))
DPI = 100


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for."""

    store: Path | None
    to: Path
    only: str


def look(page: Page, address: str, view: PageView, size: tuple[int, int], to: Path) -> list[str]:
    """Open a view, take its pictures and print where they are; what it did not come to."""
    try:
        page.goto(f"{address}/{view.path}")
        dashboard.drawn(page, view.title)
        for path in pictures(page, view, size, to):
            print(path, flush=True)
    except (AssertionError, Error) as error:
        return [str(error).splitlines()[0]]
    return []


def pictures(page: Page, view: PageView, size: tuple[int, int], to: Path) -> Iterator[Path]:
    """Pictures of the view that a page shows: the screen, and of the smaller screen the whole page and the paper."""
    stem = f"{view.name}-{size[0]}"
    screen = to / f"{stem}.png"
    page.screenshot(path=screen)
    yield screen
    if size != SIZES[0]:
        return
    if long := below_the_edge(page):
        page.set_viewport_size({"width": size[0], "height": size[1] + long})
        dashboard.drawn(page, view.title)
        whole = to / f"{stem}-whole.png"
        page.screenshot(path=whole)
        yield whole
        page.set_viewport_size({"width": size[0], "height": size[1]})
    yield from printed(page.pdf(prefer_css_page_size=True), to, view.name)


def forget(view: PageView, to: Path) -> None:
    """Take away the pictures of a view that an earlier run left."""
    for kind in (*(f"{width}*" for width, _ in SIZES), "print-*"):
        for path in to.glob(f"{view.name}-{kind}.png"):
            path.unlink()


def below_the_edge(page: Page) -> int:
    """Pixels of the page that the screen does not show: it scrolls inside."""
    hidden: int = page.get_by_test_id("stMain").evaluate("main => main.scrollHeight - main.clientHeight")
    return hidden


def printed(data: bytes, to: Path, name: str) -> Iterator[Path]:
    """A picture of each page of a PDF."""
    for number, sheet in enumerate(pypdfium2.PdfDocument(data), start=1):
        path = to / f"{name}-print-{number}.png"
        sheet.render(scale=DPI / 72).to_pil().save(path)
        yield path


def wrong(page: Page, watch: dashboard.Watch) -> list[str]:
    """What went wrong on a page; the next one begins with nothing."""
    found = [f"exception: {said}" for said in dashboard.exceptions(page)]
    found += [f"console: {said}" for said in watch.errors] + [f"asked of another host: {url}" for url in watch.outside]
    watch.errors.clear()
    watch.outside.clear()
    return found


def taken(wish: Asked, store: Path) -> int:
    """Take all pictures of a store; how many things went wrong."""
    failures = 0
    wanted = [view for view in views(open_store(store)) if wish.only in view.name]
    for view in wanted:
        forget(view, wish.to)
    with sync_playwright() as playwright, dashboard.serving(store) as address:
        browser = dashboard.browser(playwright, shutil.which("chromium") or "chromium")
        for size in SIZES:
            watch = dashboard.Watch(address)
            page = dashboard.person(browser, watch, size).new_page()
            for view in wanted:
                for said in look(page, address, view, size, wish.to) + wrong(page, watch):
                    failures += 1
                    print(f"  {view.name}: {said}", flush=True)
        browser.close()
    return failures


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--store", type=Path, help="a store's folder")
    parser.add_argument("--to", type=Path, default=dashboard.ROOT / "screenshots", help="where the pictures go")
    parser.add_argument("--only", default="", help="only views whose name holds this")
    wish = Asked(**vars(parser.parse_args()))
    wish.to.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        failures = taken(wish, wish.store or sample_store(Path(folder)))
    print(f"{failures} things went wrong")
    sys.exit(failures > 0)


if __name__ == "__main__":
    main()

"""The dashboard as its users meet it: a process of its own and a browser before it; for pictures, timing and tests."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, expect

ROOT = Path(__file__).parents[1]
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
).split()
PATIENCE = 20_000  # milliseconds; the machine that tests is often busy
# Streamlit asks for these beside a page's address before it knows its own (notes/stack.md §8); then at the right place
_HARMLESS = re.compile(r"/[a-z]+/_stcore/(health|host-config)$")
_DRAWN = """() => {
    const all = (what) => [...document.querySelectorAll(what)];
    const app = document.querySelector('[data-testid="stApp"]');
    return app && app.dataset.testScriptState === "notRunning"
        && all('[data-testid="stSkeleton"], [data-testid="stSpinner"], [data-stale="true"]').length === 0
        && all('[data-testid="stDataFrame"]').every((table) => table.querySelector("canvas"))
        && all('[data-testid="stMetricChart"]').every((line) => line.querySelector("canvas, svg"))
        && all('[data-testid="stPlotlyChart"]').every((chart) => chart.querySelector(".main-svg"))
        && document.fonts.status === "loaded";
}"""


@contextmanager
def serving(store: Path, port: int | None = None) -> Iterator[str]:
    """The address of a dashboard on a store's folder, started with the settings that users get; ended afterwards."""
    port = port or free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless", "true"]
    process = subprocess.Popen(
        [*command, "--server.port", str(port)],
        cwd=ROOT,
        env={**os.environ, "DIRECTIVES_STORE": str(store)},
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait_for(port, process)
        yield f"http://localhost:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(800):
        if process.poll() is not None:
            raise RuntimeError("the server stopped")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2):
                return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("the server did not start")


def browser(playwright: Playwright, executable: str) -> Browser:
    """Debian's Chromium; nothing is downloaded."""
    return playwright.chromium.launch(executable_path=executable, args=FLAGS)


@dataclass
class Watch:
    """What went wrong in a context: errors in the console, and all that was asked of other hosts."""

    address: str
    errors: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def on(self, context: BrowserContext) -> None:
        """Begin to watch all pages of a context."""
        context.on("console", self._hear)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        context.on("request", lambda request: self._ask(request.url))
        context.on("page", lambda page: page.on("websocket", lambda socket: self._ask(socket.url)))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not _HARMLESS.search(message.location.get("url", "")):
            self.errors.append(message.text)

    def _ask(self, url: str) -> None:
        if not url.startswith((self.address, self.address.replace("http", "ws", 1), "data:", "blob:")):
            self.outside.append(url)


def person(of: Browser, watch: Watch, size: tuple[int, int] = (1366, 768)) -> BrowserContext:
    """A browser window of somebody in Vietnam, watched; each is a session of its own."""
    width, height = size
    context = of.new_context(
        viewport={"width": width, "height": height}, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh"
    )
    context.set_default_timeout(PATIENCE)
    watch.on(context)
    return context


def drawn(page: Page, title: str) -> None:
    """Wait until a page has its title, its script has ended and all its tables, charts and letters are drawn; or until
    it says that its script failed.

    The title comes first: right after a click the script of the page before has ended, and the next one not begun.
    """
    heading = page.get_by_role("heading", name=title, level=1, exact=True)
    expect(heading.or_(page.get_by_test_id("stException")).first).to_be_visible(timeout=3 * PATIENCE)
    page.wait_for_function(_DRAWN, timeout=3 * PATIENCE)


def exceptions(page: Page) -> list[str]:
    """What a page says where its script failed."""
    return [said.splitlines()[0] for said in page.get_by_test_id("stException").all_inner_texts()]

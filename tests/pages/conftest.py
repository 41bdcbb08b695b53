"""Pages are opened with nothing kept from the test before; a dashboard runs as long as the tests of a module."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
import streamlit as st
from playwright.sync_api import Browser, expect, sync_playwright

from analytics.corpus.store import Store
from tests.pages.browser import Server, Visit
from tools import dashboard


@pytest.fixture(autouse=True)
def fresh_caches() -> Iterator[None]:
    st.cache_data.clear()
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    expect.set_options(timeout=dashboard.PATIENCE)
    with sync_playwright() as playwright:
        browser = dashboard.browser(playwright, chromium)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def empty_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The dashboard on an empty store of its own, started with the settings that users get."""
    folder = tmp_path_factory.mktemp("browser-store")
    with dashboard.serving(folder) as address:
        yield Server(address, folder)


@pytest.fixture(scope="module")
def sample_server(whole_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The same on a copy of the store with all illustrative directives."""
    folder = tmp_path_factory.mktemp("browser-sample") / "store"
    shutil.copytree(whole_store.files.parent, folder)
    with dashboard.serving(folder) as address:
        yield Server(address, folder)


def visit(browser: Browser, server: Server) -> Visit:
    """A window of somebody who comes to a dashboard for the first time; it closes with the browser."""
    watch = dashboard.Watch(server.address)
    return Visit(dashboard.person(browser, watch).new_page(), server, watch)


@pytest.fixture(scope="module")
def newcomer(browser: Browser, empty_server: Server) -> Visit:
    """A window on the empty store."""
    return visit(browser, empty_server)


@pytest.fixture(scope="module")
def reader(browser: Browser, sample_server: Server) -> Visit:
    """A window on the sample."""
    return visit(browser, sample_server)


@pytest.fixture(scope="module")
def colleague(browser: Browser, sample_server: Server) -> Visit:
    """Another person's window on the sample, a session of its own."""
    return visit(browser, sample_server)

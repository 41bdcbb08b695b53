"""Stores and files that many tests use. A test that lacks a program or a folder skips with one line; in CI it fails."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from analytics.corpus import sources
from analytics.corpus.ingest import ingest_files
from analytics.corpus.store import Store, open_store

ROOT = Path(__file__).parents[1]
SAMPLE = sorted((ROOT / "data" / "sample").glob("2024-0[456]-khoi-co-quan.*"))  # three months of one office
SHARED = ROOT.parent / "shared"


def missing(what: str) -> None:
    """Skip with one line that names what is missing; fail where CI promises that it is there."""
    if os.environ.get("CI"):
        pytest.fail(f"missing in CI: {what}")
    pytest.skip(f"missing: {what}")


@pytest.fixture(scope="session")
def june() -> Path:
    """The June 2023 directive, where the folder beside the project has it."""
    path = SHARED / "directives" / "2023-06-lang-son.txt"
    if not path.exists():
        missing(str(path))
    return path


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the browser that browser tests drive."""
    path = shutil.which("chromium")
    if path is None:
        missing("chromium")
    return str(path)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store."""
    return open_store(tmp_path / "store")


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that holds the sample directives; not to be written to."""
    folder = tmp_path_factory.mktemp("sample-store")
    outcomes = list(ingest_files(open_store(folder), sources.find(SAMPLE)[0]))
    assert [o.status for o in outcomes] == ["added"] * len(SAMPLE)
    return folder


@pytest.fixture(scope="session")
def whole_store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store of all illustrative directives (some ten seconds); not to be written to."""
    store = open_store(tmp_path_factory.mktemp("whole-sample"))
    outcomes = list(ingest_files(store, sources.find([ROOT / "data" / "sample"])[0]))
    assert {o.status for o in outcomes} == {"added"}, [o.message for o in outcomes if o.status != "added"]
    return store


@pytest.fixture(scope="session")
def sample_store(sample_folder: Path) -> Store:
    return open_store(sample_folder)

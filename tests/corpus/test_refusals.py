"""Hostile, broken and misnamed files: one clear Vietnamese sentence each, in time, and the store is not touched."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from analytics.corpus.draft import Draft
from analytics.corpus.ingest import ingest, ingest_files
from analytics.corpus.ingest import outcome as outcome_of
from analytics.corpus.parallel import Result
from analytics.corpus.sources import Source
from analytics.corpus.store import Store
from analytics.model import UnreadableFile
from analytics.reading.child import Readers
from tests import files, hostile
from tests.conftest import missing
from tests.hostile import CASES, Hostile

SECONDS = 10.0


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers[Draft]]:
    with Readers("analytics.corpus.draft:read_draft", Draft) as found:
        yield found


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_is_refused_in_its_own_words_and_in_time(store: Store, readers: Readers[Draft], case: Hostile) -> None:
    if case.office and not hostile.available():
        missing("LibreOffice")
    ingest(store, files.directive("1 năm 2020").encode(), "good.txt")
    before = content(store)
    data = case.data()
    start = time.monotonic()
    said = refusal(store, readers, data, case.name)
    assert time.monotonic() - start < SECONDS
    assert case.words in said
    assert f"“{case.name}”" in said
    assert "\n" not in said
    assert content(store) == before


def refusal(store: Store, readers: Readers[Draft], data: bytes, name: str) -> str:
    """The sentence by which a file is refused, as a person would hear it."""
    source = Source(name, lambda: data)
    try:
        draft = readers.read(data, name, {})
    except UnreadableFile as error:
        return outcome_of(store, Result(source, refusal=str(error))).message
    outcome = outcome_of(store, Result(source, data, draft))
    assert outcome.status == "refused"
    return outcome.message


def content(store: Store) -> dict[Path, bytes]:
    """Every file of the store, byte for byte; the database as it is once nobody has it open."""
    store.engine.dispose()
    folder = store.files.parent
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_all_of_them_in_one_folder_do_not_keep_a_good_file_from_being_read(store: Store, tmp_path: Path) -> None:
    cases = [case for case in CASES.values() if not case.office]
    sources = [Source(f"{place}-{case.name}", partial(_made, case)) for place, case in enumerate(cases)]
    good = Source("good.txt", lambda: files.directive().encode())
    outcomes = list(ingest_files(store, [*sources, good]))
    assert [o.status for o in outcomes] == ["refused"] * len(cases) + ["added"]
    assert len([p for p in store.files.rglob("*") if p.is_file()]) == 1


def _made(case: Hostile) -> bytes:
    return case.data()


def test_there_are_enough_of_them() -> None:
    assert len(CASES) >= 40

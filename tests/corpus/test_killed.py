"""An ingest that is killed leaves whole directives only, and running it again ends with all of them."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from analytics.corpus import schema
from analytics.corpus.draft import hash_of, read_draft
from analytics.corpus.originals import original
from analytics.corpus.store import Store, open_store
from tests import files
from tests.conftest import ROOT

PAPERS = 16
COUNTED = (schema.items, schema.citations, schema.events, schema.hits)


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    for number in range(PAPERS):
        items = [
            f"Tuyên truyền Nghị quyết số {n}-NQ/TW, ngày 30/1/2023 của Bộ Chính trị; chuyển đổi số lần {number}."
            for n in range(30)
        ]
        content = files.directive(f"{number % 12 + 1} năm {2020 + number // 12}", *items)
        (folder / f"{number:02d}.txt").write_text(content, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def whole(papers: Path) -> dict[str, list[int]]:
    """Hash → rows of each table that a whole directive has."""
    found = {}
    for path in papers.iterdir():
        analysis = read_draft(path.read_bytes(), path.name, {}).analysis
        rows = (analysis.items, analysis.citations, analysis.events, analysis.hits)
        found[hash_of(path.read_bytes())] = [len(part) for part in rows]
    return found


def start(folder: Path, papers: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "analytics", "ingest", "--store", str(folder), str(papers)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def stored(store: Store) -> dict[str, list[int]]:
    """As `whole`, of what the store holds."""
    found = {}
    with store.read() as connection:
        assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
        assert not connection.execute(text("PRAGMA foreign_key_check")).all()
        for row in connection.execute(select(schema.directives)).all():
            counts = [select(func.count()).where(table.c.directive_id == row.id) for table in COUNTED]
            found[row.hash] = [connection.scalar(query) or 0 for query in counts]
            kept = original(store.files, row.hash, row.file_name)
            assert hash_of(kept.read_bytes()) == row.hash
    return found


def kill_at(folder: Path, papers: Path, whole: dict[str, list[int]], seconds: float) -> int:
    """Start an ingest, kill it after so many seconds; how many directives it left, all of them whole."""
    process = start(folder, papers)
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.wait()
    left = stored(open_store(folder))
    assert all(whole[digest] == rows for digest, rows in left.items())
    return len(left)


def run_series(tmp_path: Path, papers: Path, whole: dict[str, list[int]], kills: int) -> list[int]:
    """Kill an ingest into a new store at each of so many moments, spread over a whole run, then run it to its end."""
    begin = time.monotonic()
    start(tmp_path / "undisturbed", papers).wait()
    length = time.monotonic() - begin
    left = []
    for number in range(kills):
        folder = tmp_path / str(number)
        moment = length * (number + random.Random(number).random()) / kills
        left.append(kill_at(folder, papers, whole, moment))
        assert start(folder, papers).wait() == 0
        assert stored(open_store(folder)) == whole
    return left


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_killed_at_any_of_five_moments(tmp_path: Path, papers: Path, whole: dict[str, list[int]]) -> None:
    run_series(tmp_path, papers, whole, 5)


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_killed_at_any_of_fifty_moments(tmp_path: Path, papers: Path, whole: dict[str, list[int]]) -> None:
    left = run_series(tmp_path, papers, whole, 50)
    assert len(set(left)) > 5, f"the kills did not fall at different moments of the storing: {left}"

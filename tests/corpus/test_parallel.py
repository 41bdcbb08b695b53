"""Several files at once: what happens when nobody wants the rest."""

from __future__ import annotations

import os
import threading
import time
from itertools import islice
from pathlib import Path

import pytest

from analytics.corpus.parallel import read_all
from analytics.corpus.sources import Source
from tests import files


@pytest.mark.skipif(not Path("/proc").exists(), reason="counts children by /proc")
def test_an_abandoned_run_stops_its_children_and_threads() -> None:
    sources = [Source(f"{n}.txt", lambda: files.directive().encode()) for n in range(40)]
    threads = threading.active_count()
    start = time.monotonic()
    run = read_all(sources, len(sources), lambda source, data: {})
    assert [r.source.name for r in islice(run, 2)] == ["0.txt", "1.txt"]
    assert _children()
    run.close()
    assert time.monotonic() - start < 20
    assert not _children()
    assert threading.active_count() <= threads + 2  # the threads that listened to the children end with their pipes


def _children() -> list[int]:
    """Processes that read files for this one."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((place / "stat").read_text().rsplit(")", 1)[1].split()[1])
            command = (place / "cmdline").read_bytes()
        except OSError:  # it has just ended
            continue
        if parent == os.getpid() and b"analytics.reading.child" in command:
            found.append(int(place.name))
    return found


def test_a_fault_of_ours_in_one_file_does_not_end_the_run(caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> bytes:
        raise KeyError("not foreseen")

    good = Source("good.txt", lambda: files.directive().encode())
    results = list(read_all([Source("bad.txt", fail), good], 2, lambda source, data: {}))
    assert [(r.draft is not None, "gặp lỗi" in r.refusal) for r in results] == [(False, True), (True, False)]
    assert any("bad.txt" in record.getMessage() for record in caplog.records)

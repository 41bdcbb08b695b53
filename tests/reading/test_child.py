"""The child that reads: limits of time and memory, and the next file is read whatever became of the one before."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from analytics.model import Reading, UnreadableFile
from analytics.reading.child import Readers
from tests.conftest import ROOT

BEHAVE = "tests.reading.in_child:behave"


@pytest.fixture
def readers() -> Iterator[Readers[Reading]]:
    with Readers(BEHAVE, Reading, patience=1.5) as found:
        yield found


def read(readers: Readers[Reading], what: str) -> Reading:
    return readers.read(what.encode(), "a.docx")


def test_what_was_read_comes_back_and_one_child_serves_many_calls(readers: Readers[Reading]) -> None:
    first, second = read(readers, "sáu tháng"), read(readers, "b")
    assert (first.text, first.encoding) == ("sáu tháng", "a.docx")
    assert first.engine == second.engine != str(os.getpid())


BAD = {
    "refuse": "không đọc được",
    "hang": "quá lâu",
    "crash": "dừng đột ngột",
    "exit": "dừng đột ngột",
    "fail": "Chương trình gặp lỗi",
}
if sys.platform == "linux":
    BAD["eat memory"] = "quá nhiều bộ nhớ"


@pytest.mark.parametrize(("what", "words"), BAD.items())
def test_each_end_has_its_own_sentence_and_the_next_file_is_read(
    readers: Readers[Reading], what: str, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    read(readers, "start")
    with pytest.raises(UnreadableFile, match=words) as told:
        read(readers, what)
    assert "“a.docx”" in str(told.value)
    assert "\n" not in str(told.value)
    assert read(readers, "next").text == "next"
    faults = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert len(faults) == (what == "fail")


def test_a_child_that_hangs_is_stopped_in_time(readers: Readers[Reading]) -> None:
    read(readers, "start")
    start = time.monotonic()
    with pytest.raises(UnreadableFile):
        read(readers, "hang")
    assert time.monotonic() - start < 5


def test_a_sign_of_life_is_waited_for_anew(readers: Readers[Reading]) -> None:
    heard: list[tuple[int, int]] = []
    readers.read(b"work", "a", progress=lambda *told: heard.append(told))
    assert heard == [(page, 6) for page in range(1, 7)]


@pytest.mark.parametrize("what", ["print", "read what is not ours"])
def test_what_libraries_and_programs_say_or_read_does_not_come_between(readers: Readers[Reading], what: str) -> None:
    assert read(readers, what).text == what
    assert read(readers, "next").text == "next"


def test_several_children_read_at_one_time() -> None:
    with Readers(BEHAVE, Reading, 2) as readers, ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda n: read(readers, f"{n}" if n % 2 else "work"), range(8)))
    assert [r.text for r in found] == ["work" if n % 2 == 0 else str(n) for n in range(8)]
    assert len({r.engine for r in found}) == 2


def test_the_child_ends_with_its_readers(readers: Readers[Reading]) -> None:
    with Readers(BEHAVE, Reading) as short:
        process = int(read(short, "a").engine)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_what_only_the_child_needs_is_loaded_there_alone() -> None:
    asked = (
        "import sys, analytics.corpus.ingest; print(*(m for m in ('pdfplumber', 'docx', 'PIL') if m in sys.modules))"
    )
    loaded = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert loaded.stdout.split() == []

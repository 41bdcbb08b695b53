"""Many files read and analysed at once, each in a limited child process, given back in the order they came in."""

from __future__ import annotations

import logging
import os
import queue
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice

from analytics.corpus.draft import Draft
from analytics.corpus.sources import Source
from analytics.model import DirectiveError
from analytics.reading.child import Readers

_AHEAD = 4  # files under way for each child: one that takes long does not keep the others waiting


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: files done of all, and the file under way with its page where it has been told (1-based)."""

    done: int
    total: int
    name: str = ""
    page: int = 0
    pages: int = 0


Tell = Callable[[Progress], None]


def tell_nobody(progress: Progress) -> None:
    """For callers that do not watch."""


@dataclass(frozen=True, slots=True)
class Result:
    """What reading one source gave: its bytes and a draft, or why there is none (in Vietnamese).

    Neither draft nor refusal: nobody wanted it read.
    """

    source: Source
    data: bytes = b""
    draft: Draft | None = None
    refusal: str = ""


def children() -> int:
    """How many files are read at once: one a processor, but no more than memory bears (some 400 MB a child)."""
    return max(1, min(os.cpu_count() or 1, 4))


Corrected = Callable[[Source, bytes], Mapping[str, str | None] | None]


def read_all(sources: Iterable[Source], total: int, corrected: Corrected, tell: Tell = tell_nobody) -> Iterator[Result]:
    """Read every source; never raises for a bad file. `tell` hears of progress in the caller's own thread.

    `corrected` gives the header fields that are set for a file, or None if it need not be read.
    """
    count = children()
    waiting = enumerate(sources)
    events: queue.SimpleQueue[tuple[int, Result | Progress]] = queue.SimpleQueue()
    ready: dict[int, Result] = {}
    begun = given = finished = 0
    threads = ThreadPoolExecutor(count)
    readers = Readers("analytics.corpus.draft:read_draft", Draft, count)
    try:
        while True:
            for place, source in islice(waiting, given + count * _AHEAD - begun):
                threads.submit(_read, readers, corrected, place, source, events)
                begun += 1
            if begun == given:
                return
            place, event = events.get()
            if isinstance(event, Progress):
                tell(Progress(finished, total, event.name, event.page, event.pages))
                continue
            ready[place] = event
            finished += 1
            tell(Progress(finished, total, event.source.name))
            while given in ready:
                yield ready.pop(given)
                given += 1
    finally:  # also when nobody wants the rest: a page that is left, Ctrl-C
        threads.shutdown(wait=False, cancel_futures=True)
        readers.close()
        threads.shutdown()


def _read(
    readers: Readers[Draft],
    corrected: Corrected,
    place: int,
    source: Source,
    events: queue.SimpleQueue[tuple[int, Result | Progress]],
) -> None:
    def progress(done: int, total: int) -> None:
        if total:
            events.put((place, Progress(0, 0, source.name, done, total)))

    result = Result(source, refusal=f"Chương trình gặp lỗi khi đọc tệp “{source.name}”; tệp không được nạp.")
    try:
        data = source.load()
        fields = corrected(source, data)
        if fields is None:
            result = Result(source, data)
        else:
            draft = readers.read(data, source.name, fields, progress=progress)
            result = Result(source, data, draft)
    except DirectiveError as error:
        result = Result(source, refusal=str(error))
    except Exception:  # a fault of ours: the other files must still be read, and the log says where it lies
        logging.getLogger(__name__).exception("reading failed: %s", source.name)
    finally:
        events.put((place, result))

"""Everything read again from the kept originals when the program or its lists have changed.

Each directive is one transaction that also writes what it was made with, so that a run that was stopped goes on where
it stood (one over everything begins anew). A file that can no longer be read keeps its old analysis.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import IO

from sqlalchemy import ColumnElement, and_, func, or_, select

from analytics import __version__
from analytics.corpus import corrections, schema
from analytics.corpus.draft import Draft, hash_of
from analytics.corpus.ingest import as_known
from analytics.corpus.originals import load_original
from analytics.corpus.outcomes import Outcome, described
from analytics.corpus.parallel import Tell, read_all, tell_nobody
from analytics.corpus.sources import Source
from analytics.corpus.store import Store, save_again
from analytics.directive import rules

_directives = schema.directives


def count_old(store: Store) -> tuple[int, int]:
    """(directives whose analysis another version of the program or its lists made, directives in all)."""
    with store.read() as connection:
        old = connection.scalar(select(func.count()).where(_is_old())) or 0
        return old, connection.scalar(select(func.count()).select_from(_directives)) or 0


def reanalyse(store: Store, *, everything: bool = False, tell: Tell = tell_nobody) -> Iterator[Outcome]:
    """Read and analyse again what is old, or everything; one outcome a directive, in the order of the months."""
    query = select(_directives.c.id, _directives.c.hash, _directives.c.file_name)
    with store.read() as connection:
        rows = list(
            connection.execute(
                (query if everything else query.where(_is_old())).order_by(_directives.c.month, _directives.c.id)
            )
        )
    sources = [Source(row.file_name, partial(load_original, store.files, row.hash, row.file_name)) for row in rows]
    results = read_all(sources, len(sources), lambda source, data: _kept(store, data), tell)
    for row, result in zip(rows, results, strict=True):
        if result.draft is None:
            yield Outcome(row.file_name, "refused", f"{result.refusal} Kết quả đọc trước đây được giữ nguyên.")
        else:
            yield _again(store, row.id, result.draft)


def _is_old() -> ColumnElement[bool]:
    current = and_(_directives.c.program == __version__, _directives.c.rules == rules.fingerprint_now())
    return or_(_directives.c.rules.is_(None), ~current)


def _kept(store: Store, data: bytes) -> dict[str, str | None]:
    with store.read() as connection:
        return corrections.of_file(connection, hash_of(data))


def _again(store: Store, directive_id: int, draft: Draft) -> Outcome:
    if draft.analysis.header.month is None:
        return Outcome(
            draft.name, "refused", f"Không còn nhận ra tháng của “{draft.name}”. Kết quả đọc trước đây được giữ nguyên."
        )
    with store.write() as connection:
        is_there = save_again(connection, directive_id, as_known(connection, draft))
    if not is_there:
        return Outcome(draft.name, "skipped", f"“{draft.name}” vừa được thay hoặc bỏ khỏi kho nên không đọc lại.")
    return described(draft, f"Đã đọc lại “{draft.name}”.")


def in_background(said: IO[bytes]) -> subprocess.Popen[bytes]:
    """Start `python -m analytics reanalyse` on the default store; what it cannot read again is written to `said`."""
    return subprocess.Popen(
        [sys.executable, "-m", "analytics", "reanalyse"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=said,
        cwd=Path(__file__).parents[2],
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )

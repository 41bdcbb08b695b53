"""A paper out of the store, and back.

Out: in one transaction it leaves all counts, and what it was is noted. Its original and the corrections of its header
stay, so that it comes back by being read again; the same way back is open to a version that another paper replaced.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from sqlalchemy import Connection, Select, func, select

from analytics.corpus import schema
from analytics.corpus.ingest import keep, kept_corrections, papers_of
from analytics.corpus.originals import load_original
from analytics.corpus.outcomes import Outcome
from analytics.corpus.parallel import Result, Tell, read_all, tell_nobody
from analytics.corpus.sources import Source
from analytics.corpus.store import Store, retire, told_if_busy
from analytics.model import KEEP, SUPPLEMENT, DirectiveError

_directives, _retired = schema.directives, schema.retired


@dataclass(frozen=True, slots=True)
class Removed:
    """A paper that has just been removed, with what it takes to undo it: whether a person had said that it counts
    beside others, and the hashes of those."""

    digest: str
    file_name: str
    supplement: bool
    beside: frozenset[str]


@dataclass(frozen=True, slots=True)
class Former:
    """A paper that no longer counts: removed (with its `reason`), or `replaced_by` the file of that name."""

    digest: str
    file_name: str
    month: str
    until: str | None
    office: str
    number: str | None
    symbol: str | None
    issued_on: date | None
    retired_at: datetime
    reason: str | None
    replaced_by: str | None


def remove(store: Store, directive_id: int, digest: str, reason: str) -> Removed | None:
    """Take a paper out of all counts. None: it is not in its row any more, nothing is done.

    Raises DirectiveError where its original is gone or damaged, for then it could not come back, where no reason is
    given, and where the store is busy.
    """
    if not reason.strip():
        raise DirectiveError("Hãy ghi lý do bỏ văn bản này khỏi kho.")
    with told_if_busy(), store.write() as connection:
        row = connection.execute(
            select(_directives).where(_directives.c.id == directive_id, _directives.c.hash == digest)
        ).first()
        if row is None:
            return None
        load_original(store.files, digest, row.file_name)
        beside = papers_of(connection, row.month, row.until, row.office, besides=digest)
        retire(connection, directive_id, None, reason.strip())
        return Removed(digest, row.file_name, bool(row.supplement), frozenset(rival.digest for rival in beside))


def read_again(store: Store, digest: str, file_name: str, tell: Tell = tell_nobody) -> Result:
    """The original of a paper that no longer counts, read anew with its corrections: a draft, or why there is none."""
    source = Source(file_name, partial(load_original, store.files, digest, file_name))
    (result,) = read_all([source], 1, partial(kept_corrections, store), tell)
    return result


def undo(store: Store, removed: Removed, result: Result) -> Outcome:
    """Put a removed paper back as it was; "changed" where its month has other papers by now than it had then.

    `result`: what `read_again` gave.
    """
    if result.draft is None:
        return Outcome(removed.file_name, "refused", result.refusal)
    same_month = SUPPLEMENT if removed.supplement else KEEP
    return keep(store, result.draft, result.data, same_month, removed.beside)


def count_former(store: Store) -> int:
    """How many papers no longer count."""
    with store.read() as connection:
        return connection.scalar(select(func.count()).select_from(_last_rows().subquery())) or 0


def former(store: Store, most: int) -> list[Former]:
    """The papers that no longer count, the last ones first."""
    with store.read() as connection:
        wanted = _retired.c.id.in_(_last_rows())
        rows = list(connection.execute(select(_retired).where(wanted).order_by(_retired.c.id.desc()).limit(most)))
        names = _names(connection, {row.replaced_by for row in rows if row.replaced_by is not None})
    return [
        Former(
            row.hash,
            row.file_name,
            row.month,
            row.until,
            row.office,
            row.number,
            row.symbol,
            row.issued_on,
            row.retired_at,
            row.reason,
            None if row.replaced_by is None else names.get(row.replaced_by, ""),
        )
        for row in rows
    ]


def _last_rows() -> Select[tuple[int]]:
    """Of each file that is not stored, its last row among the retired."""
    stored = select(_directives.c.id).where(_directives.c.hash == _retired.c.hash).exists()
    return select(func.max(_retired.c.id)).where(~stored).group_by(_retired.c.hash)


def _names(connection: Connection, digests: Collection[str]) -> dict[str, str]:
    """Hash → the name under which a file is, or was last, stored."""
    found: dict[str, str] = {}
    for table in (_retired, _directives):  # the later name holds
        rows = select(table.c.hash, table.c.file_name).where(table.c.hash.in_(digests)).order_by(table.c.id)
        found |= {row.hash: row.file_name for row in connection.execute(rows)}
    return found

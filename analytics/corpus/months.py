"""Which months each office has: one paper, none, several; and a person's word on several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from analytics.corpus import schema
from analytics.corpus.store import Store, retire
from analytics.vietnamese import months_between

_directives = schema.directives


@dataclass(frozen=True, slots=True)
class Paper:
    """A stored paper: its row, its file's hash and name, the months it is for, and whether a person said that it
    counts beside another one."""

    id: int
    digest: str
    file_name: str
    month: str
    until: str | None
    supplement: bool


@dataclass(frozen=True, slots=True)
class Month:
    """One office's month with the papers that are for it, those of a quarter too; none: missing."""

    office: str
    month: str
    papers: tuple[Paper, ...]

    def doubled(self) -> list[tuple[Paper, ...]]:
        """Papers for the very same months of which nobody has said yet which count."""
        same: dict[tuple[str, str | None], list[Paper]] = {}
        for paper in self.papers:
            same.setdefault((paper.month, paper.until), []).append(paper)
        return [tuple(papers) for papers in same.values() if sum(not p.supplement for p in papers) > 1]


def months(store: Store) -> list[Month]:
    """Every month of every office from its first to its last, by office and month."""
    found: dict[str, dict[str, list[Paper]]] = defaultdict(lambda: defaultdict(list))
    shown = [_directives.c[name] for name in ("id", "hash", "file_name", "office", "month", "until", "supplement")]
    with store.read() as connection:
        for row in connection.execute(select(*shown).order_by(_directives.c.ingested_at, _directives.c.id)):
            paper = Paper(row.id, row.hash, row.file_name, row.month, row.until, bool(row.supplement))
            for month in months_between(row.month, row.until or row.month):
                found[row.office][month].append(paper)
    return [
        Month(office, month, tuple(papers.get(month, ())))
        for office, papers in sorted(found.items())
        for month in months_between(min(papers), max(papers))
    ]


def keep_all(store: Store, papers: Sequence[Paper]) -> bool:
    """A person says that all these papers of one month count. False: the store has changed, nothing is done."""
    with store.write() as connection:
        if not _still_there(connection, papers):
            return False
        shown = _directives.c.hash.in_([paper.digest for paper in papers])
        connection.execute(update(_directives).where(shown).values(supplement=True))
    return True


def keep_only(store: Store, kept: Paper, papers: Sequence[Paper]) -> bool:
    """A person says that of these papers one counts; the others stay as versions. False: as in `keep_all`."""
    with store.write() as connection:
        if not _still_there(connection, papers):
            return False
        for paper in papers:
            if paper.digest != kept.digest:
                retire(connection, paper.id, kept.digest)
        connection.execute(update(_directives).where(_directives.c.hash == kept.digest).values(supplement=None))
    return True


def _still_there(connection: Connection, papers: Sequence[Paper]) -> bool:
    """Whether all papers that a person was shown are stored in the rows they were in."""
    rows = select(_directives.c.id, _directives.c.hash).where(_directives.c.id.in_([paper.id for paper in papers]))
    return {tuple(row) for row in connection.execute(rows)} == {(paper.id, paper.digest) for paper in papers}

"""Which months each office has: one paper, none, several; and a person's word on several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select, update

from analytics.corpus import schema
from analytics.corpus.store import Store, retire
from analytics.vietnamese import months_between

_directives = schema.directives


@dataclass(frozen=True, slots=True)
class Paper:
    """A stored paper of a month: its row, file, number and symbol; `supplement` as the store has it."""

    id: int
    file_name: str
    designation: str
    quarter: bool
    supplement: bool | None


@dataclass(frozen=True, slots=True)
class Month:
    """One office's month with its papers; none: missing between the office's first and last month."""

    office: str
    month: str
    papers: tuple[Paper, ...]

    @property
    def undecided(self) -> bool:
        """Whether several papers count and nobody has said that they should."""
        return any(paper.supplement is False for paper in self.papers)


def months(store: Store) -> list[Month]:
    """Every month of every office from its first to its last, by office and month. A quarter's paper is in three."""
    found: dict[str, dict[str, list[Paper]]] = defaultdict(lambda: defaultdict(list))
    with store.read() as connection:
        for row in connection.execute(select(_directives).order_by(_directives.c.ingested_at, _directives.c.id)):
            designation = "-".join(part for part in (row.number, row.symbol) if part)
            paper = Paper(row.id, row.file_name, designation, row.until is not None, row.supplement)
            for month in months_between(row.month, row.until or row.month):
                found[row.office][month].append(paper)
    return [
        Month(office, month, tuple(papers.get(month, ())))
        for office, papers in sorted(found.items())
        for month in months_between(min(papers), max(papers))
    ]


def keep_all(store: Store, papers: Sequence[Paper]) -> None:
    """A person says that all these papers of one month count."""
    with store.write() as connection:
        ids = [paper.id for paper in papers]
        connection.execute(
            update(_directives)
            .where(_directives.c.id.in_(ids), _directives.c.supplement.is_(False))
            .values(supplement=True)
        )


def keep_only(store: Store, kept: Paper, papers: Sequence[Paper]) -> None:
    """A person says that of these papers one counts; the others stay as versions."""
    with store.write() as connection:
        digest = connection.scalar(select(_directives.c.hash).where(_directives.c.id == kept.id))
        for paper in papers:
            if paper.id != kept.id:
                retire(connection, paper.id, digest or "")
        connection.execute(update(_directives).where(_directives.c.id == kept.id).values(supplement=None))

"""One stored paper with all that a reader marks in it: where what was found, how it was read, what was set by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from analytics.corpus import corrections, schema, stored
from analytics.corpus.store import Store
from analytics.corpus.stored import StoredPaper
from analytics.corpus.tallies import document_code
from analytics.model import Citation, Hit, Reading, ScannedPage

_directives = schema.directives
FEWEST = 8  # digits that tell a file: with fewer any other might be meant


@dataclass(frozen=True, slots=True)
class WholePaper:
    """A stored paper with its hits by the store's dictionary; `reading` says how its text was got, `repairs` (kind →
    places) what was mended for it, `corrected` (field → value) what a person has set in its header."""

    paper: StoredPaper
    hits: tuple[Hit, ...]
    reading: Reading
    repairs: Mapping[str, int]
    corrected: Mapping[str, str | None]
    ingested_at: datetime

    def document(self, citation: Citation) -> str:
        """The code of the document that a citation of this paper means, as the register has it."""
        return document_code(citation, self.paper.office)


def whole_paper(store: Store, digits: str) -> WholePaper | None:
    """The stored paper whose file's hash begins with these digits; None where there is none."""
    if len(digits) < FEWEST:
        return None
    begins = _directives.c.hash.between(digits, f"{digits}g")
    how = [_directives.c[name] for name in ("id", "hash", "engine", "encoding", "ingested_at")]
    with store.read() as connection:
        head = connection.execute(select(*how).where(begins).limit(1)).first()
        if head is None:
            return None
        (paper,) = stored.papers(connection, {head.id})
        return WholePaper(
            paper,
            stored.hits(connection, {head.id}).get(head.id, ()),
            Reading(paper.text, head.engine, head.encoding, scanned=_scanned(connection, head.id)),
            _repairs(connection, head.id),
            corrections.of_file(connection, head.hash),
            head.ingested_at,
        )


def _scanned(connection: Connection, directive_id: int) -> tuple[ScannedPage, ...]:
    of = schema.scanned_pages.c
    rows = connection.execute(select(of.page, of.confidence).where(of.directive_id == directive_id).order_by(of.page))
    return tuple(ScannedPage(row.page, row.confidence) for row in rows)


def _repairs(connection: Connection, directive_id: int) -> dict[str, int]:
    of = schema.repairs.c
    query = select(of.kind, func.count().label("places")).where(of.directive_id == directive_id)
    rows = connection.execute(query.group_by(of.kind).order_by(func.min(of.id)))
    return {row.kind: row.places for row in rows}

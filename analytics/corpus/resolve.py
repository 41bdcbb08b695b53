"""Citations → documents over the whole corpus: what one paper leaves open, the register and the other papers may tell.

`directive.documents` decides what a citation means, given the documents that are known; here is what is known, and
which papers must be asked again when a new document comes in or the register changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Row, func, select, update

from analytics.corpus import schema
from analytics.directive.documents import Known, identify, plain_number, register, register_by_number, scope_in
from analytics.model import Citation, Header, Span

UNKNOWN_OFFICE = "Chưa rõ cơ quan"

_citations, _directives = schema.citations, schema.directives
_open = _citations.c.known_to.is_(None)  # what its own words do not resolve: no year of issue, or no body


@dataclass(frozen=True, slots=True)
class Paper:
    """A stored directive's head and its citations by their row."""

    header: Header
    citations: tuple[tuple[int, Citation], ...]


def resolve(paper: Paper, known: Mapping[str, Sequence[Known]]) -> dict[int, str | None]:
    """Row → document of every citation whose document is another one than the paper's row says. Pure."""
    asked = identify([citation for _, citation in paper.citations], paper.header, known)
    return {
        row: after.document
        for (row, before), after in zip(paper.citations, asked, strict=True)
        if before.document != after.document
    }


def refresh(connection: Connection, directive_id: int) -> None:
    """Resolve a directive that has just been saved, and those that one of its documents may answer."""
    mine = select(_citations).where(_citations.c.directive_id == directive_id)
    rows = connection.execute(mine).all()
    told = {row.document: plain_number(row.number) for row in rows if row.known_to is not None}
    numbers = {
        number
        for document, number in told.items()
        if document not in register() and not _stands_elsewhere(connection, document, directive_id)
    }
    waiting = select(_citations.c.directive_id).where(_open, _citations.c.plain_number.in_(numbers)).distinct()
    for paper in {directive_id, *connection.scalars(waiting)}:
        _refresh_paper(connection, paper)


def refresh_all(connection: Connection) -> None:
    """Resolve every directive with an open citation again: after a change of the register."""
    for directive_id in list(connection.scalars(select(_citations.c.directive_id).where(_open).distinct())):
        _refresh_paper(connection, directive_id)


def known_documents(connection: Connection, numbers: Iterable[str], office: str) -> dict[str, list[Known]]:
    """Number → documents that an undated citation of an office may mean.

    Central ones from the register and from any paper that cites them with their date; local ones only from papers of
    the same office, for another province's plan of the same number is not what it means.
    """
    found = {number: list(register_by_number().get(number, ())) for number in set(numbers)}
    for number, several in found.items():
        listed = {known.identity for known in several}
        for known_to in ("", office):
            for document in _documents(connection, number, known_to):
                if document not in listed:
                    several.append(_told(connection, number, known_to, document))
    return found


def _stands_elsewhere(connection: Connection, document: str, directive_id: int) -> bool:
    other = (_citations.c.document == document) & (_citations.c.directive_id != directive_id)
    return connection.scalar(select(_citations.c.id).where(other).limit(1)) is not None


def _documents(connection: Connection, number: str, known_to: str) -> Iterator[str]:
    """Each document of a number once, in order; from one to the next by the index, however often it is cited."""
    last = ""
    while True:
        column = _citations.c.document
        following = (
            select(column)
            .where(_citations.c.plain_number == number, _citations.c.known_to == known_to, column > last)
            .order_by(column)
            .limit(1)
        )
        document = connection.scalar(following)
        if document is None:
            return
        yield document
        last = document


def _told(connection: Connection, number: str, known_to: str, document: str) -> Known:
    """A document as the first paper that cites it in full tells it."""
    row = connection.execute(
        select(_citations)
        .where(
            _citations.c.plain_number == number, _citations.c.known_to == known_to, _citations.c.document == document
        )
        .order_by(_citations.c.id)
        .limit(1)
    ).one()
    year = row.date.year if row.date else row.year
    return Known(document, row.type, row.symbol, row.date, year, row.issuer, scope_in(document))


def known_to(document: str | None, dated: bool, office: str) -> str | None:
    """Whose open citations a document may answer: "" everybody's, an office its own; None where it is not dated."""
    if document is None or not dated:
        return None
    return office if scope_in(document) else ""


def _refresh_paper(connection: Connection, directive_id: int) -> None:
    head = connection.execute(select(_directives).where(_directives.c.id == directive_id)).one()
    rows = connection.execute(
        select(_citations).where(_citations.c.directive_id == directive_id).order_by(_citations.c.start)
    ).all()
    still_open = {row.plain_number for row in rows if row.known_to is None}
    if not still_open:
        return
    office = None if head.office == UNKNOWN_OFFICE else head.office
    header = Header(month=head.month, issuer=office, symbol=head.symbol, place=head.place)
    paper = Paper(header, tuple((row.id, _citation(row)) for row in rows))
    for row_id, document in resolve(paper, known_documents(connection, still_open, head.office)).items():
        connection.execute(update(_citations).where(_citations.c.id == row_id).values(document=document))


def _citation(row: Row[tuple[object, ...]]) -> Citation:
    span = Span(row.start, row.end)
    return Citation(
        type=row.type,
        number=row.number,
        year=row.year,
        symbol=row.symbol,
        date=row.date,
        issuer=row.issuer,
        printed=row.printed,
        span=span,
        extent=span,
        type_by_symbol=row.type_by_symbol,
        subject=row.subject,
        document=row.document,
        item=row.item,
    )


def refresh_after_register(connection: Connection, fingerprint: str) -> None:
    """Resolve everything again if the register is another one than the store was last resolved with."""
    if connection.scalar(select(schema.state.c.register)) == fingerprint:
        return
    if connection.scalar(select(func.count()).select_from(_directives)):
        refresh_all(connection)
        connection.execute(update(schema.state).values(version=schema.state.c.version + 1))
    connection.execute(update(schema.state).values(register=fingerprint))

"""Citations → documents over the whole corpus: what one paper leaves open, the register and the other papers may tell.

`directive.documents` decides what a citation means, given the documents that are known; here is what is known, and
which papers must be asked again when a new document comes in or a list changes. The order in which papers come in does
not matter: of several tellings of a document the one with the earliest day describes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Row, func, or_, select, update

from analytics.corpus import dictionaries, recount, schema
from analytics.corpus.stored import citation_of
from analytics.corpus.tallies import event_key
from analytics.directive.documents import (
    Known,
    identify,
    identity,
    level_of_citation,
    register,
    register_by_number,
    scope_in,
)
from analytics.model import Citation, Header, plain_number

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


def keys(citation: Citation, document: str | None, office: str) -> dict[str, str | None]:
    """What stands beside a citation so that others are resolved by it: its plain number and whom it is known to.

    A document cited in full may answer everybody's open citations (""), a local one those of its office; None where
    the citation does not tell its document itself.
    """
    dated = citation.date is not None or citation.year is not None
    told = document if dated else None
    known_to = None if told is None else office if scope_in(told) else ""
    level = level_of_citation(replace(citation, document=document or citation.document))
    return {"plain_number": plain_number(citation.number), "known_to": known_to, "level": level}


def papers_told_by(connection: Connection, directive_id: int) -> set[int]:
    """The papers with an open citation that a document may answer which this directive is the one to describe."""
    mine = select(_citations).where(_citations.c.directive_id == directive_id)
    papers: set[int] = set()
    for row in {row.document: row for row in connection.execute(mine) if row.known_to is not None}.values():
        if row.document not in register() and _telling(connection, row).directive_id == directive_id:
            papers |= set(connection.scalars(_waiting_for(row)))
    return papers


def refresh(connection: Connection, papers: Iterable[int]) -> None:
    """Resolve the open citations of papers anew, after a directive has come, gone or changed."""
    dictionary = dictionaries.current(connection)
    for paper in papers:
        if _refresh_paper(connection, paper):  # a theme may name the document
            recount.recount(connection, dictionary, {paper})


def refresh_after_change_of_lists(connection: Connection, fingerprint: str) -> None:
    """Tell every citation's document anew if the lists are other ones than the store was last resolved with."""
    if connection.scalar(select(schema.state.c.lists)) == fingerprint:
        return
    _name_events_again(connection)
    papers = list(connection.scalars(select(_citations.c.directive_id).distinct()))
    for directive_id in papers:  # first what each paper tells itself, then what the others know
        _tell_again(connection, directive_id)
    for directive_id in papers:
        _refresh_paper(connection, directive_id)
    recount.recount(connection, dictionaries.current(connection))  # themes name documents, and some have changed
    changed = {"version": schema.state.c.version + 1} if papers else {}
    connection.execute(update(schema.state).values(lists=fingerprint, **changed))


def _name_events_again(connection: Connection) -> None:
    """Keys of events by the abbreviations as they are now."""
    events = schema.events.c
    for name, key in connection.execute(select(events.name, events.key).distinct()).all():
        if (now := event_key(name)) != key:
            connection.execute(update(schema.events).where(events.name == name).values(key=now))


def known_documents(connection: Connection, numbers: Iterable[str], office: str) -> dict[str, list[Known]]:
    """Number → documents that an undated citation of an office may mean.

    Central ones from the register and from any paper that cites them with their date; local ones only from papers of
    the same office, for another province's plan of the same number is not what it means.
    """
    found = {number: list(register_by_number().get(number, ())) for number in set(numbers)}
    for number, several in found.items():
        listed = {known.identity for known in several}
        for known_to in ("",) if office == UNKNOWN_OFFICE else ("", office):
            for document in _documents(connection, number, known_to):
                if document not in listed:
                    several.append(_known(_first_telling(connection, number, known_to, document)))
    return found


def _telling(connection: Connection, row: Row[tuple[object, ...]]) -> Row[tuple[object, ...]]:
    return _first_telling(connection, row.plain_number, row.known_to, row.document)


def _waiting_for(row: Row[tuple[object, ...]]):  # type: ignore[no-untyped-def]
    """The papers with an open citation that a document may answer."""
    same_kind = or_(_citations.c.symbol == row.symbol, _citations.c.symbol.is_(None))
    papers = select(_citations.c.directive_id).where(_open, _citations.c.plain_number == row.plain_number, same_kind)
    if row.known_to:
        papers = papers.join(_directives, _directives.c.id == _citations.c.directive_id)
        papers = papers.where(_directives.c.office == row.known_to)
    return papers.distinct()


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


def _first_telling(connection: Connection, number: str, known_to: str, document: str) -> Row[tuple[object, ...]]:
    """The citation that describes a document: of those with a day the earliest; ties by what they say, not by when
    they came in."""
    same = (
        (_citations.c.plain_number == number)
        & (_citations.c.known_to == known_to)
        & (_citations.c.document == document)
    )
    says = [func.coalesce(_citations.c[name], "") for name in ("term", "issuer", "type", "type_by_symbol", "symbol")]
    order = (*says, func.coalesce(_citations.c.year, 0), _citations.c.id)
    dated = select(_citations).where(same, _citations.c.date.is_not(None)).order_by(_citations.c.date, *order)
    row = connection.execute(dated.limit(1)).first()
    return row or connection.execute(select(_citations).where(same).order_by(*order).limit(1)).one()


def _known(row: Row[tuple[object, ...]]) -> Known:
    year = row.date.year if row.date else row.year
    kind = row.type_by_symbol or row.type
    return Known(row.document, kind, row.symbol, row.date, year, row.issuer, scope_in(row.document), row.term)


def _tell_again(connection: Connection, directive_id: int) -> None:
    """Documents and keys of a paper's citations by their own words alone."""
    paper, office = _paper(connection, directive_id)
    for row_id, citation in paper.citations:
        document = identity(citation, paper.header)
        values = {"document": document, **keys(citation, document, office)}
        connection.execute(update(_citations).where(_citations.c.id == row_id).values(values))


def _refresh_paper(connection: Connection, directive_id: int) -> bool:
    """Resolve what a paper leaves open; whether any document is another one now."""
    paper, office = _paper(connection, directive_id)
    still_open = {
        plain_number(citation.number) for _, citation in paper.citations if identity(citation, paper.header) is None
    }
    if not still_open:
        return False
    changed = resolve(paper, known_documents(connection, still_open, office))
    citations = dict(paper.citations)
    for row_id, document in changed.items():
        level = level_of_citation(replace(citations[row_id], document=document))
        told = update(_citations).where(_citations.c.id == row_id)
        connection.execute(told.values(document=document, level=level))
    return bool(changed)


def _paper(connection: Connection, directive_id: int) -> tuple[Paper, str]:
    """A directive as `documents` wants it, and its office."""
    head = connection.execute(select(_directives).where(_directives.c.id == directive_id)).one()
    rows = connection.execute(
        select(_citations).where(_citations.c.directive_id == directive_id).order_by(_citations.c.start)
    )
    header = header_of(Header(month=head.month, symbol=head.symbol, place=head.place), head.office)
    return Paper(header, tuple((row.id, citation_of(row)) for row in rows)), head.office


def header_of(header: Header, office: str) -> Header:
    """What of a header tells which documents a paper means, as the store keeps it."""
    issuer = None if office == UNKNOWN_OFFICE else office
    return Header(month=header.month, issuer=issuer, symbol=header.symbol, place=header.place)

"""Cited documents of many papers at once: how often and when, what the papers print of them, and which carries out
which.

A document's code is its identity; what cannot be told to be one document has what is printed and the office for a code.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, case, func, or_, select

from analytics.corpus import schema
from analytics.corpus.sentences import HEAD, with_context
from analytics.corpus.store import Store
from analytics.corpus.tallies import BASE, CARRIED_OUT, LINK, UNRESOLVED
from analytics.corpus.view import in_part, shown, tallied
from analytics.model import Evidence, Filters

_directives, _citations, _tallies = schema.directives, schema.citations, schema.tallies
_carries_out = schema.carries_out
_source, _target = _citations.alias("source"), _citations.alias("target")
# a link stands from the number of the one that carries out to that of the other
_LINKS = (
    _carries_out.join(_directives, _directives.c.id == _carries_out.c.directive_id)
    .join(_source, and_(_source.c.directive_id == _directives.c.id, _source.c.start == _carries_out.c.start))
    .join(_target, and_(_target.c.directive_id == _directives.c.id, _target.c.end == _carries_out.c.end))
)
_AT_ONCE = 10_000  # codes in one question
_BETWEEN = "\x1f"  # between the values of one document: no printed text has it


@dataclass(frozen=True, slots=True)
class Printed:
    """What the papers of the store print of a document; None and () where none does.

    `subjects` and `issuers` have one entry a place, in no order; `issuers` only of places that print the day.
    """

    designation: str
    type: str | None
    type_by_symbol: str | None
    symbol: str | None
    year: int | None
    date: date | None
    issuer: str | None
    issuers: tuple[str, ...]
    subjects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """`places`: how many places of a view say that document `child` carries out document `parent`."""

    parent: str
    child: str
    places: int


@dataclass(frozen=True, slots=True)
class Life:
    """When a view cites a document: in the first and in the last month, in how many months, in how many places; and in
    how many places of the two months that are compared."""

    code: str
    first: str
    last: str
    months: int
    places: int
    now: int
    before: int


def months(store: Store, filters: Filters) -> list[str]:
    """The months with a paper of a view that has the part that the view shows, in order."""
    query = select(_tallies.c.month).distinct().where(_tallies.c.kind == BASE, *tallied(filters))
    with store.read() as connection:
        return list(connection.scalars(query.order_by(_tallies.c.month)))


def offices(store: Store, filters: Filters) -> set[str]:
    """The offices of the papers of a view that have the part that the view shows."""
    query = select(_directives.c.office).join(_tallies, _tallies.c.directive_id == _directives.c.id).distinct()
    with store.read() as connection:
        return set(connection.scalars(query.where(_tallies.c.kind == BASE, *tallied(filters))))


def most_cited(store: Store, filters: Filters, most: int | None) -> tuple[list[str], int]:
    """The codes of the `most` documents (None: all) that a view cites most, and how many it cites altogether."""
    places = func.sum(_tallies.c.mentions)
    query = (
        select(_tallies.c.code, func.count().over())
        .where(_tallies.c.kind == "document", *tallied(filters))
        .group_by(_tallies.c.code)
        .order_by(places.desc(), _tallies.c.code)
        .limit(most)
    )
    with store.read() as connection:
        rows = connection.execute(query).all()
    return [code for code, _ in rows], rows[0][1] if rows else 0


def central(store: Store, filters: Filters) -> list[str]:
    """The codes of the central documents that a view cites: no body and no office stands in them."""
    query = select(_tallies.c.code).distinct().where(_tallies.c.kind == "document", _central(), *tallied(filters))
    with store.read() as connection:
        return list(connection.scalars(query))


def lives(store: Store, filters: Filters, now: str, before: str | None) -> list[Life]:
    """The documents that a view cites in one of two months, and all central ones it cites."""
    of = _tallies.c

    def places(month: str | None) -> ColumnElement[int]:
        return func.coalesce(func.sum(case((of.month == month, of.mentions))), 0)

    here = (of.code, func.min(of.month), func.max(of.month), func.count(of.month.distinct()), func.sum(of.mentions))
    query = (
        select(*here, places(now), places(before))
        .where(of.kind == "document", *tallied(filters))
        .group_by(of.code)
        .having(or_(places(now) > 0, places(before) > 0, _central()))
    )
    with store.read() as connection:
        return [Life(*row) for row in connection.execute(query).all()]


def _central() -> ColumnElement[bool]:
    """As `directive.documents.scope_in` has it."""
    return ~_tallies.c.code.contains("), ") & ~_tallies.c.code.contains(UNRESOLVED)


def cited(store: Store, filters: Filters, codes: Collection[str]) -> dict[str, dict[str, int]]:
    """Of some codes: month, in order → how many places cite the document in it."""
    query = (
        select(_tallies.c.month, _tallies.c.code, func.sum(_tallies.c.mentions))
        .where(_tallies.c.kind == "document", *tallied(filters))
        .group_by(_tallies.c.code, _tallies.c.month)
        .order_by(_tallies.c.code, _tallies.c.month)
    )
    found: dict[str, dict[str, int]] = {}
    with store.read() as connection:
        for month, code, places in _of(connection, query, _tallies.c.code, codes):
            found.setdefault(code, {})[month] = places
    return found


def printed(store: Store, codes: Collection[str]) -> dict[str, Printed]:
    """Code → what is printed of it; a document that no paper cites has none.

    What a document is does not hang on the view: all places of the store tell it, the openings of papers too.
    """
    code, document = _code(_citations), _citations.c.document
    unresolved = _what_is_printed(code).join(_directives, _directives.c.id == _citations.c.directive_id)
    unresolved = unresolved.where(document.is_(None)).group_by(code)
    resolved = _what_is_printed(document).where(document.is_not(None)).group_by(document)
    apart = {True: [c for c in codes if UNRESOLVED in c], False: [c for c in codes if UNRESOLVED not in c]}
    with store.read() as connection:
        rows = _of(connection, resolved, document, apart[False]) + _of(connection, unresolved, code, apart[True])
    return {code: Printed(*told[:-2], *map(_parted, told[-2:])) for code, *told in rows}


def _of(connection: Connection, query: Select[Any], column: ColumnElement[Any], codes: Collection[str]) -> list[Any]:
    """The rows of some codes, asked for a few thousand at a time: databases take no more."""
    listed = list(codes)
    some = (listed[place : place + _AT_ONCE] for place in range(0, len(listed), _AT_ONCE))
    return [row for few in some for row in connection.execute(query.where(column.in_(few))).all()]


def pairs(store: Store, filters: Filters, code: str | None = None) -> list[Pair]:
    """Every two documents of which a view says that one carries out the other; with a code only those with it."""
    link = _tallies.c.code
    query = select(link, func.sum(_tallies.c.mentions)).where(_tallies.c.kind == LINK, *tallied(filters)).group_by(link)
    if code is not None:
        carries_out = link.startswith(code + CARRIED_OUT, autoescape=True)
        query = query.where(or_(carries_out, link.endswith(CARRIED_OUT + code, autoescape=True)))
    with store.read() as connection:
        rows = connection.execute(query).all()
    ends = (link.split(CARRIED_OUT) for link, _ in rows)
    found = [Pair(parent, child, places) for (child, parent), (_, places) in zip(ends, rows, strict=True)]
    return [pair for pair in found if code in (None, pair.parent, pair.child)]  # "like" does not tell A from a


def evidence_of_link(
    store: Store, parent: str, child: str, filters: Filters = Filters(), skip: int = 0, most: int | None = None
) -> list[Evidence]:
    """Exactly the places of a view that say that document `child` carries out `parent`, from the number of the one to
    that of the other, the last month first; `most` after `skip`."""
    query = (
        select(*HEAD, _source.c.item, _carries_out.c.start, _carries_out.c.end)
        .select_from(_LINKS)
        .where(_stated(filters), _is(_target, parent), _is(_source, child))
        .order_by(
            _directives.c.month.desc(), _directives.c.office, _directives.c.id, _carries_out.c.start, _carries_out.c.end
        )
    )
    with store.read() as connection:
        return [with_context(*row) for row in connection.execute(query.offset(skip).limit(most)).all()]


def items(store: Store, filters: Filters, codes: Collection[str]) -> dict[str, list[tuple[int, str]]]:
    """Of some codes: (paper, path of the item) of every place of a view that cites the document, in order."""
    code = _code(_citations)
    query = (
        select(code, _directives.c.id, _citations.c.item)
        .join(_directives, _directives.c.id == _citations.c.directive_id)
        .where(shown(filters), _citations.c.item.is_not(None), in_part(_citations.c.item, filters))
        .order_by(_directives.c.month, _directives.c.office, _directives.c.id, _citations.c.start)
    )
    found: dict[str, list[tuple[int, str]]] = {}
    with store.read() as connection:
        for of, paper, path in connection.execute(query):
            if of in codes:
                found.setdefault(of, []).append((paper, path))
    return found


def _stated(filters: Filters) -> ColumnElement[bool]:
    """Links of items are counted, those of the view's papers and part; both ends stand in one item."""
    same_item = _source.c.item == _target.c.item
    return and_(shown(filters), same_item, in_part(_source.c.item, filters))


def _code(citations: FromClause) -> ColumnElement[Any]:
    return func.coalesce(citations.c.document, citations.c.designation + UNRESOLVED + _directives.c.office)


def _is(citations: FromClause, code: str) -> ColumnElement[bool]:
    if UNRESOLVED in code:
        return and_(citations.c.document.is_(None), _code(citations) == code)
    return citations.c.document == code


def _what_is_printed(code: ColumnElement[Any]) -> Select[Any]:
    """One row a document: of types and days the last by value, for they hardly ever differ; "văn bản" is no type."""
    place = _citations.c
    return select(
        code,
        func.coalesce(func.min(case((place.symbol.is_not(None), place.designation))), func.min(place.designation)),
        func.max(case((place.type != "văn bản", place.type))),
        func.max(place.type_by_symbol),
        func.max(place.symbol),
        func.max(place.year),
        func.max(place.date),
        func.max(place.issuer),
        func.aggregate_strings(case((place.date.is_not(None), place.issuer)), _BETWEEN),
        func.aggregate_strings(place.subject, _BETWEEN),
    )


def _parted(joined: str | None) -> tuple[str, ...]:
    return tuple(joined.split(_BETWEEN)) if joined else ()

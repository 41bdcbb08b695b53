"""Cited documents of many papers at once: how often and when, what the papers print of them, and which carries out
which.

A document's code is its identity; what cannot be told to be one document has what is printed and the office for a code.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, case, func, select

from analytics.corpus import schema
from analytics.corpus.sentences import HEAD, with_context
from analytics.corpus.store import Store
from analytics.corpus.tallies import CARRIED_OUT, LINK, UNRESOLVED
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


def pairs(store: Store, filters: Filters) -> list[Pair]:
    """Every two documents of which a view says that one carries out the other."""
    query = (
        select(_tallies.c.code, func.sum(_tallies.c.mentions))
        .where(_tallies.c.kind == LINK, *tallied(filters))
        .group_by(_tallies.c.code)
    )
    with store.read() as connection:
        rows = connection.execute(query).all()
    ends = (code.split(CARRIED_OUT) for code, _ in rows)
    return [Pair(parent, child, places) for (child, parent), (_, places) in zip(ends, rows, strict=True)]


def evidence_of_link(store: Store, parent: str, child: str, filters: Filters = Filters()) -> list[Evidence]:
    """Exactly the places of a view that say that document `child` carries out `parent`, from the number of the one to
    that of the other, in the order of the months and of the text."""
    query = (
        select(*HEAD, _source.c.item, _carries_out.c.start, _carries_out.c.end)
        .select_from(_LINKS)
        .where(_stated(filters), _is(_target, parent), _is(_source, child))
        .order_by(_directives.c.month, _directives.c.office, _directives.c.id, _carries_out.c.start, _carries_out.c.end)
    )
    with store.read() as connection:
        return [with_context(*row) for row in connection.execute(query).all()]


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

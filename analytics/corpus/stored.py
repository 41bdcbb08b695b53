"""Rows of the store → the frozen values that they were written from, as far as counting needs them."""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

from sqlalchemy import Column, Connection, Row, Table, select

from analytics.corpus import schema
from analytics.directive.words import segment
from analytics.model import CarryingOut, Citation, Event, Header, Hit, Item, Span

_directives = schema.directives
_PARTS = (schema.items, schema.citations, schema.events, schema.carries_out)
_AT_ONCE = 100  # directives whose rows are held in memory


@dataclass(frozen=True, slots=True)
class StoredPaper:
    """A directive as it was analysed, without its hits."""

    id: int
    hash: str
    month: str
    office: str
    file_name: str
    header: Header  # as a person has corrected it; its issuer is the office
    text: str
    items: tuple[Item, ...]
    citations: tuple[Citation, ...]
    events: tuple[Event, ...]
    carries_out: tuple[CarryingOut, ...]
    packed: bytes | None  # where its words stand

    @property
    def words(self) -> tuple[Span, ...]:
        """Its words in order; a paper of an older store, which does not tell them, is segmented again."""
        if self.packed is None:
            return segment(self.text, [item.span for item in self.items], self.citations)
        return unpacked(self.packed)


def papers(connection: Connection, wanted: Collection[int] | None = None) -> Iterator[StoredPaper]:
    """The stored papers (those with these rows, or all), by month and row; a hundred are held in memory at a time."""
    query = select(_directives.c.id).order_by(_directives.c.month, _directives.c.id)
    if wanted is not None:
        query = query.where(_directives.c.id.in_(wanted))
    ids = list(connection.scalars(query))
    for some in (ids[place : place + _AT_ONCE] for place in range(0, len(ids), _AT_ONCE)):
        of = {table: _by_paper(connection, table, some) for table in _PARTS}
        heads = {row.id: row for row in connection.execute(select(_directives).where(_directives.c.id.in_(some)))}
        for paper in some:
            head = heads[paper]
            yield StoredPaper(
                id=paper,
                hash=head.hash,
                month=head.month,
                office=head.office,
                file_name=head.file_name,
                header=_header(head),
                text=head.text,
                items=tuple(map(_item, of[schema.items].get(paper, ()))),
                citations=tuple(map(citation_of, of[schema.citations].get(paper, ()))),
                events=tuple(map(_event, of[schema.events].get(paper, ()))),
                carries_out=tuple(map(_carrying_out, of[schema.carries_out].get(paper, ()))),
                packed=head.words_at,
            )


def hits(connection: Connection, wanted: Collection[int]) -> Mapping[int, tuple[Hit, ...]]:
    """What the dictionary of the store found in the directives with these rows, each in the order of its text."""
    rows = _by_paper(connection, schema.hits, wanted, schema.hits.c.start)
    return {paper: tuple(map(_hit, of_paper)) for paper, of_paper in rows.items()}


def _header(row: Any) -> Header:
    return Header(row.month, row.until, row.office, row.number, row.symbol, row.issued_on, row.place, row.title)


def packed(words: Iterable[Span]) -> bytes:
    """Where words stand, less than a byte a word: distances from word to word and lengths, compressed."""
    numbers, last = [], 0
    for word in words:
        numbers += [word.start - last, word.end - word.start]
        last = word.end
    return zlib.compress(json.dumps(numbers, separators=(",", ":")).encode(), 9)


@lru_cache(maxsize=128)  # another view of an office shows most of its papers again
def unpacked(data: bytes) -> tuple[Span, ...]:
    """The words that were packed."""
    numbers = json.loads(zlib.decompress(data))
    words, last = [], 0
    for distance, length in zip(numbers[::2], numbers[1::2], strict=True):
        words.append(Span(last + distance, last + distance + length))
        last += distance + length
    return tuple(words)


def citation_of(row: Row[Any]) -> Citation:
    """A row of `citations`; the extent is not stored, only the printed number."""
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
        term=row.term,
        subject=row.subject,
        document=row.document,
        item=row.item,
    )


def _item(row: Row[Any]) -> Item:
    return Item(row.path, Span(row.start, row.end), row.heading, row.words)


def _event(row: Row[Any]) -> Event:
    span = Span(row.start, row.end)
    return Event(row.name, row.kind, span, row.on, row.until, row.origin, row.years, row.edition, row.item)


def _carrying_out(row: Row[Any]) -> CarryingOut:
    return CarryingOut(row.source, row.target, Span(row.start, row.end))


def _hit(row: Row[Any]) -> Hit:
    return Hit(row.theme, row.phrase, Span(row.start, row.end), row.item, row.incidental)


def _by_paper(
    connection: Connection, table: Table, ids: Collection[int], *order: Column[Any]
) -> Mapping[int, list[Row[Any]]]:
    query = select(table).where(table.c.directive_id.in_(ids)).order_by(table.c.directive_id, *order, table.c.id)
    return {paper: list(rows) for paper, rows in groupby(connection.execute(query), lambda row: row.directive_id)}

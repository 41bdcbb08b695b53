"""Events of many papers at once: on which days they are named how often, and exactly these places.

A "place" is one row of `events`, told by a number that grows with month, paper and place in the text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Connection, FromClause, case, func, literal, select

from analytics.corpus import schema
from analytics.corpus.sentences import HEAD, with_context
from analytics.corpus.store import Store
from analytics.corpus.view import in_part, shown
from analytics.model import Evidence, Filters

_directives, _events = schema.directives, schema.events
_ROWS = 2**31  # more than `events` has rows: place = number of the paper in its order * _ROWS + row
_AT_ONCE = 1_000  # rows asked for by their numbers; SQLite takes 32,766
_PRINTED = ("id", "name", "kind", "on", "origin", "years", "edition")


@dataclass(frozen=True, slots=True)
class Mentions:
    """How many places of one month's papers name an event with the same days (None: not told).

    `last` is the last of these places, `counted` the last that prints how many years it is, `begun` the last that
    prints the day of the first event.
    """

    key: str
    month: str
    on: date | None
    until: date | None
    places: int
    last: int
    counted: int | None
    begun: int | None

    @property
    def day(self) -> date | None:
        """The first day, or where only the last is told ("28 - 3/9") that."""
        return self.on or self.until

    @property
    def days(self) -> tuple[str, date | None, date | None]:
        return self.month, self.on, self.until


@dataclass(frozen=True, slots=True)
class Printed:
    """What one place prints of an event."""

    name: str
    kind: str
    on: date | None
    origin: date | None
    years: int | None
    edition: str | None


@dataclass(frozen=True, slots=True)
class Named:
    """All mentions of one event in a view, in order, and what its last place prints; also the last place that prints
    how many years it is, and the last that prints the day of the first one."""

    mentions: tuple[Mentions, ...]
    last: Printed
    counted: Printed | None
    begun: Printed | None


def named(store: Store, filters: Filters) -> dict[str, Named]:
    """Key of an event → what a view says of it."""
    with store.read() as connection:
        events: dict[str, list[Mentions]] = {}
        for mention in _mentions(connection, filters):
            events.setdefault(mention.key, []).append(mention)
        places = {
            key: (of[-1].last, _last(m.counted for m in of), _last(m.begun for m in of)) for key, of in events.items()
        }
        told = _printed(connection, chain.from_iterable(places.values()))
    return {
        key: Named(tuple(of), told[places[key][0]], told.get(places[key][1]), told.get(places[key][2]))
        for key, of in events.items()
    }


def names(store: Store, keys: Collection[str]) -> dict[str, str]:
    """Key of an event → its name as the paper prints it that came in last."""
    with store.read() as connection:
        last = select(func.max(_events.c.id)).where(_events.c.key.in_(keys)).group_by(_events.c.key)
        query = select(_events.c.key, _events.c.name).where(_events.c.id.in_(last))
        return {row[0]: row[1] for row in connection.execute(query).all()}


def mentions(store: Store, filters: Filters, key: str) -> list[Mentions]:
    """The mentions of one event in a view, in order."""
    with store.read() as connection:
        return _mentions(connection, filters, _events.c.key == key)


def named_in(store: Store, filters: Filters, month: str) -> set[str]:
    """The keys of the events that the papers of a month name; a quarter's paper is of each of its months."""
    until = func.coalesce(_directives.c.until, _directives.c.month)
    query = (
        select(_events.c.key)
        .join(_directives, _directives.c.id == _events.c.directive_id)
        .where(_counted(filters), shown(filters), _directives.c.month <= month, until >= month)
    )
    with store.read() as connection:
        return set(connection.scalars(query))


def evidence(
    store: Store, key: str, days: Collection[tuple[str, date | None, date | None]], filters: Filters
) -> list[Evidence]:
    """The places that name an event with one of these (month of the paper, first day, last day), in their order."""
    query = (
        select(_events.c.on, _events.c.until, *HEAD, _events.c.item, _events.c.start, _events.c.end)
        .join(_directives, _directives.c.id == _events.c.directive_id)
        .where(_events.c.key == key, _counted(filters), shown(filters))
        .where(_directives.c.month.in_({month for month, _, _ in days}))
        .order_by(_directives.c.month, _directives.c.office, _directives.c.id, _events.c.start)
    )
    with store.read() as connection:
        rows = connection.execute(query)
        return [
            with_context(paper, month, *rest) for on, until, paper, month, *rest in rows if (month, on, until) in days
        ]


def _mentions(connection: Connection, filters: Filters, *conditions: ColumnElement[bool]) -> list[Mentions]:
    """In the order of their last places."""
    papers = _papers(filters)
    place = papers.c.place * literal(_ROWS, BigInteger) + _events.c.id
    days = (_events.c.key, papers.c.month, _events.c.on, _events.c.until)
    query = (
        select(
            *days,
            func.count(),
            func.max(place),
            func.max(case((_events.c.years.is_not(None), place))),
            func.max(case((_events.c.origin.is_not(None), place))),
        )
        .join(papers, papers.c.id == _events.c.directive_id)
        .where(_counted(filters), *conditions)
        .group_by(*days)
    )
    return sorted((Mentions(*row) for row in connection.execute(query).all()), key=lambda mention: mention.last)


def _printed(connection: Connection, places: Iterable[int | None]) -> dict[int | None, Printed]:
    """What the given places print, by place; None among them is left out."""
    rows = {place % _ROWS: place for place in places if place is not None}
    wanted, columns = sorted(rows), [_events.c[name] for name in _PRINTED]
    found: dict[int | None, Printed] = {}
    for some in (wanted[start : start + _AT_ONCE] for start in range(0, len(wanted), _AT_ONCE)):
        for row, *told in connection.execute(select(*columns).where(_events.c.id.in_(some))):
            found[rows[row]] = Printed(*told)
    return found


def _last(places: Iterable[int | None]) -> int | None:
    return max((place for place in places if place is not None), default=None)


def _papers(filters: Filters) -> FromClause:
    """The papers of a view, numbered by month and row."""
    order: ColumnElement[Any] = func.row_number().over(order_by=(_directives.c.month, _directives.c.id))
    query = select(_directives.c.id, _directives.c.month, order.label("place")).where(shown(filters))
    return query.cte("papers")


def _counted(filters: Filters) -> ColumnElement[bool]:
    """Events of items are counted, those of the view's part."""
    return _events.c.item.is_not(None) & in_part(_events.c.item, filters)

"""Questions to the store, answered with plain rows. Every count here is a count of spans that `evidence` can show."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, case, func, select, true

from analytics.corpus import dictionaries, schema, search
from analytics.corpus.sentences import HEAD, whole_item, with_context
from analytics.corpus.store import Store
from analytics.corpus.tallies import NO_THEME, UNRESOLVED
from analytics.corpus.view import in_part, shown
from analytics.directive.dictionary import Dictionary
from analytics.model import CellKey, Evidence, Filters, Item, Span

ITEMS, CITATIONS, EVENTS = "items", "citations", "events"  # kinds of cells that count all of them
_directives = schema.directives
_in_body = schema.citations.c.item.is_not(None)  # what the opening rests on ("Căn cứ …") is read and not counted


@dataclass(frozen=True, slots=True)
class DirectiveRow:
    """One stored directive without its text, with the sizes that rates are based on."""

    id: int
    hash: str
    file_name: str
    month: str
    until: str | None  # the last month of a quarter
    office: str
    number: str | None
    symbol: str | None
    issued_on: date | None
    title: str | None
    words: int
    share_items: int  # items that are no headings: the base of "share of items"
    citations: int
    events: int
    scanned: float | None  # of pages read by optical character recognition the lowest confidence, 0 to 1


@dataclass(frozen=True, slots=True)
class Head:
    """What tells which paper of which office a stored directive is."""

    hash: str
    file_name: str
    month: str
    until: str | None
    office: str
    number: str | None
    symbol: str | None
    issued_on: date | None
    title: str | None


def heads(store: Store, filters: Filters = Filters()) -> list[Head]:
    """The heads of the directives that a view shows, in the order of the months."""
    columns = [_directives.c[field.name] for field in fields(Head)]
    query = select(*columns).where(shown(filters)).order_by(_directives.c.month, _directives.c.office, _directives.c.id)
    with store.read() as connection:
        return [Head(*tuple(row)) for row in connection.execute(query)]


def offices(store: Store) -> list[str]:
    """Every office that has a directive, by name."""
    with store.read() as connection:
        return list(connection.scalars(select(_directives.c.office).distinct().order_by(_directives.c.office)))


def directives(store: Store, filters: Filters = Filters(), only: Collection[str] | None = None) -> list[DirectiveRow]:
    """The directives that a view shows, or of these only those whose files have these hashes, in the order of the
    months."""

    def count(table: Table, *conditions: ColumnElement[bool]) -> ColumnElement[int]:
        found = select(func.count()).where(table.c.directive_id == _directives.c.id, *conditions)
        return found.correlate(_directives).scalar_subquery()

    pages = schema.scanned_pages
    lowest = select(func.min(pages.c.confidence)).where(pages.c.directive_id == _directives.c.id)
    query = (
        select(
            _directives.c.id,
            _directives.c.hash,
            _directives.c.file_name,
            _directives.c.month,
            _directives.c.until,
            _directives.c.office,
            _directives.c.number,
            _directives.c.symbol,
            _directives.c.issued_on,
            _directives.c.title,
            _directives.c.words,
            count(schema.items, schema.items.c.heading.is_(False)),
            count(schema.citations, _in_body),
            count(schema.events, schema.events.c.item.is_not(None)),
            lowest.correlate(_directives).scalar_subquery(),
        )
        .where(shown(filters), true() if only is None else _directives.c.hash.in_(only))
        .order_by(_directives.c.month, _directives.c.office, _directives.c.id)
    )
    with store.read() as connection:
        return [DirectiveRow(*tuple(row)) for row in connection.execute(query)]


def spans(store: Store, filters: Filters) -> list[tuple[str, str, str]]:
    """(month, last month, office) of every paper of a view, in order; a quarter's paper ends in another month."""
    head = (_directives.c.month, func.coalesce(_directives.c.until, _directives.c.month), _directives.c.office)
    query = select(*head).where(shown(filters)).order_by(_directives.c.month)
    with store.read() as connection:
        return [tuple(row) for row in connection.execute(query)]


def dictionary(store: Store) -> Dictionary:
    """The dictionary of themes that counts."""
    with store.read() as connection:
        return dictionaries.current(connection)


def dictionary_versions(store: Store) -> list[dictionaries.Version]:
    """Every version of the dictionary, the newest first."""
    with store.read() as connection:
        return dictionaries.versions(connection)


def dictionary_of(store: Store, number: int) -> Dictionary:
    """The dictionary of one version."""
    with store.read() as connection:
        return dictionaries.of_number(connection, number)


def outline(store: Store, directive_id: int) -> tuple[str, list[Item]]:
    """The clean text of a directive and its items, with the themes that each bears."""
    themes: dict[str, set[str]] = {}
    with store.read() as connection:
        text = connection.scalar(select(_directives.c.text).where(_directives.c.id == directive_id)) or ""
        for path, theme in connection.execute(
            select(schema.hits.c.item, schema.hits.c.theme)
            .where(schema.hits.c.directive_id == directive_id, schema.hits.c.incidental.is_(False))
            .distinct()
        ):
            themes.setdefault(path, set()).add(theme)
        rows = connection.execute(
            select(schema.items).where(schema.items.c.directive_id == directive_id).order_by(schema.items.c.id)
        )
        items = [
            Item(r.path, Span(r.start, r.end), r.heading, r.words, tuple(sorted(themes.get(r.path, ())))) for r in rows
        ]
    return text, items


def evidence(
    store: Store, key: CellKey, filters: Filters = Filters(), skip: int = 0, most: int | None = None
) -> list[Evidence]:
    """Exactly the places that a cell counts, the last month first, in the order of the text; `most` after `skip`."""
    with store.read() as connection:
        table, places = _places(key, filters, connection)
        order = (_directives.c.month.desc(), _directives.c.office, _directives.c.id, table.c.start)
        some = places.order_by(*order).offset(skip).limit(most).subquery()  # before any text is fetched
        query = (
            select(*HEAD, some.c.path, some.c.start, some.c.end)
            .join(some, some.c.directive_id == _directives.c.id)
            .order_by(_directives.c.month.desc(), _directives.c.office, _directives.c.id, some.c.start)
        )
        show = whole_item if table is schema.items else with_context
        return [show(*row) for row in connection.execute(query)]


def count_evidence(store: Store, key: CellKey, filters: Filters = Filters()) -> int:
    """How many places `evidence` would give."""
    with store.read() as connection:
        places = _places(key, filters, connection)[1]
        return connection.scalar(select(func.count()).select_from(places.subquery())) or 0


def _places(key: CellKey, filters: Filters, connection: Connection) -> tuple[Table, Select[Any]]:
    """The table that a cell counts the rows of, and the places that these are: paper, item, span."""
    table, condition = _counted(key, connection)
    path = table.c.path if table is schema.items else table.c.item
    places = (
        select(table.c.directive_id, path.label("path"), table.c.start, table.c.end)
        .join(_directives, _directives.c.id == table.c.directive_id)
        .where(condition, shown(filters), in_part(path, filters))
        .where(*([_directives.c.month == key.month] if key.month else []))
    )
    return table, places


def found(store: Store, typed: str, filters: Filters = Filters(), enough: int | None = None) -> search.Found:
    """The places of a typed phrase in the items of a view, as `search.find` gives them."""
    wanted, part = search.phrase(typed), in_part(schema.items.c.path, filters)
    with store.read() as connection:
        return search.find(connection, wanted, shown(filters), part, enough=enough)


def sentences(store: Store, places: Sequence[search.Place]) -> list[Evidence]:
    """Found places with the words around them."""
    query = select(_directives.c.id, *HEAD).where(_directives.c.id.in_({place.directive for place in places}))
    with store.read() as connection:
        heads: dict[int, Sequence[Any]] = {row[0]: row[1:] for row in connection.execute(query)}
    return [with_context(*(*heads[p.directive], p.path, p.span.start, p.span.end)) for p in places]


def in_its_item(store: Store, place: Evidence) -> Evidence:
    """A stored place with all of its item around it, instead of a few words; as it was where the item is gone."""
    of = schema.items.c
    query = (
        select(_directives.c.text, of.start, of.end)
        .join(schema.items, of.directive_id == _directives.c.id)
        .where(_directives.c.hash == place.paper, of.path == place.path)
        .where(of.start <= place.span.start, of.end >= place.span.end)
    )
    with store.read() as connection:
        row = connection.execute(query).first()
    if row is None:
        return place
    text, start, end = row
    return replace(place, before=text[start : place.span.start], after=text[place.span.end : end])


def _counted(key: CellKey, connection: Connection) -> tuple[Table, ColumnElement[bool]]:
    """The rows that a cell counts: places, or (kind "… items") the items, headings left out, that hold such a place."""
    kind, by_item = key.kind.removesuffix(" items"), key.kind.endswith(" items")
    if kind == ITEMS:
        return schema.items, schema.items.c.heading.is_(False)
    if kind == NO_THEME:
        return schema.items, and_(schema.items.c.heading.is_(False), ~_holds(schema.hits, true()))
    table = _TABLES.get(kind)
    if table is None:
        raise ValueError(f"no evidence for {key.kind!r}")
    condition = _names(kind, key.code, connection)
    if by_item:
        return schema.items, and_(schema.items.c.heading.is_(False), _holds(table, condition))
    return table, condition


_TABLES = {
    "theme": schema.hits,
    "group": schema.hits,
    "document": schema.citations,
    "type": schema.citations,
    "level": schema.citations,
    "event": schema.events,
    "event kind": schema.events,
    CITATIONS: schema.citations,
    EVENTS: schema.events,
}


def _names(kind: str, code: str, connection: Connection) -> ColumnElement[bool]:
    """Whether a place names a code; as `corpus.tallies` has it. All citations and all events have no code."""
    if kind in (CITATIONS, EVENTS):
        return _in_body if kind == CITATIONS else schema.events.c.item.is_not(None)
    cited, printed = schema.citations.c, schema.citations.c.type
    if kind == "theme":
        return schema.hits.c.theme == code
    if kind == "group":
        groups = dictionaries.current(connection).group_of
        return schema.hits.c.theme.in_([theme for theme, group in groups.items() if group == code])
    if kind == "document":
        unresolved = cited.designation + UNRESOLVED + _directives.c.office
        return _in_body & (func.coalesce(cited.document, unresolved) == code)
    if kind == "type":
        told = case((printed == "văn bản", func.coalesce(cited.type_by_symbol, printed)), else_=printed)
        return _in_body & (told == code)
    if kind == "level":
        return _in_body & (cited.level == code)
    column = schema.events.c.key if kind == "event" else schema.events.c.kind
    return schema.events.c.item.is_not(None) & (column == code)


def _holds(table: Table, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether an item holds such a place; a hit that is only touched on makes no item the theme's."""
    same_item = and_(table.c.directive_id == schema.items.c.directive_id, table.c.item == schema.items.c.path)
    bears = table.c.incidental.is_(False) if table is schema.hits else true()
    return select(table.c.id).where(same_item, condition, bears).correlate(schema.items, _directives).exists()

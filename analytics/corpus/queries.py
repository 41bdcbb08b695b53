"""Questions to the store, answered with plain rows. Every count here is a count of spans that `evidence` can show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Row, Select, Table, and_, distinct, func, or_, select

from analytics.corpus import dictionaries, schema
from analytics.corpus.sentences import whole_item, with_context
from analytics.corpus.store import Store
from analytics.directive.dictionary import Dictionary
from analytics.model import CellKey, Evidence, Filters, Item, Span

UNRESOLVED = " ? "  # between designation and office in the code of what cannot be told to be one document
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


def offices(store: Store) -> list[str]:
    """Every office that has a directive, by name."""
    with store.read() as connection:
        return list(connection.scalars(select(_directives.c.office).distinct().order_by(_directives.c.office)))


def directives(store: Store, filters: Filters = Filters()) -> list[DirectiveRow]:
    """The directives that a view shows, in the order of the months."""

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
            count(schema.events),
            lowest.correlate(_directives).scalar_subquery(),
        )
        .where(_shown(filters))
        .order_by(_directives.c.month, _directives.c.office, _directives.c.id)
    )
    with store.read() as connection:
        return [DirectiveRow(*tuple(row)) for row in connection.execute(query)]


def theme_counts(store: Store, filters: Filters) -> list[tuple[str, str, int, int]]:
    """(month, theme, mentions, items that are no headings) for every theme met."""
    items = schema.items
    share = func.count(distinct(items.c.id))
    query = (
        select(_directives.c.month, schema.hits.c.theme, func.count(), share)
        .join(_directives, _directives.c.id == schema.hits.c.directive_id)
        .outerjoin(
            items,
            and_(
                items.c.directive_id == schema.hits.c.directive_id,
                items.c.path == schema.hits.c.item,
                items.c.heading.is_(False),
                schema.hits.c.incidental.is_(False),
            ),
        )
        .where(_shown(filters))
        .group_by(_directives.c.month, schema.hits.c.theme)
    )
    with store.read() as connection:
        return [tuple(row) for row in connection.execute(query)]


def items_without_theme(store: Store, filters: Filters) -> dict[str, int]:
    """Month → how many items, headings left out, bear no theme."""
    items = schema.items
    query = (
        select(_directives.c.month, func.count())
        .join(_directives, _directives.c.id == items.c.directive_id)
        .where(_shown(filters), items.c.heading.is_(False), ~_bears(None))
        .group_by(_directives.c.month)
    )
    with store.read() as connection:
        return {row[0]: row[1] for row in connection.execute(query)}


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


def citations(store: Store, filters: Filters) -> list[Row[tuple[str, ...]]]:
    """Every citation of an item with its month, in the order of the months: month, office and those of `citations`."""
    return _all(store, schema.citations, filters, _in_body)


def events(store: Store, filters: Filters) -> list[Row[tuple[str, ...]]]:
    """Every event with its month, in the order of the months: columns month, office and those of `events`."""
    return _all(store, schema.events, filters)


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


def evidence(store: Store, key: CellKey, filters: Filters = Filters()) -> list[Evidence]:
    """Exactly the places that a cell counts, in the order of the months and of the text."""
    table, condition = _counted(key)
    query = (
        select(
            _directives.c.month,
            _directives.c.office,
            _directives.c.file_name,
            _directives.c.text,
            table.c.path if table is schema.items else table.c.item,
            table.c.start,
            table.c.end,
        )
        .join(_directives, _directives.c.id == table.c.directive_id)
        .where(condition, _shown(filters), *([_directives.c.month == key.month] if key.month else []))
        .order_by(_directives.c.month, _directives.c.office, _directives.c.id, table.c.start)
    )
    show = whole_item if table is schema.items else with_context
    with store.read() as connection:
        return [show(*row) for row in connection.execute(query)]


def _counted(key: CellKey) -> tuple[Table, ColumnElement[bool]]:
    if key.kind == "theme":
        return schema.hits, schema.hits.c.theme == key.code
    if key.kind == "theme items":
        return schema.items, and_(schema.items.c.heading.is_(False), _bears(key.code))
    if key.kind == "no theme":
        return schema.items, and_(schema.items.c.heading.is_(False), ~_bears(None))
    if key.kind == "event":
        return schema.events, schema.events.c.key == key.code
    if key.kind == "document":
        return schema.citations, _in_body & or_(
            schema.citations.c.document == key.code,
            and_(
                schema.citations.c.document.is_(None),
                schema.citations.c.designation + UNRESOLVED + _directives.c.office == key.code,
            ),
        )
    raise ValueError(f"no evidence for {key.kind!r}")


def _bears(theme: str | None) -> ColumnElement[bool]:
    """Whether an item bears a theme; without one, any."""
    hits = schema.hits
    same_item = and_(hits.c.directive_id == schema.items.c.directive_id, hits.c.item == schema.items.c.path)
    of_theme = hits.c.theme.is_not(None) if theme is None else hits.c.theme == theme
    return select(hits.c.id).where(same_item, of_theme, hits.c.incidental.is_(False)).exists()


def _all(store: Store, table: Table, filters: Filters, *conditions: ColumnElement[bool]) -> list[Row[tuple[str, ...]]]:
    query: Select[tuple[str, ...]] = (
        select(_directives.c.month, _directives.c.office, *[c for c in table.c if c.name != "id"])
        .join(_directives, _directives.c.id == table.c.directive_id)
        .where(_shown(filters), *conditions)
        .order_by(_directives.c.month, _directives.c.id, table.c.start)
    )
    with store.read() as connection:
        return list(connection.execute(query))


def _shown(filters: Filters) -> ColumnElement[bool]:
    conditions: list[ColumnElement[bool]] = [_directives.c.id.is_not(None)]
    if filters.first:
        conditions.append(_directives.c.month >= filters.first)
    if filters.last:
        conditions.append(_directives.c.month <= filters.last)
    if filters.office:
        conditions.append(_directives.c.office == filters.office)
    return and_(*conditions)

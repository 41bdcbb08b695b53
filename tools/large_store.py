"""Stores to measure by: of the illustrative directives, and of thousands, made by copying the rows of a small one under
other offices' names.

Tables only see rows: copies cost seconds where reading and segmenting ten thousand papers would take an hour. Every
copy is an office of its own, with its own local documents; central documents, days and themes are shared, as in life.
"""

from __future__ import annotations

import sys
from pathlib import Path

from sqlalchemy import Connection, Table, func, literal, select, text

from analytics.corpus import schema, sources
from analytics.corpus.ingest import ingest_files
from analytics.corpus.store import Store, open_store

_SAMPLE = Path(__file__).parents[1] / "data" / "sample"
_PLACE = "Bình Lâm"  # the province of the illustrative offices: in their names and in those of their documents
_NAMED = {"office", "document", "known_to", "code"}  # columns in which it stands
_TABLES = (
    schema.directives,
    schema.items,
    schema.citations,
    schema.events,
    schema.carries_out,
    schema.hits,
    schema.tallies,
)


def sample_store(folder: Path) -> Path:
    """Read the illustrative directives into a store in an empty folder; ends the program where one is refused."""
    for outcome in ingest_files(open_store(folder), sources.find([_SAMPLE])[0]):
        if outcome.status != "added":
            sys.exit(outcome.message)
    return folder


def enlarge(store: Store, directives: int) -> int:
    """Copy all of a store until it holds so many directives at least; how many it holds then."""
    with store.write() as connection:
        held = connection.scalar(select(func.count()).select_from(schema.directives)) or 0
        steps = {table: _last(connection, table) for table in _TABLES}
        copies = -(-directives // held) - 1
        for copy in range(1, copies + 1):
            for table in _TABLES:
                _copy(connection, table, copy, steps)
            _copy_texts(connection, copy * steps[schema.items], steps[schema.items])
        connection.execute(text("ANALYZE"))
    return held * (copies + 1)


def _last(connection: Connection, table: Table) -> int:
    """The highest number of a row."""
    key = table.c.id if "id" in table.c else table.c.directive_id
    return connection.scalar(select(func.max(key))) or 0


def _copy(connection: Connection, table: Table, copy: int, steps: dict[Table, int]) -> None:
    values = []
    for column in table.c:
        if column.name == "id":
            values.append(column + copy * steps[table])
        elif column.name == "directive_id":
            values.append(column + copy * steps[schema.directives])
        elif column.name == "hash":
            values.append(literal(f"{copy:06x}") + func.substr(column, 7))  # as long as a hash, of the same digits
        elif column.name in _NAMED:
            values.append(func.replace(column, _PLACE, f"{_PLACE} {copy}"))
        else:
            values.append(column)
    first = table.c.id if "id" in table.c else table.c.directive_id
    original = select(*values).where(first <= steps[table])
    connection.execute(table.insert().from_select(list(table.c.keys()), original))


def _copy_texts(connection: Connection, offset: int, last: int) -> None:
    texts = schema.item_texts
    original = select(texts.c.rowid + offset, texts.c.text).where(texts.c.rowid <= last)
    connection.execute(texts.insert().from_select(["rowid", "text"], original))

"""The recorded migrations that bring an older store to the present schema.

A new store is made whole from the tables and marked as having every migration; an old one runs those it lacks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, inspect, select, text

from analytics.corpus import search
from analytics.corpus.schema import (
    corrections,
    dictionaries,
    directives,
    metadata,
    migrations,
    reports,
    retired,
    scanned_pages,
    shipped_dictionaries,
    state,
    tallies,
)


@dataclass(frozen=True, slots=True)
class Migration:
    number: int
    name: str
    run: Callable[[Connection], None]


def _add_what_resolving_needs(connection: Connection) -> None:
    """Columns that `resolve` fills when the store is opened with no fingerprint of the lists."""
    for statement in (
        "ALTER TABLE citations ADD COLUMN plain_number VARCHAR",
        "ALTER TABLE citations ADD COLUMN known_to VARCHAR",
        "ALTER TABLE citations ADD COLUMN term VARCHAR",
        "CREATE INDEX citations_by_number ON citations (plain_number, known_to, document, date)",
        "ALTER TABLE state ADD COLUMN lists VARCHAR",
    ):
        connection.execute(text(statement))


def _add_versions_and_corrections(connection: Connection) -> None:
    """An older store does not tell what its analyses were made with: `rules` stays empty, so that they count as old."""
    for table in (scanned_pages, corrections, retired):
        table.create(connection)
    for column in (directives.c.rules, directives.c.analysed_at, directives.c.supplement):
        kind = column.type.compile(connection.dialect)
        connection.execute(text(f"ALTER TABLE directives ADD COLUMN {column.name} {kind}"))


def _add_dictionaries(connection: Connection) -> None:
    """The first version of the dictionary is written, and hits are counted by it, when the store is opened."""
    for table in (dictionaries, shipped_dictionaries, reports):
        table.create(connection)
    kind = directives.c.words_at.type.compile(connection.dialect)
    connection.execute(text(f"ALTER TABLE directives ADD COLUMN words_at {kind}"))
    connection.execute(text("ALTER TABLE hits ADD COLUMN incidental BOOLEAN NOT NULL DEFAULT FALSE"))


def _add_tallies_and_search(connection: Connection) -> None:
    """Tallies and levels are written when the store is opened with no fingerprint of the lists."""
    tallies.create(connection)
    search.create(connection)
    for directive_id in list(connection.scalars(select(directives.c.id))):
        search.write(connection, directive_id)
    connection.execute(text("ALTER TABLE citations ADD COLUMN level VARCHAR"))
    connection.execute(state.update().values(lists=None))


def _tell_removed_from_replaced(connection: Connection) -> None:
    """What was the table `replaced` until here; a store older than that table has got `retired` in its place."""
    if not inspect(connection).has_table("replaced"):
        return
    retired.create(connection)
    told = "hash, file_name, month, until, office, number, symbol, issued_on, ingested_at, replaced_by"
    connection.execute(
        text(f"INSERT INTO retired ({told}, retired_at) SELECT {told}, replaced_at FROM replaced ORDER BY id")
    )
    connection.execute(text("DROP TABLE replaced"))


def _add_part_of_reports(connection: Connection) -> None:
    """A report made before is of all parts of the papers; a store older than the table has got it with its part."""
    if any(column["name"] == reports.c.part.name for column in inspect(connection).get_columns(reports.name)):
        return
    kind = reports.c.part.type.compile(connection.dialect)
    connection.execute(text(f"ALTER TABLE reports ADD COLUMN part {kind}"))


MIGRATIONS: tuple[Migration, ...] = (
    Migration(1, "first tables", metadata.create_all),
    Migration(2, "what resolving citations needs", _add_what_resolving_needs),
    Migration(3, "versions, corrections, scanned pages", _add_versions_and_corrections),
    Migration(4, "dictionaries of themes, places of words, reports", _add_dictionaries),
    Migration(5, "tallies, levels of documents, text to search in", _add_tallies_and_search),
    Migration(6, "papers that a person removed", _tell_removed_from_replaced),
    Migration(7, "part of the papers of a report", _add_part_of_reports),
)


def migrate(connection: Connection) -> None:
    """Bring a store to the present schema, inside the caller's transaction; a current store is left as it is."""
    fresh = not inspect(connection).has_table(migrations.name)
    if fresh:
        metadata.create_all(connection)
        search.create(connection)
        connection.execute(state.insert().values(id=1, version=0))
    done = set(connection.scalars(select(migrations.c.number)))
    for migration in MIGRATIONS:
        if migration.number in done:
            continue
        if not fresh:
            migration.run(connection)
        connection.execute(
            migrations.insert().values(number=migration.number, name=migration.name, applied_at=datetime.now(UTC))
        )

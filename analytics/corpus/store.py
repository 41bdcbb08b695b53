"""The store: one database and a folder of originals. Every change is one transaction.

`DIRECTIVES_STORE` names a folder (SQLite inside it) or a database URL; `DIRECTIVES_FILES` where originals lie.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, Table, create_engine, event, select, update
from sqlalchemy.exc import ArgumentError, DatabaseError

from analytics import __version__
from analytics.corpus import resolve, schema
from analytics.directive import rules
from analytics.model import Analysis, Citation, DirectiveError, Reading, Span
from analytics.vietnamese import fold

DEFAULT_LOCATION = Path(__file__).parents[2] / "data" / "store"


@dataclass(frozen=True, slots=True)
class Store:
    """An open store. Readers never wait for the writer (WAL); a second writer waits its turn."""

    engine: Engine
    files: Path

    @contextmanager
    def read(self) -> Iterator[Connection]:
        with self.engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction that takes the write lock at once and raises the store's version at its end."""
        with self.engine.connect().execution_options(writing=True) as connection, connection.begin():
            yield connection
            connection.execute(update(schema.state).values(version=schema.state.c.version + 1))

    def version(self) -> int:
        """How often the store has changed; equal versions show equal figures."""
        with self.read() as connection:
            return connection.scalar(select(schema.state.c.version)) or 0


def open_store(location: str | Path | None = None) -> Store:
    """Open the store at a folder or database URL (default: `DIRECTIVES_STORE`, else `data/store`), made if need be.

    Raises DirectiveError, in Vietnamese, when it cannot be opened.
    """
    place = str(location or os.environ.get("DIRECTIVES_STORE") or DEFAULT_LOCATION)
    is_url = "://" in place
    folder = DEFAULT_LOCATION if is_url else Path(place)
    files = Path(os.environ.get("DIRECTIVES_FILES") or folder / "originals")
    try:
        engine = create_engine(place if is_url else URL.create("sqlite", database=str(folder / "directives.db")))
        files.mkdir(parents=True, exist_ok=True)
        _prepare_sqlite(engine)
        with engine.connect().execution_options(writing=True) as connection, connection.begin():
            schema.migrate(connection)
            resolve.refresh_after_change_of_lists(connection, rules.identity_fingerprint())
    except (OSError, ImportError, ArgumentError, DatabaseError) as error:
        raise DirectiveError(
            f"Không mở được kho văn bản tại “{place}”. Hãy kiểm tra thư mục có tồn tại và cho phép ghi."
        ) from error
    return Store(engine, files)


def save(
    connection: Connection, digest: str, file_name: str, reading: Reading, analysis: Analysis, office: str
) -> None:
    """Write one analysed directive and resolve what it cites; the header must have a month."""
    header = analysis.header
    row = {key: getattr(header, key) for key in ("month", "until", "number", "symbol", "issued_on", "place", "title")}
    directive_id = connection.execute(
        schema.directives.insert()
        .values(
            **row,
            hash=digest,
            file_name=file_name,
            engine=reading.engine,
            encoding=reading.encoding,
            office=office,
            program=__version__,
            ingested_at=datetime.now(UTC),
            words=analysis.words,
            text=analysis.text,
        )
        .returning(schema.directives.c.id)
    ).scalar_one()
    for table, rows in _rows(reading, analysis):
        values = [{**_flat(table, row, office), "directive_id": directive_id} for row in rows]
        if values:
            connection.execute(table.insert(), values)
    resolve.refresh(connection, directive_id)


def _rows(reading: Reading, analysis: Analysis) -> tuple[tuple[Table, Iterable[object]], ...]:
    return (
        (schema.repairs, reading.repairs),
        (schema.items, analysis.items),
        (schema.citations, analysis.citations),
        (schema.named_documents, analysis.named_documents),
        (schema.carries_out, analysis.carries_out),
        (schema.events, analysis.events),
        (schema.hits, analysis.hits),
    )


def _flat(table: Table, value: object, office: str) -> dict[str, object]:
    """A frozen value as the columns of its table: the span in two, and the keys by which rows are joined."""
    row = asdict(value)  # type: ignore[call-overload]
    span: Span | None = getattr(value, "span", None)
    if span is not None:
        row |= {"start": span.start, "end": span.end}
    row["designation"] = getattr(value, "designation", None)
    if isinstance(value, Citation):
        row |= resolve.keys(value, value.document, office)
    row["key"] = fold(row["name"]) if "name" in row else None
    return {name: row[name] for name in row if name in table.columns}


def _prepare_sqlite(engine: Engine) -> None:
    """WAL, foreign keys, patience with another writer; and transactions begun by us, so that DDL is inside them too."""
    if engine.dialect.name != "sqlite":
        return

    @event.listens_for(engine, "connect")
    def _on_connect(connection, _record):  # type: ignore[no-untyped-def]
        connection.isolation_level = None
        for pragma in ("busy_timeout = 10000", "journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

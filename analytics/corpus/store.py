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
from typing import Any

from sqlalchemy import URL, Connection, Engine, Row, Table, create_engine, delete, event, insert, select, update
from sqlalchemy.exc import ArgumentError, DatabaseError, OperationalError

from analytics.corpus import dictionaries, migrations, resolve, schema, search, tallies
from analytics.corpus.draft import Draft
from analytics.corpus.recount import row_of
from analytics.corpus.stored import packed
from analytics.directive import rules
from analytics.directive.documents import identity
from analytics.directive.themes import find_hits
from analytics.model import Analysis, Citation, DirectiveError, Header, Reading, Span

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
    def write(self, *, figures: bool = True) -> Iterator[Connection]:
        """One transaction that takes the write lock at once; it raises the store's version where figures may change."""
        with self.engine.connect().execution_options(writing=True) as connection, connection.begin():
            connection.execute(select(schema.state.c.version).with_for_update())  # PostgreSQL: writers take turns
            yield connection
            if figures:
                connection.execute(update(schema.state).values(version=schema.state.c.version + 1))

    def version(self) -> int:
        """How often the store has changed; equal versions show equal figures."""
        with self.read() as connection:
            return connection.scalar(select(schema.state.c.version)) or 0


@contextmanager
def told_if_busy() -> Iterator[None]:
    """A store that another writer holds for long, as one sentence."""
    try:
        yield
    except OperationalError as error:
        raise DirectiveError("Kho đang bận nên chưa lưu được. Hãy thử lại sau ít phút; không có gì bị mất.") from error


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
            migrations.migrate(connection)
            dictionaries.begin(connection)
            resolve.refresh_after_change_of_lists(connection, rules.identity_fingerprint())
    except (OSError, ImportError, ArgumentError, DatabaseError) as error:
        raise DirectiveError(
            f"Không mở được kho văn bản tại “{place}”. Hãy kiểm tra thư mục có tồn tại và cho phép ghi."
        ) from error
    return Store(engine, files)


def save(connection: Connection, draft: Draft, *, supplement: bool | None = None) -> int:
    """Write a newly read directive and resolve what it cites; its row. The header must have a month.

    A file that was here before gets its row's number and its day again, so that its places stand in their old order.
    """
    identity = {"hash": draft.digest, "file_name": draft.name, "ingested_at": datetime.now(UTC)}
    if (before := last_retired(connection, draft.digest)) is not None:
        identity["ingested_at"] = before.ingested_at
        identity |= {} if before.directive_id is None else {"id": before.directive_id}
    inserted = schema.directives.insert().values(**identity, **_columns(draft), supplement=supplement)
    directive_id = int(connection.execute(inserted.returning(schema.directives.c.id)).scalar_one())
    _write_parts(connection, directive_id, draft)
    resolve.refresh(connection, {directive_id} | resolve.papers_told_by(connection, directive_id))
    return directive_id


def save_again(connection: Connection, directive_id: int, draft: Draft) -> bool:
    """Put a new analysis of a stored directive in the place of the old one; its row and its file stay.

    False, and nothing is changed, where that row holds another file by now or is gone.
    """
    digest = select(schema.directives.c.hash).where(schema.directives.c.id == directive_id)
    if connection.scalar(digest) != draft.digest:
        return False
    papers = {directive_id} | resolve.papers_told_by(connection, directive_id)
    for table in (*_PARTS, schema.hits):
        connection.execute(delete(table).where(table.c.directive_id == directive_id))
    connection.execute(
        update(schema.directives).where(schema.directives.c.id == directive_id).values(**_columns(draft))
    )
    _write_parts(connection, directive_id, draft)
    resolve.refresh(connection, papers | resolve.papers_told_by(connection, directive_id))
    return True


def retire(connection: Connection, directive_id: int, by: str | None, reason: str | None = None) -> None:
    """Take a directive out of all counts: the file with hash `by` takes its place, or (None) a person removes it, for a
    `reason`. What it was is noted; its original and the corrections of its header stay."""
    kept = [c for c in schema.directives.columns if c.name in schema.retired.columns and c.name != "id"]
    row = connection.execute(select(*kept).where(schema.directives.c.id == directive_id)).one()
    told = {"directive_id": directive_id, "replaced_by": by, "reason": reason, "retired_at": datetime.now(UTC)}
    connection.execute(insert(schema.retired).values({**row._mapping, **told}))
    papers = resolve.papers_told_by(connection, directive_id) - {directive_id}
    connection.execute(delete(schema.directives).where(schema.directives.c.id == directive_id))
    resolve.refresh(connection, papers)


def last_retired(connection: Connection, digest: str) -> Row[Any] | None:
    """How the file with this hash was last taken out of the counts; None if it never was."""
    rows = select(schema.retired).where(schema.retired.c.hash == digest)
    return connection.execute(rows.order_by(schema.retired.c.id.desc()).limit(1)).first()


def _columns(draft: Draft) -> dict[str, object]:
    """What an analysis puts into the row of its directive, with what it was made by."""
    header = draft.analysis.header
    fields = ("month", "until", "number", "symbol", "issued_on", "place", "title")
    return {field: getattr(header, field) for field in fields} | {
        "office": draft.office,
        "engine": draft.reading.engine,
        "encoding": draft.reading.encoding,
        "program": draft.program,
        "rules": draft.rules,
        "analysed_at": datetime.now(UTC),
        "words": len(draft.analysis.words),
        "words_at": packed(draft.analysis.words),
        "text": draft.analysis.text,
    }


def _write_parts(connection: Connection, directive_id: int, draft: Draft) -> None:
    header = resolve.header_of(draft.analysis.header, draft.office)
    for table, rows in zip(_PARTS, _rows(draft.reading, draft.analysis), strict=True):
        values = [{**_flat(table, row, header, draft.office), "directive_id": directive_id} for row in rows]
        if values:
            connection.execute(table.insert(), values)
    search.write(connection, directive_id)
    said = draft.analysis
    dictionary = dictionaries.current(connection)  # another one, it may be, than the file was read with
    hits = find_hits(said.text, said.items, said.words, said.citations, said.events, dictionary)
    if rows := [row_of(hit, directive_id) for hit in hits]:
        connection.execute(schema.hits.insert(), rows)
    tallied = tallies.Said(draft.office, said.items, said.citations, said.events, hits, said.carries_out)
    tallies.write(connection, directive_id, str(header.month), tallied, dictionary)


_PARTS = (  # and hits, which hang on the store's own dictionary
    schema.repairs,
    schema.scanned_pages,
    schema.items,
    schema.citations,
    schema.named_documents,
    schema.carries_out,
    schema.events,
)


def _rows(reading: Reading, analysis: Analysis) -> tuple[Iterable[object], ...]:
    """The rows of each table of `_PARTS`."""
    return (
        reading.repairs,
        reading.scanned,
        analysis.items,
        analysis.citations,
        analysis.named_documents,
        analysis.carries_out,
        analysis.events,
    )


def _flat(table: Table, value: object, header: Header, office: str) -> dict[str, object]:
    """A frozen value as the columns of its table: the span in two, and the keys by which rows are joined."""
    row = asdict(value)  # type: ignore[call-overload]
    span: Span | None = getattr(value, "span", None)
    if span is not None:
        row |= {"start": span.start, "end": span.end}
    row["designation"] = getattr(value, "designation", None)
    if isinstance(value, Citation):
        row |= resolve.keys(value, identity(value, header), office)
    row["key"] = tallies.event_key(row["name"]) if "name" in row else None
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

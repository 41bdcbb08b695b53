"""The tables of the store, as they stand now. The same schema runs on SQLite and PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    column,
    false,
    table,
)

metadata = MetaData()


class Moment(TypeDecorator[datetime]):
    """A moment with its zone. It is written in UTC; SQLite keeps no zone, so what comes back is told to be UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


migrations = Table(
    "migrations",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("name", String, nullable=False),
    Column("applied_at", Moment, nullable=False),
)

# one row: how often the store has changed, which is what cached views depend on, and a fingerprint of the lists that
# citations were last resolved with
state = Table(
    "state",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("lists", String),
)


def _paper() -> tuple[Column[Any], ...]:
    """What tells which paper of which office a directive is."""
    return (
        Column("month", String(7), nullable=False),
        Column("until", String(7)),
        Column("office", String, nullable=False),
        Column("number", String),
        Column("symbol", String),
        Column("issued_on", Date),
    )


directives = Table(
    "directives",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("hash", String(64), nullable=False, unique=True),
    Column("file_name", String, nullable=False),
    Column("engine", String, nullable=False),
    Column("encoding", String, nullable=False),
    Column("program", String, nullable=False),  # version of the program that made the analysis
    Column("rules", String),  # and a fingerprint of the lists it was made with
    Column("ingested_at", Moment, nullable=False),
    Column("analysed_at", Moment),
    Column("supplement", Boolean),  # a person said that it counts beside another paper of its month
    *_paper(),
    Column("place", String),
    Column("title", String),
    Column("words", Integer, nullable=False),
    Column("words_at", LargeBinary),  # where the words stand, packed (`corpus.packed`)
    Column("text", Text, nullable=False),
    Index("directives_by_month", "month", "office"),
    sqlite_autoincrement=True,  # a row's number is never given to another file: another window may still hold it
)


def _part_of_directive(name: str, *columns: Column[Any]) -> Table:
    """A table of things said by a directive, which go when it goes."""
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        Column("directive_id", ForeignKey("directives.id", ondelete="CASCADE"), nullable=False, index=True),
        *columns,
    )


def _place() -> tuple[Column[str], Column[int], Column[int]]:
    return Column("item", String), Column("start", Integer, nullable=False), Column("end", Integer, nullable=False)


repairs = _part_of_directive(
    "repairs",
    Column("kind", String, nullable=False),
    Column("line", Integer, nullable=False),
    Column("detail", String, nullable=False),
    Column("count", Integer, nullable=False),
)
scanned_pages = _part_of_directive(
    "scanned_pages", Column("page", Integer, nullable=False), Column("confidence", Float, nullable=False)
)
items = _part_of_directive(
    "items",
    Column("path", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("heading", Boolean, nullable=False),
    Column("words", Integer, nullable=False),
)
citations = _part_of_directive(
    "citations",
    Column("type", String, nullable=False),
    Column("type_by_symbol", String),
    Column("number", String, nullable=False),
    Column("plain_number", String),
    Column("year", Integer),
    Column("symbol", String),
    Column("designation", String, nullable=False),
    Column("date", Date),
    Column("issuer", String),
    Column("term", String),
    Column("printed", String, nullable=False),
    Column("subject", Text),
    Column("document", String, index=True),
    # whose open citations a document cited in full may answer: "" everybody's, else those of this office
    Column("known_to", String),
    Column("level", String),  # of its issuer (`directive.levels`)
    *_place(),
)
Index("citations_by_number", *(citations.c[name] for name in ("plain_number", "known_to", "document", "date")))
named_documents = _part_of_directive("named_documents", Column("name", String, nullable=False), *_place())
carries_out = _part_of_directive(
    "carries_out",
    Column("source", String, nullable=False),
    Column("target", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)
events = _part_of_directive(
    "events",
    Column("name", String, nullable=False),
    Column("key", String, nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("on", Date),
    Column("until", Date),
    Column("origin", Date),
    Column("years", Integer),
    Column("edition", String),
    *_place(),
)
hits = _part_of_directive(
    "hits",
    Column("theme", String, nullable=False),
    Column("phrase", String, nullable=False),
    *_place(),
    Column("incidental", Boolean, nullable=False, server_default=false()),
)
Index("hits_by_theme", hits.c.theme, hits.c.directive_id, hits.c.item)

# how often each directive names what is counted, by part of the paper: what month tables are summed from, without going
# through every place (`corpus.tallies`)
tallies = Table(
    "tallies",
    metadata,
    Column("directive_id", ForeignKey("directives.id", ondelete="CASCADE"), primary_key=True),
    Column("kind", String, primary_key=True),
    Column("code", String, primary_key=True),
    Column("part", String, primary_key=True),
    Column("month", String(7), nullable=False),
    Column("mentions", Integer, nullable=False),
    Column("items", Integer, nullable=False),
    sqlite_with_rowid=False,
)
Index("tallies_by_code", *(tallies.c[name] for name in ("kind", "code", "month", "part", "mentions", "items")))
# the text of every item without marks, to search in (`corpus.search` makes it: a full-text table on SQLite)
item_texts = table("item_texts", column("rowid", Integer), column("text", String))

# what a person set in the header of a file, in the order in which it was set; the last one holds
corrections = Table(
    "corrections",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("hash", String(64), nullable=False, index=True),
    Column("field", String, nullable=False),
    Column("value", String),
    Column("was", String),
    Column("made_at", Moment, nullable=False),
)
# papers taken out of all counts: another one took their place, or a person removed them; their originals stay. A file
# that came back and left again has a row for each time
retired = Table(
    "retired",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("hash", String(64), nullable=False, index=True),
    Column("file_name", String, nullable=False),
    *_paper(),
    Column("ingested_at", Moment, nullable=False),
    Column("directive_id", Integer),  # the row that it was, which it gets again; an older store does not tell it
    Column("replaced_by", String(64)),  # None: a person removed it
    Column("reason", String),  # what that person said
    Column("retired_at", Moment, nullable=False),
)
# every version of this store's dictionary of themes; the last one counts
dictionaries = Table(
    "dictionaries",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("made_at", Moment, nullable=False),
    Column("author", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("content", Text, nullable=False),
)
# the dictionaries that the program came with and that a person has decided about, in that order
shipped_dictionaries = Table(
    "shipped_dictionaries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("content", Text, nullable=False),
    Column("decided_at", Moment, nullable=False),
    Column("taken", Boolean, nullable=False),
)
# reports that have been made: of which view, with which version of the dictionary
reports = Table(
    "reports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("made_at", Moment, nullable=False),
    Column("file_name", String, nullable=False),
    Column("first", String(7)),
    Column("last", String(7)),
    Column("office", String),
    Column("part", String),
    Column("dictionary", Integer, nullable=False),
)

"""The versions of a store's dictionary of themes. The first is the shipped one; the last one counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from sqlalchemy import Connection, func, insert, select

from analytics.corpus import recount, schema
from analytics.directive.dictionary import Dictionary, from_json, shipped

THE_PROGRAM, FIRST_REASON = "Chương trình", "Bản đi kèm chương trình"
_versions, _decided = schema.dictionaries, schema.shipped_dictionaries


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the dictionary: its number from 1, when and by whom it was saved, and why."""

    number: int
    made_at: datetime
    author: str
    reason: str


def current(connection: Connection) -> Dictionary:
    """The dictionary that counts."""
    content = connection.scalar(select(_versions.c.content).order_by(_versions.c.number.desc()).limit(1))
    return shipped() if content is None else _read(content)


def current_number(connection: Connection) -> int:
    """The number of the version that counts."""
    return connection.scalar(select(func.max(_versions.c.number))) or 0


def versions(connection: Connection) -> list[Version]:
    """Every version, the newest first."""
    columns = (_versions.c.number, _versions.c.made_at, _versions.c.author, _versions.c.reason)
    rows = connection.execute(select(*columns).order_by(_versions.c.number.desc()))
    return [Version(*tuple(row)) for row in rows]


def of_number(connection: Connection, number: int) -> Dictionary:
    """The dictionary of one version."""
    return _read(connection.execute(select(_versions.c.content).where(_versions.c.number == number)).scalar_one())


def begin(connection: Connection) -> None:
    """Give a store that has none its first version, the shipped dictionary, and count by it."""
    if current_number(connection):
        return
    add(connection, shipped(), THE_PROGRAM, FIRST_REASON)
    decide(connection, shipped(), taken=True)


def add(connection: Connection, dictionary: Dictionary, author: str, reason: str) -> None:
    """Add a version and count every stored paper by it."""
    row = {"author": author, "reason": reason, "content": dictionary.as_json()}
    number = current_number(connection) + 1
    connection.execute(insert(_versions).values(number=number, made_at=datetime.now(UTC), **row))
    recount.recount(connection, dictionary)


def decide(connection: Connection, offered: Dictionary, *, taken: bool) -> None:
    """Note that a person has decided about a dictionary that the program came with."""
    values = {"content": offered.as_json(), "decided_at": datetime.now(UTC), "taken": taken}
    connection.execute(insert(_decided).values(values))


def last_decided(connection: Connection) -> Dictionary:
    """The dictionary that the program came with when a person last decided about one."""
    content = connection.scalar(select(_decided.c.content).order_by(_decided.c.id.desc()).limit(1))
    return shipped() if content is None else _read(content)


@lru_cache(maxsize=8)
def _read(content: str) -> Dictionary:
    return from_json(content)

"""Which reports have been made, and with which version of the dictionary: one of an older can be made again."""

from __future__ import annotations

import logging
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from sqlalchemy import insert, select
from sqlalchemy.exc import OperationalError

from analytics.corpus import schema
from analytics.corpus.store import Store
from analytics.model import Filters

_reports = schema.reports


@dataclass(frozen=True, slots=True)
class MadeReport:
    """A report as it was made: when, under which name, of which view, by which version of the dictionary."""

    made_at: datetime
    file_name: str
    filters: Filters
    dictionary: int


def note(store: Store, file_name: str, filters: Filters, dictionary: int) -> None:
    """Note that a report was made. No figure changes by it; a store that is busy or may only be read notes nothing."""
    view = asdict(filters)
    row = {"made_at": datetime.now(UTC), "file_name": file_name, "dictionary": dictionary}
    try:
        with store.write(figures=False) as connection:
            connection.execute(insert(_reports).values(**row, **view))
    except OperationalError as error:  # the report itself is none the worse
        logging.getLogger(__name__).warning("report not noted: %s", error)


def made(store: Store, most: int = 50) -> list[MadeReport]:
    """The reports made last, the newest of each view only."""
    with store.read() as connection:
        rows = list(connection.execute(select(_reports).order_by(_reports.c.id.desc()).limit(10 * most)))
    newest: dict[Filters, MadeReport] = {}
    for row in rows:
        filters = Filters(row.first, row.last, row.office, row.part)
        newest.setdefault(filters, MadeReport(row.made_at, row.file_name, filters, row.dictionary))
    return list(newest.values())[:most]

"""Rows of the store as they are, for tests that count them one by one."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table, select

from analytics.corpus import schema
from analytics.corpus.store import Store
from analytics.corpus.view import in_part, shown
from analytics.model import Filters


def rows(store: Store, table: Table, filters: Filters = Filters()) -> list[Any]:
    """The rows of citations or events that items of a view hold, with their month and office, in order."""
    head = schema.directives.c.month, schema.directives.c.office
    query = (
        select(*head, *[c for c in table.c if c.name != "id"])
        .join(schema.directives, schema.directives.c.id == table.c.directive_id)
        .where(shown(filters), in_part(table.c.item, filters), table.c.item.is_not(None))
        .order_by(schema.directives.c.month, schema.directives.c.id, table.c.start)
    )
    with store.read() as connection:
        return list(connection.execute(query))

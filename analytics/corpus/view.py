"""What a view shows, as conditions on the rows of the store."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select, true

from analytics.corpus import schema
from analytics.corpus.tallies import BASE
from analytics.model import Filters

_directives = schema.directives


def shown(filters: Filters) -> ColumnElement[bool]:
    """The directives of a view; where it shows one part, those that have it."""
    conditions: list[ColumnElement[bool]] = [_directives.c.id.is_not(None)]
    if filters.first:
        conditions.append(_directives.c.month >= filters.first)
    if filters.last:
        conditions.append(_directives.c.month <= filters.last)
    if filters.office:
        conditions.append(_directives.c.office == filters.office)
    if filters.part is not None:
        of = schema.tallies.c
        base = select(of.directive_id).where(
            of.directive_id == _directives.c.id, of.kind == BASE, of.part == filters.part
        )
        conditions.append(base.correlate(_directives).exists())
    return and_(*conditions)


def in_part(path: ColumnElement[Any], filters: Filters) -> ColumnElement[bool]:
    """Whether an item is in the part of the papers that a view shows; as `tallies.part_of` has it."""
    part = filters.part
    if part is None:
        return true()
    if not part:  # papers without parts: their paths begin with a figure or a small letter
        return func.lower(func.substr(path, 1, 1)) == func.substr(path, 1, 1)
    return or_(path == part, func.substr(path, 1, len(part) + 1).in_([f"{part}.", f"{part}~"]))


def tallied(filters: Filters) -> Iterator[ColumnElement[bool]]:
    """The tallies that a view shows."""
    of = schema.tallies.c
    if filters.first:
        yield of.month >= filters.first
    if filters.last:
        yield of.month <= filters.last
    if filters.part is not None:
        yield of.part == filters.part
    if filters.office:
        yield of.directive_id.in_(select(_directives.c.id).where(_directives.c.office == filters.office))

"""Questions to the tallies: what is mentioned how often in which month, and out of how much."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from sqlalchemy import case, distinct, func, select, true

from analytics.corpus import schema
from analytics.corpus.store import Store
from analytics.corpus.tallies import BASE, NO_THEME
from analytics.corpus.view import tallied
from analytics.model import Filters


@dataclass(frozen=True, slots=True)
class Base:
    """What a month's counts are based on: how many papers, words, and items that are no headings."""

    papers: int
    words: int
    items: int


def tallies(
    store: Store, filters: Filters, kind: str, codes: Collection[str] | None = None
) -> list[tuple[str, str, int, int]]:
    """(month, code, mentions, items that are no headings) of a kind of `corpus.tallies`, of some codes or of all."""
    of = schema.tallies
    sums = select(of.c.month, of.c.code, func.sum(of.c.mentions), func.sum(of.c["items"]))
    query = sums.where(of.c.kind == kind, *tallied(filters)).group_by(of.c.code, of.c.month)
    if codes is not None:
        query = query.where(of.c.code.in_(codes))
    with store.read() as connection:
        return [tuple(row) for row in connection.execute(query).all()]


def tally_sums(store: Store, filters: Filters, kind: str) -> dict[str, tuple[int, int]]:
    """Code → (mentions, items) over all months of a view."""
    of = schema.tallies
    sums = select(of.c.code, func.sum(of.c.mentions), func.sum(of.c["items"]))
    query = sums.where(of.c.kind == kind, *tallied(filters)).group_by(of.c.code)
    with store.read() as connection:
        return {code: (mentions, items) for code, mentions, items in connection.execute(query).all()}


def count_codes(store: Store, filters: Filters, kinds: Collection[str]) -> dict[str, int]:
    """Of each of some kinds how many different codes a view mentions."""
    of = schema.tallies
    query = select(of.c.kind, func.count(distinct(of.c.code))).where(of.c.kind.in_(kinds), *tallied(filters))
    with store.read() as connection:
        rows = connection.execute(query.group_by(of.c.kind)).all()
    return dict.fromkeys(kinds, 0) | {row[0]: row[1] for row in rows}


def bases(store: Store, filters: Filters) -> dict[str, Base]:
    """Month → what its counts are based on, for every month with a paper, in order: also for one without the part that
    the view shows, which then has no words and no items."""
    of = schema.tallies
    here = true() if filters.part is None else of.c.part == filters.part
    sums = (func.coalesce(func.sum(case((here, size))), 0) for size in (of.c.mentions, of.c["items"]))
    query = select(of.c.month, func.count(distinct(of.c.directive_id)), *sums)
    whole = tallied(replace(filters, part=None))
    query = query.where(of.c.kind == BASE, *whole).group_by(of.c.month).order_by(of.c.month)
    with store.read() as connection:
        return {month: Base(*sizes) for month, *sizes in connection.execute(query).all()}


def parts(store: Store) -> list[str]:
    """The parts that papers of the store are divided into ("I", "II"), the most usual first; none if none is."""
    of = schema.tallies
    divided = select(of.c.part).where(of.c.kind == BASE, of.c.part != "")
    query = divided.group_by(of.c.part).order_by(func.count().desc(), of.c.part)
    with store.read() as connection:
        return list(connection.scalars(query))


def items_without_theme(store: Store, filters: Filters) -> dict[str, int]:
    """Month → how many items, headings left out, bear no theme; only months with such."""
    return {month: items for month, _, _, items in tallies(store, filters, NO_THEME)}

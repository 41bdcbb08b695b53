"""What stands in a column of plain rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def values_of(places: Iterable[object], name: str) -> list:  # type: ignore[type-arg]
    """The values of a column that are there, in the order of the months."""
    return [value for value in (getattr(place, name) for place in places) if value is not None]


def last_of(places: Sequence[object], name: str) -> object | None:
    values = values_of(places, name)
    return values[-1] if values else None

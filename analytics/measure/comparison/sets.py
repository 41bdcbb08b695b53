"""What is new, returned, kept and dropped between two months: exact, before any statistic."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from analytics.vietnamese import sort_key


@dataclass(frozen=True, slots=True)
class SetDifference:
    """Codes of documents, events or themes, each in one tuple: those of most mentions first, equals by alphabet."""

    new: tuple[str, ...]
    returned: tuple[str, ...]
    kept: tuple[str, ...]
    dropped: tuple[str, ...]


def differences(before: Mapping[str, int], after: Mapping[str, int], earlier: Collection[str]) -> SetDifference:
    """How the codes mentioned `after` differ from those `before`; values are mentions, and 0 is not mentioned.

    kept: in both; dropped: only before; of those only after, returned are those in `earlier`, which other months before
    `after` mention, new the others. Ordered by the mentions of both sides together.
    """
    here, there = ({code for code, mentions in side.items() if mentions > 0} for side in (after, before))
    known = set(earlier)

    def ordered(codes: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(codes, key=lambda code: (-before.get(code, 0) - after.get(code, 0), sort_key(code))))

    return SetDifference(
        new=ordered(here - there - known),
        returned=ordered((here - there) & known),
        kept=ordered(here & there),
        dropped=ordered(there - here),
    )

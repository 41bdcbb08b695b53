"""The findings in stored papers, with the way to the place that each points at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.corpus.analyses import analyses
from analytics.corpus.store import Store
from analytics.corpus.tallies import part_of
from analytics.model import Filters, Finding, Item
from analytics.review.checks import ERROR, HINT, LOOK, check_paper

_ORDER = (ERROR, LOOK, HINT)


@dataclass(frozen=True, slots=True)
class Found:
    """A finding in the stored paper whose file has this hash and name."""

    hash: str
    file_name: str
    finding: Finding


def findings(store: Store, filters: Filters) -> tuple[Found, ...]:
    """What the checks find in a view's papers, in its part: errors first, then in the order of papers and text."""
    found = [
        Found(paper.hash, paper.file_name, finding)
        for paper in analyses(store, filters)
        for finding in check_paper(paper.analysis)
        if filters.part in (None, _part(paper.analysis.items, finding))
    ]
    return tuple(sorted(found, key=lambda f: _ORDER.index(f.finding.severity)))


def _part(items: Sequence[Item], finding: Finding) -> str | None:
    """The part in which a finding stands; None: in the opening or at the foot."""
    span = finding.span
    return next((part_of(item.path) for item in items if span and item.span.holds(span)), None)

"""The findings in stored papers, with the way to the place that each points at."""

from __future__ import annotations

from dataclasses import dataclass

from analytics.corpus.analyses import analyses
from analytics.corpus.store import Store
from analytics.model import Filters, Finding
from analytics.review.checks import ERROR, HINT, LOOK, check_paper

_ORDER = (ERROR, LOOK, HINT)


@dataclass(frozen=True, slots=True)
class Found:
    """A finding in the stored paper whose file has this hash and name."""

    hash: str
    file_name: str
    finding: Finding


def findings(store: Store, filters: Filters) -> tuple[Found, ...]:
    """What the checks find in the papers of a view: errors first, then in the order of papers and text."""
    found = [
        Found(paper.hash, paper.file_name, finding)
        for paper in analyses(store, filters)
        for finding in check_paper(paper.analysis)
    ]
    return tuple(sorted(found, key=lambda f: _ORDER.index(f.finding.severity)))

"""How well the items of two papers are aligned, where it is known what became of each.

    python tools/alignment_score.py [--details]         data/sample, read as a user's files are read
    python tools/alignment_score.py --invented 10       three years of directives of so many invented offices

Each paper is compared with the paper of the month before that it was made from (a correction takes the place of what it
corrects, and was made from the month before, too). Labels: of every item of the later paper how it came there and from
which path, and of every path that was dropped or is said to be. With --details: every wrong label.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from analytics.corpus import sources
from analytics.corpus.parallel import read_all
from analytics.directive import analyse
from analytics.measure.comparison.alignment import DROPPED, Point, align
from analytics.model import Analysis
from analytics.reading import read as read_text
from tools.make_sample import FIRST, SAMPLE, months
from tools.sample.clerk import Clerk
from tools.sample.offices import invented
from tools.sample.printing import Printed, printed
from tools.sample.truth import truth as truth_of


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as it was read, and what is true of it."""

    truth: dict[str, Any]
    points: tuple[Point, ...]


@dataclass
class Score:
    """Labels right and in all; the wrong ones by kind, (what is true, what was found), and as lines."""

    pairs: int = 0
    right: int = 0
    labels: int = 0
    wrong: Counter[tuple[str, str]] = field(default_factory=Counter)
    lines: list[str] = field(default_factory=list)

    @property
    def accuracy(self) -> float:
        return self.right / self.labels if self.labels else 0.0


def points_of(analysis: Analysis) -> tuple[Point, ...]:
    """The items of a paper as they are compared."""
    cited: dict[str | None, set[str]] = defaultdict(set)
    for citation in analysis.citations:
        cited[citation.item] |= {citation.document} if citation.document else set()
    return tuple(
        Point(item.path, item.span.cut(analysis.text), frozenset(cited[item.path]), item.heading)
        for item in analysis.items
    )


def read_points(now: Printed) -> tuple[Point, ...]:
    """The items of a printed paper, read as plain text."""
    return points_of(analyse(read_text(now.text.encode(), "paper.txt").text))


def sample_papers() -> Iterator[Paper]:
    """The illustrative directives from their files, in the order of the truth; a file that is refused ends the run."""
    rows = json.loads((SAMPLE / "truth.json").read_text(encoding="utf-8"))["directives"]
    files = sources.find([SAMPLE / row["file"] for row in rows])[0]
    read = {}
    for result in read_all(files, len(files), lambda source, data: {}):
        if result.draft is None:
            sys.exit(result.refusal)
        read[result.source.name] = points_of(result.draft.analysis)
    yield from (Paper(row, read[row["file"]]) for row in rows)


def invented_papers(offices: int) -> Iterator[Paper]:
    """Directives of invented offices, which nobody has looked at."""
    for office in invented(offices):
        before = None
        for paper in Clerk(office, months(FIRST, 36)).papers():
            now = printed(paper)
            yield Paper(truth_of(now, before), read_points(now))
            before = now


def compare(papers: Iterable[Paper]) -> Score:
    """Score of all papers, given in the order of months, each beside the one that it was made from."""
    score = Score()
    last: dict[tuple[str, str], Paper] = {}
    for now in papers:
        office, month = now.truth["office"], now.truth["month"]
        before = max((key for key in last if key[0] == office and key[1] < month), default=None)
        if before:
            _add(score, last[before], now)
        last[office, month] = now
    return score


def _add(score: Score, before: Paper, now: Paper) -> None:
    """Add the labels of one pair."""
    want: dict[tuple[str, str], Any] = {  # a part has no label: it is printed the same in every paper
        ("item", row["path"]): (row["how"], row["before"], row["same_words"])
        for row in now.truth["items"]
        if "how" in row
    }
    matches = align(before.points, now.points)
    got = {
        ("item", m.after.path): (m.how, m.before.path if m.before else None, m.same_words) for m in matches if m.after
    }
    want |= {("dropped", path): (DROPPED,) for path in now.truth["dropped"]}
    got |= {("dropped", m.before.path): (DROPPED,) for m in matches if m.before and not m.after}
    labels = want.keys() | {key for key in got if key[0] == "dropped"}
    score.pairs += 1
    score.labels += len(labels)
    for key in sorted(labels):
        expected, found = want.get(key, ("there",)), got.get(key, ("there",))
        score.right += expected == found
        if expected != found:
            score.wrong[expected[0], found[0]] += 1
            score.lines.append(f"{now.truth['month']} {now.truth['office']} {key[1]}: want {expected}, got {found}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--details", action="store_true")
    parser.add_argument("--invented", type=int, metavar="OFFICES")
    arguments = parser.parse_args()
    score = compare(invented_papers(arguments.invented) if arguments.invented else sample_papers())
    print(f"{date.today():%d/%m/%Y}: {score.pairs} pairs of papers")
    print(f"  labels right {score.right} of {score.labels}: {score.accuracy:.3f}")
    for (expected, found), count in score.wrong.most_common():
        print(f"  want {expected}, got {found}: {count}")
    if arguments.details:
        print(*score.lines, sep="\n")


if __name__ == "__main__":
    main()

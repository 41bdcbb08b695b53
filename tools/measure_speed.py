"""How long the tables take: of the illustrative directives, and of thousands of them.

    python tools/measure_speed.py [DIRECTIVES]        (default: 10.000)

Reads data/sample into a store of its own and times every table, the best of three times; then copies the store
under other offices' names until it holds so many directives, and times them again: over all offices, and of one.
Beside the seconds stands what plain `word_tokenize` takes for the text of one directive, in the same run.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from underthesea import word_tokenize

from analytics.corpus import queries, sources
from analytics.corpus.ingest import ingest_files
from analytics.corpus.sides import stored_side
from analytics.corpus.store import Store, open_store
from analytics.measure.comparison.compare import compare
from analytics.measure.concordance import concordance
from analytics.measure.counts import KINDS, month_table
from analytics.measure.documents.chains import chain, not_carried_out
from analytics.measure.documents.cited import changes, document_table
from analytics.measure.events.calendar import calendar, due, round_anniversaries
from analytics.measure.events.named import event_table
from analytics.measure.events.recurring import recurring
from analytics.measure.trends.table import trend_table
from analytics.model import Filters
from tools.large_store import enlarge

Run = Callable[[], object]


def tables(store: Store, view: Filters) -> dict[str, Run]:
    """What pages and workbooks are made of."""
    return {
        **{f"month × {kind}": lambda kind=kind: month_table(store, view, kind) for kind in KINDS},  # type: ignore[misc]
        "themes: verdicts": lambda: trend_table(store, view),
        "documents: register": lambda: document_table(store, view),
        "documents: changes": lambda: changes(store, view),
        "documents: chain": lambda: chain(store, view),
        "documents: not carried out": lambda: not_carried_out(store, view),
        "events": lambda: event_table(store, view),
        "events: calendar of a year": lambda: calendar(store, view, 2024),
        "events: recurring": lambda: recurring(store, view),
        "events: due next month": lambda: due(store, view),
        "events: round anniversaries": lambda: round_anniversaries(store, view, 2024),
    }


def others(store: Store, office: str) -> dict[str, Run]:
    """What is asked for by itself."""

    def sides(first: str, last: str) -> Run:
        before, after = Filters(first, last, office), Filters("2024-06", "2024-06", office)
        return lambda: compare(store, stored_side(store, before, ""), stored_side(store, after, ""))

    return {
        "comparison with the month before": sides("2024-05", "2024-05"),
        "comparison with 12 months before": sides("2023-06", "2024-05"),
        "search “36-NQ/TW”": lambda: concordance(store, "36-NQ/TW"),
        "search “chuyển đổi số”": lambda: concordance(store, "chuyển đổi số"),
    }


def seconds(run: Run) -> float:
    """The best of three times."""
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - start)
    return best


def report(title: str, runs: dict[str, Run]) -> None:
    print(f"\n{title}")
    took = {name: seconds(run) for name, run in runs.items()}
    for name, time_taken in took.items():
        print(f"  {name:34} {time_taken:7.3f} s")
    print(f"  {'all together':34} {sum(took.values()):7.3f} s")


def main() -> None:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as place:
        store = open_store(place)
        for outcome in ingest_files(store, sources.find([ROOT / "data" / "sample"])[0]):
            if outcome.status != "added":
                sys.exit(outcome.message)
        papers = queries.directives(store)
        text, _ = queries.outline(store, papers[-1].id)
        print(f"word_tokenize of one directive {seconds(lambda: [word_tokenize(t) for t in text.splitlines()]):.3f} s")
        office = papers[0].office
        report(f"{len(papers)} directives", tables(store, Filters()))
        report(f"{len(papers)} directives, by themselves", others(store, office))
        start = time.perf_counter()
        held = enlarge(store, wanted)
        print(f"\ncopied to {held} directives in {time.perf_counter() - start:.0f} s")
        report(f"{held} directives, all offices", tables(store, Filters()))
        report(f"{held} directives, one office", tables(store, Filters(office=office)))
        report(f"{held} directives, by themselves", others(store, office))


if __name__ == "__main__":
    main()

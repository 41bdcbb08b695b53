"""How long a dry run and a recount of the themes take over the illustrative directives.

    python tools/recount_speed.py [FOLDER]

Reads the folder (default: data/sample) into a store of its own, changes the dictionary, and prints the seconds of the
dry run, of the recount that saving does, and of plain `word_tokenize` over the same texts in the same run.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from underthesea import word_tokenize

from analytics.corpus import queries, sources, stored, themes
from analytics.corpus.ingest import ingest_files
from analytics.corpus.store import open_store
from analytics.directive.dictionary import PHRASE, Entry

ROUNDS = 5


def seconds(run: Callable[[], object]) -> float:
    """The best of some rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "data" / "sample"
    with tempfile.TemporaryDirectory() as place:
        store = open_store(place)
        for outcome in ingest_files(store, sources.find([folder])[0]):
            if outcome.status != "added":
                sys.exit(outcome.message)
        now = queries.dictionary(store)
        changed = replace(now, entries=(*now.entries[5:], Entry(now.themes[0].code, PHRASE, "đơn vị")))
        changes = len(themes.dry_run(store, changed).changes)
        tried = seconds(lambda: themes.dry_run(store, changed))
        start = time.perf_counter()
        themes.save(store, changed, "tools/recount_speed.py", "measured", follows=1)
        saved = time.perf_counter() - start
        with store.read() as connection:
            texts = [paper.text for paper in stored.papers(connection)]
    plain = seconds(lambda: [word_tokenize(line) for text in texts for line in text.split("\n")])
    print(f"{len(texts)} directives, {changes} hits change")
    print(f"dry run  {tried:.2f} s  ({tried / plain:.2f} times word_tokenize)")
    print(f"recount  {saved:.2f} s  ({saved / plain:.2f} times word_tokenize, which takes {plain:.2f} s)")


if __name__ == "__main__":
    main()

"""How long it takes to ingest many Word files, beside plain word_tokenize over the same texts in the same run.

    python tools/ingest_speed.py [COUNT]     (100 directives of 25 KB where no number is given)

The papers are those of tools/sample; every clause is made different, so that none is found in a cache.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from itertools import count
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from underthesea import word_tokenize

from tools.make_sample import FIRST, months
from tools.sample.clerk import Clerk
from tools.sample.offices import invented
from tools.sample.printing import Line, Printed, printed
from tools.sample.word import word_file

_CLAUSE_END = re.compile(r"(?<!^\d)(?<!^\d\d)[;.](?= |$)")  # not the point of an item's number
SIZE = 25_000  # bytes of text in one directive


def papers(number: int) -> list[Printed]:
    """So many directives of invented offices, each of some 25 KB of text."""
    made = [
        printed(paper) for office in invented(-(-number // 12)) for paper in Clerk(office, months(FIRST, 12)).papers()
    ]
    clauses = count()
    return [_longer(paper, made[place - 1], clauses) for place, paper in enumerate(made[:number])]


def _longer(paper: Printed, other: Printed, clauses: count[int]) -> Printed:
    """A paper with points of another one behind its own, until it has its size; each clause made different."""
    body: list[Line] = []
    size = 0
    for line in (*paper.body, *(line for line in other.body if line.kind == "point")):
        if size > SIZE:
            break
        body.append(replace(line, text=_CLAUSE_END.sub(lambda mark: f" việc {next(clauses)}{mark[0]}", line.text)))
        size += len(body[-1].text.encode())
    return replace(paper, body=tuple(body))


def main() -> None:
    """Print seconds of the ingest, of plain word_tokenize, and their ratio."""
    made = papers(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
    with tempfile.TemporaryDirectory() as folder:
        for number, paper in enumerate(made):
            Path(folder, f"{number:05d}.docx").write_bytes(word_file(paper))
        start = time.perf_counter()
        command = [sys.executable, "-m", "analytics", "ingest", "--store", f"{folder}/store", folder]
        said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
        ingest = time.perf_counter() - start
    word_tokenize("khởi động")
    start = time.perf_counter()
    for paper in made:
        word_tokenize("\n".join(line.text for line in paper.body))
    plain = time.perf_counter() - start
    print(said.splitlines()[-1])
    print(f"ingest {ingest:.1f} s, {ingest / len(made):.2f} s a directive")
    print(f"word_tokenize {plain:.1f} s; ingest takes {ingest / plain:.2f} times as long")


if __name__ == "__main__":
    main()

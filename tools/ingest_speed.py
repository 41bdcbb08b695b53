"""How long it takes to ingest many Word files, beside plain word_tokenize over the same texts in the same run.

    python tools/ingest_speed.py [COUNT]     (100 directives of 25 KB where no number is given)

The papers are made from tools/sample; every clause is made different, so that none is found in a cache.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
from itertools import count
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from underthesea import word_tokenize

from tools.write_sample_docx import Directive, parse, word_file

SAMPLE = ROOT / "tools" / "sample"
SIZE = 25_000  # bytes of text in one directive


def papers(number: int) -> list[Directive]:
    """So many directives of one office, month after month from 01/2000, each of some 25 KB of text."""
    models = [parse(path.read_text(encoding="utf-8")) for path in sorted(SAMPLE.glob("*.txt"))]
    clauses = count()
    return [_paper(models, f"tháng {n % 12 + 1} năm {2000 + n // 12}", clauses) for n in range(number)]


def _paper(models: list[Directive], month: str, clauses: count[int]) -> Directive:
    body, size = [], 0
    for line in (line for _ in range(9) for model in models for line in model.body):
        if size > SIZE:
            break
        body.append(re.sub(r"[;.](?= |$)", lambda mark: f" việc {next(clauses)}{mark[0]}", line))
        size += len(body[-1].encode())
    first = models[0]
    title = re.sub(r"tháng \d+ năm \d{4}", month, first.title)
    body[0] = re.sub(r"tháng \d+ năm \d{4} như sau", f"{month} như sau", body[0])
    return Directive(
        first.banner, first.issuer, first.motto, title, first.addressees, body, first.recipients, first.signature
    )


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
        word_tokenize("\n".join(paper.body))
    plain = time.perf_counter() - start
    print(said.splitlines()[-1])
    print(f"ingest {ingest:.1f} s, {ingest / len(made):.2f} s a directive")
    print(f"word_tokenize {plain:.1f} s; ingest takes {ingest / plain:.2f} times as long")


if __name__ == "__main__":
    main()

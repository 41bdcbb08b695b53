"""The June 2023 directive against what a person read in it (../shared): a golden file, never rewritten by the tests."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from analytics.reading import read_file
from tests.conftest import ROOT, SHARED


@pytest.fixture(scope="module")
def figures(june: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, float]]:
    """What the shared scorer says of our extraction, by kind."""
    got = tmp_path_factory.mktemp("june") / "got.json"
    extract = [sys.executable, "-m", "analytics", "extract", str(june)]
    got.write_bytes(subprocess.run(extract, cwd=ROOT, capture_output=True, check=True).stdout)
    score = [
        sys.executable,
        str(SHARED / "tools" / "score.py"),
        str(june.with_suffix(".gold.json")),
        str(got),
        "--json",
    ]
    return dict(json.loads(subprocess.run(score, capture_output=True, text=True, check=True).stdout))


@pytest.mark.parametrize(
    ("kind", "figure", "least"),
    [
        ("header", "accuracy", 1.0),
        ("items", "f1", 1.0),
        ("items", "in_order", 1.0),
        ("items", "text_right", 1.0),
        ("citations", "f1", 1.0),
        ("citations", "type_accuracy", 1.0),
        ("citations", "date_accuracy", 1.0),
        ("citations", "issuer_accuracy", 1.0),
        ("citations", "spans_right", 1.0),
        ("named", "f1", 1.0),
        ("chain", "f1", 1.0),
        ("events", "f1", 1.0),
        ("events", "kind_accuracy", 1.0),
        ("events", "date_accuracy", 1.0),
        ("events", "years_accuracy", 1.0),
        ("themes", "f1", 0.97),
    ],
)
def test_reads_as_a_person_reads(figures: dict[str, dict[str, float]], kind: str, figure: str, least: float) -> None:
    assert figures[kind][figure] >= least


def test_joins_all_seven_breaks_and_nothing_else(june: Path) -> None:
    gold = json.loads(june.with_suffix(".gold.json").read_text(encoding="utf-8"))
    reading = read_file(june)
    assert [b for b in gold["page_breaks"] if b.replace("|", " ") not in reading.text] == []
    assert sum(repair.kind == "join" for repair in reading.repairs) == len(gold["page_breaks"])

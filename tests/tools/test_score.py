"""What the program reads in the illustrative directives, beside what was planted in them; and the score itself."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import missing
from tools import score
from tools.sample.said import Cited, Marked, Said, planted
from tools.score import OTHERS, SAMPLE, SCANNED

TYPED = [path for path in (*SAMPLE.iterdir(), *OTHERS.iterdir()) if path.suffix != ".json" and SCANNED not in path.name]
SCANS = list(OTHERS.glob(f"*{SCANNED}*"))
LISTS = ("citations", "events", "named_documents", "carries_out", "items")


def truth() -> dict[str, dict[str, Any]]:
    rows = json.loads((SAMPLE / "truth.json").read_text(encoding="utf-8"))["directives"]
    return {name: row for row in rows for name in (row["file"], *row["also"])}


FIELDS = ("type", "date", "issuer", "place")


@pytest.mark.parametrize(
    ("paths", "citations", "events"), [(TYPED, 0.98, 0.95), (SCANS, 0.9, 0.9)], ids=["directives", "scans"]
)
def test_the_program_reads_what_was_planted(paths: list[Path], citations: float, events: float) -> None:
    for program in ("soffice", "tesseract"):
        if shutil.which(program) is None:
            missing(program)
    rows, figures = truth(), score.Score()
    for name, got in score.read(paths).items():
        score.compare(figures, name, rows[name], got)
    assert figures.papers == len(paths) > 1
    assert (figures.headers, figures.outlines) == (len(paths), len(paths)), figures.lines
    assert figures.f1("citations") >= citations, figures.lines
    assert figures.f1("events") >= events, figures.lines
    assert all(figures.share(f"citations {field}") >= 0.97 for field in FIELDS), figures.lines
    assert all(figures.share(f"events {field}") >= 0.95 for field in ("kind", "on", "years", "place")), figures.lines
    assert min(figures.f1("named_documents"), figures.f1("carries_out")) >= 0.9, figures.lines
    assert figures.f1("themes") >= 0.85


def read_rightly() -> dict[str, Any]:
    """What a program that reads the first directive rightly would give."""
    row = next(iter(truth().values()))
    places = {"start": 0, "end": 0}
    lists = {kind: [{**entry, **places} for entry in row[kind]] for kind in LISTS[:-1]}
    items = [{"path": item["path"], "themes": item["themes"], **places} for item in row["items"]]
    return {"text": "", "header": row["header"], "month": row["month"], "items": items, **lists}


def compared(**changes: Any) -> score.Score:
    figures = score.Score()
    score.compare(figures, "a", next(iter(truth().values())), read_rightly() | changes)
    return figures


def test_what_is_read_rightly_scores_one() -> None:
    figures = compared()
    assert (figures.headers, figures.f1("citations"), figures.f1("events"), figures.f1("themes")) == (1, 1, 1, 1)
    assert figures.share("citations type") == figures.share("events years") == 1
    assert (figures.outlines, figures.share("citations place")) == (0, 0)  # no text: nothing stands anywhere


def test_what_is_missed_is_seen() -> None:
    figures = compared(citations=[], items=[], header=None)
    assert (figures.headers, figures.outlines, figures.f1("citations")) == (0, 0, 0)
    assert (figures.f1("themes"), figures.f1("events")) == (0, 1)


def test_what_is_made_up_is_seen() -> None:
    rows = read_rightly()["events"]
    figures = compared(month="2020-01", events=[*rows, {**rows[0], "name": "Ngày khác"}])
    assert figures.headers == 0
    assert (figures.found["events"], figures.right["events"]) == (len(rows) + 1, len(rows))


@pytest.mark.parametrize(
    ("kind", "field", "wrong"),
    [
        ("citations", "date", "2000-01-01"),
        ("citations", "issuer", "Sở Y tế"),
        ("citations", "type", "hiến pháp"),
        ("events", "years", 99),
        ("events", "edition", "99"),
        ("events", "kind", "visit"),
        ("events", "on", "1999-01-01"),
    ],
)
def test_a_wrong_field_is_seen(kind: str, field: str, wrong: object) -> None:
    rows = read_rightly()[kind]
    assert compared(**{kind: [{**row, field: wrong} for row in rows]}).share(f"{kind} {field}") < 0.35


def test_an_item_read_twice_or_with_other_words_is_seen() -> None:
    item = {"path": "I.1", "starts_with": "Tuyên truyền về biển, đảo", "themes": [], "also_right": []}
    text = "Tuyên truyền về biển, đảo quê hương"
    found = {"path": "I.1", "start": 0, "end": len(text), "themes": []}
    for items, right in (([found], True), ([found, found], False), ([{**found, "start": 9}], False)):
        assert score._compare_outline(score.Score(), "a", [item], {"text": text, "items": items}) == right
    slip = text.replace("truyền", "truyển")
    outlines = [
        score._compare_outline(score.Score(), name, [item], {"text": slip, "items": [found]}) for name in ("scan", "a")
    ]
    assert outlines == [True, False]


def test_marks_of_a_text_move_with_it() -> None:
    said = Said("Theo {doc}; và ") + planted("Ngày X", Marked("Ngày X", "commemoration"))
    filled = said.fill("{doc}", planted("Nghị quyết 35", Cited("nghị quyết", "35", None, None, None, None)))
    assert [filled.text[mark.start : mark.end] for mark in filled.marks] == ["Nghị quyết 35", "Ngày X"]

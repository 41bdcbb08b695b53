"""Values → what the command line prints: one JSON object a directive, one line a file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date

from analytics.corpus.outcomes import Outcome, counted
from analytics.measure.theme_changes import ThemeChanges
from analytics.model import Analysis, Finding
from analytics.vietnamese import format_month


def as_json(file: str, analysis: Analysis, findings: tuple[Finding, ...]) -> str:
    """The analysis of one file as one line of JSON; dates are ISO, spans offsets into "text"."""
    header = asdict(analysis.header)
    return json.dumps(
        {
            "file": file,
            "month": header.pop("month"),
            "until": header.pop("until"),
            "text": analysis.text,
            "header": header,
            "items": [{"path": i.path, **asdict(i.span), "themes": i.themes} for i in analysis.items],
            "citations": [_placed(c, "extent", "term") for c in analysis.citations],
            "named_documents": [_placed(n) for n in analysis.named_documents],
            "carries_out": [{"from": r.source, "to": r.target, **asdict(r.span)} for r in analysis.carries_out],
            "events": [_placed(e) for e in analysis.events],
            "hits": [_placed(h) for h in analysis.hits],
            "findings": [_placed(f) for f in findings],
            "words": len(analysis.words),
        },
        ensure_ascii=False,
        default=_iso,
    )


def outcome_line(outcome: Outcome) -> str:
    """One file's outcome for the terminal."""
    if outcome.status != "added":
        return f"{'✗' if outcome.status == 'refused' else '='} {outcome.message}"
    return " ".join((f"✓ {outcome.message} {counted(outcome)}", *(f"Cần xem: {said}" for said in outcome.warnings)))


def change_lines(changes: ThemeChanges) -> Iterator[str]:
    """A dry run for the terminal: how much each theme gains and loses, then every place with its sentence."""
    gained, lost = changes.count(gained=True), changes.count(gained=False)
    tried = changes.run
    yield f"Thêm {gained}, bớt {lost} lượt, trong {tried.papers} văn bản."
    yield f"Mục có chủ đề: thêm {tried.items_gained}, bớt {tried.items_lost}."
    for code, name, more, less in changes.frame.iloc[:, :4].itertuples(index=False):
        yield f"{code} {name}: +{more} −{less}"
    for place in tried.changes:
        said = place.sentence
        where = f"{format_month(said.month)}, mục {said.path}, {said.file_name}"
        yield f"{'+' if place.gained else '−'} {place.theme} ({where}): {said.before}«{said.marked}»{said.after}"


def _placed(value: object, *without: str) -> dict[str, object]:
    """A frozen value as a dictionary, its span as "start" and "end"."""
    row = asdict(value)  # type: ignore[call-overload]
    span = row.pop("span") or {"start": None, "end": None}
    return {key: v for key, v in row.items() if key not in without} | span


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON form for {value!r}")

"""How well the program reads the illustrative directives whose truth is known (`make score`).

    python tools/score.py [--details] [FILE...]
    python tools/score.py --invented 10         directives made on the spot, which nobody has looked at

Reads the files of data/sample and tests/files (or those named) as a user's files are read and compares what it finds
with data/sample/truth.json. Prints, for directives and apart for scans: headers and outlines wholly right, F1 of
citations and events, shares of their fields. With --details: every difference.
A citation is right in its item with its number, year and symbol; an event in its item by its name.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from analytics.corpus import sources
from analytics.corpus.parallel import read_all
from analytics.directive import analyse
from analytics.output import as_json
from analytics.reading import read as read_text
from analytics.vietnamese import fold, roman
from tools.make_sample import FIRST, OTHERS, SAMPLE, months
from tools.sample.clerk import Clerk
from tools.sample.offices import invented
from tools.sample.printing import printed
from tools.sample.truth import truth as truth_of

Key = Callable[[dict[str, Any]], tuple[object, ...]]
_LONGEST = 250  # characters of a span
SCANNED = "scan"
_ROMAN = {roman(number): str(number) for number in range(1, 40)}


@dataclass
class Score:
    """Counts over some directives; `lines` tells every difference."""

    papers: int = 0
    headers: int = 0
    outlines: int = 0
    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    planted: Counter[str] = field(default_factory=Counter)
    fields: Counter[tuple[str, bool]] = field(default_factory=Counter)
    lines: list[str] = field(default_factory=list)

    def f1(self, kind: str) -> float:
        both = self.found[kind] + self.planted[kind]
        return 2 * self.right[kind] / both if both else 1.0

    def share(self, name: str) -> float:
        both = self.fields[name, True] + self.fields[name, False]
        return self.fields[name, True] / both if both else 1.0


def compare(score: Score, name: str, want: dict[str, Any], got: dict[str, Any]) -> None:
    """Add one directive to a score."""
    score.papers += 1
    header = {**(got["header"] or {}), "month": got["month"]}
    planted = {**want["header"], "month": want["month"]}
    wrong = [key for key, value in planted.items() if fold(str(header.get(key))) != fold(str(value))]
    score.headers += not wrong
    score.lines += [f"{name}: header {key}: want {planted[key]!r}, got {header.get(key)!r}" for key in wrong]
    score.outlines += _compare_outline(score, name, want["items"], got)
    for kind, key, fields in _KINDS:
        _compare_rows(score, name, kind, (want, got), key, fields)
    _compare_themes(score, want, got)


def _compare_outline(score: Score, name: str, want: list[dict[str, Any]], got: dict[str, Any]) -> bool:
    """Whether the paths are the same in the same order, each item beginning with the words planted."""
    found = {item["path"]: got["text"][item["start"] : item["end"]] for item in got["items"]}
    planted = {item["path"]: item["starts_with"] for item in want}
    wrong = [f"{name}: item {p} missed" for p in planted if p not in found]
    wrong += [f"{name}: item {p} made up: {found[p][:50]!r}" for p in found if p not in planted]
    wrong += [
        f"{name}: item {path} begins {found[path][:60]!r}, want {words!r}"
        for path, words in planted.items()
        if path in found and not _begins(found[path], words, SCANNED in name)
    ]
    if not wrong and list(planted) != [item["path"] for item in got["items"]]:
        wrong.append(f"{name}: items in another order, or twice")
    score.lines += wrong
    return not wrong


def _begins(found: str, words: str, scanned: bool) -> bool:
    """Whether an item begins with the words planted behind its marker; in a scan single letters may be misread."""
    here, wanted = fold(found[: len(words) + 8]), fold(words)
    if not scanned:
        return wanted in here
    return SequenceMatcher(None, wanted, here[: len(wanted)]).ratio() > 0.8 or wanted in here


def _compare_rows(
    score: Score, name: str, kind: str, sides: tuple[dict[str, Any], dict[str, Any]], key: Key, fields: Sequence[str]
) -> None:
    """Pair rows by their keys, those with the same fields first; count what is paired, and the fields of the pairs."""
    want, got = sides
    spare = list(got[kind])
    for row in want[kind]:
        fits = [other for other in spare if key(other) == key(row)]
        score.planted[kind] += 1
        if not fits:
            score.lines.append(f"{name}: {kind} missed {_told(row)}")
            continue
        found = max(fits, key=lambda other: sum(_same(f, row, other) for f in fields))
        spare.remove(found)
        score.right[kind] += 1
        for f in (f for f in fields if f != "origin" or row[f] is not None):  # else the calendar may tell it
            score.fields[f"{kind} {f}", _same(f, row, found)] += 1
            if not _same(f, row, found):
                score.lines.append(f"{name}: {kind} {f} of {_told(row)}: got {found.get(f)!r}")
        if kind in ("citations", "events"):
            score.fields[f"{kind} place", _stands_there(row, found, got["text"])] += 1
    score.found[kind] += len(got[kind])
    score.lines += [f"{name}: {kind} made up {_told(row)}" for row in spare]


def _stands_there(want: dict[str, Any], found: dict[str, Any], text: str) -> bool:
    """Whether the span holds the number of a document, or the first word of an event's name."""
    printed = fold(text[found["start"] : found["end"]])
    told = want.get("number") or want["name"].split()[0]
    return fold(str(told)) in printed and len(printed) < _LONGEST


def _same(name: str, want: dict[str, Any], found: dict[str, Any]) -> bool:
    if name == "issuer":  # the term of a committee is no part of its name; who issued it may be known without print
        planted = (want["issuer"],) if want["issuer"] else (None, want["body"])
        return _issuer(found[name]) in map(_issuer, planted)
    if name == "edition":
        return _number(want[name]) == _number(found[name])
    if name == "type":
        return want[name] in (found["type"], found.get("type_by_symbol"))
    return bool(want[name] == found[name])


def _issuer(name: str | None) -> str | None:
    return fold(name).replace("(", "").split(" khóa")[0] if name else None


def _number(edition: str | None) -> str | None:
    """An edition in digits: "XIII" is 13."""
    return _ROMAN.get(edition or "", edition)


def _document(row: dict[str, Any]) -> tuple[object, ...]:
    return row["item"], str(row["number"]).lstrip("0"), row["year"], row["symbol"] or fold(str(row["type"]))


def _event(row: dict[str, Any]) -> tuple[object, ...]:
    return row["item"], fold(row["name"])


def _told(row: dict[str, Any]) -> str:
    keys = ("item", "type", "number", "year", "symbol", "date", "issuer", "name", "kind", "on", "from", "to", "years")
    return " ".join(f"{row[k]}" for k in keys if row.get(k) is not None)


_KINDS: tuple[tuple[str, Key, Sequence[str]], ...] = (
    ("citations", _document, ("type", "date", "issuer")),
    ("events", _event, ("kind", "on", "until", "years", "origin", "edition")),
    ("named_documents", _event, ()),
    ("carries_out", lambda row: (fold(row["from"]), fold(row["to"])), ()),
)


def _compare_themes(score: Score, want: dict[str, Any], got: dict[str, Any]) -> None:
    """Themes of the items whose sentences were written for them alone; lists of documents touch others too."""
    found = {item["path"]: set(item["themes"]) for item in got["items"]}
    for item in want["items"]:
        if item["also_right"] != "*":
            here, planted = found.get(item["path"], set()), set(item["themes"])
            score.right["themes"] += len(here & planted)
            score.planted["themes"] += len(planted)
            score.found["themes"] += len(here)


def read(paths: list[Path]) -> dict[str, dict[str, Any]]:
    """What the program finds in each file, by file name; a file that cannot be read ends the run."""
    found = {}
    files = sources.find(paths)[0]
    for result in read_all(files, len(files), lambda source, data: {}):
        if result.draft is None:
            sys.exit(result.refusal)
        found[result.source.name] = json.loads(as_json(result.source.name, result.draft.analysis, ()))
    return found


def invented_papers(offices: int) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """(name, truth, what is read) of three years of invented offices' directives, as text."""
    for office in invented(offices):
        for paper in Clerk(office, months(FIRST, 36)).papers():
            now = printed(paper)
            name = f"{paper.month}-{office.key}.txt"
            analysis = analyse(read_text(now.text.encode(), name).text)
            yield name, truth_of(now, None), json.loads(as_json(name, analysis, ()))


def _print(title: str, score: Score) -> None:
    print(f"{title}: {score.papers}")
    print(f"  headers wholly right   {score.headers} of {score.papers}")
    print(f"  outlines wholly right  {score.outlines} of {score.papers}")
    for kind in ("citations", "events", "named_documents", "carries_out", "themes"):
        counts = f"{score.right[kind]} right, {score.found[kind]} found, {score.planted[kind]} planted"
        print(f"  {kind:22} F1 {score.f1(kind):.3f}  ({counts})")
    for name in dict.fromkeys(name for name, _ in score.fields):
        print(f"    {name:20} {score.share(name):.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--details", action="store_true")
    parser.add_argument("--invented", type=int, metavar="OFFICES")
    parser.add_argument("files", nargs="*", type=Path)
    arguments = parser.parse_args()
    directives, scans = Score(), Score()
    if arguments.invented:
        for name, want, got in invented_papers(arguments.invented):
            compare(directives, name, want, got)
    else:
        rows = json.loads((SAMPLE / "truth.json").read_text(encoding="utf-8"))["directives"]
        truth = {name: row for row in rows for name in (row["file"], *row["also"])}
        for name, got in sorted(read(arguments.files or [SAMPLE, OTHERS]).items()):
            compare(scans if SCANNED in name else directives, name, truth[name], got)
    print(f"{date.today():%d/%m/%Y}")
    for title, score in (("directives", directives), ("scans", scans)):
        if score.papers:
            _print(title, score)
    if arguments.details:
        print(*directives.lines, *scans.lines, sep="\n")


if __name__ == "__main__":
    main()

"""Gains and losses of a rule change over a folder of directives: which citations and events appear or vanish.

    python tools/rule_change.py save before.json FOLDER     # with the old rules
    python tools/rule_change.py diff before.json FOLDER     # with the new: + gained, - lost, with their sentences

The folder is read with the code and the lists as they stand now. Exit code 1 when anything differs.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from analytics.corpus import sources
from analytics.directive import analyse
from analytics.model import Analysis, Span, UnreadableFile
from analytics.reading import read

CONTEXT = 60  # characters on either side


def readings(folder: Path) -> tuple[list[list[str]], float]:
    """([file, what was read, its sentence] of every citation and event, seconds of the analysis)."""
    found, seconds = [], 0.0
    for file in sources.find([folder])[0]:
        try:
            text = read(file.load(), file.name).text
        except UnreadableFile as error:
            print(f"! {error}", file=sys.stderr)
            continue
        start = time.perf_counter()
        analysis = analyse(text)
        seconds += time.perf_counter() - start
        found += [[file.name, *row] for row in rows(analysis)]
    return found, seconds


def rows(analysis: Analysis) -> list[tuple[str, str]]:
    """(what was read, the words round it) of each citation and event of one directive."""
    citations = [
        (f"citation {c.type} {c.designation} | {c.date} | {c.issuer} | {c.document}", _sentence(analysis.text, c.span))
        for c in analysis.citations
    ]
    events = [
        (f"event {e.kind} {e.name} | {e.on} | {e.origin} | {e.years}", _sentence(analysis.text, e.span))
        for e in analysis.events
    ]
    return citations + events


def differences(before: list[list[str]], after: list[list[str]]) -> list[str]:
    """Lines "- …" of what is gone and "+ …" of what is new, file by file."""
    old, new = Counter(map(tuple, before)), Counter(map(tuple, after))
    changes = [(row, "-") for row in (old - new).elements()] + [(row, "+") for row in (new - old).elements()]
    return [f"{sign} {file}: {what}\n      {sentence}" for (file, what, sentence), sign in sorted(changes)]


def _sentence(text: str, span: Span) -> str:
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    return f"…{before}«{span.cut(text)}»{after}…".replace("\n", " ")


def main(arguments: list[str]) -> int:
    """Run "save" or "diff"; 0 when nothing differs."""
    if len(arguments) != 3 or arguments[0] not in ("save", "diff"):
        print(__doc__)
        return 2
    action, saved, folder = arguments[0], Path(arguments[1]), Path(arguments[2])
    found, seconds = readings(folder)
    if action == "save":
        saved.write_text(json.dumps({"seconds": seconds, "found": found}, ensure_ascii=False), encoding="utf-8")
        print(f"{len(found)} citations and events in {seconds:.2f} s")
        return 0
    before = json.loads(saved.read_text(encoding="utf-8"))
    lines = differences(before["found"], found)
    print("\n".join(lines))
    gained = sum(line.startswith("+") for line in lines)
    print(f"{gained} gained, {len(lines) - gained} lost; {before['seconds']:.2f} s before, {seconds:.2f} s now")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

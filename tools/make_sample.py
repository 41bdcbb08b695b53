"""Write the illustrative directives and what is planted in them; or texts of many offices for a benchmark.

    python tools/make_sample.py                                        data/sample and tests/files, anew
    python tools/make_sample.py --texts-only                           … but only what needs no LibreOffice
    python tools/make_sample.py --offices 300 --months 36 --out DIR    plain texts of invented offices

The same program gives the same texts. Word files and the truth are the same byte for byte; PDF, RTF, old Word and scans
are made by LibreOffice (26.2 with fonts-croscore, which stand in for Times New Roman) and differ from run to run.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tools.sample.clerk import Clerk
from tools.sample.machines import converted, from_ocr, scanned, scanned_but
from tools.sample.offices import AGENCIES, ENTERPRISES, Office, invented
from tools.sample.printing import Printed, printed
from tools.sample.truth import truth
from tools.sample.word import word_file

SAMPLE, OTHERS = ROOT / "data" / "sample", ROOT / "tests" / "files"
FIRST, MISSING, CORRECTED = "2021-07", "2022-03", "2023-11"
AS_PDF, AS_RTF, AS_TEXT = ("2022-05", "2023-03"), ("2021-10",), ("2022-12",)  # of the first office
# the same months as older machines have them, for the tests: file name → month
AS_OLD_WORD = {"2022-08-doc-cu.doc": "2022-08"}
AS_TCVN3 = {"2021-12-tcvn3.docx": "2021-12", "2023-05-tcvn3.docx": "2023-05"}
AS_SCAN = {"2023-09-scan.pdf": "2023-09"}
AS_MIXED_SCAN = {"2024-04-scan-mot-trang-chu.pdf": "2024-04"}
TEXT_PAGE = 2  # of the mixed scan, 0-based


def months(first: str, count: int) -> list[str]:
    """So many months from the first on."""
    begin = int(first[:4]) * 12 + int(first[5:]) - 1
    return [f"{n // 12:04d}-{n % 12 + 1:02d}" for n in range(begin, begin + count)]


def directives() -> Iterator[tuple[str, Printed, Printed | None]]:
    """Each illustrative directive with its file name without the ending, and the paper of the month before."""
    yield from _of_office(AGENCIES, [month for month in months(FIRST, 36) if month != MISSING])
    yield from _of_office(ENTERPRISES, months("2023-07", 12))


def _of_office(office: Office, office_months: list[str]) -> Iterator[tuple[str, Printed, Printed | None]]:
    last: dict[str, Printed] = {}  # by month: a correction takes the place of what it corrects
    for paper in Clerk(office, office_months).papers(CORRECTED if office is AGENCIES else ""):
        before = max((month for month in last if month < paper.month), default=None)
        now = printed(paper)
        yield f"{paper.month}-{office.key}{'_dinh-chinh' * paper.corrects}", now, last[before] if before else None
        last[paper.month] = now


def ending(name: str) -> str:
    """As what the directive is kept: docx mostly."""
    month, office = name[:7], name[8:]
    if office == AGENCIES.key:
        for kind, kept in (("pdf", AS_PDF), ("rtf", AS_RTF), ("txt", AS_TEXT)):
            if month in kept:
                return kind
    return "docx"


def planted(papers: Iterable[tuple[str, Printed, Printed | None]]) -> dict[str, Any]:
    """The truth of all directives, by file; `also` names the files of the tests that hold the same directive."""
    others = AS_OLD_WORD | AS_TCVN3 | AS_SCAN | AS_MIXED_SCAN
    rows = []
    for name, now, before in papers:
        also = [other for other, month in others.items() if name == f"{month}-{AGENCIES.key}"]
        rows.append({"file": f"{name}.{ending(name)}", "also": also, **truth(now, before)})
    return {"about": ABOUT, "directives": rows}


ABOUT = (
    "What is planted in the illustrative directives of this folder. The offices, their province and its documents are "
    "invented; central documents and days are real. citations, events: one row a mention, `item` null in the opening; "
    "`issuer`, `date`, `origin`, `years` only where they are printed (or told by the lead before a list), `body` who "
    "issued the document, printed or not. items: `how` "
    "tells what became of the item of the month before at the path `before` (kept, reworded, moved, new), `dropped` "
    "the paths of the month before that are gone; `also_right` '*': its words touch more themes than are planted."
)


def write_sample(texts_only: bool) -> None:
    """Write data/sample and tests/files."""
    SAMPLE.mkdir(exist_ok=True)
    OTHERS.mkdir(exist_ok=True)
    papers = list(directives())
    (SAMPLE / "truth.json").write_text(as_json(planted(papers)), encoding="utf-8", newline="\n")
    by_name = {name: now for name, now, _ in papers}
    for name, now in by_name.items():
        kind = ending(name)
        if kind == "docx":
            (SAMPLE / f"{name}.docx").write_bytes(word_file(now))
        elif kind == "txt":
            (SAMPLE / f"{name}.txt").write_text(from_ocr(now.text), encoding="utf-8", newline="\n")
        elif not texts_only:
            (SAMPLE / f"{name}.{kind}").write_bytes(_by_office(now, kind))
    for name, month in AS_TCVN3.items():
        (OTHERS / name).write_bytes(word_file(by_name[f"{month}-{AGENCIES.key}"], old=True))
    if not texts_only:
        _write_others(by_name)


def _write_others(by_name: dict[str, Printed]) -> None:
    makers: list[tuple[dict[str, str], Callable[[Printed], bytes]]] = [
        (AS_OLD_WORD, partial(_by_office, kind="doc")),
        (AS_SCAN, lambda now: scanned(_by_office(now, "pdf"), tilt=0.4, noise=5, specks=0.0005)),
        (AS_MIXED_SCAN, lambda now: scanned_but(_by_office(now, "pdf"), TEXT_PAGE)),
    ]
    for names, make in makers:
        for name, month in names.items():
            (OTHERS / name).write_bytes(make(by_name[f"{month}-{AGENCIES.key}"]))


def _by_office(now: Printed, kind: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return converted(word_file(now), "docx", kind, Path(folder))


def as_json(rows: dict[str, Any]) -> str:
    """The truth with one line a row, so that a change of one row is a change of one line."""
    directives = []
    for row in rows["directives"]:
        fields = [f"{json.dumps(key)}: {_lines(value)}" for key, value in row.items()]
        directives.append("{" + ",\n".join(fields) + "}")
    about = json.dumps(rows["about"], ensure_ascii=False)
    return f'{{"about": {about},\n"directives": [\n' + ",\n".join(directives) + "\n]}\n"


def _lines(value: Any) -> str:
    if not isinstance(value, list) or not value or not isinstance(value[0], dict):
        return json.dumps(value, ensure_ascii=False)
    return "[\n " + ",\n ".join(json.dumps(row, ensure_ascii=False) for row in value) + "]"


def write_texts(offices: int, count: int, folder: Path) -> None:
    """Write so many months of so many invented offices as plain text."""
    folder.mkdir(parents=True, exist_ok=True)
    for office in invented(offices):
        for paper in Clerk(office, months(FIRST, count)).papers():
            (folder / f"{paper.month}-{office.key}.txt").write_text(printed(paper).text, encoding="utf-8", newline="\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts-only", action="store_true", help="leave out what LibreOffice makes")
    parser.add_argument("--offices", type=int)
    parser.add_argument("--months", type=int, default=36)
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    if arguments.offices is None:
        return write_sample(arguments.texts_only)
    if arguments.out is None:
        parser.error("--offices needs --out")
    return write_texts(arguments.offices, arguments.months, arguments.out)


if __name__ == "__main__":
    main()

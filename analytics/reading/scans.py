"""Pictures of pages → words with boxes, by the program Tesseract with its Vietnamese data alone ("vie+eng" errs twice
as often).

The program is run itself: neither wrapper is needed for one command (pytesseract takes a quarter longer a page, for it
writes pictures as PNG files; tesserocr brings a second Tesseract, which does not find the data of the installed one).
"""

from __future__ import annotations

import math
import os
import re
import shutil
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from statistics import fmean, linear_regression, median
from typing import Any

from PIL import Image, ImageFilter

from analytics.model import UnreadableFile
from analytics.reading.programs import output
from analytics.reading.raw import Progress, Run, no_progress
from analytics.reading.rows import Word
from analytics.vietnamese import UPPER

_DPI = 250  # measured on scans of 200: words wrong 1.0 % at 200 dpi, 0.7 % at 250, 0.8 % at 300, the filter included
_LONG_SIDE = 2923  # pixels: A4
_MOST_PIXELS = 12_100_000  # A3
PAGE_WIDTH = 595  # points: boxes are given as on A4, whatever was scanned
_A4 = PAGE_WIDTH * 842  # square points
_SECONDS = 50  # for one page
_DOUBTFUL = 0.6  # confidence below which a page may lie on its side
_ASKEW = 0.015  # slope (0.9 degrees) above which a page is turned and read again
_NOISE = 0.5  # confidence below which a sign that is no letter is a speck
_MARKERS = "-–—+*•"
_SPECK, _CLAUSE_ENDS = "·", (".", ";", ":")
_BEGINS = re.compile(rf"(?![IVX]+[.\-)])[{UPPER}]")  # with a capital, and not with the number of a part
_TELLING = 3  # lines that show where dashes and the words behind them stand
_TALL = 3  # usual heights of words: a stroke of a stamp or a rule
_WINDOWS = ("ProgramFiles", r"Tesseract-OCR\tesseract.exe"), ("LOCALAPPDATA", r"Programs\Tesseract-OCR\tesseract.exe")


@dataclass(frozen=True, slots=True)
class _Found:
    """A word as recognised: pixels, confidence from 0 to 1, and the line that Tesseract puts it in."""

    text: str
    confidence: float
    x0: float
    x1: float
    top: float
    bottom: float
    line: tuple[str, ...]


def read_page(page: Any, name: str, progress: Progress = no_progress) -> tuple[list[Word], float]:
    """The words of a page of a pypdfium2 document, in points of an A4 page, and their mean confidence from 0 to 1.

    `progress` hears (0, 0) while Tesseract runs. Raises UnreadableFile where it or its Vietnamese data is not
    installed, or does not finish.
    """
    picture = _drawn(page)
    found = _recognised(picture, name, progress)
    if _lies(found) and "osd" in _languages():
        picture = _turned(picture, progress)
        found = _recognised(picture, name, progress)
    slope = _slope(found)
    if abs(slope) > _ASKEW:
        picture = picture.rotate(math.degrees(math.atan(slope)), Image.Resampling.BICUBIC, fillcolor=255)
        found = _recognised(picture, name, progress)
        slope = _slope(found)
    scale = math.sqrt(_A4 / (picture.width * picture.height))
    level = _with_lost_dashes([_sheared(f, slope) for f in _without_noise(found)])
    words = [Word((Run(f.text),), f.x0 * scale, f.x1 * scale, f.top * scale, f.bottom * scale) for f in level]
    return words, _confidence(found)


def _drawn(page: Any) -> Image.Image:
    """A page in grey, specks filtered out; absurd sizes of page do not make absurd pictures."""
    width, height = (max(side, 1.0) for side in page.get_size())
    scale = min(max(_DPI / 72, _LONG_SIDE / max(width, height)), math.sqrt(_MOST_PIXELS / (width * height)))
    picture: Image.Image = page.render(scale=scale, grayscale=True).to_pil().convert("L")
    return picture.filter(ImageFilter.MedianFilter(3))


def _recognised(picture: Image.Image, name: str, progress: Progress) -> list[_Found]:
    program = _program()
    if program is None:
        raise UnreadableFile(
            f"Tệp “{name}” có trang là ảnh quét nhưng máy chưa cài Tesseract để nhận dạng chữ. "
            "Hãy nhờ cán bộ tin học cài Tesseract kèm dữ liệu tiếng Việt (vie), hoặc nạp bản Word."
        )
    if "vie" not in _languages():
        raise UnreadableFile(
            f"Tệp “{name}” có trang là ảnh quét nhưng Tesseract trên máy thiếu dữ liệu tiếng Việt (vie). "
            "Hãy nhờ cán bộ tin học cài thêm dữ liệu này, hoặc nạp bản Word."
        )
    try:
        table = _run_on(picture, ["-l", "vie", "--psm", "3", "--dpi", str(_DPI), "tsv"], progress)
    except (subprocess.SubprocessError, OSError) as error:
        raise UnreadableFile(
            f"Không nhận dạng được chữ trên ảnh quét của tệp “{name}”. Hãy quét lại rõ hơn, hoặc nạp bản Word."
        ) from error
    return _parse(table)


@cache
def _program() -> str | None:
    """Where Tesseract is: its installer for Windows does not put it on the path."""
    usual = (Path(os.environ.get(variable, ""), place) for variable, place in _WINDOWS)
    return shutil.which("tesseract") or next((str(path) for path in usual if path.is_file()), None)


@cache
def _languages() -> frozenset[str]:
    program = _program()
    return frozenset(_run(program, ["--list-langs"]).split()) if program else frozenset()


def _run(program: str, options: Sequence[str], progress: Progress = no_progress) -> str:
    """What Tesseract prints. One thread: more gain nothing on one page and starve the other reader processes."""
    process = subprocess.Popen(
        [program, *options],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # Windows would open a console for each page
    )
    with process:
        try:
            printed = output(process, _SECONDS, progress)
        finally:
            process.kill()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, program)
    return printed.decode("utf-8")


def _run_on(picture: Image.Image, options: Sequence[str], progress: Progress = no_progress) -> str:
    """What Tesseract prints of a picture."""
    with tempfile.TemporaryDirectory(prefix="directives-", ignore_cleanup_errors=True) as folder:
        path = Path(folder, "page.ppm")
        picture.save(path)
        return _run(str(_program()), [str(path), "stdout", *options], progress)


def _parse(table: str) -> list[_Found]:
    """The words in Tesseract's table: level, page, block, paragraph, line, word, box, confidence, text."""
    found = []
    for cells in (line.split("\t") for line in table.splitlines()[1:]):
        if cells[0] == "5" and cells[11].strip():
            x, y, width, height = map(float, cells[6:10])
            found.append(_Found(cells[11], float(cells[10]) / 100, x, x + width, y, y + height, tuple(cells[2:5])))
    return found


def _confidence(found: Sequence[_Found]) -> float:
    return fmean(f.confidence for f in found) if found else 0.0


def _turned(picture: Image.Image, progress: Progress) -> Image.Image:
    """The picture set upright as Tesseract's orientation data says; the same one where it cannot tell."""
    try:
        told = _run_on(picture, ["-l", "osd", "--psm", "0"], progress)
    except subprocess.SubprocessError:  # too few letters to tell
        return picture
    turn = re.search(r"Rotate: (\d+)", told)
    return picture.rotate(-int(turn[1]), expand=True) if turn and int(turn[1]) else picture


def _lies(found: Sequence[_Found]) -> bool:
    """Whether a page may lie on its side or head: nothing can be read, or words stand higher than they are wide."""
    longer = [f.bottom - f.top > f.x1 - f.x0 for f in found if len(f.text) > 3]
    return _confidence(found) < _DOUBTFUL or sum(longer) > len(longer) / 2


def _without_noise(found: Sequence[_Found]) -> list[_Found]:
    """Without specks: doubtful signs that are no letter and mark no item, and strokes much taller than a word."""
    usual = median(f.bottom - f.top for f in found) if found else 0.0
    return [
        f
        for f in found
        if any(c.isalnum() or c in _MARKERS for c in f.text)
        or (f.confidence >= _NOISE and f.bottom - f.top <= _TALL * usual)
    ]


def _with_lost_dashes(found: Sequence[_Found]) -> list[_Found]:
    """With a speck for each dash that was not recognised: `misread` makes a dash of it, and records that.

    Such a line begins where the words behind the dashes of other lines begin, with a capital, under a line that ended
    a clause. Only where paragraphs go on at the left of their dash: where they go on under its first word, a line that
    begins there may be either.
    """
    lines: dict[tuple[str, ...], list[_Found]] = defaultdict(list)
    for f in found:
        lines[f.line].append(f)
    dashed = [line for line in lines.values() if len(line) > 1 and line[0].text in _MARKERS]
    if len(dashed) < _TELLING:
        return list(found)
    dash, word = median(line[0].x0 for line in dashed), median(line[1].x0 for line in dashed)
    near = (word - dash) / 3
    going_on = [line[0] for line in lines.values() if line[0].text[0].islower()]
    hangs = any(abs(first.x0 - word) < near for first in going_on)
    if hangs or not any(first.x0 < dash - near for first in going_on):
        return list(found)
    above = {line[0]: before for before, line in pairwise(lines.values())}
    lost = {
        line[0]
        for line in lines.values()
        if abs(line[0].x0 - word) < near and _BEGINS.match(line[0].text) and _may_end(above.get(line[0], ()))
    }
    specks = {f: replace(f, text=_SPECK, x0=dash, x1=dash + near) for f in lost}
    return [f for word in found for f in (specks.get(word), word) if f is not None]


def _may_end(line: Sequence[_Found]) -> bool:
    """Whether a paragraph may end with a line; a page's number, or nothing, ends none and hides none."""
    return not line or line[-1].text.endswith(_CLAUSE_ENDS) or (len(line) == 1 and line[0].text.isdecimal())


def _slope(found: Sequence[_Found]) -> float:
    """The slope that most lines have. Tesseract reads lines of some slope well, but leaves boxes where they are."""
    lines: dict[tuple[str, ...], list[_Found]] = defaultdict(list)
    for f in found:
        lines[f.line].append(f)
    slopes = [
        linear_regression([f.x0 + f.x1 for f in line], [f.top + f.bottom for f in line]).slope
        for line in lines.values()
        if len(line) >= 5 and len({f.x0 + f.x1 for f in line}) > 1
    ]
    return median(slopes) if slopes else 0.0


def _sheared(f: _Found, slope: float) -> _Found:
    """A word where it would be if its line were level."""
    right, down = slope * (f.top + f.bottom) / 2, -slope * (f.x0 + f.x1) / 2
    return _Found(f.text, f.confidence, f.x0 + right, f.x1 + right, f.top + down, f.bottom + down, f.line)

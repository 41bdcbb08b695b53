"""Pages of words with boxes → paragraphs in reading order, for text layers and recognised scans alike.

Rows are one paragraph where a wrap broke them. Indents, right ends and distances of rows tell that, also over a page
break; where they leave it open and a row begins like an item, it stands close under the row before, and `rejoin` reads
the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from statistics import median

from analytics.model import Repair
from analytics.reading.furniture import Dropped, without_furniture
from analytics.reading.raw import Progress, Run, no_progress
from analytics.reading.rows import Band, Row, Word, bands, rows_of, unwrapped

_MARKER = re.compile(
    r"[-–—+•*·] |[-–—+•*·][^\W\d_]|\(?\d{1,2}(?:\.\d{1,2})*[.)]|\(\d|\d{1,2} ?[-–] ?[^\W\d_]{2,}(?![-/])"
    r"|[IVX]{1,5} ?[-–.:)/]|[^\W\d_®][.),] ?\S|®\)|Thứ |Điều \d"
)
_ENDS = '.,;:!?…)”"'
_GAP = 1.25  # a new paragraph, in usual distances of rows; 6 points between paragraphs of 14 make 1.35
_TITLE_GAP = 1.7  # the rows of one title, in larger type, may lie further apart
_JUSTIFIED = 0.35  # of the rows end at the right margin; of a ragged text a tenth
_FEW = 8  # rows of a page that do not show its margins
_RIGHT = 50  # points: a right margin, where no row shows it; offices leave 1.5 to 2 cm


@dataclass(frozen=True, slots=True)
class Page:
    """Words outside tables, the words of each row of a table, cell by cell, and of each footnote; width 0: unknown."""

    words: Sequence[Word]
    table_rows: Sequence[Sequence[Word]] = ()
    width: float = 0.0
    notes: Sequence[Sequence[Word]] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph. `close`: it stands right under the one before, as the lines of a letterhead do."""

    runs: tuple[Run, ...]
    page: int
    close: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of text; its x from the left margin of its page."""

    row: Row
    page: int
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class _Frame:
    """What is usual in a document: height and distance of rows, width of the text, whether it is justified, and from
    where, from the left margin, three rows or more begin."""

    em: float
    pitch: float
    width: float
    justified: bool
    indents: tuple[float, ...]

    def near(self, a: float, b: float) -> bool:
        return abs(a - b) <= 0.6 * self.em

    def is_centred(self, line: _Line) -> bool:
        inset = min(line.x0, self.width - line.x1)
        return inset > 0.3 * self.em and abs(line.x0 + line.x1 - self.width) < 1.5 * self.em

    def fits(self, following: _Line, room: float) -> bool:
        """Whether the first word of the next line had room on this one, so that no wrap broke it."""
        first = following.row.words[0]
        return first.x1 - first.x0 + 0.45 * self.em < room


def read_pages(pages: Sequence[Page], progress: Progress = no_progress) -> tuple[list[Block], list[Dropped]]:
    """The paragraphs of pages, and the running heads and page numbers left out."""
    rows, dropped = without_furniture([_rows(page) for page in pages])
    parts = []
    for page in rows:
        parts.append(bands(page))
        progress(0, 0)
    bodies = [[row for band in page if not band.right for row in band.rows if not row.whole] for page in parts]
    lefts, frame = _margins(bodies, max((page.width for page in pages), default=0.0))
    # footnotes last, as of Word files: they are no part of the sentence that cites them
    notes = [Block(_runs(rows_of(note)), n) for n, page in enumerate(pages, 1) for note in page.notes]
    return [*_blocks(parts, lefts, frame), *notes], dropped


def raw_text(lines: Sequence[str], blocks: Sequence[Block]) -> str:
    """The lines of blocks as one raw text: an empty line before each but those that stand close."""
    return "".join(
        f"{'' if not n else _separator(b)}{line}" for n, (line, b) in enumerate(zip(lines, blocks, strict=True))
    )


def repairs(dropped: Iterable[Dropped], blocks: Sequence[Block]) -> tuple[Repair, ...]:
    """What was dropped, as repairs at the line of the raw text where its page begins."""
    starts: dict[int, int] = {}
    line = 1
    for place, block in enumerate(blocks):
        line += len(_separator(block)) if place else 0
        starts.setdefault(block.page, line)
    return tuple(Repair(d.kind, max((n for p, n in starts.items() if p <= d.page), default=1), d.text) for d in dropped)


def _rows(page: Page) -> list[Row]:
    """All rows of a page from top to bottom."""
    rows = rows_of(page.words) + [Row(tuple(words), whole=True) for words in page.table_rows if words]
    return sorted(rows, key=lambda row: row.bottom)


def _separator(block: Block) -> str:
    return "\n" if block.close else "\n\n"


def _margins(bodies: Sequence[Sequence[Row]], paper: float) -> tuple[list[float], _Frame]:
    """The left margin of each page, and the frame of the document; `paper`: the width of its pages."""
    rows = list(chain.from_iterable(bodies))
    em = median(row.height for row in rows) if rows else 1.0
    steps = [b.bottom - a.bottom for page in bodies for a, b in pairwise(page)]
    telling = [page for page in bodies if len(page) >= _FEW] or [page for page in bodies if page]
    edges = [(_edge([row.x0 for row in page], em), -_edge([-row.x1 for row in page], em)) for page in telling]
    usual = median(left for left, _ in edges) if edges else 0.0
    width = median(right - left for left, right in edges) if edges else 1.0
    if all(len(page) < _FEW for page in telling):  # a title above short items is wider than any of them
        width = max(width, paper - _RIGHT - usual)
    lefts = [_left(page, usual, em) for page in bodies]
    placed = [(row.x0 - left, row.x1 - left) for page, left in zip(bodies, lefts, strict=True) for row in page]
    justified = sum(x1 > width - 0.5 * em for _, x1 in placed) > _JUSTIFIED * len(placed)
    begins = sorted(x0 for x0, _ in placed)
    indents = tuple(a for a, b in zip(begins, begins[2:], strict=False) if b - a < 0.2 * em)
    return lefts, _Frame(em, median(steps) if steps else em, width, justified, indents)


def _left(page: Sequence[Row], usual: float, em: float) -> float:
    """A page's left margin. Few rows may all be indented: then, if that far off, the usual margin holds."""
    own = _edge([row.x0 for row in page], em) if page else usual
    return usual if len(page) < _FEW and abs(own - usual) > em else own


def _edge(values: Sequence[float], em: float) -> float:
    """The lowest value that three rows share; the lowest of all where none is shared."""
    ordered = sorted(values)
    shared = (a for a, b in zip(ordered, ordered[2:], strict=False) if b - a < 0.5 * em)
    return next(shared, ordered[0])


def _blocks(parts: Sequence[Sequence[Band]], lefts: Sequence[float], frame: _Frame) -> Iterator[Block]:
    """Paragraphs of bands page by page; one left open at the end of a page goes on on the next."""
    lines: list[_Line] = []
    close = False
    for page, (page_bands, left) in enumerate(zip(parts, lefts, strict=True), 1):
        for band in page_bands:
            if band.right:
                yield from _paragraph(lines, close)
                yield from _columns(band, page, (left, left + frame.width), frame)
                lines, close = [], False
                continue
            for row in band.rows:
                line = _Line(row, page, row.x0 - left, row.x1 - left)
                how = _step(lines, line, frame) if lines else "new"
                if how != "same":
                    yield from _paragraph(lines, close)
                    lines, close = [], how == "close"
                lines.append(line)
    yield from _paragraph(lines, close)


def _columns(band: Band, page: int, margins: tuple[float, float], frame: _Frame) -> Iterator[Block]:
    """The lines of the left column, then of the right one, each a block of its own, as offices break them by hand."""
    for column, margin in zip((band.rows, band.right), margins, strict=True):
        for place, rows in enumerate(unwrapped(column, margin, frame.em)):
            yield Block(_runs(rows), page, close=place > 0)


def _paragraph(lines: Sequence[_Line], close: bool) -> Iterator[Block]:
    if lines:
        yield Block(_runs(line.row for line in lines), lines[0].page, close)


def _runs(rows: Iterable[Row]) -> tuple[Run, ...]:
    """Words put together with blanks; neighbours of one font are one run."""
    runs: list[Run] = []
    for word, begins in ((word, not place) for row in rows for place, word in enumerate(row.words)):
        # a wrap after a hyphen or slash: "Hướng dẫn số 157- ‖ HD/BTGTU"; inside a row ("I- CÔNG TÁC") a blank is meant
        torn = begins and bool(runs) and len(runs[-1].text) > 1 and re.search(r"\w[-/]$", runs[-1].text)
        for nth, run in enumerate(word.runs):
            blank = " " if runs and not nth and not torn else ""
            if runs and runs[-1].font == run.font:
                runs[-1] = Run(runs[-1].text + blank + run.text, run.font)
            else:
                runs.append(Run(blank + run.text, run.font))
    return tuple(runs)


def _step(lines: Sequence[_Line], line: _Line, frame: _Frame) -> str:
    """What a line is to the paragraph before it: "same" (goes on), "new", or "close" (may be either)."""
    first, last = lines[0], lines[-1]
    if line.row.whole or last.row.whole:
        return "new"
    distance = (line.row.bottom - last.row.bottom) / frame.pitch if line.page == last.page else 1.0
    both_centred = frame.is_centred(last) and frame.is_centred(line) and not frame.near(last.x0, line.x0)
    if both_centred and distance < _TITLE_GAP:
        return "close" if frame.fits(line, frame.width - (last.x1 - last.x0)) else "same"
    if distance > _GAP or frame.fits(line, frame.width - last.x1) or _ends_title(first, line, frame):
        return "new"
    marked = bool(_MARKER.match(line.row.text))
    # "… Quốc hội khóa ‖ XV. Kết quả": what begins like an item goes on where nothing has ended
    open_case = "close" if marked and last.row.text[-1] in _ENDS else "same"
    if _hangs(first, line, frame):
        return open_case
    usual = first.x0 if len(lines) == 1 else last.x0
    if line.x0 > usual + 0.6 * frame.em or (len(lines) > 1 and not frame.near(line.x0, usual)):
        return "close" if frame.is_centred(line) else "new"  # under a title's row that fills the width
    if first.x0 > line.x0 + 0.6 * frame.em:  # the first line is indented, and this one is where its next ones are
        if frame.near(line.x0, 0):
            return "same"
        return "new" if marked else "close" if last.row.text[-1] in _ENDS else "same"
    if frame.justified and frame.width - last.x1 > 0.8 * frame.em:
        return "new"
    return "close" if marked and not frame.near(line.x0, 0) else open_case


def _ends_title(first: _Line, line: _Line, frame: _Frame) -> bool:
    """Whether the text begins under a centred title: in other weight, or the title stands where no row is indented to.

    In a ragged text the first row of a paragraph may look centred by chance.
    """
    if not frame.is_centred(first) or frame.is_centred(line) or line.x0 > first.x0 + 0.6 * frame.em:
        return False
    title, text = first.row.weights, line.row.weights
    if title == {True}:
        return text == {False}
    return not any(abs(first.x0 - indent) < 0.4 * frame.em for indent in frame.indents)


def _hangs(first: _Line, line: _Line, frame: _Frame) -> bool:
    """Whether a line begins under the first word after the marker of its paragraph."""
    words = first.row.words
    if len(words) < 2 or not _MARKER.match(first.row.text):
        return False
    return frame.near(line.x0, first.x0 + words[1].x0 - words[0].x0) and not frame.near(line.x0, first.x0)

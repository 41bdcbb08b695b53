"""The values that travel through the program: frozen, without behaviour beyond their own text.

Dates are `datetime.date`, months "2023-06", spans offsets into the clean text of one directive.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

_BARE_LEVELS = (
    " tỉnh",
    "tỉnh ủy",
    "tỉnh uỷ",
    " thành phố",
    "thành ủy",
    "thành uỷ",
    " huyện",
    "huyện ủy",
    "huyện uỷ",
    " quận",
    "quận ủy",
)


# what becomes of a paper whose office and month the store has already: both count and somebody must decide; both count;
# it takes the place of the others, which stay as versions; it is not stored
SAME_MONTH = KEEP, SUPPLEMENT, REPLACE, SKIP = "keep", "supplement", "replace", "skip"


class DirectiveError(Exception):
    """What went wrong, as one Vietnamese sentence for the person who brought the file or typed the command."""


class UnreadableFile(DirectiveError):
    """A file that cannot be read as a directive; nothing of it is kept."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Start and end (exclusive) in the clean text: `span.cut(text)` is what was printed."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Repair:
    """One thing that cleaning changed: its kind (key of `vietnamese.REPAIRS`), the line of the file, what was there."""

    kind: str
    line: int
    detail: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """A page read by optical character recognition: its number from 1, and the mean confidence of its words, 0 to 1."""

    page: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a file gave: the clean text and everything that was done to get it."""

    text: str
    engine: str
    encoding: str
    repairs: tuple[Repair, ...] = ()
    scanned: tuple[ScannedPage, ...] = ()


@dataclass(frozen=True, slots=True)
class Header:
    """The head of a directive. What is blank or not printed is None, never inferred."""

    month: str | None = None
    until: str | None = None
    issuer: str | None = None
    number: str | None = None
    symbol: str | None = None
    issued_on: date | None = None
    place: str | None = None
    title: str | None = None

    @property
    def office(self) -> str | None:
        """The issuer told apart from its namesakes: "Đảng ủy Khối các cơ quan tỉnh" of "Lạng Sơn"."""
        if self.issuer is None or self.place is None or self.place in self.issuer:
            return self.issuer
        return f"{self.issuer} {self.place}" if self.issuer.casefold().endswith(_BARE_LEVELS) else self.issuer


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered or bulleted point: its path ("I.8.3"), its own text (not its children's), its words and themes."""

    path: str
    span: Span
    heading: bool = False
    words: int = 0
    themes: tuple[str, ...] = ()


def plain_number(number: str) -> str:
    """A number without leading zeros."""
    return number.lstrip("0") or "0"


def designation(number: str, year: int | None, symbol: str) -> str:
    """Number and symbol put together: "36-NQ/TW", "348/QĐ-TTg", "31/2019/NĐ-CP"."""
    if year is not None:
        return f"{number}/{year}/{symbol}"
    return f"{number}{'-' if '/' in symbol else '/'}{symbol}"


@dataclass(frozen=True, slots=True)
class Citation:
    """A place that names an official document by its number.

    `symbol` is canonical, `number` as printed, `span` covers `printed`, `extent` also the date and issuer beside it.
    `term` is printed right behind the number or the day ("29-NQ/TW (khóa XI)"); one behind the issuer is part of it.
    `document` is the identity of what is cited, or None where it cannot be told.
    """

    type: str
    number: str
    year: int | None
    symbol: str | None
    date: date | None
    issuer: str | None
    printed: str
    span: Span
    extent: Span
    type_by_symbol: str | None = None
    term: str | None = None
    subject: str | None = None
    document: str | None = None
    item: str | None = None

    @property
    def designation(self) -> str:
        """Number and symbol as an office writes them: "36-NQ/TW", "31/2019/NĐ-CP"; "Đề án 06" without a symbol."""
        if self.symbol is None:
            return f"{self.type[0].upper()}{self.type[1:]} {self.number}{f'/{self.year}' if self.year else ''}"
        return designation(self.number, self.year, self.symbol)


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """A document cited by its name alone: "Luật Tố cáo"."""

    name: str
    span: Span
    item: str | None = None


@dataclass(frozen=True, slots=True)
class CarryingOut:
    """`source` says that it carries out `target`: "83-CTr/TU" … "về thực hiện" … "27-NQ/TW"."""

    source: str
    target: str
    span: Span


@dataclass(frozen=True, slots=True)
class Event:
    """What takes place or is marked. `kind`: commemoration, campaign, meeting, visit, contest, exam, other."""

    name: str
    kind: str
    span: Span
    on: date | None = None
    until: date | None = None
    origin: date | None = None
    years: int | None = None
    edition: str | None = None
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that counts for a theme; `phrase` is the phrase, cited document or kind of event that found it.

    `incidental`: a mention, but the item is about something else (`directive.themes` says when).
    """

    theme: str
    phrase: str
    span: Span
    item: str
    incidental: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check points at; `severity` is "lỗi", "cần xem" or "gợi ý"."""

    rule: str
    severity: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that one directive says, and nothing that depends on another directive."""

    text: str
    header: Header
    items: tuple[Item, ...] = ()
    citations: tuple[Citation, ...] = ()
    named_documents: tuple[NamedDocument, ...] = ()
    carries_out: tuple[CarryingOut, ...] = ()
    events: tuple[Event, ...] = ()
    hits: tuple[Hit, ...] = ()
    words: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Filters:
    """What a view shows: months from `first` to `last` (inclusive) of one office, and of one part ("I", "II") of
    its papers; None leaves that side open."""

    first: str | None = None
    last: str | None = None
    office: str | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class CellKey:
    """What one cell counts: places of `kind` (theme, theme items, document, event) `code` in `month` (None: all)."""

    kind: str
    code: str
    month: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One counted place with the text around it, ready to be read, and where to find it: `span` in the paper whose
    file has this hash (None: a draft that is not stored)."""

    paper: str | None
    month: str
    office: str
    file_name: str
    path: str
    before: str
    marked: str
    after: str
    span: Span

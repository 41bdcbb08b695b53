"""Cited documents over the months: the register, and what is new, returned, kept, dropped and silent in the last."""

from __future__ import annotations

import heapq
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from analytics.corpus import document_queries, tally_queries
from analytics.corpus.document_queries import Printed
from analytics.corpus.store import Store
from analytics.corpus.tallies import UNRESOLVED
from analytics.directive import symbols
from analytics.directive.documents import register, scope_in
from analytics.directive.levels import CENTRAL, level_of
from analytics.measure.counts import MOST_ROWS, base_in_words
from analytics.measure.table import Table
from analytics.model import Filters, designation
from analytics.vietnamese import capital, fold, format_month, sort_key

CARRIED_MONTHS = 3  # months in which a document was cited before its silence means anything: once or twice is news
SILENT_MONTHS = 6  # papers look back on what they carry out every half year: one that is missing there is let go
# where a central document is carried out is said behind its subject and is not of it: "… trên địa bàn tỉnh",
# "… trong Đảng bộ Khối", "… tại các cấp ủy trực thuộc"
_HERE = ("các", "Đảng bộ", "HĐND", "tỉnh", "thành phố", "huyện", "cơ quan", "đơn vị")
_WHERE = re.compile(
    rf" (?:{fold('trên địa bàn')}|(?:{'|'.join(map(fold, ('trong', 'tại', 'ở')))})"
    rf"(?: {fold('toàn')})? (?:{'|'.join(map(fold, _HERE))}))(?: |$)"
)
_NOTHING = Printed("", None, None, None, None, None, None, (), ())


@dataclass(frozen=True, slots=True)
class Carried:
    """A document as the papers of a view cite it: what it is, in which months, in how many places.

    `months`: those that cite it, by the month that a paper is filed under; `gaps`: months with a paper between the
    first and the last of them that do not; a month without any paper is no gap. `unknown`: what a number lacks to be
    told to be one document ("năm", "cơ quan" …); None for a document that is told.
    """

    code: str
    designation: str
    type: str
    level: str
    issuer: str | None
    date: date | None
    subject: str | None
    months: tuple[str, ...]
    gaps: tuple[str, ...]
    places: int
    unknown: str | None

    @property
    def first(self) -> str:
        return self.months[0]

    @property
    def last(self) -> str:
        return self.months[-1]


@dataclass(frozen=True, slots=True)
class DocumentChanges:
    """The documents of `month` beside those of `before`, the last earlier month with papers of the same offices.

    new: cited in no earlier month of the same office and part; returned: cited earlier, not in `before`; kept: in both;
    dropped: in `before` only. All four are empty without a month to compare with. silent: central ones that
    `CARRIED_MONTHS` or more months cited, and none of the last `SILENT_MONTHS` or more that have a paper. A number that
    is not told to be one document is neither new nor returned nor silent: it may have been cited in other words.
    """

    month: str
    before: str | None
    new: tuple[Carried, ...]
    returned: tuple[Carried, ...]
    kept: tuple[Carried, ...]
    dropped: tuple[Carried, ...]
    silent: tuple[Carried, ...]


def documents(store: Store, filters: Filters, codes: Collection[str] | None = None) -> tuple[Carried, ...]:
    """The documents that a view cites (of some codes, or all), the most cited first, equals by the alphabet.

    What the central register knows of a document stands as it has it. Of others: the type, day and body that the
    papers print, and the fullest of the subjects (`fullest`).
    """
    wanted = tally_queries.tally_sums(store, filters, "document").keys() if codes is None else codes
    cited = document_queries.cited(store, filters, wanted)
    told = {code for code, known in register().items() if known.issuer and known.subject}
    printed = document_queries.printed(store, cited.keys() - told)
    present = months_of(tally_queries.papers(store, filters))
    found = [_carried(code, months, printed.get(code), present) for code, months in cited.items()]
    return tuple(sorted(found, key=lambda document: (-document.places, sort_key(document.designation), document.code)))


def document_table(store: Store, filters: Filters, most: int | None = MOST_ROWS) -> Table:
    """The register of cited documents: who issued each, when, what about, from when to when and how often it is cited.

    Numbers that cannot be told to be one document stand in rows of their own, marked so. Of more than `most`
    documents (None: all) those cited most.
    """
    sums = {code: mentions for code, (mentions, _) in tally_queries.tally_sums(store, filters, "document").items()}
    shown = sums if most is None else heapq.nlargest(most, sums, key=sums.__getitem__)
    carried = documents(store, filters, shown)
    columns = {
        "Văn bản": [d.designation for d in carried],
        "Loại": [d.type for d in carried],
        "Ngày ban hành": [d.date for d in carried],
        "Cơ quan ban hành": [d.issuer for d in carried],
        "Trích yếu": [d.subject for d in carried],
        "Tháng đầu": [format_month(d.first) for d in carried],
        "Tháng cuối": [format_month(d.last) for d in carried],
        "Số tháng": [len(d.months) for d in carried],
        "Số lượt": [d.places for d in carried],
        "Ghi chú": [f"chưa xác định {d.unknown}" if d.unknown else None for d in carried],
    }
    return Table(
        "Văn bản được viện dẫn",
        "lượt viện dẫn",
        base_in_words(store, filters),
        "document",
        pd.DataFrame(columns, dtype=object).astype({"Số tháng": int, "Số lượt": int}),
        tuple(d.code for d in carried),
        {"Số lượt": None},
        left_out=len(sums) - len(carried),
    )


def changes(store: Store, filters: Filters) -> DocumentChanges | None:
    """The last month of a view against all earlier ones of the same office and part, those before the view too.

    None where the view shows no paper.
    """
    shown = tally_queries.papers(store, filters)
    if not shown:
        return None
    month = shown[-1][0]
    past = replace(filters, first=None, last=month)
    papers = tally_queries.papers(store, past)
    before = last_comparable(papers, month)
    codes = {code for code in tally_queries.tally_sums(store, past, "document") if is_central(code)}
    for one in (month, before or month):
        codes |= tally_queries.tally_sums(store, replace(filters, first=one, last=one), "document").keys()
    return changes_of(documents(store, past, codes), months_of(papers), month, before)


def changes_of(carried: Collection[Carried], present: Sequence[str], month: str, before: str | None) -> DocumentChanges:
    """The changes from `before` to `month`, given the documents of both and all central ones up to `month`, and the
    months that have a paper."""
    now = [d for d in carried if before and month in d.months]
    told = [d for d in now if d.unknown is None]
    central = [d for d in carried if d.level == CENTRAL and d.unknown is None]
    return DocumentChanges(
        month=month,
        before=before,
        new=tuple(d for d in told if d.first == month),
        returned=tuple(d for d in told if d.first < month and before not in d.months),
        kept=tuple(d for d in now if before in d.months),
        dropped=tuple(d for d in carried if before in d.months and month not in d.months),
        silent=tuple(d for d in central if _is_silent(d, present, month)),
    )


def _is_silent(document: Carried, present: Sequence[str], month: str) -> bool:
    since = sum(document.last < m <= month for m in present)
    return len(document.months) >= CARRIED_MONTHS and since >= SILENT_MONTHS


def fullest(subjects: Sequence[str], level: str) -> str | None:
    """Of the printed subjects of a document (one entry a place) the one that stands for it; None of none.

    Spellings count together ("hóa", "hoá"; "36 - NQ/TW"), the most frequent one stands. Of subjects printed at least
    twice the longest, else the longest of all: what one place adds may be the tail of its sentence. Of a central
    document one that only adds where it is carried out is left out.
    """
    if len(set(subjects)) < 2:
        return subjects[0] if subjects else None
    spellings: dict[str, Counter[str]] = {}
    for spelling, count in Counter(subjects).items():
        spellings.setdefault(fold(spelling), Counter())[spelling] = count
    if level == CENTRAL:
        spellings = {key: of for key, of in spellings.items() if not _only_adds_where(key, spellings)}
    twice = [key for key, of in spellings.items() if of.total() >= 2]
    found = spellings[max(twice or spellings, key=lambda key: (len(key), key))]
    return min(found, key=lambda spelling: (len(spelling), -found[spelling], spelling))


def _only_adds_where(subject: str, others: Collection[str]) -> bool:
    return any(subject.startswith(other) and _WHERE.match(subject, len(other)) for other in others)


def _carried(code: str, cited: Mapping[str, int], printed: Printed | None, present: Sequence[str]) -> Carried:
    """A document with the months that cite it, in order; nothing need be printed of one that the register tells."""
    known, printed = register().get(code), printed or _NOTHING
    symbol = known.symbol if known else printed.symbol
    issuer = known.issuer if known and known.issuer else _commonest(printed.issuers) or printed.issuer
    level = level_of_document(code, symbol, issuer)
    return Carried(
        code=code,
        designation=designation(known.number, known.year, known.symbol) if known else printed.designation,
        type=capital(known.type if known else printed.type or printed.type_by_symbol or "văn bản"),
        level=level,
        issuer=issuer,
        date=known.date if known else printed.date,
        subject=known.subject if known and known.subject else fullest(printed.subjects, level),
        months=tuple(cited),
        gaps=_gaps(cited, present),
        places=sum(cited.values()),
        unknown=_unknown(printed) if UNRESOLVED in code else None,
    )


def level_of_document(code: str, symbol: str | None, issuer: str | None) -> str:
    """The level of a document, by its identity where that tells it, else by what is printed of it."""
    return CENTRAL if is_central(code) else level_of(symbol, issuer)


def is_central(code: str) -> bool:
    """Whether the code itself tells that a document is a central one: no local body stands in its identity."""
    return UNRESOLVED not in code and scope_in(code) is None


def _gaps(cited: Mapping[str, int], present: Sequence[str]) -> tuple[str, ...]:
    first, last = min(cited), max(cited)
    return tuple(month for month in present if first < month < last and month not in cited) if first < last else ()


def _commonest(printed: Sequence[str]) -> str | None:
    """What most places print; of equals the first by the alphabet."""
    found = Counter(printed)
    return min(found, key=lambda words: (-found[words], words), default=None)


def _unknown(printed: Printed) -> str:
    """What is missing of a number that cannot be told to be one document."""
    if printed.date is None and printed.year is None:
        return "năm"
    if printed.symbol is None:
        return "ký hiệu"
    return "loại" if len(symbols.possible_types(printed.symbol)) > 1 and printed.type is None else "cơ quan"


def months_of(papers: Sequence[tuple[str, str, str]]) -> list[str]:
    """The months that papers are filed under, in order; a quarter's is the first of its three."""
    return sorted({month for month, _, _ in papers})


def last_comparable(history: Sequence[tuple[str, str, str]], month: str) -> str | None:
    """The last earlier month with papers of just the offices that the month has: others are not to be compared.

    `history`: (month, last month, office) of papers.
    """
    offices: dict[str, set[str]] = {}
    for of, _, office in history:
        offices.setdefault(of, set()).add(office)
    return max((m for m, of in offices.items() if m < month and of == offices[month]), default=None)

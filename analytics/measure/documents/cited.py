"""Cited documents over the months: the register, and what is new, returned, kept, dropped and silent in the last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from analytics.corpus import document_queries
from analytics.corpus.document_queries import Life, Printed
from analytics.corpus.store import Store
from analytics.corpus.tallies import UNRESOLVED
from analytics.directive import symbols
from analytics.directive.documents import register, scope_in
from analytics.directive.levels import CENTRAL, level_of
from analytics.measure.counts import MOST_ROWS, base_in_words
from analytics.measure.documents.subjects import fullest
from analytics.measure.table import Table
from analytics.model import Filters, designation
from analytics.vietnamese import capital, format_month, sort_key

CARRIED_MONTHS = 3  # months in which a document was cited before its silence means anything: once or twice is news
SILENT_MONTHS = 6  # papers look back on what they carry out every half year: one that is missing there is let go
_NOTHING = Printed("", None, None, None, None, None, None, (), ())


@dataclass(frozen=True, slots=True)
class Carried:
    """A document as the papers of a view cite it: what it is, in which months, in how many places.

    `months`: those that cite it, by the month that a paper is filed under, and `counts`: in how many places each;
    `gaps`: months with a paper between the first and the last of them that do not; a month without any paper is no gap.
    `unknown`: what a number lacks to be told to be one document ("năm", "cơ quan" …); None for one that is told.
    """

    code: str
    designation: str
    type: str
    level: str
    issuer: str | None
    date: date | None
    subject: str | None
    months: tuple[str, ...]
    counts: tuple[int, ...]
    gaps: tuple[str, ...]
    unknown: str | None

    @property
    def places(self) -> int:
        return sum(self.counts)

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


@dataclass(frozen=True, slots=True)
class Changed:
    """`DocumentChanges` as codes alone, the most cited of each group first: what each document is costs more."""

    month: str
    before: str | None
    new: tuple[str, ...]
    returned: tuple[str, ...]
    kept: tuple[str, ...]
    dropped: tuple[str, ...]
    silent: tuple[str, ...]


def documents(store: Store, filters: Filters, codes: Collection[str] | None = None) -> tuple[Carried, ...]:
    """The documents that a view cites (of some codes, or all), the most cited first, equals by the alphabet.

    What the central register knows of a document stands as it has it. Of others: the type, day and body that the
    papers print, and the fullest of the subjects (`subjects.fullest`).
    """
    wanted = document_queries.most_cited(store, filters, None)[0] if codes is None else codes
    cited = document_queries.cited(store, filters, wanted)
    told = {code for code, known in register().items() if known.issuer and known.subject}
    printed = document_queries.printed(store, cited.keys() - told)
    present = document_queries.months(store, filters)
    found = [_carried(code, months, printed.get(code), present) for code, months in cited.items()]
    return tuple(sorted(found, key=lambda document: (-document.places, sort_key(document.designation), document.code)))


def document_table(store: Store, filters: Filters, most: int | None = MOST_ROWS) -> Table:
    """The register of cited documents: who issued each, when, what about, from when to when and how often it is cited.

    Numbers that cannot be told to be one document stand in rows of their own, marked so. Of more than `most`
    documents (None: all) those cited most.
    """
    shown, altogether = document_queries.most_cited(store, filters, most)
    carried = documents(store, filters, shown)
    return register_of(carried, base_in_words(store, filters), left_out=altogether - len(carried))


def register_of(carried: Sequence[Carried], base: str, left_out: int = 0) -> Table:
    """`document_table` of documents that are known already."""
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
        base,
        "document",
        pd.DataFrame(columns, dtype=object).astype({"Số tháng": int, "Số lượt": int}),
        tuple(d.code for d in carried),
        {"Số lượt": None},
        left_out=left_out,
    )


def changes(store: Store, filters: Filters) -> DocumentChanges | None:
    """The last month of a view against all earlier ones of the same office and part, those before the view too.

    None where the view shows no paper.
    """
    found = changed(store, filters)
    if found is None:
        return None
    groups = (found.new, found.returned, found.kept, found.dropped, found.silent)
    carried = documents(store, up_to(filters, found.month), {code for group in groups for code in group})
    told = (tuple(d for d in carried if d.code in codes) for codes in map(set, groups))
    return DocumentChanges(found.month, found.before, *told)


def changed(store: Store, filters: Filters) -> Changed | None:
    """`changes` without what each document is."""
    shown = document_queries.months(store, filters)
    if not shown:
        return None
    month, before = shown[-1], month_before(store, filters, shown[-1])
    past = up_to(filters, month)
    lives = document_queries.lives(store, past, month, before)
    lives.sort(key=lambda life: (-life.places, life.code))
    now = [life for life in lives if before and life.now]
    told = [life for life in now if UNRESOLVED not in life.code]
    quiet = document_queries.months(store, past)[-SILENT_MONTHS:]
    return Changed(
        month=month,
        before=before,
        new=_codes(life for life in told if life.first == month),
        returned=_codes(life for life in told if life.first < month and not life.before),
        kept=_codes(life for life in now if life.before),
        dropped=_codes(life for life in lives if life.before and not life.now),
        silent=_codes(life for life in lives if len(quiet) == SILENT_MONTHS and _is_silent(life, quiet[0])),
    )


def month_before(store: Store, filters: Filters, month: str) -> str | None:
    """As `last_comparable` of the papers of a view's office and part, before the view too."""

    def offices(one: str) -> set[str]:
        return document_queries.offices(store, replace(filters, first=one, last=one))

    earlier = document_queries.months(store, up_to(filters, month))[:-1]
    here = offices(month)
    return next((one for one in reversed(earlier) if offices(one) == here), None)


def up_to(filters: Filters, month: str) -> Filters:
    """The same office and part from the first month of the store to a month."""
    return replace(filters, first=None, last=month)


def _codes(lives: Iterable[Life]) -> tuple[str, ...]:
    return tuple(life.code for life in lives)


def _is_silent(life: Life, quiet_since: str) -> bool:
    return is_central(life.code) and life.months >= CARRIED_MONTHS and life.last < quiet_since


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
        counts=tuple(cited.values()),
        gaps=_gaps(cited, present),
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

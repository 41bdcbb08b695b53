"""The command `compare`: a month, a period or a draft file beside another, as sentences and lists on the terminal."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analytics.model import DirectiveError, Filters
from analytics.vietnamese import MONTH, fold

if TYPE_CHECKING:  # loaded by the command itself
    from analytics.corpus.sides import Side
    from analytics.corpus.store import Store
    from analytics.measure.comparison.compare import Comparison

_PERIOD = re.compile(rf"(?P<first>{MONTH.pattern})(?:\.\.(?P<last>{MONTH.pattern}))?")
_LONGEST = 90  # characters of an item on a line


def add_to(commands: argparse._SubParsersAction[Any], store: argparse.ArgumentParser) -> None:
    """Add the command to a parser."""
    compare = commands.add_parser("compare", parents=[store], help="so sánh hai tháng, hai thời gian, hoặc một dự thảo")
    sides = "tháng (2023-05), thời gian (2022-06..2023-05) hoặc tệp dự thảo"
    compare.add_argument("before", metavar="TRƯỚC", help=sides)
    compare.add_argument("after", metavar="SAU", help=sides)
    compare.add_argument("--office", help="chỉ một cơ quan ban hành")
    compare.add_argument("--with-office", help="cơ quan của vế SAU, khi so hai cơ quan")
    compare.add_argument("--part", choices=("I", "II"), help="chỉ một phần của văn bản")
    compare.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from analytics.corpus.store import open_store
    from analytics.measure.comparison.compare import compare

    store = open_store(options.store)
    before = _side(store, options.before, options.office, options.part)
    after = _side(store, options.after, options.with_office or options.office, options.part)
    if options.with_office:
        before, after = (replace(s, title=f"{s.title} của {'; '.join(sorted(s.offices))}") for s in (before, after))
    print(*_lines(compare(store, before, after)), sep="\n")
    return 0


def _side(store: Store, typed: str, office: str | None, part: str | None) -> Side:
    """A side by what was typed. Raises DirectiveError where it is neither a month nor a file, or nothing is there."""
    from analytics.corpus import queries
    from analytics.corpus.sides import stored_side
    from analytics.measure.comparison.words import period_title

    if office and office not in queries.offices(store):
        raise DirectiveError(f"Kho không có văn bản của cơ quan “{office}”.")
    period = _PERIOD.fullmatch(typed)
    if period is None:
        return _draft(store, typed, office, part)
    first, last = period["first"], period["last"] or period["first"]
    if first > last:
        raise DirectiveError(f"Tháng đầu {first} đứng sau tháng cuối {last}.")
    title = period_title(first, last)
    side = stored_side(store, Filters(first, last, office, part), title)
    if not side.papers:
        raise DirectiveError(f"Kho không có văn bản nào của {title}.")
    return side


def _draft(store: Store, typed: str, office: str | None, part: str | None) -> Side:
    from analytics.corpus import queries
    from analytics.corpus.sides import draft_side
    from analytics.directive import analyse
    from analytics.model import Reading
    from analytics.reading import load
    from analytics.reading.child import Readers

    file = Path(typed)
    if not _exists(file):
        raise DirectiveError(f"“{typed[:_LONGEST]}” không phải tháng dạng 2023-06, cũng không phải tệp có sẵn.")
    with Readers("analytics.reading:read", Reading) as readers:
        analysis = analyse(readers.read(load(file), file.name).text)
    if analysis.header.month is None:
        raise DirectiveError(f"Không nhận ra tháng của “{file.name}”, nên chưa so sánh được.")
    if not analysis.items:
        raise DirectiveError(f"Không thấy mục nội dung nào trong “{file.name}”, nên chưa so sánh được.")
    office = office or _office_of(analysis.header.office, queries.offices(store))
    return draft_side(store, analysis, f"dự thảo {file.name}", analysis.header.month, office, part)


def _exists(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:  # a name that is too long for any file
        return False


def _office_of(printed: str | None, known: list[str]) -> str | None:
    """The office of a draft as the store spells it; a draft that does not tell it is of the store's only one."""
    if printed is None:
        return known[0] if len(known) == 1 else None
    return next((office for office in known if fold(office) == fold(printed)), printed)


def _lines(comparison: Comparison) -> Iterator[str]:
    """The summary, then what is new, returned and dropped by name, then the items that are not as they were."""
    from analytics.measure.comparison.alignment import DROPPED, KEPT
    from analytics.measure.comparison.words import HOW, KINDS, RETURNED, summary

    yield from summary(comparison)
    names = comparison.before.names | comparison.after.names
    for kind, (_, noun) in KINDS.items():
        found = comparison.sets[kind]
        only, gone = ("lần đầu", "không còn") if comparison.same_offices else ("chỉ có ở vế sau", "chỉ có ở vế trước")
        for codes, told in ((found.new, only), (found.returned, RETURNED), (found.dropped, gone)):
            if codes:
                yield f"\n{noun.capitalize()} {told} ({len(codes)}):"
                yield from (f"  {names[kind, code]}" for code in codes)
    for item in comparison.items or ():
        match = item.match
        if match.how != KEPT and (point := match.after or match.before):
            text = " ".join(point.text.split())
            text = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
            where = f"{match.before.path} → {point.path}" if match.before and match.how != DROPPED else point.path
            paper = item.after or item.before
            of = f" ({paper.name})" if paper and len(comparison.after.papers) > 1 else ""
            yield f"\n[{HOW[match.how]}] {where}{of}: {text}"

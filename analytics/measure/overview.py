"""What one month says at a glance: its sizes beside those of the months before, and what is new, unusual or gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from analytics.corpus import queries, tally_queries
from analytics.corpus.store import Store
from analytics.measure.comparison.sets import differences
from analytics.measure.counts import monthly
from analytics.measure.documents.cited import Carried, changed, documents, last_comparable, up_to
from analytics.measure.documents.tables import names
from analytics.measure.trends import verdicts, wording
from analytics.measure.trends.verdicts import Trend
from analytics.model import CellKey, Filters
from analytics.vietnamese import month_after, months_between

SIZES = ("items", "citations", "events", "words")
SHOWN_MONTHS = 12
ENTRIES = 9  # of a note that are named: the pages of documents and trends have them all


@dataclass(frozen=True, slots=True)
class Overview:
    """The last month of a view, and `before`, the last earlier month of the store with papers of the same offices.

    `sizes`: each of `SIZES` → its values in `months`, the calendar months up to this one; None where a month has no
    paper. Without an earlier month `before` and `sizes_before` are None.
    """

    month: str
    before: str | None
    offices: tuple[str, ...]
    papers: int
    months: tuple[str, ...]
    sizes: Mapping[str, tuple[int | None, ...]]
    sizes_before: Mapping[str, int] | None

    def key(self, size: str) -> CellKey:
        """What a size of this month counts; words have no sentences but those of their items."""
        return CellKey("items" if size == "words" else size, "", self.month)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of a note: how it is called, more about it, and what opens its sentences."""

    name: str
    about: str
    key: CellKey


@dataclass(frozen=True, slots=True)
class Note:
    """What stands out in a month: its kind (one of `NOTES`), of how many things it is true, and the first `ENTRIES`;
    `before`: the month that it is held against, where it is one."""

    kind: str
    count: int
    entries: tuple[Entry, ...]
    before: str | None = None


NOTES = (
    "new documents",
    "returned documents",
    "dropped documents",
    "silent documents",
    "unusually high",
    "unusually low",
    "new themes",
    "dropped themes",
)


def overview(store: Store, filters: Filters) -> Overview | None:
    """The sizes of the last month of a view, or None where the view shows no directive."""
    shown = queries.spans(store, filters)
    if not shown:
        return None
    month = shown[-1][0]
    past = up_to(filters, month)
    before = last_comparable(queries.spans(store, past), month)
    first = min(month_after(month, 1 - SHOWN_MONTHS), before or month)
    values = _sizes(store, replace(past, first=first))
    months = tuple(months_between(max(first, min(values)), month))
    here = [office for at, _, office in shown if at == month]
    return Overview(
        month=month,
        before=before,
        offices=tuple(sorted(set(here))),
        papers=len(here),
        months=months[-SHOWN_MONTHS:],
        sizes={size: tuple(values[m][size] if m in values else None for m in months[-SHOWN_MONTHS:]) for size in SIZES},
        sizes_before=values.get(before) if before else None,
    )


def notes(store: Store, filters: Filters) -> tuple[Note, ...]:
    """What stands out in the last month of a view, in the order of `NOTES`; only notes that are true of something."""
    shown = queries.spans(store, filters)
    if not shown:
        return ()
    month = shown[-1][0]
    found = {**_of_documents(store, filters), **_of_themes(store, up_to(filters, month), month)}
    return tuple(found[kind] for kind in NOTES if kind in found and found[kind].count)


def _sizes(store: Store, filters: Filters) -> dict[str, dict[str, int]]:
    """Month → size → value, of every month with a paper; each is a sum that opens its places."""
    bases = tally_queries.bases(store, filters)
    sums = {size: _by_month(store, filters, kind) for size, kind in (("citations", "level"), ("events", "event kind"))}
    return {
        month: {
            "items": base.items,
            "citations": sums["citations"].get(month, 0),
            "events": sums["events"].get(month, 0),
            "words": base.words,
        }
        for month, base in bases.items()
        if base.words or filters.part is None  # else no paper has the part
    }


def _by_month(store: Store, filters: Filters, kind: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for month, _, mentions, _ in tally_queries.tallies(store, filters, kind):
        found[month] = found.get(month, 0) + mentions
    return found


def _of_documents(store: Store, filters: Filters) -> dict[str, Note]:
    found = changed(store, filters)
    if found is None or found.before is None:
        return {}
    groups = {"new": found.new, "returned": found.returned, "dropped": found.dropped, "silent": found.silent}
    named = {code for codes in groups.values() for code in codes[:ENTRIES]}
    known = {d.code: d for d in documents(store, up_to(filters, found.month), named)}
    month_of = {"new": found.month, "returned": found.month, "dropped": found.before}
    return {
        f"{name} documents": Note(
            f"{name} documents",
            len(codes),
            tuple(_document(known[code], month_of.get(name) or known[code].last) for code in codes[:ENTRIES]),
            found.before,
        )
        for name, codes in groups.items()
    }


def _document(document: Carried, month: str) -> Entry:
    (name,) = names([document])
    return Entry(name, document.subject or "", CellKey("document", document.code, month))


def _of_themes(store: Store, past: Filters, month: str) -> dict[str, Note]:
    """Themes that the month mentions unusually often or seldom, for the first time, or no more."""
    told = verdicts.trends(monthly(store, past, "theme"))
    found = {
        kind: _note(kind, [_theme(t, month) for t in told if t.usual and t.usual.unusual == how])
        for kind, how in (("unusually high", verdicts.HIGH), ("unusually low", verdicts.LOW))
    }
    before = last_comparable(queries.spans(store, past), month)
    if before is None:
        return found
    by_code = {t.code: t for t in told}
    earlier = {t.code for t in told if t.first is not None and t.first < month}
    sets = differences(_mentions(store, past, before), _mentions(store, past, month), earlier)
    new = [_theme(by_code[code], month) for code in sets.new if code in by_code]
    dropped = [_theme(by_code[code], before) for code in sets.dropped if code in by_code]
    return found | {
        "new themes": _note("new themes", new, before),
        "dropped themes": _note("dropped themes", dropped, before),
    }


def _note(kind: str, entries: Sequence[Entry], before: str | None = None) -> Note:
    return Note(kind, len(entries), tuple(entries[:ENTRIES]), before)


def _mentions(store: Store, past: Filters, month: str) -> dict[str, int]:
    """Theme → how often the papers of one month mention it."""
    sums = tally_queries.tally_sums(store, replace(past, first=month, last=month), "theme")
    return {code: mentions for code, (mentions, _) in sums.items()}


def _theme(trend: Trend, month: str) -> Entry:
    return Entry(trend.name, wording.sentence(trend), CellKey("theme", trend.code, month))

"""The store and its tables, kept between reruns. Everything hangs on the store's version, so nothing stale is shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import streamlit as st

from analytics.corpus import queries, reanalyse, removal, tally_queries
from analytics.corpus.dictionaries import Version
from analytics.corpus.months import Month
from analytics.corpus.months import months as months_of
from analytics.corpus.sides import stored_side
from analytics.corpus.store import Store, open_store
from analytics.corpus.whole_paper import WholePaper
from analytics.corpus.whole_paper import whole_paper as find_whole_paper
from analytics.directive.dictionary import Dictionary
from analytics.measure import calendar, comparison_tables, comparison_words, counts, papers, suggestions
from analytics.measure import concordance as concordances
from analytics.measure.calendar import Due, Marked, Yearly
from analytics.measure.coming import coming as coming_events
from analytics.measure.comparison import Comparison, compare, evidence_of_term
from analytics.measure.concordance import Concordance
from analytics.measure.documents import document_table
from analytics.measure.events import Known as KnownEvent
from analytics.measure.events import event_table
from analytics.measure.events import known_events as events_of
from analytics.measure.measured import Measured, counted_by
from analytics.measure.measured import measured as measured_months
from analytics.measure.overview import Note, Overview, notes, overview
from analytics.measure.recurring import Recurring
from analytics.measure.recurring import evidence_of_year as places_of_year
from analytics.measure.recurring import recurring as recurring_events
from analytics.measure.suggestions import Suggestion
from analytics.measure.table import Table
from analytics.measure.trend_table import by_weight, trend_table
from analytics.model import CellKey, Evidence, Filters, Item
from analytics.report import Report, make, make_table, monthly_report
from analytics.review.stored import Found
from analytics.review.stored import findings as stored_findings
from analytics.vietnamese import sort_key

_PREVIEWED = 1000  # rows of a sheet before it is made
_PARTS = 6  # offered as a filter: more are no parts but stray numbers


@st.cache_resource(show_spinner=False)
def store() -> Store:
    return open_store()


@dataclass(frozen=True, slots=True)
class Known:
    """What the store's papers can be filtered by: months and offices in order, parts."""

    months: tuple[str, ...]
    offices: tuple[str, ...]
    parts: tuple[str, ...]


@st.cache_resource(max_entries=4, show_spinner=False)
def known(version: int) -> Known:
    papers = queries.spans(store(), Filters())
    offices = sorted({office for _, _, office in papers}, key=sort_key)
    return Known(
        tuple(sorted({month for month, _, _ in papers})), tuple(offices), tuple(tally_queries.parts(store())[:_PARTS])
    )


@st.cache_resource(max_entries=64, show_spinner=False)
def spans(filters: Filters, version: int) -> tuple[tuple[str, str, str], ...]:
    """(month, last month, office) of the papers of a view."""
    return tuple(queries.spans(store(), filters))


@st.cache_data(max_entries=64, show_spinner=False)
def directives(filters: Filters, version: int) -> list[queries.DirectiveRow]:
    return queries.directives(store(), filters)


@st.cache_resource(max_entries=64, show_spinner=False)
def month_overview(filters: Filters, version: int) -> Overview | None:
    return overview(store(), filters)


@st.cache_resource(max_entries=64, show_spinner=False)
def month_notes(filters: Filters, version: int) -> tuple[Note, ...]:
    return notes(store(), filters)


@st.cache_resource(max_entries=64, show_spinner=False)
def coming(filters: Filters, today: date, version: int) -> tuple[Yearly, ...]:
    return coming_events(store(), filters, today)


@st.cache_resource(max_entries=64, show_spinner=False)
def findings(filters: Filters, version: int) -> tuple[Found, ...]:
    return stored_findings(store(), filters)


@st.cache_data(max_entries=64, show_spinner=False)
def missing_months(filters: Filters, version: int) -> list[str]:
    return counts.missing_months(store(), filters)


@st.cache_data(max_entries=64, show_spinner=False)
def uneven_offices(filters: Filters, version: int) -> list[tuple[str, str, str]]:
    return counts.uneven_offices(store(), filters)


@st.cache_data(max_entries=64, show_spinner=False)
def themes(filters: Filters, by: str, version: int) -> Table:
    return counts.theme_table(store(), filters, by)


@st.cache_data(max_entries=64, show_spinner=False)
def verdicts(filters: Filters, kind: str, by: str, version: int) -> Table:
    return by_weight(trend_table(store(), filters, kind, by))


@st.cache_resource(max_entries=4, show_spinner=False)
def dictionary(version: int) -> Dictionary:
    return queries.dictionary(store())


@st.cache_data(max_entries=4, show_spinner=False)
def dictionary_versions(version: int) -> list[Version]:
    return queries.dictionary_versions(store())


@st.cache_resource(max_entries=4, show_spinner=False)
def terms(filters: Filters, version: int) -> list[suggestions.Terms]:
    return suggestions.items_with_terms(store(), filters)


@st.cache_data(max_entries=32, show_spinner=False)
def suggested(by: str, theme: str, filters: Filters, version: int) -> list[Suggestion]:
    items = terms(filters, version)
    if by == "beside":
        return suggestions.beside(items, theme)
    return suggestions.rising(items) if by == "rising" else suggestions.recurring(items)


@st.cache_data(max_entries=32, show_spinner=False)
def sentences(suggestion: Suggestion, filters: Filters, version: int) -> list[Evidence]:
    return suggestions.sentences(store(), filters, suggestion)


@st.cache_data(max_entries=64, show_spinner=False)
def without_theme(filters: Filters, version: int) -> dict[str, int]:
    return tally_queries.items_without_theme(store(), filters)


@st.cache_data(max_entries=64, show_spinner=False)
def documents(filters: Filters, version: int) -> Table:
    return document_table(store(), filters)


@st.cache_data(max_entries=8, show_spinner=False)
def months(version: int) -> list[Month]:
    return months_of(store())


@st.cache_data(max_entries=64, show_spinner=False)
def events(filters: Filters, version: int) -> Table:
    return event_table(store(), filters, counts.MOST_ROWS)


def doubled_months(filters: Filters, version: int) -> list[str]:
    """Months of a view that are counted from several papers of one office without anybody's word."""
    shown = [m for m in months(version) if m.doubled() and filters.office in (None, m.office)]
    return sorted({m.month for m in shown if (filters.first or "") <= m.month <= (filters.last or "9999")})


@st.cache_data(max_entries=8, show_spinner=False)
def count_old(version: int) -> tuple[int, int]:
    return reanalyse.count_old(store())


@st.cache_data(max_entries=256, show_spinner=False)
def evidence(key: CellKey, filters: Filters, version: int, skip: int = 0, most: int | None = None) -> list[Evidence]:
    return queries.evidence(store(), key, filters, skip, most)


@st.cache_data(max_entries=256, show_spinner=False)
def count_evidence(key: CellKey, filters: Filters, version: int) -> int:
    return queries.count_evidence(store(), key, filters)


@st.cache_data(max_entries=64, show_spinner=False)
def outline(directive_id: int, version: int) -> tuple[str, list[Item]]:
    return queries.outline(store(), directive_id)


def workbook(filters: Filters) -> bytes:
    """Made on click, in another thread: not cached, since it carries the time it was made."""
    return make(store(), filters, datetime.now())[1]


def table_workbook(filters: Filters, table: Table, beside: Filters | None = None) -> bytes:
    """As `workbook`, of one table."""
    return make_table(store(), filters, table, datetime.now(), beside)[1]


@st.cache_resource(max_entries=16, show_spinner=False)
def known_events(filters: Filters, version: int) -> list[KnownEvent]:
    return events_of(store(), filters)


@st.cache_resource(max_entries=64, show_spinner=False)
def calendar_of(filters: Filters, year: int, month: int | None, version: int) -> tuple[Marked, ...]:
    return calendar.calendar_of(known_events(filters, version), year, month)


@st.cache_resource(max_entries=64, show_spinner=False)
def evidence_of_days(filters: Filters, code: str, year: int, month: int | None, version: int) -> list[Evidence]:
    return calendar.evidence_of_days(store(), code, filters, year, month)


@st.cache_resource(max_entries=16, show_spinner=False)
def round_anniversaries(filters: Filters, year: int, version: int) -> tuple[Yearly, ...]:
    return calendar.round_anniversaries(store(), filters, year)


@st.cache_resource(max_entries=16, show_spinner=False)
def due(filters: Filters, month: str, version: int) -> tuple[Due, ...]:
    return calendar.due(store(), filters, month)


@st.cache_resource(max_entries=16, show_spinner=False)
def recurring(filters: Filters, version: int) -> Recurring:
    return recurring_events(store(), filters)


@st.cache_resource(max_entries=64, show_spinner=False)
def evidence_of_year(filters: Filters, code: str, year: int, version: int) -> list[Evidence]:
    return places_of_year(store(), code, year, filters)


@st.cache_data(max_entries=64, show_spinner=False)
def base_in_words(filters: Filters, version: int) -> str:
    return counts.base_in_words(store(), filters)


@st.cache_resource(max_entries=8, show_spinner=False)
def concordance(typed: str, filters: Filters, version: int) -> Concordance:
    return concordances.concordance(store(), typed, filters)


@st.cache_resource(max_entries=16, show_spinner=False)
def concordance_lines(typed: str, month: str | None, filters: Filters, version: int) -> list[Evidence]:
    return concordances.lines(store(), concordance(typed, filters, version).of(month))


@st.cache_data(max_entries=16, show_spinner=False)
def concordance_months(typed: str, filters: Filters, version: int) -> Table:
    return concordances.month_table(store(), concordance(typed, filters, version))


@st.cache_data(max_entries=64, show_spinner=False)
def in_its_item(place: Evidence, version: int) -> Evidence:
    return queries.in_its_item(store(), place)


@st.cache_resource(max_entries=64, show_spinner=False)
def month_counts(filters: Filters, kind: str, by: str, version: int) -> Table:
    return counts.month_table(store(), filters, kind, by)


@st.cache_resource(max_entries=64, show_spinner=False)
def measured(filters: Filters, kind: str, measure: str, version: int) -> Measured:
    return measured_months(month_counts(filters, kind, counted_by(measure), version), measure)


@st.cache_resource(max_entries=4, show_spinner=False)
def comparison(before: Filters, after: Filters, version: int) -> Comparison:
    """Holds the papers of both sides whole: a megabyte a paper, so few are kept."""
    titles = comparison_words.titles(before, after)
    sides = (stored_side(store(), filters, title) for filters, title in zip((before, after), titles, strict=True))
    return compare(store(), *sides)


@st.cache_data(max_entries=32, show_spinner=False)
def set_table(before: Filters, after: Filters, kind: str, version: int) -> Table:
    """What differs between two sides in one kind of thing."""
    heads = comparison_words.heads(before, after)
    return comparison_tables.set_table(store(), comparison(before, after, version), kind, heads)


@st.cache_resource(max_entries=64, show_spinner=False)
def places_of_term(
    before: Filters, after: Filters, later: bool, term: str, alone: bool, version: int
) -> list[Evidence]:
    """The places of a keyword on the later or the earlier of two sides."""
    found = comparison(before, after, version)
    return evidence_of_term(found.after if later else found.before, term, alone=alone)


@st.cache_resource(max_entries=8, show_spinner=False)
def report(filters: Filters, version: int) -> Report:
    """The report of a view as it will be, to be looked at: not more rows than somebody does."""
    return monthly_report(store(), filters, most=_PREVIEWED)


@st.cache_resource(max_entries=16, show_spinner=False)
def heads(filters: Filters, version: int) -> list[queries.Head]:
    """The heads of the papers of a view, in the order of the months."""
    return queries.heads(store(), filters)


@st.cache_resource(max_entries=32, show_spinner=False)
def matching_heads(typed: str, filters: Filters, version: int) -> list[queries.Head]:
    """Those in whose head every typed word stands, the last month first."""
    found = papers.matching_heads(heads(filters, version), typed)
    return sorted(found, key=lambda head: head.month, reverse=True)


@st.cache_resource(max_entries=64, show_spinner=False)
def papers_of(digests: tuple[str, ...], version: int) -> list[queries.DirectiveRow]:
    """Some papers with their sizes, in the given order."""
    rows = {row.hash: row for row in queries.directives(store(), only=digests)}
    return [rows[digest] for digest in digests if digest in rows]


@st.cache_resource(max_entries=16, show_spinner=False)
def whole_paper(digits: str, version: int) -> WholePaper | None:
    return find_whole_paper(store(), digits)


@st.cache_data(max_entries=4, show_spinner=False)
def count_former(version: int) -> int:
    return removal.count_former(store())


@st.cache_data(max_entries=4, show_spinner=False)
def former(most: int, version: int) -> list[removal.Former]:
    return removal.former(store(), most)

"""The overview: every figure opens as many places as it says, and notes are what the tables say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from analytics.corpus import queries, schema, tally_queries
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store
from analytics.measure.counts import theme_table
from analytics.measure.documents.cited import changes, document_table
from analytics.measure.events.coming import coming
from analytics.measure.events.named import event_table
from analytics.measure.overview import ENTRIES, NOTES, SIZES, notes, overview
from analytics.model import CellKey, Filters
from analytics.review.stored import findings
from tests import files
from tests.stored_rows import rows

ONE = "Đảng ủy Khối các cơ quan tỉnh Bình Lâm"


@pytest.mark.parametrize("view", [Filters(), Filters(last="2023-06"), Filters(office=ONE), Filters(part="I")])
def test_every_figure_opens_as_many_places(whole_store: Store, view: Filters) -> None:
    month = overview(whole_store, view)
    assert month is not None
    for size in ("items", "citations", "events"):
        assert month.sizes[size][-1] == queries.count_evidence(whole_store, month.key(size), view) > 0
    assert month.key("words") == month.key("items")


@pytest.mark.parametrize("view", [Filters("2023-06", "2023-06"), Filters(office=ONE), Filters(part="II")])
def test_as_many_are_told_as_the_tables_list(whole_store: Store, view: Filters) -> None:
    counted = tally_queries.count_codes(whole_store, view, ("theme", "document", "event"))
    tables = theme_table(whole_store, view), document_table(whole_store, view, None), event_table(whole_store, view)
    assert counted == {table.kind: len(table.codes) for table in tables}
    assert min(counted.values()) > 0


def test_sizes_are_of_twelve_months_a_missing_one_is_none(whole_store: Store) -> None:
    month = overview(whole_store, Filters(last="2022-06", office=ONE))
    assert month is not None
    assert month.months[0] == "2021-07"
    assert len(month.months) == 12
    for size in SIZES:
        assert [m for m, value in zip(month.months, month.sizes[size], strict=True) if value is None] == ["2022-03"]
    assert overview(whole_store, Filters("2022-05", "2022-06", ONE)) == replace(month)  # the period begins later


def test_the_month_is_the_last_beside_the_one_before(sample_store: Store) -> None:
    month = overview(sample_store, Filters())
    assert month is not None
    assert (month.month, month.before, month.papers) == ("2024-06", "2024-05", 1)
    assert month.sizes["citations"][-1] == len(rows(sample_store, schema.citations, Filters("2024-06", "2024-06")))
    assert month.sizes_before is not None
    assert month.sizes_before == {size: month.sizes[size][-2] for size in SIZES}


def test_without_an_earlier_month_of_the_same_offices_nothing_is_new(sample_store: Store, store: Store) -> None:
    ingest(store, files.directive("5 năm 2022", place="Sơn Hải").encode(), "a.txt")
    ingest(store, files.directive("6 năm 2022", place="Bình Lâm").encode(), "b.txt")
    for opened, view in ((sample_store, Filters("2024-04", "2024-04")), (store, Filters())):
        month = overview(opened, view)
        assert month is not None
        assert (month.before, month.sizes_before) == (None, None)
        assert notes(opened, view) == ()


def test_an_empty_store_has_no_overview(store: Store) -> None:
    assert overview(store, Filters()) is None
    assert notes(store, Filters()) == ()
    assert findings(store, Filters()) == ()


def test_notes_name_the_documents_that_changed(whole_store: Store) -> None:
    view = Filters(last="2023-06", office=ONE)
    found = {note.kind: note for note in notes(whole_store, view)}
    told = changes(whole_store, view)
    assert told is not None
    for kind in ("new", "returned", "dropped", "silent"):
        codes = {document.code for document in getattr(told, kind)}
        named = [entry.key.code for entry in found[f"{kind} documents"].entries]
        assert len(set(named)) == len(named) == min(len(codes), ENTRIES) > 0
        assert set(named) <= codes
        assert found[f"{kind} documents"].count == len(codes)
    earlier = set(document_table(whole_store, Filters(last="2023-05", office=ONE)).codes)
    assert not {entry.key.code for entry in found["new documents"].entries} & earlier


def test_every_note_opens_sentences(whole_store: Store) -> None:
    seen = set()
    for last in ("2022-11", "2023-06", "2023-11", "2024-06"):
        for note in notes(whole_store, Filters(last=last, office=ONE)):
            seen.add(note.kind)
            for entry in note.entries:
                count = queries.count_evidence(whole_store, entry.key, Filters(office=ONE))
                assert (count == 0) == (note.kind == "unusually low" and count == 0), entry
    assert seen >= set(NOTES) - {"unusually low", "new themes"}


def test_unusual_themes_are_those_of_the_verdicts(whole_store: Store) -> None:
    found = {note.kind: note for note in notes(whole_store, Filters(last="2023-11", office=ONE))}
    for entry in found["unusually high"].entries:
        assert "cao bất thường" in entry.about
        assert entry.key.month == "2023-11"


def test_the_days_ahead_hold_what_falls_into_them(whole_store: Store) -> None:
    today = date(2024, 6, 15)
    found = coming(whole_store, Filters(office=ONE), today)
    names = [event.name for event in found]
    assert any("Báo chí cách mạng" in name for name in names)
    for event in found:
        first, last = event.on or event.until, event.until or event.on
        assert first is not None
        assert last is not None
        assert first <= date(2024, 7, 15)
        assert last >= today
    assert [event.on for event in found] == sorted(event.on for event in found if event.on)
    assert len({event.code for event in found}) == len(found)


def test_findings_lead_to_their_paper(store: Store) -> None:
    text = files.directive("6 năm 2022", "Kỷ niệm 90 năm Ngày Báo chí cách mạng Việt Nam (21/6/1925-21/6/2022).")
    ingest(store, text.encode(), "a.txt")
    (wrong,) = [f for f in findings(store, Filters()) if f.finding.rule == "anniversary"]
    assert findings(store, Filters())[0] == wrong  # errors come first
    (paper,) = queries.directives(store)
    assert (wrong.hash, wrong.file_name) == (paper.hash, "a.txt")
    stored = queries.outline(store, paper.id)[0]
    assert wrong.finding.span is not None
    assert "90 năm" in wrong.finding.span.cut(stored)


def test_a_cell_of_all_citations_is_the_sum_of_its_documents(sample_store: Store) -> None:
    table = document_table(sample_store, Filters())
    total = sum(table.frame["Số lượt"])
    assert queries.count_evidence(sample_store, CellKey("citations", "")) == total
    places = queries.evidence(sample_store, CellKey("citations", ""), skip=total - 3, most=20)
    assert len(places) == 3
    assert queries.evidence(sample_store, CellKey("citations", ""))[-3:] == places

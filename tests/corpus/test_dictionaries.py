"""The store's own dictionary: versions, dry run, recount; a newer shipped one is offered; no figure is left behind."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import delete, select, text, update

from analytics.corpus import dictionaries, queries, reports, schema, stored, tally_queries, themes
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store, open_store
from analytics.directive import dictionary as dictionary_room
from analytics.directive.dictionary import CITES, PHRASE, Dictionary, Entry, Theme, in_order, shipped
from analytics.directive.words import segment
from analytics.measure.theme_changes import theme_changes
from analytics.model import CellKey, DirectiveError, Filters
from tests.conftest import SAMPLE

AUTHOR, REASON = "Nguyễn Văn An", "thử"


@pytest.fixture
def filled(store: Store) -> Store:
    for path in SAMPLE[:2]:
        assert ingest(store, path.read_bytes(), path.name).status == "added"
    return store


def hits(store: Store) -> Counter[tuple[object, ...]]:
    columns = [c for c in schema.hits.columns if c.name != "id"]
    with store.read() as connection:
        return Counter(tuple(row) for row in connection.execute(select(*columns)))


def changed(store: Store, *entries: Entry) -> Dictionary:
    """The dictionary that counts, with more entries and without one phrase."""
    now = queries.dictionary(store)
    kept = [e for e in now.entries if not (e.theme == "D5" and e.text == "chuyển đổi số")]
    assert len(kept) == len(now.entries) - 1
    return replace(now, entries=(*kept, *entries))


def test_the_first_version_is_the_shipped_one(store: Store) -> None:
    [first] = queries.dictionary_versions(store)
    assert (first.number, first.author) == (1, dictionaries.THE_PROGRAM)
    assert queries.dictionary(store) == shipped()


def test_saving_counts_everything_anew_as_reading_it_again_would(filled: Store, tmp_path: Path) -> None:
    made = changed(filled, Entry("D3", PHRASE, "đơn vị"), Entry("A5", CITES, "27-NQ/TW@2022"))
    version = filled.version()
    assert themes.save(filled, made, AUTHOR, REASON, follows=1) == 2
    assert filled.version() > version  # cached views are stale
    assert queries.dictionary(filled) == in_order(made)
    other = open_store(tmp_path / "other")
    themes.save(other, made, AUTHOR, REASON, follows=1)
    for path in SAMPLE[:2]:
        ingest(other, path.read_bytes(), path.name)
    assert hits(filled) == hits(other)
    assert any(row[1] == "D3" and row[2] == "đơn vị" for row in hits(filled))
    newest = queries.dictionary_versions(filled)[0]
    assert (newest.number, newest.author, newest.reason) == (2, AUTHOR, REASON)


def test_a_dry_run_tells_just_what_saving_changes_and_changes_nothing(filled: Store) -> None:
    made = changed(filled, Entry("D3", PHRASE, "đơn vị"))
    before, version = hits(filled), filled.version()
    tried = themes.dry_run(filled, made)
    assert (hits(filled), filled.version()) == (before, version)
    table = theme_changes(tried, made, queries.dictionary(filled))
    themes.save(filled, made, AUTHOR, REASON, follows=1)

    def places(rows: Counter[tuple[object, ...]]) -> Counter[tuple[object, ...]]:
        return Counter((row[0], row[1], row[3], row[4], row[5]) for row in rows)

    gained, lost = places(hits(filled)) - places(before), places(before) - places(hits(filled))
    assert gained
    assert lost
    for side, changed_places in ((True, gained), (False, lost)):
        told = [c for c in tried.changes if c.gained == side]
        keys = Counter((c.directive, c.theme, c.sentence.path, c.span.start, c.span.end) for c in told)
        assert keys == changed_places
    assert (table.count(gained=True), table.count(gained=False)) == (gained.total(), lost.total())


def test_every_cell_of_a_dry_run_opens_the_sentences_that_it_counts(filled: Store) -> None:
    made = changed(filled, Entry("D3", PHRASE, "đơn vị"))
    table = theme_changes(themes.dry_run(filled, made), made, queries.dictionary(filled))
    assert set(table.codes) == {"D3", "D5"}
    for row, code in enumerate(table.codes):
        cells = table.frame.iloc[row]
        assert len(table.behind(row, "Thêm")) == cells["Thêm"]
        assert len(table.behind(row, "Bớt")) == cells["Bớt"]
        assert len(table.behind(row, "Chủ đề")) == cells["Thêm"] + cells["Bớt"]
        for column in table.months:
            signs = Counter(place.gained for place in table.behind(row, column))
            shown = [f"{sign}{signs[side]}" for side, sign in ((True, "+"), (False, "−")) if signs[side]]
            assert cells[column] == " ".join(shown)
        assert all(place.theme == code and place.sentence.marked for place in table.behind(row, "Mã"))
    assert {p.sentence.marked.lower() for p in table.behind(table.codes.index("D3"), "Thêm")} == {"đơn vị"}


@pytest.mark.parametrize(
    ("author", "reason", "follows", "words"),
    [("", REASON, 1, "tên người sửa"), (AUTHOR, " ", 1, "lý do"), (AUTHOR, REASON, 0, "người khác lưu (bản số 1)")],
)
def test_saving_is_refused_with_a_reason(store: Store, author: str, reason: str, follows: int, words: str) -> None:
    made = replace(shipped(), entries=(*shipped().entries, Entry("D3", PHRASE, "một cụm từ mới")))
    with pytest.raises(DirectiveError) as refused:
        themes.save(store, made, author, reason, follows)
    assert words in str(refused.value)
    assert len(queries.dictionary_versions(store)) == 1


def test_nothing_new_and_broken_rows_are_not_saved(store: Store) -> None:
    with pytest.raises(DirectiveError, match="không có gì thay đổi"):
        themes.save(store, shipped(), AUTHOR, REASON, follows=1)
    broken = replace(shipped(), entries=(*shipped().entries, Entry("Z9", PHRASE, "x y")))
    with pytest.raises(themes.BrokenDictionary, match="không có chủ đề này") as refused:
        themes.save(store, broken, AUTHOR, REASON, follows=1)
    assert [p.place for p in refused.value.problems] == [len(shipped().entries)]


def test_a_newer_shipped_dictionary_is_offered_once_and_changes_nothing_by_itself(
    filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    themes.save(filled, changed(filled), AUTHOR, REASON, follows=1)
    own, before = queries.dictionary(filled), hits(filled)
    assert themes.offer(filled) is None
    newer = replace(
        shipped(),
        themes=(*shipped().themes, Theme("D14", "Chủ đề mới", "D")),
        entries=(*shipped().entries, Entry("D14", PHRASE, "đơn vị")),
    )
    for room in (dictionary_room, dictionaries, themes):
        monkeypatch.setattr(room, "shipped", lambda: newer)
    again = open_store(filled.files.parent)
    assert (queries.dictionary(again), hits(again)) == (own, before)
    offered = themes.offer(again)
    assert offered is not None
    assert offered.left_out == ()
    assert offered.dictionary.names["D14"] == "Chủ đề mới"
    assert ("D5", "chuyển đổi số") not in {(e.theme, e.text) for e in offered.dictionary.entries}  # the office's word
    themes.decline(again)
    assert themes.offer(again) is None
    assert queries.dictionary(again) == own


def test_an_older_store_gets_its_first_version_and_its_hits(filled: Store) -> None:
    """As a store of the version before was: no dictionaries, no places of words, no mark of incidental hits."""
    before = hits(filled)
    with filled.write() as connection:
        for table in (schema.dictionaries, schema.shipped_dictionaries, schema.reports):
            table.drop(connection)
        connection.execute(text("ALTER TABLE directives DROP COLUMN words_at"))
        connection.execute(text("ALTER TABLE hits DROP COLUMN incidental"))
        connection.execute(delete(schema.migrations).where(schema.migrations.c.number == 4))
        connection.execute(text("DELETE FROM hits WHERE theme = 'D5'"))
    again = open_store(filled.files.parent)
    assert hits(again) == before
    assert len(queries.dictionary_versions(again)) == 1


def test_packed_words_are_the_words(filled: Store) -> None:
    with filled.read() as connection:
        for paper in stored.papers(connection):
            assert paper.packed is not None
            assert len(paper.packed) < 2.5 * len(paper.words)
            assert paper.words == segment(paper.text, [i.span for i in paper.items], paper.citations)
    with filled.write() as connection:
        connection.execute(update(schema.directives).values(words_at=None))
    with filled.read() as connection:
        assert all(len(paper.words) > 1000 for paper in stored.papers(connection))


def test_items_without_a_theme_are_those_that_evidence_shows(filled: Store) -> None:
    counts = tally_queries.items_without_theme(filled, Filters())
    assert set(counts) == {"2024-04", "2024-05"}
    for month, count in counts.items():
        assert len(queries.evidence(filled, CellKey("no theme", "", month))) == count > 0
    bare = {
        (d.file_name, item.path)
        for d in queries.directives(filled)
        for item in queries.outline(filled, d.id)[1]
        if not item.heading and not item.themes
    }
    assert {(e.file_name, e.path) for e in queries.evidence(filled, CellKey("no theme", ""))} == bare


def test_reports_remember_their_version_and_change_no_figure(store: Store) -> None:
    version = store.version()
    views = [Filters("2024-01", "2024-06"), Filters(office="Đảng ủy Khối"), Filters("2024-01", "2024-06")]
    for number, view in enumerate(views, 1):
        reports.note(store, f"{number}.xlsx", view, number)
    assert store.version() == version
    assert [(m.file_name, m.filters, m.dictionary) for m in reports.made(store)] == [
        ("3.xlsx", views[0], 3),
        ("2.xlsx", views[1], 2),
    ]

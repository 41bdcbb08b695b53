"""Papers out of the store and back: all counts follow, nothing is lost, whoever does what in between."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from analytics.corpus import months, queries, removal, schema, themes
from analytics.corpus.draft import hash_of, read_draft, with_corrections
from analytics.corpus.ingest import ingest, keep, kept_corrections
from analytics.corpus.originals import load_original, original
from analytics.corpus.outcomes import Outcome
from analytics.corpus.parallel import Result
from analytics.corpus.removal import Removed
from analytics.corpus.sources import Source
from analytics.corpus.store import Store, open_store, retire
from analytics.corpus.tallies import KINDS
from analytics.directive.dictionary import PHRASE, Entry, shipped
from analytics.model import REPLACE, SUPPLEMENT, CellKey, DirectiveError
from tests import files

WHY = "Nạp nhầm tệp"
# the first tells which conclusion the second means; the third is a supplement to the second; the fourth makes the
# fifth's directive, which a theme names, one of two
PAPERS = {
    "7.txt": files.directive(
        "7 năm 2022",
        "Kết luận số 999-KL/TW, ngày 05/5/2022 của Bộ Chính trị về thi đua.",
        "Kỷ niệm 75 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2022).",
    ),
    "9.txt": files.directive("9 năm 2022", "Tiếp tục thực hiện Kết luận số 999-KL/TW; chuyển đổi số."),
    "9b.txt": files.directive("9 năm 2022", "Bổ sung: chuyển đổi số trong cơ quan.", number="13"),
    "10.txt": files.directive("10 năm 2022", "Chỉ thị số 27-CT/TW, ngày 07/5/2014 của Bộ Chính trị."),
    "11.txt": files.directive("11 năm 2022", "Tiếp tục thực hiện Chỉ thị số 27-CT/TW."),
}
_COUNTED = (schema.items, schema.citations, schema.events, schema.hits, schema.carries_out, schema.named_documents)


def fill(store: Store, *names: str) -> Store:
    for name in names or PAPERS:
        assert ingest(store, PAPERS[name].encode(), name, SUPPLEMENT).status == "added"
    return store


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store with all the papers, to be copied."""
    store = fill(open_store(tmp_path_factory.mktemp("stored")))
    store.engine.dispose()
    return store.files.parent


@pytest.fixture
def filled(stored: Path, tmp_path: Path) -> Store:
    return open_store(shutil.copytree(stored, tmp_path / "filled"))


def said(store: Store) -> dict[str, Any]:
    """All that a store counts and shows, whatever the numbers of its rows."""
    names = {paper.id: paper.file_name for paper in queries.directives(store)}
    with store.read() as connection:

        def rows(table: Any) -> list[Any]:
            found = connection.execute(select(table)).mappings()
            return sorted([names[r["directive_id"]], *(str(v) for k, v in r.items() if "id" not in k)] for r in found)

        counted = {table.name: rows(table) for table in _COUNTED}
        tallies = rows(schema.tallies)
        texts = connection.execute(text("SELECT text FROM item_texts ORDER BY text")).all()
        heads = connection.execute(select(schema.directives.c["file_name", "month", "number", "supplement"])).all()
    keys = sorted({(row[1], row[2]) for row in tallies if row[1] in KINDS})
    sentences = {key: queries.evidence(store, CellKey(*key)) for key in keys}
    return {**counted, "tallies": tallies, "texts": texts, "heads": sorted(map(str, heads)), "sentences": sentences}


def paper(store: Store, name: str) -> queries.DirectiveRow:
    return next(row for row in queries.directives(store) if row.file_name == name)


def remove(store: Store, name: str) -> Removed:
    row = paper(store, name)
    removed = removal.remove(store, row.id, row.hash, WHY)
    assert removed is not None
    return removed


def read(store: Store, digest: str, name: str) -> Result:
    """As `removal.read_again`, without the second that a child process takes."""
    source = Source(name, partial(load_original, store.files, digest, name))
    try:
        data = source.load()
        return Result(source, data, read_draft(data, name, kept_corrections(store, source, data)))
    except DirectiveError as error:
        return Result(source, refusal=str(error))


def undo(store: Store, removed: Removed) -> Outcome:
    return removal.undo(store, removed, read(store, removed.digest, removed.file_name))


@pytest.mark.parametrize("name", PAPERS)
def test_a_removed_paper_leaves_no_trace_in_any_count(filled: Store, tmp_path: Path, name: str) -> None:
    remove(filled, name)
    without = fill(open_store(tmp_path / "without"), *(other for other in PAPERS if other != name))
    counted, never = said(filled), said(without)
    counted["heads"] = never["heads"] = []  # whether one is a supplement stays as a person said
    assert counted == never


@pytest.mark.parametrize("name", PAPERS)
def test_an_undone_removal_leaves_everything_as_it_was(filled: Store, name: str) -> None:
    before = said(filled)
    outcome = undo(filled, remove(filled, name))
    assert (outcome.status, "Đã đưa lại vào kho" in outcome.message) == ("added", True)
    assert said(filled) == before
    assert removal.former(filled, 9) == []


def test_a_month_that_waits_for_a_word_waits_again(store: Store) -> None:
    for name, item in (("a.txt", "Một."), ("b.txt", "Hai.")):
        ingest(store, files.directive("7 năm 2022", item).encode(), name)
    undo(store, remove(store, "a.txt"))
    (month,) = months.months(store)
    assert [[p.file_name for p in papers] for papers in month.doubled()] == [["a.txt", "b.txt"]]


def test_what_was_corrected_stays_corrected(filled: Store) -> None:
    data = PAPERS["10.txt"].encode()
    keep(filled, with_corrections(read_draft(data, "10.txt", {}), {"number": "99", "month": "2022-12"}), data)
    before = said(filled)
    undo(filled, remove(filled, "10.txt"))
    assert said(filled) == before
    assert (paper(filled, "10.txt").number, paper(filled, "10.txt").month) == ("99", "2022-12")


@pytest.mark.parametrize("name", ["7.txt", "again under another name.txt"])
def test_a_removed_file_that_is_brought_again_simply_comes_back(filled: Store, name: str) -> None:
    before = said(filled)
    remove(filled, "7.txt")
    outcome = ingest(filled, PAPERS["7.txt"].encode(), name)
    assert outcome.status == "added"
    assert f"Đã đưa lại vào kho “{name}”" in outcome.message
    after = said(filled)
    assert after["tallies"] == sorted([[name, *row[1:]] if row[0] == "7.txt" else row for row in before["tallies"]])
    assert removal.count_former(filled) == 0


def test_themes_saved_in_between_count_for_what_comes_back(filled: Store, tmp_path: Path) -> None:
    named = replace(shipped(), entries=(*shipped().entries, Entry("A6", PHRASE, "thi đua")))
    removed = remove(filled, "7.txt")
    themes.save(filled, named, "An", "thử", follows=1)
    undo(filled, removed)
    other = fill(open_store(tmp_path / "other"))
    themes.save(other, named, "An", "thử", follows=1)
    assert said(filled) == said(other)


def test_two_windows_at_once(filled: Store) -> None:
    row = paper(filled, "7.txt")
    first = removal.remove(filled, row.id, row.hash, WHY)
    assert first is not None
    assert removal.remove(filled, row.id, row.hash, WHY) is None
    assert removal.remove(filled, row.id, paper(filled, "9.txt").hash, WHY) is None
    assert [undo(filled, first).status for _ in range(2)] == ["added", "known"]
    assert len(queries.directives(filled)) == len(PAPERS)


def test_a_month_that_was_filled_meanwhile_is_not_doubled_unasked(filled: Store) -> None:
    removed = remove(filled, "7.txt")
    fill_in = files.directive("7 năm 2022", "Bản đúng.").encode()
    ingest(filled, fill_in, "7-dung.txt")
    before = said(filled)
    assert undo(filled, removed).status == "changed"
    assert said(filled) == before
    result = read(filled, removed.digest, removed.file_name)
    assert result.draft is not None
    assert keep(filled, result.draft, result.data, REPLACE, frozenset({hash_of(fill_in)})).status == "added"
    assert [f.file_name for f in removal.former(filled, 9)] == ["7-dung.txt"]


def gone(path: Path) -> None:
    path.unlink()


def damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes()[::-1])


@pytest.mark.parametrize(("harm", "message"), [(gone, "Không tìm thấy bản gốc"), (damaged, "đã bị hỏng")])
def test_what_could_not_come_back_is_not_removed(filled: Store, harm: Callable[[Path], None], message: str) -> None:
    row, before = paper(filled, "7.txt"), said(filled)
    harm(original(filled.files, row.hash, row.file_name))
    with pytest.raises(DirectiveError, match=message):
        removal.remove(filled, row.id, row.hash, WHY)
    assert said(filled) == before
    assert ingest(filled, PAPERS["7.txt"].encode(), "7.docx").status == "known"  # brought again, the original is kept
    undo(filled, remove(filled, "7.txt"))
    assert said(filled) == before


def test_an_original_lost_after_the_removal_is_said(filled: Store) -> None:
    removed = remove(filled, "7.txt")
    gone(original(filled.files, removed.digest, removed.file_name))
    outcome = undo(filled, removed)
    assert (outcome.status, "Hãy nạp lại tệp này" in outcome.message) == ("refused", True)
    assert removal.count_former(filled) == 1


def test_a_removal_needs_a_reason(filled: Store) -> None:
    row = paper(filled, "7.txt")
    with pytest.raises(DirectiveError, match="lý do"):
        removal.remove(filled, row.id, row.hash, " ")


def test_a_removal_that_is_broken_off_leaves_everything(filled: Store) -> None:
    before = said(filled)
    with pytest.raises(RuntimeError), filled.write() as connection:
        retire(connection, paper(filled, "7.txt").id, None, WHY)
        raise RuntimeError("interrupted")
    assert said(filled) == before
    assert removal.count_former(filled) == 0


def test_what_no_longer_counts_is_listed_once_with_when_and_why(filled: Store) -> None:
    undo(filled, remove(filled, "7.txt"))
    remove(filled, "7.txt")
    ingest(filled, files.directive("10 năm 2022", "Bản mới.").encode(), "10-moi.txt", REPLACE)
    remove(filled, "10-moi.txt")
    listed = removal.former(filled, 9)
    assert [(f.file_name, f.reason, f.replaced_by) for f in listed] == [
        ("10-moi.txt", WHY, None),
        ("10.txt", None, "10-moi.txt"),
        ("7.txt", WHY, None),
    ]
    assert all(f.retired_at.tzinfo for f in listed)
    assert removal.former(filled, 1) == listed[:1]
    assert removal.count_former(filled) == 3


def test_an_old_version_stays_one_when_its_successor_is_removed(filled: Store) -> None:
    ingest(filled, files.directive("10 năm 2022", "Bản mới.").encode(), "10-moi.txt", REPLACE)
    remove(filled, "10-moi.txt")
    outcome = ingest(filled, PAPERS["10.txt"].encode(), "10.txt")
    assert outcome.status == "known"
    assert "đã được thay bằng “10-moi.txt”" in outcome.message
    result = removal.read_again(filled, hash_of(PAPERS["10.txt"].encode()), "10.txt")
    assert result.draft is not None
    assert keep(filled, result.draft, result.data).status == "added"


def test_an_older_store_keeps_its_replaced_versions(filled: Store) -> None:
    ingest(filled, files.directive("10 năm 2022", "Bản mới.").encode(), "10-moi.txt", REPLACE)
    before = removal.former(filled, 9)
    with filled.write() as connection:  # as version 5 was
        for statement in (
            "ALTER TABLE retired RENAME TO replaced",
            "DROP INDEX ix_retired_hash",
            "ALTER TABLE replaced RENAME COLUMN retired_at TO replaced_at",
            "ALTER TABLE replaced DROP COLUMN directive_id",
            "ALTER TABLE replaced DROP COLUMN reason",
            "DELETE FROM migrations WHERE number = 6",
        ):
            connection.execute(text(statement))
    again = open_store(filled.files.parent)
    assert removal.former(again, 9) == before
    result = read(again, before[0].digest, "10.txt")
    assert result.draft is not None
    assert keep(again, result.draft, result.data, SUPPLEMENT).status == "added"

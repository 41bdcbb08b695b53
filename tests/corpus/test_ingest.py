"""Files into the store: each once, whole, with what is needed to show them again."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import func, select

from analytics.corpus import migrations, queries, schema, sources
from analytics.corpus.ingest import ingest, ingest_files
from analytics.corpus.parallel import Progress
from analytics.corpus.store import Store, open_store
from analytics.directive import analyse
from analytics.model import DirectiveError, Filters
from analytics.reading import read
from tests import files

DATA = files.directive().encode()


def test_a_directive_is_stored_whole(store: Store) -> None:
    analysis = analyse(read(DATA, "a.txt").text)
    assert ingest(store, DATA, "a.txt").status == "added"
    with store.read() as connection:
        for table, rows in (
            (schema.items, analysis.items),
            (schema.citations, analysis.citations),
            (schema.hits, analysis.hits),
            (schema.events, analysis.events),
        ):
            assert connection.scalar(select(func.count()).select_from(table)) == len(rows)
        assert connection.scalar(select(schema.directives.c.text)) == analysis.text
        assert connection.scalar(select(schema.citations.c.document)) == "36-NQ/TW (2023)"


def test_the_same_file_twice_changes_nothing(store: Store) -> None:
    ingest(store, DATA, "a.txt")
    version = store.version()
    outcome = ingest(store, DATA, "another-name.txt")
    assert outcome.status == "known"
    assert "a.txt" in outcome.message
    assert store.version() == version
    assert len(queries.directives(store)) == 1


def test_the_same_file_from_several_windows_at_once_is_stored_once(store: Store) -> None:
    large = DATA + b" " * 2_000_000  # so that several windows write the original at one time
    with ThreadPoolExecutor(4) as windows:
        outcomes = list(windows.map(lambda n: ingest(store, large, f"{n}.txt"), range(4)))
    assert not list(store.files.rglob("*.part"))
    assert sorted(o.status for o in outcomes) == ["added", "known", "known", "known"]
    assert len(queries.directives(store)) == 1


def test_another_file_of_the_same_month_is_counted_and_said(store: Store) -> None:
    ingest(store, DATA, "a.txt")
    outcome = ingest(store, files.directive("7 năm 2022", "Một mục khác.").encode(), "b.txt")
    assert outcome.status == "added"
    assert "tháng này đã có “a.txt”; tất cả được tính" in outcome.message


def test_two_offices_of_one_name_are_told_apart_by_their_place(store: Store) -> None:
    for place in ("Bình Lâm", "Sơn Hải"):
        ingest(store, files.directive(place=place).encode(), f"{place}.txt")
    name = "Đảng ủy Khối các cơ quan tỉnh"
    assert queries.offices(store) == [f"{name} Bình Lâm", f"{name} Sơn Hải"]


def test_the_original_is_kept_under_its_hash(store: Store) -> None:
    ingest(store, DATA, "a.txt")
    (kept,) = (p for p in store.files.rglob("*") if p.is_file())
    assert kept.read_bytes() == DATA
    assert kept.suffix == ".txt"


def test_one_bad_file_does_not_stop_the_others(store: Store, tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_bytes(b"")
    (tmp_path / "2.txt").write_bytes(DATA)
    found, _ = sources.find([tmp_path / "1.txt", tmp_path / "2.txt", tmp_path / "no.txt"])
    outcomes = list(ingest_files(store, found))
    assert [o.status for o in outcomes] == ["refused", "added", "refused"]


def test_progress_is_told_after_each_file(store: Store, tmp_path: Path) -> None:
    for name in ("1.txt", "2.txt"):
        (tmp_path / name).write_bytes(DATA)
    heard: list[Progress] = []
    list(ingest_files(store, sources.find([tmp_path])[0], tell=heard.append))
    assert [(p.done, p.total) for p in heard] == [(1, 2), (2, 2)]
    assert {p.name for p in heard} == {"1.txt", "2.txt"}


def test_outcomes_come_in_the_order_of_the_files_however_long_each_takes(store: Store, tmp_path: Path) -> None:
    for month in range(1, 13):
        length = 400 if month % 3 == 1 else 1
        text = files.directive(f"{month} năm 2022", *(f"Tuyên truyền việc thứ {n}." for n in range(length)))
        (tmp_path / f"{month:02d}.txt").write_text(text, encoding="utf-8")
    outcomes = list(ingest_files(store, sources.find([tmp_path])[0]))
    assert [o.file_name for o in outcomes] == [f"{month:02d}.txt" for month in range(1, 13)]
    assert {o.status for o in outcomes} == {"added"}


def test_migrations_are_recorded_once(tmp_path: Path) -> None:
    for _ in range(2):
        store = open_store(tmp_path)
    with store.read() as connection:
        recorded = list(connection.execute(select(schema.migrations.c.number, schema.migrations.c.name)))
    assert recorded == [(m.number, m.name) for m in migrations.MIGRATIONS]


def test_a_store_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(DirectiveError, match="Không mở được kho"):
        open_store(tmp_path / "file" / "store")


def test_a_database_that_is_none_says_so(tmp_path: Path) -> None:
    (tmp_path / "directives.db").write_bytes(b"this is no database" * 100)
    with pytest.raises(DirectiveError, match="Không mở được kho"):
        open_store(tmp_path)


@pytest.mark.parametrize("location", ["nosuch://x", "sqlite:////no/such/folder/a.db", "postgresql+nosuch://h/d"])
def test_an_address_that_leads_nowhere_says_so(location: str) -> None:
    with pytest.raises(DirectiveError, match="Không mở được kho"):
        open_store(location)


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    for name in ("a%41b", "a?b", "Kho văn bản"):
        ingest(open_store(tmp_path / name), DATA, "a.txt")
        assert (tmp_path / name / "directives.db").exists()


def test_a_failed_write_leaves_nothing(store: Store) -> None:
    ingest(store, DATA, "a.txt")
    with pytest.raises(RuntimeError), store.write() as connection:
        connection.execute(schema.directives.delete())
        raise RuntimeError("interrupted")
    assert len(queries.directives(store, Filters())) == 1
    assert store.version() == 1

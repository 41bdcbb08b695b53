"""Reading everything again: the same rows from the same input, corrections kept, resumable, nothing lost."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest
from sqlalchemy import Table, select, text, update

from analytics.corpus import corrections, reanalyse, schema
from analytics.corpus.draft import hash_of, read_draft, with_corrections
from analytics.corpus.ingest import ingest, keep
from analytics.corpus.store import Store, open_store
from analytics.model import REPLACE, DirectiveError
from tests import files
from tests.conftest import SAMPLE

WITHOUT = {"id", "analysed_at"}  # a row's own number, and the time
NO_MONTH = files.directive(month="này").replace("tháng 6 năm 2022", "").encode()


@pytest.fixture
def filled(store: Store) -> Store:
    for path in SAMPLE:
        assert ingest(store, path.read_bytes(), path.name).status == "added"
    return store


def rows(store: Store, table: Table) -> list[tuple[object, ...]]:
    with store.read() as connection:
        found = connection.execute(select(table).order_by(*table.primary_key)).mappings()
        return [tuple(value for name, value in row.items() if name not in WITHOUT) for row in found]


def content(store: Store) -> dict[str, list[str]]:
    """Everything that is stored, a table's rows in no order."""
    without = ("state", "migrations", "dictionaries", "shipped_dictionaries")
    return {t.name: sorted(map(repr, rows(store, t))) for t in schema.metadata.sorted_tables if t.name not in without}


def test_the_same_input_gives_the_same_rows(filled: Store, tmp_path: Path) -> None:
    before = content(filled)
    assert before["citations"]
    assert [o.status for o in reanalyse.reanalyse(filled, everything=True)] == ["added"] * len(SAMPLE)
    assert content(filled) == before


def test_only_what_another_version_made_is_read_again(filled: Store) -> None:
    assert reanalyse.count_old(filled) == (0, len(SAMPLE))
    assert list(reanalyse.reanalyse(filled)) == []
    with filled.write() as connection:
        connection.execute(update(schema.directives).where(schema.directives.c.month == "2024-05").values(rules="old"))
    assert reanalyse.count_old(filled) == (1, len(SAMPLE))
    assert [o.file_name for o in reanalyse.reanalyse(filled)] == ["2024-05-khoi-co-quan.docx"]
    assert reanalyse.count_old(filled) == (0, len(SAMPLE))


@pytest.mark.parametrize("made_by", [{"rules": None}, {"rules": "x"}, {"program": "0.0.1"}])
def test_another_program_or_list_makes_an_analysis_old(filled: Store, made_by: dict[str, str | None]) -> None:
    with filled.write() as connection:
        connection.execute(update(schema.directives).values(**made_by))
    assert reanalyse.count_old(filled) == (len(SAMPLE), len(SAMPLE))


def test_what_was_stored_wrongly_is_put_right(filled: Store) -> None:
    before = content(filled)
    with filled.write() as connection:
        connection.execute(schema.hits.delete())
        connection.execute(update(schema.citations).values(document="wrong", issuer="wrong"))
        connection.execute(update(schema.directives).values(rules=None, words=1))
    list(reanalyse.reanalyse(filled))
    assert content(filled) == before


def test_a_run_that_was_stopped_goes_on_where_it_stood(filled: Store) -> None:
    with filled.write() as connection:
        connection.execute(update(schema.directives).values(rules=None))
    assert [o.file_name for o in islice(reanalyse.reanalyse(filled), 1)] == ["2024-04-khoi-co-quan.docx"]
    assert reanalyse.count_old(filled)[0] == 2
    assert [o.file_name for o in reanalyse.reanalyse(filled)] == [
        "2024-05-khoi-co-quan.docx",
        "2024-06-khoi-co-quan.docx",
    ]


def test_an_original_that_is_gone_keeps_its_old_analysis(filled: Store) -> None:
    before = content(filled)
    (original,) = filled.files.rglob(f"{hash_of(SAMPLE[0].read_bytes())}*")
    original.unlink()
    outcomes = list(reanalyse.reanalyse(filled, everything=True))
    assert [o.status for o in outcomes] == ["refused", "added", "added"]
    assert "giữ nguyên" in outcomes[0].message
    assert content(filled) == before


def test_a_paper_replaced_while_it_is_read_again_is_left_alone(filled: Store) -> None:
    with filled.write() as connection:
        connection.execute(update(schema.directives).values(rules=None))
    run = reanalyse.reanalyse(filled)
    next(run)
    other = files.directive("5 năm 2024", "Một mục.").encode()
    assert ingest(filled, other, "other.txt", REPLACE).status == "added"
    assert [o.status for o in run] == ["skipped", "added"]
    texts = {row[0] for row in rows(filled, schema.retired)}
    assert len(texts) == 1
    with filled.read() as connection:
        stored = connection.scalar(select(schema.directives.c.text).where(schema.directives.c.file_name == "other.txt"))
    assert "Một mục." in str(stored)


# --- corrections ------------------------------------------------------------------------------------------------------


def corrected_store(store: Store) -> Store:
    draft = read_draft(NO_MONTH, "a.txt", {})
    assert draft.analysis.header.month is None
    assert keep(store, draft, NO_MONTH).status == "refused"
    outcome = keep(store, with_corrections(draft, {"month": "2022-07", "number": "99"}), NO_MONTH)
    assert outcome.status == "added"
    return store


def test_corrections_survive_reading_again(store: Store) -> None:
    corrected_store(store)
    before = content(store)
    list(reanalyse.reanalyse(store, everything=True))
    assert content(store) == before
    with store.read() as connection:
        row = connection.execute(select(schema.directives)).one()
    assert (row.month, row.number, row.symbol) == ("2022-07", "99", "CV/ĐUK")


def test_corrections_are_logged_with_what_stood_there(store: Store) -> None:
    corrected_store(store)
    with store.read() as connection:
        log = connection.execute(select(schema.corrections).order_by(schema.corrections.c.id)).all()
    assert [(row.field, row.value, row.was) for row in log] == [("month", "2022-07", None), ("number", "99", "12")]
    assert all(row.made_at for row in log)


def test_the_last_correction_of_a_field_holds(store: Store) -> None:
    header = read_draft(NO_MONTH, "a.txt", {}).as_read
    with store.write() as connection:
        for number in ("98", "99", "99"):
            corrections.keep(connection, "a" * 64, {"number": number}, header)
        assert corrections.of_file(connection, "a" * 64) == {"number": "99"}
        log = connection.execute(select(schema.corrections.c.value, schema.corrections.c.was)).all()
    assert [tuple(row) for row in log] == [("98", "12"), ("99", "98")]


def test_a_correction_changes_what_hangs_on_the_header() -> None:
    data = files.directive("7 năm 2022", "Thực hiện Kế hoạch số 45-KH/ĐUK, ngày 05/5/2022 của Đảng ủy Khối.").encode()
    draft = with_corrections(read_draft(data, "a.txt", {}), {"place": "Sơn Hải"})
    assert draft.office == "Đảng ủy Khối các cơ quan tỉnh Sơn Hải"
    assert "Sơn Hải" in str(draft.analysis.citations[0].document)


@pytest.mark.parametrize("until", ["2022-06", "2022-07", "2023-07", "2099-01"])
def test_a_period_that_is_none_is_refused(until: str) -> None:
    draft = read_draft(files.directive().encode(), "a.txt", {})
    with pytest.raises(DirectiveError, match="không phải một quý"):
        with_corrections(draft, {"until": until})


@pytest.mark.parametrize(
    ("field", "value"), [("month", "2022-13"), ("month", "7"), ("until", "x"), ("issued_on", "2022-02-30")]
)
def test_a_month_or_day_that_is_none_is_refused(field: str, value: str) -> None:
    with pytest.raises(DirectiveError, match="chưa đúng"):
        corrections.typed({field: value})


def test_a_blank_takes_a_field_away() -> None:
    assert corrections.typed({"number": " ", "until": None, "issued_on": ""}) == {
        "number": None,
        "until": None,
        "issued_on": None,
    }


# --- older stores -----------------------------------------------------------------------------------------------------


def test_an_older_store_is_brought_here_and_read_again(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    for path in SAMPLE:
        ingest(store, path.read_bytes(), path.name)
    before = content(store)
    with store.write() as connection:
        for table in (schema.scanned_pages, schema.corrections, schema.retired):
            table.drop(connection)
        for column in ("rules", "analysed_at", "supplement"):
            connection.execute(text(f"ALTER TABLE directives DROP COLUMN {column}"))
        connection.execute(schema.migrations.delete().where(schema.migrations.c.number == 3))
    store.engine.dispose()
    again = open_store(tmp_path)
    assert reanalyse.count_old(again) == (len(SAMPLE), len(SAMPLE))
    list(reanalyse.reanalyse(again))
    assert content(again) == before

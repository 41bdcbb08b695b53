"""Citations over the whole corpus: an undated one joins what fits alone, whatever the order in which papers come in."""

from __future__ import annotations

import shutil
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from sqlalchemy import select, text

from analytics.corpus import queries, schema, themes
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store, open_store
from analytics.directive import documents, rules
from analytics.directive.dictionary import CITES, Entry, shipped
from tests import files
from tests.stored_rows import rows

# a conclusion that the register does not know
DATED = "Kết luận số 999-KL/TW, ngày 05/5/2023 của Bộ Chính trị về thi đua."
UNDATED = "Tiếp tục thực hiện Kết luận số 999-KL/TW."
SHORT = "Tiếp tục thực hiện Kết luận 999 của Bộ Chính trị."
OTHER_YEAR = "Kết luận số 999-KL/TW, ngày 06/6/2019 của Ban Bí thư về nhà ở."
LOCAL = "Kế hoạch số 45-KH/TU, ngày 05/5/2023 của Ban Thường vụ Tỉnh ủy về nhà ở."
LOCAL_UNDATED = "Tiếp tục thực hiện Kế hoạch số 45-KH/TU."


def put(store: Store, month: str, *items: str, place: str = "Lạng Sơn") -> None:
    paper = files.directive(month, *items, place=place).encode()
    assert ingest(store, paper, f"{month} {place}.txt").status == "added"


def read(store: Store) -> list[tuple[str, str, str | None]]:
    """(month, printed, document) of every citation."""
    return [(c.month, c.printed, c.document) for c in rows(store, schema.citations)]


def in_every_order(tmp_path: Path, papers: list[tuple[str, str]]) -> set[tuple[tuple[str, str, str | None], ...]]:
    """What is read of (month, item) papers, however they come in."""
    outcomes = set()
    for number, order in enumerate(permutations(papers)):
        store = open_store(tmp_path / str(number))
        for month, item in order:
            put(store, month, item)
        outcomes.add(tuple(read(store)))
    return outcomes


def test_an_undated_one_joins_the_document_that_another_paper_dates(store: Store) -> None:
    put(store, "6 năm 2023", UNDATED, SHORT)
    assert [document for *_, document in read(store)] == [None, None]
    put(store, "5 năm 2023", DATED)
    assert [document for *_, document in read(store)] == ["999-KL/TW (2023)"] * 3


def test_a_bare_short_form_borrows_no_document_of_another_paper(store: Store) -> None:
    put(store, "5 năm 2023", DATED)
    put(store, "6 năm 2023", "Tiếp tục thực hiện Kết luận 999.", place="Cao Bằng")
    assert read(store)[-1][2] is None


def test_what_was_issued_after_the_directive_is_not_meant(store: Store) -> None:
    put(store, "4 năm 2023", UNDATED)
    put(store, "5 năm 2023", DATED)
    assert [document for *_, document in read(store)] == [None, "999-KL/TW (2023)"]


def test_a_second_document_of_the_number_makes_it_open_again(store: Store) -> None:
    put(store, "5 năm 2023", DATED)
    put(store, "6 năm 2023", UNDATED)
    assert read(store)[-1][2] == "999-KL/TW (2023)"
    put(store, "7 năm 2023", OTHER_YEAR)
    assert [document for *_, document in read(store)] == ["999-KL/TW (2023)", None, "999-KL/TW (2019)"]


def test_a_local_number_joins_within_its_own_office_only(store: Store) -> None:
    put(store, "5 năm 2023", LOCAL)
    put(store, "6 năm 2023", LOCAL_UNDATED)
    put(store, "6 năm 2023", LOCAL_UNDATED, place="Cao Bằng")
    own = "45-KH/TU (2023), TU Lạng Sơn"
    assert sorted(read(store), key=lambda row: row[2] or "") == [
        ("2023-06", "Kế hoạch số 45-KH/TU", None),
        ("2023-05", "Kế hoạch số 45-KH/TU", own),
        ("2023-06", "Kế hoạch số 45-KH/TU", own),
    ]


def test_the_order_in_which_papers_come_in_does_not_matter(tmp_path: Path) -> None:
    papers = [
        ("4 năm 2023", UNDATED),
        ("5 năm 2023", DATED),
        ("6 năm 2023", f"{SHORT} {UNDATED}"),
        ("7 năm 2023", OTHER_YEAR),
    ]
    assert len(in_every_order(tmp_path, papers)) == 1


@pytest.fixture
def own_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """A folder of lists that a test may change; what was read from them is forgotten before and after."""
    folder = tmp_path / "rules"
    shutil.copytree(rules.FOLDER, folder)

    def forget() -> None:
        for cached in (rules.documents, rules.identity_fingerprint, documents.register, documents.register_by_number):
            cached.cache_clear()

    monkeypatch.setattr(rules, "FOLDER", folder)
    forget()
    yield folder, forget
    monkeypatch.undo()
    forget()


def test_a_new_row_of_the_register_resolves_what_stood_open(store: Store, own_lists, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    folder, forget = own_lists
    put(store, "6 năm 2023", UNDATED, DATED.replace("999-KL/TW, ngày 05/5/2023", "998-KL/TW"))
    version = store.version()
    with (folder / "documents.csv").open("a", encoding="utf-8") as register:
        register.write("kết luận,999,,KL/TW,2022-02-02,Bộ Chính trị,,test\n")
    forget()
    again = open_store(tmp_path / "store")
    assert [document for *_, document in read(again)] == ["999-KL/TW (2022)", None]
    assert again.version() > version


def test_a_change_of_the_register_leaves_no_stale_hit(store: Store, own_lists, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    folder, forget = own_lists
    named = replace(shipped(), entries=(*shipped().entries, Entry("A6", CITES, "999-KL/TW@2022")))
    themes.save(store, named, "An", "thử", follows=1)
    put(store, "6 năm 2023", UNDATED)
    before = (folder / "documents.csv").read_text("utf-8")
    for added, hits in (("kết luận,999,,KL/TW,2022-02-02,Bộ Chính trị,,test\n", ["999-KL/TW"]), ("", [])):
        (folder / "documents.csv").write_text(before + added, "utf-8")
        forget()
        with open_store(tmp_path / "store").read() as connection:
            query = select(schema.hits.c.phrase).where(schema.hits.c.phrase == "999-KL/TW")
            assert list(connection.scalars(query)) == hits


def test_a_store_of_the_first_version_is_brought_up_to_date(store: Store, tmp_path: Path) -> None:
    put(store, "5 năm 2023", LOCAL.replace("45-", "045-"))
    with store.write() as connection:  # as version 1 was
        for statement in (
            "DROP INDEX citations_by_number",
            "ALTER TABLE citations DROP COLUMN plain_number",
            "ALTER TABLE citations DROP COLUMN known_to",
            "ALTER TABLE citations DROP COLUMN term",
            "ALTER TABLE state DROP COLUMN lists",
            "DELETE FROM migrations WHERE number = 2",
        ):
            connection.execute(text(statement))
    again = open_store(tmp_path / "store")
    with again.read() as connection:
        numbers = connection.execute(select(schema.citations.c.plain_number, schema.citations.c.known_to)).all()
        assert numbers == [("45", "Đảng ủy Khối các cơ quan tỉnh Lạng Sơn")]
        assert connection.scalar(select(schema.state.c.lists)) == rules.identity_fingerprint()
    put(again, "6 năm 2023", LOCAL_UNDATED)
    assert read(again)[-1][2] == "45-KH/TU (2023), TU Lạng Sơn"


def test_tellings_that_differ_give_one_outcome_in_any_order(tmp_path: Path) -> None:
    papers = [("5 năm 2023", UNDATED), ("6 năm 2023", DATED), ("7 năm 2023", DATED.replace("05/5/2023", "05/6/2023"))]
    outcomes = in_every_order(tmp_path, papers)
    assert [[document for *_, document in outcome] for outcome in outcomes] == [["999-KL/TW (2023)"] * 3]


def test_a_local_document_first_cited_by_another_office_still_answers(tmp_path: Path) -> None:
    papers = [
        ("5 năm 2023", LOCAL.replace("Tỉnh ủy", "Tỉnh ủy Lạng Sơn"), "Cao Bằng"),
        ("5 năm 2023", LOCAL, "Lạng Sơn"),
        ("6 năm 2023", LOCAL_UNDATED, "Lạng Sơn"),
    ]
    for number, order in enumerate(permutations(papers)):
        store = open_store(tmp_path / str(number))
        for month, item, place in order:
            put(store, month, item, place=place)
        assert [document for *_, document in read(store)] == ["45-KH/TU (2023), TU Lạng Sơn"] * 3


def test_another_province_s_plan_is_not_meant_by_one_s_own_number(store: Store) -> None:
    put(store, "5 năm 2023", LOCAL.replace("Tỉnh ủy", "Tỉnh ủy Cao Bằng"))
    put(store, "6 năm 2023", LOCAL_UNDATED)
    assert read(store)[-1][2] is None


def test_an_office_that_nobody_knows_lends_no_local_documents(store: Store) -> None:
    nameless = "Định hướng công tác tuyên truyền tháng {} năm 2023\n\n1. {}\n"
    for month, item in ((5, LOCAL.replace("Tỉnh ủy", "Tỉnh ủy Cao Bằng")), (6, LOCAL_UNDATED)):
        ingest(store, nameless.format(month, item).encode(), f"{month}.txt")
    assert [document for *_, document in read(store)] == ["45-KH/TU (2023), TU Cao Bằng", None]


def test_themes_that_name_a_document_follow_its_resolving(store: Store) -> None:
    put(store, "6 năm 2023", "Tiếp tục thực hiện Chỉ thị số 27-CT/TW.")
    assert theme_hits(store) == [("A6", "27-CT/TW")]
    put(store, "5 năm 2023", "Chỉ thị số 27-CT/TW, ngày 07/5/2014 của Bộ Chính trị.")  # now there are two
    assert theme_hits(store) == []


def theme_hits(store: Store) -> list[tuple[str, str]]:
    with store.read() as connection:
        return [tuple(row) for row in connection.execute(select(schema.hits.c.theme, schema.hits.c.phrase))]


def test_the_opening_is_read_but_not_counted(store: Store) -> None:
    paper = files.directive("5 năm 2023", UNDATED, place="Lạng Sơn").replace(
        "như sau:", "theo Kết luận số 999-KL/TW, ngày 05/5/2023 như sau:"
    )
    outcome = ingest(store, paper.encode(), "a.txt")
    assert outcome.citations == len(read(store)) == 1
    assert read(store) == [("2023-05", "Kết luận số 999-KL/TW", "999-KL/TW (2023)")]
    assert queries.directives(store)[0].citations == 1

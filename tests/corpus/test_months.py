"""Months present, missing and doubled; a person's word on doubled ones; versions that were replaced."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from analytics.corpus import ingest as room
from analytics.corpus import months, queries, schema
from analytics.corpus.draft import read_draft, with_corrections
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store
from tests import files

FIRST = files.directive("7 năm 2022", "Kết luận số 999-KL/TW, ngày 05/5/2022 của Bộ Chính trị về thi đua.").encode()
SECOND = files.directive("7 năm 2022", "Một mục khác.").encode()
LATER = files.directive("9 năm 2022", "Tiếp tục thực hiện Kết luận số 999-KL/TW.").encode()


def grid(store: Store) -> list[tuple[str, list[str], bool]]:
    return [(m.month, [p.file_name for p in m.papers], bool(m.doubled())) for m in months.months(store)]


def test_missing_months_lie_between_the_first_and_the_last(store: Store) -> None:
    ingest(store, FIRST, "7.txt")
    ingest(store, LATER, "9.txt")
    assert grid(store) == [("2022-07", ["7.txt"], False), ("2022-08", [], False), ("2022-09", ["9.txt"], False)]


def test_a_quarter_is_in_its_three_months(store: Store) -> None:
    ingest(store, files.directive().replace("tháng 7 năm 2022", "quý III/2022").encode(), "quy.txt")
    assert grid(store) == [(f"2022-{m}", ["quy.txt"], False) for m in ("07", "08", "09")]
    assert all(m.papers[0].until for m in months.months(store))


def test_a_second_paper_of_a_month_waits_for_a_word_and_counts_meanwhile(store: Store) -> None:
    ingest(store, FIRST, "a.txt")
    outcome = ingest(store, SECOND, "b.txt")
    assert "tất cả được tính" in outcome.message
    assert grid(store) == [("2022-07", ["a.txt", "b.txt"], True)]
    (month,) = months.months(store)
    months.keep_all(store, month.papers)
    assert grid(store) == [("2022-07", ["a.txt", "b.txt"], False)]


def test_one_of_two_is_kept_and_the_other_stays_as_a_version(store: Store) -> None:
    ingest(store, FIRST, "a.txt")
    ingest(store, SECOND, "b.txt")
    (month,) = months.months(store)
    months.keep_only(store, month.papers[1], month.papers)
    assert grid(store) == [("2022-07", ["b.txt"], False)]
    assert versions(store) == [("a.txt", "2022-07")]


@pytest.mark.parametrize(
    ("choice", "status", "papers", "replaced", "words"),
    [
        (room.SUPPLEMENT, "added", ["a.txt", "b.txt"], [], "bổ sung"),
        (room.REPLACE, "added", ["b.txt"], [("a.txt", "2022-07")], "Thay cho “a.txt”"),
        (room.SKIP, "skipped", ["a.txt"], [], "Không nạp"),
    ],
)
def test_what_a_person_chose_is_done(
    store: Store, choice: str, status: str, papers: list[str], replaced: list[tuple[str, str]], words: str
) -> None:
    ingest(store, FIRST, "a.txt")
    outcome = ingest(store, SECOND, "b.txt", choice)
    assert outcome.status == status
    assert words in outcome.message
    assert grid(store) == [("2022-07", papers, False)]
    assert versions(store) == replaced


def test_a_skipped_file_leaves_the_store_as_it_was(store: Store) -> None:
    ingest(store, FIRST, "a.txt")
    before = store.version(), sorted(store.files.rglob("*"))
    ingest(store, SECOND, "b.txt", room.SKIP)
    assert (store.version(), sorted(store.files.rglob("*"))) == before


def test_the_original_of_a_replaced_paper_stays(store: Store) -> None:
    ingest(store, FIRST, "a.txt")
    ingest(store, SECOND, "b.txt", room.REPLACE)
    assert {p.read_bytes() for p in store.files.rglob("*.txt")} == {FIRST, SECOND}


def test_a_replaced_file_that_comes_again_changes_nothing(store: Store) -> None:
    ingest(store, FIRST, "a.txt")
    for _ in range(2):
        ingest(store, SECOND, "b.txt", room.REPLACE)
        outcome = ingest(store, FIRST, "a.txt", room.REPLACE)
    assert outcome.status == "known"
    assert "đã được thay bằng “b.txt”" in outcome.message
    assert grid(store) == [("2022-07", ["b.txt"], False)]
    assert versions(store) == [("a.txt", "2022-07")]


def test_a_replaced_file_takes_its_place_back_when_a_person_asks_for_it(store: Store) -> None:
    ingest(store, FIRST, "a.txt")
    ingest(store, SECOND, "b.txt", room.REPLACE)
    assert room.keep(store, read_draft(FIRST, "a.txt", {}), FIRST, room.REPLACE).status == "added"
    assert grid(store) == [("2022-07", ["a.txt"], False)]


def test_a_choice_made_for_other_papers_is_not_carried_out(store: Store) -> None:
    ingest(store, FIRST, "a.txt")
    seen = frozenset(rival.digest for rival in room.rivals(store, read_draft(SECOND, "b.txt", {})))
    third = files.directive("7 năm 2022", "Mục thứ ba.").encode()
    ingest(store, third, "c.txt")
    outcome = room.keep(store, read_draft(SECOND, "b.txt", {}), SECOND, room.REPLACE, seen)
    assert outcome.status == "changed"
    assert grid(store) == [("2022-07", ["a.txt", "c.txt"], True)]


def test_a_decision_about_papers_that_are_gone_changes_nothing(store: Store) -> None:
    ingest(store, FIRST, "a.txt")
    ingest(store, SECOND, "b.txt")
    (month,) = months.months(store)
    assert months.keep_only(store, month.papers[0], month.papers)
    assert not months.keep_only(store, month.papers[1], month.papers)
    assert not months.keep_all(store, month.papers)
    assert grid(store) == [("2022-07", ["a.txt"], False)]


def test_a_month_decided_leaves_the_quarter_alone(store: Store) -> None:
    ingest(store, files.directive().replace("tháng 7 năm 2022", "quý III/2022").encode(), "quy.txt")
    ingest(store, FIRST, "a.txt")
    ingest(store, SECOND, "b.txt")
    july = months.months(store)[0]
    assert [[p.file_name for p in papers] for papers in july.doubled()] == [["a.txt", "b.txt"]]
    assert room.overlapping(store, read_draft(FIRST, "a.txt", {})) == ["quy.txt"]


def test_an_office_in_other_capitals_is_the_same_office(store: Store) -> None:
    ingest(store, FIRST, "a.txt")
    scan = with_corrections(read_draft(SECOND, "b.txt", {}), {"issuer": "Đảng Ủy Khối các cơ quan tỉnh"})
    assert [rival.name for rival in room.rivals(store, scan)] == ["a.txt"]
    room.keep(store, scan, SECOND)
    assert queries.offices(store) == ["Đảng ủy Khối các cơ quan tỉnh Bình Lâm"]


def test_a_stored_file_that_comes_with_corrections_is_corrected(store: Store) -> None:
    ingest(store, FIRST, "a.txt")
    ingest(store, SECOND, "b.txt", room.SUPPLEMENT)
    outcome = room.keep(store, with_corrections(read_draft(SECOND, "b.txt", {}), {"month": "2022-08"}), SECOND)
    assert "Đã sửa phần đầu" in outcome.message
    assert grid(store) == [("2022-07", ["a.txt"], False), ("2022-08", ["b.txt"], False)]
    again = with_corrections(read_draft(SECOND, "b.txt", {}), {"month": "2022-08", "until": None})
    for same in (read_draft(SECOND, "b.txt", {}), again):
        version = store.version()
        assert room.keep(store, same, SECOND).status == "known"
        assert store.version() == version
    assert grid(store)[1] == ("2022-08", ["b.txt"], False)


def test_what_only_a_replaced_paper_told_is_open_again(store: Store) -> None:
    ingest(store, FIRST, "a.txt")
    ingest(store, LATER, "9.txt")
    assert documents(store, "2022-09") == ["999-KL/TW (2022)"]
    ingest(store, SECOND, "b.txt", room.REPLACE)
    assert documents(store, "2022-09") == [None]


def test_a_quarter_is_no_rival_of_one_of_its_months(store: Store) -> None:
    ingest(store, files.directive().replace("tháng 7 năm 2022", "quý III/2022").encode(), "quy.txt")
    ingest(store, FIRST, "a.txt", room.REPLACE)
    assert [d.file_name for d in queries.directives(store)] == ["quy.txt", "a.txt"]


def versions(store: Store) -> list[tuple[str, str]]:
    with store.read() as connection:
        rows = connection.execute(select(schema.retired.c.file_name, schema.retired.c.month).order_by("id"))
        return [(row.file_name, row.month) for row in rows]


def documents(store: Store, month: str) -> list[str | None]:
    with store.read() as connection:
        return list(
            connection.scalars(
                select(schema.citations.c.document)
                .join(schema.directives, schema.directives.c.id == schema.citations.c.directive_id)
                .where(schema.directives.c.month == month)
            )
        )

"""Reports that were made: noted with their whole view, so that they can be made again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from analytics.corpus import reports
from analytics.corpus.store import Store, open_store
from analytics.model import Filters

VIEWS = (
    Filters(),
    Filters("2024-05", "2024-06"),
    Filters(office="Đảng ủy Khối"),
    Filters(part="I"),
    Filters(part="II"),
)


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_a_report_is_noted_with_its_view_and_moment(store: Store, view: Filters) -> None:
    reports.note(store, "a.xlsx", view, 3)
    (made,) = reports.made(store)
    assert (made.file_name, made.filters, made.dictionary) == ("a.xlsx", view, 3)
    assert abs(made.made_at - datetime.now(UTC)) < timedelta(minutes=5)


def test_the_newest_of_each_view_is_given_and_no_more_than_asked_for(store: Store) -> None:
    for number, view in enumerate((*VIEWS, VIEWS[0])):
        reports.note(store, f"{number}.xlsx", view, 1)
    assert [made.file_name for made in reports.made(store)] == ["5.xlsx", "4.xlsx", "3.xlsx", "2.xlsx", "1.xlsx"]
    assert [made.file_name for made in reports.made(store, 2)] == ["5.xlsx", "4.xlsx"]


def test_reports_of_an_older_store_are_of_all_parts(store: Store) -> None:
    reports.note(store, "a.xlsx", Filters("2024-05"), 1)
    with store.write() as connection:  # as version 6 was
        connection.execute(text("ALTER TABLE reports DROP COLUMN part"))
        connection.execute(text("DELETE FROM migrations WHERE number = 7"))
    again = open_store(store.files.parent)
    assert [made.filters for made in reports.made(again)] == [Filters("2024-05")]
    reports.note(again, "b.xlsx", Filters(part="II"), 1)
    assert reports.made(again)[0].filters == Filters(part="II")

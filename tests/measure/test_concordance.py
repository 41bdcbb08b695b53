"""Found places counted by month, and as lines to be taken along."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.corpus import queries
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store
from analytics.measure import concordance as room
from analytics.measure.concordance import AFTER, BEFORE, COUNT, FOUND, concordance, line_table, lines, month_table
from analytics.model import Filters
from tests import files


@pytest.fixture
def filled(store: Store) -> Store:
    """May: one place; June: no paper; July: none in the one paper, two in the other."""
    for month, place, item in (
        ("5 năm 2022", "Bình Lâm", "Đẩy mạnh chuyển đổi số."),
        ("7 năm 2022", "Bình Lâm", "Học tập và làm theo Bác."),
        ("7 năm 2022", "Sơn Hải", "Chuyển đổi số là chuyển đổi số trước hết ở chi bộ."),
    ):
        paper = files.directive(month, item, place=place)
        assert ingest(store, paper.encode(), f"{month}-{place}.txt").status == "added"
    return store


def test_a_month_is_counted_beside_its_papers_and_one_without_a_paper_is_missing(filled: Store) -> None:
    table = month_table(filled, concordance(filled, "chuyển đổi số"))
    assert table.frame["Tháng"].tolist() == ["05/2022", "06/2022", "07/2022"]
    figures = table.frame[[COUNT, "Số văn bản có", "Trong tổng số"]]
    assert figures.iloc[[0, 2]].to_numpy().tolist() == [[1, 1, 1], [2, 1, 2]]
    assert figures.iloc[1].isna().all()
    words = {d.month: d.words for d in queries.directives(filled) if d.month == "2022-05"}
    assert table.frame["Mỗi 1.000 từ"].iloc[0] == round(1000 / words["2022-05"], 2)
    assert table.row_months == ("2022-05", "2022-06", "2022-07")


def test_months_that_were_not_searched_are_not_counted(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "ENOUGH", 1)
    found = concordance(filled, "chuyển đổi số")
    assert (found.since, found.by_month) == ("2022-07", {"2022-07": 2})
    table = month_table(filled, found)
    assert table.frame["Tháng"].tolist() == ["07/2022"]
    assert table.base.startswith("2 văn bản")
    assert line_table(filled, found, lines(filled, found.places), None).base == table.base


def test_lines_are_taken_along_whole_and_say_what_is_left_out(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST", 2)
    found = concordance(filled, "chuyển đổi số")
    table = line_table(filled, found, lines(filled, found.places), None)
    assert table.left_out == 1
    assert table.frame[[BEFORE, FOUND, AFTER]].to_numpy().tolist() == [
        ["1.", "Chuyển đổi số", "là chuyển đổi số trước hết ở chi bộ."],
        ["1. Chuyển đổi số là", "chuyển đổi số", "trước hết ở chi bộ."],
    ]
    alone = line_table(filled, found, lines(filled, found.of("2022-05")), "2022-05")
    assert (alone.left_out, alone.frame["Tháng"].tolist()) == (0, ["05/2022"])
    assert alone.base.startswith("1 văn bản")


def test_a_phrase_that_stands_nowhere_has_months_of_zeros(filled: Store) -> None:
    table = month_table(filled, concordance(filled, "bảo tàng"))
    assert table.frame[COUNT].dropna().tolist() == [0, 0]
    assert pd.isna(table.frame[COUNT].iloc[1])


def test_a_place_is_shown_with_its_whole_item(filled: Store) -> None:
    (line,) = lines(filled, concordance(filled, "trước hết", Filters()).places)
    whole = queries.in_its_item(filled, line)
    assert whole.before + whole.marked + whole.after == "Chuyển đổi số là chuyển đổi số trước hết ở chi bộ."
    assert whole.span == line.span

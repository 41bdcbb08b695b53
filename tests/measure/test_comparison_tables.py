"""Tables of a comparison: every row is counted as its side counts it, and everything that differs has a row."""

from __future__ import annotations

import pytest

from analytics.corpus.ingest import ingest
from analytics.corpus.sides import DOCUMENT, EVENT, THEME, evidence, stored_side
from analytics.corpus.store import Store
from analytics.measure.comparison.compare import Comparison, compare, place_of
from analytics.measure.comparison.tables import (
    CHANGE,
    ITEM,
    OF_TWO_OFFICES,
    RATE,
    SETS,
    SHARE,
    TEXT,
    item_table,
    keyword_table,
    set_codes,
    set_table,
    word_table,
)
from analytics.measure.comparison.words import ITEMS, KINDS, continued_items, heads, summary, titles, told
from analytics.model import Filters
from tests import files

OFFICE = "Đảng ủy Khối các cơ quan tỉnh {}"
HERE, THERE = OFFICE.format("Bình Lâm"), OFFICE.format("Sơn Hà")


def compared(store: Store, before: Filters, after: Filters) -> Comparison:
    names = titles(before, after)
    return compare(store, *(stored_side(store, of, name) for of, name in zip((before, after), names, strict=True)))


MAY, JUNE, SPRING = Filters("2024-05", "2024-05"), Filters("2024-06", "2024-06"), Filters("2024-04", "2024-05")


@pytest.mark.parametrize("kind", [DOCUMENT, EVENT, THEME])
def test_every_code_has_a_row_with_the_mentions_of_both_sides(sample_store: Store, kind: str) -> None:
    found = compared(sample_store, MAY, JUNE)
    columns = heads(MAY, JUNE)
    table = set_table(sample_store, found, kind, columns)
    assert set(table.codes) == found.before.of_kind(kind).keys() | found.after.of_kind(kind).keys()
    for column, side in zip(columns, (found.before, found.after), strict=True):
        assert list(table.frame[column]) == [len(evidence(side, kind, code)) for code in table.codes]
    for part, codes in set_codes(found, kind).items():
        assert set(table.only(codes).frame[CHANGE]) <= {SETS[part]}


def test_sides_unlike_in_length_have_rates_beside_the_counts(sample_store: Store) -> None:
    even, uneven = (compared(sample_store, side, JUNE) for side in (MAY, SPRING))
    assert not any("1.000" in name for name in set_table(sample_store, even, THEME, heads(MAY, JUNE)).frame)
    columns = heads(SPRING, JUNE)
    for table in (set_table(sample_store, uneven, THEME, columns), word_table(uneven, columns)):
        for head, side in zip(columns, (uneven.before, uneven.after), strict=True):
            words = sum(item.words for paper in side.papers for item in paper.items)
            rates = [round(1000 * count / words, 2) for count in table.frame[head]]
            assert list(table.frame[RATE.format(head)]) == rates


def test_documents_have_what_the_register_says_of_them(sample_store: Store) -> None:
    table = set_table(sample_store, compared(sample_store, MAY, JUNE), DOCUMENT, heads(MAY, JUNE))
    of = dict(zip(table.codes, table.frame.to_dict("records"), strict=True))
    central = of["27-NQ/TW (2022)"]
    assert (central["Văn bản"], f"{central['Ngày ban hành']:%d/%m/%Y}") == ("27-NQ/TW", "09/11/2022")
    assert "Nhà nước pháp quyền" in central["Trích yếu"]


def test_items_stand_beside_each_other_and_lead_to_their_places(sample_store: Store) -> None:
    found = compared(sample_store, MAY, JUNE)
    items = found.items or ()
    rows = item_table(found, items, heads(MAY, JUNE)).frame.to_dict("records")
    for row, item in zip(rows, items, strict=True):
        for head, point, paper in (
            ("05/2024", item.match.before, item.before),
            ("06/2024", item.match.after, item.after),
        ):
            assert row[ITEM.format(head)] == (point.path if point else None)
            assert row[TEXT.format(head)] == (point.text if point else None)
            if point and paper:
                assert place_of(paper, point).cut(paper.text) == point.text


def test_the_place_of_an_item_of_a_second_paper_is_in_that_paper(store: Store) -> None:
    for month, item, number in (
        ("5", "Chăm lo đê điều.", "1"),
        ("6", "Chăm lo đê điều.", "2"),
        ("6", "Trồng cây.", "3"),
    ):
        text = files.directive(f"{month} năm 2024", item, number=number)
        ingest(store, text.encode(), f"{number}.txt", "supplement")
    found = compared(store, MAY, JUNE)
    [second] = [item for item in found.items or () if item.match.after and item.match.after.path == "2:I.1"]
    assert second.after and second.match.after
    assert place_of(second.after, second.match.after).cut(second.after.text) == "Trồng cây."


def test_words_are_cut_where_the_rest_makes_nothing_and_say_so(sample_store: Store) -> None:
    found = compared(sample_store, SPRING, JUNE)
    assert found.divergence is not None
    table = word_table(found, heads(SPRING, JUNE))
    assert len(table.codes) + table.left_out == len(found.divergence.parts)
    assert table.left_out > 0
    assert table.frame[SHARE].is_monotonic_decreasing


def test_keywords_have_the_counts_of_both_sides(store: Store) -> None:
    for month, what in (("5", "đê điều"), ("6", "rừng trồng")):
        items = [f"Chăm lo {what} ở khu dân cư số {number}." for number in range(25)]
        assert ingest(store, files.directive(f"{month} năm 2024", *items).encode(), "a.txt").status == "added"
    found = compared(store, MAY, JUNE)
    rows = keyword_table(found, heads(MAY, JUNE)).frame.to_dict("records")
    assert [row["Từ ngữ"] for row in rows] == [word.term for word in found.keywords]
    counts = {row[CHANGE]: [row[name] for name in row if name.endswith("/2024")] for row in rows}
    assert counts == {"nhiều hơn": [0, 25, 0, 25], "ít hơn": [25, 0, 25, 0]}


@pytest.fixture
def two_offices(store: Store) -> Store:
    for month in ("5", "6"):
        for place, item in (("Bình Lâm", "Tiếp tục chăm lo đê điều."), ("Sơn Hà", "Trồng cây, giữ rừng sạch.")):
            assert ingest(store, files.directive(f"{month} năm 2024", item, place=place).encode(), "a.txt")
    return store


def test_two_offices_have_nothing_lost_and_nothing_continued(two_offices: Store) -> None:
    there, here = Filters("2024-06", "2024-06", THERE), Filters("2024-06", "2024-06", HERE)
    found = compared(two_offices, there, here)
    said = " ".join(summary(found))
    assert "1 mục chỉ có ở đây; 1 mục của" in said
    assert "tiếp tục" not in said
    assert continued_items(found) == []
    table = set_table(two_offices, found, THEME, heads(there, here))
    assert set(table.frame[CHANGE]) <= set(OF_TWO_OFFICES.values())
    assert set(item_table(found, found.items or (), heads(there, here)).frame["Ghi chú"]) == {None}


def test_every_sentence_that_counts_tells_what(two_offices: Store) -> None:
    found = compared(two_offices, Filters("2024-05", "2024-05", HERE), Filters("2024-06", "2024-06", HERE))
    about = {said.about for said in told(found)}
    assert {ITEMS, *KINDS} <= about
    assert tuple(said.text for said in told(found)) == summary(found)


@pytest.mark.parametrize(
    ("before", "after", "names", "short"),
    [
        (MAY, JUNE, ("tháng 05/2024", "tháng 06/2024"), ("05/2024", "06/2024")),
        (SPRING, JUNE, ("các tháng 04/2024 - 05/2024", "tháng 06/2024"), ("04/2024 - 05/2024", "06/2024")),
        (
            Filters("2024-06", "2024-06", HERE),
            Filters("2024-06", "2024-06", THERE),
            (HERE, THERE),
            ("Bình Lâm", "Sơn Hà"),
        ),
        (
            Filters("2024-06", "2024-06", "Đảng ủy Khối"),
            Filters("2024-06", "2024-06", "Đảng ủy Khối Doanh nghiệp"),
            ("Đảng ủy Khối", "Đảng ủy Khối Doanh nghiệp"),
            ("Đảng ủy Khối", "Đảng ủy Khối Doanh nghiệp"),
        ),
        (
            Filters("2024-05", "2024-05", HERE),
            JUNE,
            (f"tháng 05/2024 của {HERE}", "tháng 06/2024 của tất cả cơ quan"),
            (f"05/2024, {HERE}", "06/2024, tất cả cơ quan"),
        ),
    ],
)
def test_sides_are_called_by_what_differs(
    before: Filters, after: Filters, names: tuple[str, str], short: tuple[str, str]
) -> None:
    assert titles(before, after) == names
    assert heads(before, after) == short


def test_many_offices_left_out_are_counted_not_listed(two_offices: Store) -> None:
    for name in ("An", "Bình", "Cường", "Dương", "Giang", "Hà", "Khê"):
        text = files.directive("6 năm 2024", "Trồng cây.", place=f"Lâm {name}")
        assert ingest(two_offices, text.encode(), "a.txt").status == "added"
    first = summary(compared(two_offices, MAY, JUNE))[0]
    assert first.startswith("Không tính ")
    assert first.endswith(" và 2 cơ quan khác: chỉ có văn bản ở một bên.")

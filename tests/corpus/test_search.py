"""Finding phrases in items: marks, places of tones, `*`, parts, and what must not be found."""

from __future__ import annotations

import pytest

from analytics.corpus import queries, schema, search
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store
from analytics.measure.concordance import LEFT, MONTH, RIGHT, concordance, counted_by_month, in_order, lines
from analytics.model import CellKey, DirectiveError, Evidence, Filters
from analytics.vietnamese import fold, plain
from tests import files

ITEMS = (
    "Đẩy mạnh chuyển đổi số trong Đảng; chuyển đổi, số hóa hồ sơ.",
    "Uỷ ban nhân dân tỉnh và ủy ban kiểm tra họp; bàn việc dang dở của đảng viên.",
    "Nghị quyết số 36-NQ/TW, ngày 30/1/2023 của Bộ Chính trị.",
    "Đảng ủy Khối và Đảng bộ Khối; Đảng. Khối khác thì không.",
    "Học tập tư tưởng C. Mác và Ph. Ăng-ghen, V.I. Lênin.",
    "Trồng 10.000 cây tại TP. Hồ Chí Minh (30.4.2022); má mà ma má mà; Chỉ thị thi đua.",
)


@pytest.fixture
def filled(store: Store) -> Store:
    assert ingest(store, files.directive("7 năm 2022", *ITEMS).encode(), "a.txt").status == "added"
    return store


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("chuyển đổi số", ["chuyển đổi số", "chuyển đổi, số"]),
        ("CHUYEN DOI SO", ["chuyển đổi số", "chuyển đổi, số"]),
        ("chuyển đổi  số", ["chuyển đổi số", "chuyển đổi, số"]),
        ("chuyến đổi số", []),
        ("chuyển đổi*", ["chuyển đổi", "chuyển đổi"]),
        ("chuy* đổi số", ["chuyển đổi số", "chuyển đổi, số"]),
        ("uỷ ban", ["Uỷ ban", "ủy ban"]),
        ("uy ban", ["Uỷ ban", "ủy ban"]),
        ("bàn", ["bàn"]),
        ("dang", ["Đảng", "dang", "đảng", "Đảng", "Đảng", "Đảng"]),
        ("đảng", ["Đảng", "đảng", "Đảng", "Đảng", "Đảng"]),
        ("đảng * khối", ["Đảng ủy Khối", "Đảng bộ Khối"]),
        ("dang khoi", []),
        ("đả*", ["Đảng", "đảng", "Đảng", "Đảng", "Đảng"]),
        ("36-NQ/TW", ["36-NQ/TW"]),
        ("36 nq", ["36-NQ"]),
        ("6", []),
        ("c. mác", ["C. Mác"]),
        ("ăng-ghen", ["Ăng-ghen"]),
        ("nơi nhận", []),
        ("10.000", ["10.000"]),
        ("tp. hồ chí minh", ["TP. Hồ Chí Minh"]),
        ("30.4", ["30.4"]),
        ("ph. ăng", ["Ph. Ăng"]),
        ("má mà", ["má mà", "má mà"]),
        ("thị *", ["thị thi"]),
        ("uỷ*", ["Uỷ", "ủy", "ủy"]),
        ("ủy* ban", ["Uỷ ban", "ủy ban"]),
        ('" OR *', []),
        ("NEAR(a b)", []),
        ("100% _ ' ; --", []),
    ],
)
def test_a_phrase_is_found_where_it_stands(filled: Store, typed: str, found: list[str]) -> None:
    assert [line.marked for line in lines_of(filled, typed)] == found


def lines_of(store: Store, typed: str) -> list[Evidence]:
    return lines(store, concordance(store, typed).places)


@pytest.mark.parametrize("typed", ["", "  ", "*", "* *", "-/.", "“”"])
def test_nothing_to_search_for_is_said(filled: Store, typed: str) -> None:
    with pytest.raises(DirectiveError, match="ít nhất một chữ"):
        concordance(filled, typed)


def test_it_is_what_a_plain_reading_of_the_items_finds(sample_store: Store) -> None:
    for typed in ("chuyển đổi số", "đảng viên", "học tập", "sinh hoạt chi bộ", "bảo vệ nền tảng"):
        for typed_so, key in ((typed, fold), (plain(typed), plain)):
            count = 0
            for directive in queries.directives(sample_store):
                text, items = queries.outline(sample_store, directive.id)
                for item in items:
                    for clause in _clauses(item.span.cut(text)):
                        count += f" {_only(key(clause))} ".count(f" {_only(key(typed_so))} ")
            assert len(concordance(sample_store, typed_so).places) == count > 0, typed_so


def _clauses(text: str) -> list[str]:
    for mark in ";:.!?()…":
        text = text.replace(mark, "\n")
    return text.split("\n")


def _only(text: str) -> str:
    return " ".join("".join(c if c.isalnum() or ord(c) in range(0x300, 0x370) else " " for c in text).split())


def test_counts_by_month_are_the_lines(sample_store: Store) -> None:
    everywhere = concordance(sample_store, "đảng viên")
    assert everywhere.by_month == counted_by_month(lines(sample_store, everywhere.places))
    assert list(everywhere.by_month) == ["2024-04", "2024-05", "2024-06"]
    for month, count in everywhere.by_month.items():
        alone = concordance(sample_store, "đảng viên", Filters(month, month)).places
        assert alone == tuple(everywhere.of(month))
        assert len(alone) == count
    parts = [len(concordance(sample_store, "đảng viên", Filters(part=part)).places) for part in ("I", "II")]
    assert sum(parts) == len(everywhere.places)
    assert all(parts)


def test_a_search_stops_when_there_is_enough_but_never_within_a_month(sample_store: Store) -> None:
    whole = queries.found(sample_store, "đảng viên")
    of_last = [place for place in whole.places if place.month == "2024-06"]
    assert whole.since is None
    assert queries.found(sample_store, "đảng viên", enough=1) == search.Found(tuple(of_last), "2024-06")
    assert queries.found(sample_store, "đảng viên", enough=len(of_last) + 1).since == "2024-05"
    assert queries.found(sample_store, "đảng viên", enough=len(whole.places) + 1) == whole


def test_what_a_cell_counts_is_counted_by_month(sample_store: Store) -> None:
    lines = queries.evidence(sample_store, CellKey("theme", "D5"))
    months = counted_by_month(lines)
    assert months == {m: len(queries.evidence(sample_store, CellKey("theme", "D5", m))) for m in months}


def test_lines_are_sorted_by_the_words_around(filled: Store) -> None:
    found = lines_of(filled, "đảng")
    after = [line.after.strip(" ;.").split()[0] for line in in_order(found, RIGHT)]
    assert after == ["bộ", "chuyển", "Khối", "ủy", "viên"]
    before = [line.before.split()[-1] for line in in_order(found, LEFT)]
    assert before == ["4.", "của", "Khối;", "trong", "và"]
    assert in_order(found, MONTH) == found
    with pytest.raises(ValueError, match="no order"):
        in_order(found, "length")


def test_a_paper_that_goes_is_found_no_more(filled: Store) -> None:
    with filled.write() as connection:
        connection.execute(schema.directives.delete())
    with filled.read() as connection:
        assert connection.scalar(schema.item_texts.select().with_only_columns(schema.item_texts.c.text)) is None
    assert concordance(filled, "đảng").places == ()


def test_a_stopped_phrase_of_full_text_is_only_letters() -> None:
    assert search.phrase('chu* "đổi" AND số').words == ("chu*", "đổi", "and", "số")

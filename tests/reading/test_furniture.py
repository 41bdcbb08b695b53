"""Running heads and page numbers are dropped and recorded; text that is repeated at the edges of pages stays."""

from __future__ import annotations

import pytest

from analytics.reading.layout import Page, read_pages, repairs
from analytics.reading.raw import Run
from analytics.reading.rows import Word
from tests.reading.test_layout import ITEMS, LONG, OPENING, ROW, body, plain, read, typed


def test_running_heads_and_page_numbers_are_dropped_and_recorded() -> None:
    pages = [
        [
            *typed(f"        Đảng ủy Khối - trang {n}", 0),
            *body(text, *ITEMS[: n + 1]),
            *typed(f"{' ' * 24}- {n} -", 700),
        ]
        for n, text in enumerate((OPENING, LONG, "3. Biển.", "- Thông tin."), 1)
    ]
    blocks, dropped = read_pages([Page(words) for words in pages])
    assert [d.kind for d in dropped] == ["running_head", "page_number"] * 4
    lines = [repair.line for repair in repairs(dropped, blocks)]
    assert lines == [1, 1, 7, 7, 15, 15, 25, 25]


REPEATED = {  # the first row of each page, and how far above the next one it stands
    "items at the usual distance": ("{n}. Tuyên truyền các nội dung trọng tâm sau:", ROW),
    "items by themselves": ("{n}. Tuyên truyền các nội dung trọng tâm sau:", 2 * ROW),
    "text at the usual distance": ("của cấp ủy, chính quyền các cấp.", ROW),
    "numbers that do not count with the pages": ("Tuần lễ thứ {n}{n} của đợt tuyên truyền", 2 * ROW),
}


@pytest.mark.parametrize(("row", "distance"), REPEATED.values(), ids=REPEATED)
def test_text_repeated_at_the_top_of_pages_stays(row: str, distance: int) -> None:
    pages = [[*typed(row.format(n=n), 0), *body(LONG, *ITEMS[:n], top=distance)] for n in (1, 2, 3)]
    assert [read(*pages).count(row.format(n=n)) for n in (1, 2, 3)] in ([1, 1, 1], [3, 3, 3])
    assert not read_pages([Page(words) for words in pages])[1]


def test_a_head_close_above_the_text_is_known_by_its_type() -> None:
    small = [
        Word((Run(w.text, "Italic"),), w.x0, w.x1, w.top, w.bottom)
        for w in typed("        Đảng ủy Khối - tháng 6/2023", 0)
    ]
    text = [Word((Run(w.text, "Roman"),), w.x0, w.x1, w.top, w.bottom) for w in body(*ITEMS, top=ROW)]
    _, dropped = read_pages([Page([*small, *text])] * 3)
    assert [d.kind for d in dropped] == ["running_head"] * 3


@pytest.mark.parametrize("last", ["2023", "15/6", "7"])
def test_a_lone_number_that_does_not_count_the_pages_stays(last: str) -> None:
    assert read([*body(*ITEMS), *typed(f"{' ' * 25}{last}", 500)]).endswith(f"\n\n{last}")


def test_repeated_rows_of_two_pages_stay() -> None:
    assert read(body(*ITEMS), body(*ITEMS)) == plain(*ITEMS, *ITEMS)

"""What is said of a series, and in which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store
from analytics.measure.counts import monthly
from analytics.measure.series import Series
from analytics.measure.trends.verdicts import RISING, TOO_LITTLE, Trend, trends
from analytics.measure.trends.wording import sentence
from analytics.model import Filters
from analytics.vietnamese import months_between
from tests import files

GAP = -1  # a month without a paper


def series(*rows: Sequence[int], last: str = "2024-06", base: int = 2000, shares: bool = False) -> Series:
    """Counts by row up to a month; every row has its gaps in the same places."""
    counts = np.array(rows)
    months = months_between("2010-01", last)[-counts.shape[1] :]
    present = counts[0] != GAP
    names = tuple(f"Chủ đề {n}" for n in range(1, len(rows) + 1))
    counts, bases = np.where(present, counts, 0), np.where(present, base, 0)
    return Series(names, names, tuple(months), present, counts, bases, shares)


def one(*counts: int, base: int = 2000, shares: bool = False) -> Trend:
    return trends(series(counts, base=base, shares=shares))[0]


RISE = [n // 4 + 2 + n % 2 for n in range(36)]
FALL = RISE[::-1]
FLAT = [5 + n % 3 for n in range(36)]
SEASON = [12 if n % 12 in (0, 1) else 1 + (n * 7) % 3 for n in range(36)]
MOSTLY = [3, 4, 5, 3, 4, 6, 5, 4, 3, 4, 5, 4, 5, 6, 7, 5, 6, 8, 7, 6, 5, 6, 7, 3]  # 11 of 12 months say more
SLIGHT = [100 + n for n in range(36)]  # sure, but far less than a quarter of the mean a year


# --- values ---------------------------------------------------------------------------------------------------------

VERDICTS = [
    ("a rise", RISE, "tăng rõ"),
    ("a fall", FALL, "giảm rõ"),
    ("nothing", FLAT, "không thấy thay đổi"),
    ("only a season", SEASON, "không thấy thay đổi"),
    ("sure but slight", SLIGHT[:24], "không thấy thay đổi"),
    ("never met", [0] * 36, "không thấy thay đổi"),
    ("23 months", RISE[:23], "chưa đủ dữ liệu"),
    ("24 months", RISE[:24], "tăng rõ"),
    ("19 papers in 36 months", [GAP if n % 2 and n < 34 else x for n, x in enumerate(RISE)], "chưa đủ dữ liệu"),
    ("20 papers in 36 months", [GAP if n % 2 and n < 32 else x for n, x in enumerate(RISE)], "tăng rõ"),
]


@pytest.mark.parametrize(("_", "counts", "verdict"), VERDICTS, ids=[case[0] for case in VERDICTS])
def test_verdict(_: str, counts: list[int], verdict: str) -> None:
    trend = one(*counts)
    assert trend.verdict == verdict
    assert (trend.slope is None) == (verdict == "chưa đủ dữ liệu")


@pytest.mark.parametrize(("flat_rows", "verdict"), [(0, "tăng rõ"), (20, "có thể tăng"), (400, "không thấy thay đổi")])
def test_the_more_is_shown_together_the_more_a_rise_must_be_sure(flat_rows: int, verdict: str) -> None:
    rng = np.random.default_rng(5)
    rows = [MOSTLY, *(rng.permutation(MOSTLY).tolist() for _ in range(flat_rows))]
    assert trends(series(*rows))[0].verdict == verdict


def test_alone_q_is_p() -> None:
    slope = one(*MOSTLY).slope
    assert slope is not None and slope.q == slope.p == pytest.approx(0.0094, abs=1e-4)


def test_the_change_is_over_the_whole_span_and_a_part_of_the_mean() -> None:
    slope = one(*[4] * 12, *[6] * 12, *[8] * 12).slope
    assert slope is not None and slope.change == pytest.approx(1.0 * 35 / 12 / 3.0)


def test_the_slope_is_a_rate_a_year() -> None:
    assert one(*[4] * 12, *[6] * 12, *[8] * 12).slope.year == pytest.approx(1.0)  # 2 of 2.000 words
    assert one(*[4] * 12, *[6] * 12, *[8] * 12, base=40, shares=True).slope.year == pytest.approx(0.05)


def test_a_missing_month_is_no_zero() -> None:
    counts = [*RISE[:20], GAP, *RISE[21:34], GAP, RISE[35]]
    trend = one(*counts)
    assert (trend.present, trend.mentioned, trend.longest) == (34, 34, 34)
    assert trend.before is not None and (trend.before.month, trend.before.count) == ("2024-04", RISE[33])
    assert trend.change == RISE[35] - RISE[33]
    assert trend.verdict == "tăng rõ"


def test_mentions_first_last_and_in_a_row() -> None:
    trend = one(0, 2, 1, GAP, 3, 0, 1, 0)
    assert (trend.first, trend.last, trend.mentioned, trend.longest) == ("2023-12", "2024-05", 4, 3)
    assert (trend.since, trend.present) == ("2023-11", 7)


def test_months_after_the_last_paper_are_not_now() -> None:
    trend = one(1, 2, 3, GAP, GAP)
    assert (trend.now.month, trend.now.count) == ("2024-04", 3)


def test_a_paper_without_a_word_is_missing() -> None:
    given = series([1, 2, 3])
    given.base[1] = 0
    trend = trends(given)[0]
    assert trend.present == 2 and trend.before is not None and trend.before.month == "2024-04"


def test_the_same_month_of_last_year() -> None:
    assert one(*range(12)).year_ago is None
    year_ago = one(*range(13)).year_ago
    assert year_ago is not None and (year_ago.month, year_ago.count) == ("2023-06", 0)
    assert one(3, GAP, *range(12)).year_ago is None


def test_a_share_has_limits_and_a_rate_has_none() -> None:
    share, rate = one(1, 6, base=44, shares=True).now, one(1, 6).now
    assert (share.rate, share.low, share.high) == pytest.approx((6 / 44, 0.0640, 0.2671), abs=1e-4)
    assert (rate.rate, rate.low, rate.high) == (3.0, None, None)


def test_unusual_is_judged_over_all_rows_and_from_six_months_on() -> None:
    usual = [5, 6, 4, 5, 6, 4]
    assert one(*usual[1:], 30).usual is None
    high, low = one(*usual, 30).usual, one(*[40 + n % 3 for n in range(12)], 2).usual
    assert high is not None and low is not None
    assert (high.unusual, low.unusual) == ("cao", "thấp")
    assert high.high < 30 and low.low > 2
    alone, among = one(*usual, 13).usual, trends(series([*usual, 13], *[[*usual, 5]] * 30))[0].usual
    assert alone is not None and among is not None
    assert alone.p == among.p and (alone.unusual, among.unusual) == ("cao", None)


def test_without_a_paper_nothing_is_said() -> None:
    assert trends(series([GAP, GAP])) == ()


# --- words ----------------------------------------------------------------------------------------------------------

WORDS = [
    ("never mentioned", one(*[0] * 30), "Chủ đề 1: chưa nhắc lần nào trong 30 tháng, từ 01/2022 đến 06/2024."),
    ("one paper, not in it", one(0), "Chủ đề 1: chưa nhắc lần nào trong tháng 06/2024."),
    (
        "one paper",
        one(14, base=4120),
        (
            "Chủ đề 1: tháng 06/2024 nhắc 14 lượt trong 4.120 từ (3,4 lượt mỗi 1.000 từ); "
            "mới có văn bản của 1 tháng, chưa đủ dữ liệu để nói tăng hay giảm."
        ),
    ),
    (
        "for the first time",
        one(*[0] * 9, 3),
        (
            "Chủ đề 1: tháng 06/2024 nhắc 3 lượt trong 2.000 từ (1,5 lượt mỗi 1.000 từ), tháng trước không có; "
            "lần đầu được nhắc trong 10 tháng; mới có văn bản của 10 tháng, chưa đủ dữ liệu để nói tăng hay giảm."
        ),
    ),
    (
        "unusually high",
        one(*[5, 6, 4, 5, 6, 4, 5, 6, 5], 30),
        (
            "Chủ đề 1: tháng 06/2024 nhắc 30 lượt trong 2.000 từ (15,0 lượt mỗi 1.000 từ), "
            "cao bất thường (thường từ 1 đến 9 lượt), tháng trước 5 lượt; có ở cả 10 tháng; "
            "mới có văn bản của 10 tháng, chưa đủ dữ liệu để nói tăng hay giảm."
        ),
    ),
    (
        "unusually high where there were few",
        one(*[1, 0] * 8, 12),
        (
            "Chủ đề 1: tháng 06/2024 nhắc 12 lượt trong 2.000 từ (6,0 lượt mỗi 1.000 từ), "
            "cao bất thường (thường không quá 1 lượt), tháng trước không có, cùng tháng năm trước 1 lượt; "
            "có ở 9 trong 17 tháng; mới có văn bản của 17 tháng, chưa đủ dữ liệu để nói tăng hay giảm."
        ),
    ),
    (
        "unusually high where there was next to nothing",
        one(*[0] * 15, 1, 9),
        (
            "Chủ đề 1: tháng 06/2024 nhắc 9 lượt trong 2.000 từ (4,5 lượt mỗi 1.000 từ), "
            "cao bất thường (thường không có), tháng trước 1 lượt, cùng tháng năm trước không có; "
            "có ở 2 trong 17 tháng, dài nhất 2 tháng liền; "
            "mới có văn bản của 17 tháng, chưa đủ dữ liệu để nói tăng hay giảm."
        ),
    ),
    (
        "unusually low, last year missing",
        one(38, GAP, *[40 + n % 3 for n in range(11)], 0),
        (
            "Chủ đề 1: tháng 06/2024 không nhắc lượt nào trong 2.000 từ, thấp bất thường (thường từ 29 đến 52 lượt), "
            "tháng trước 41 lượt, cùng tháng năm trước thiếu văn bản; "
            "có ở 12 trong 13 tháng, dài nhất 12 tháng liền, gần nhất tháng 05/2024; "
            "mới có văn bản của 13 tháng, chưa đủ dữ liệu để nói tăng hay giảm."
        ),
    ),
    (
        "the month before is missing",
        one(4, 0, 3, GAP, 2),
        (
            "Chủ đề 1: tháng 06/2024 nhắc 2 lượt trong 2.000 từ (1,0 lượt mỗi 1.000 từ), "
            "văn bản gần nhất trước đó (tháng 04/2024) 3 lượt; có ở 3 trong 4 tháng, dài nhất 2 tháng liền; "
            "mới có văn bản của 4 tháng, chưa đủ dữ liệu để nói tăng hay giảm."
        ),
    ),
    (
        "a rise",
        one(*RISE),
        (
            "Chủ đề 1: tháng 06/2024 nhắc 11 lượt trong 2.000 từ (5,5 lượt mỗi 1.000 từ), tháng trước 10 lượt, "
            "cùng tháng năm trước 8 lượt; có ở cả 36 tháng; "
            "tăng rõ, mỗi năm thêm khoảng 1,5 lượt mỗi 1.000 từ (ước chừng 1,5 đến 1,5)."
        ),
    ),
    (
        "a fall of shares",
        one(*FALL, base=40, shares=True),
        (
            "Chủ đề 1: tháng 06/2024 nhắc ở 2 trong 40 mục (5,0%, ước chừng 1,4% đến 16,5%), tháng trước 3 mục, "
            "cùng tháng năm trước 5 mục; có ở cả 36 tháng; "
            "giảm rõ, mỗi năm bớt khoảng 7,5 điểm phần trăm (ước chừng 7,5 đến 7,5)."
        ),
    ),
    (
        "no change",
        one(*FLAT),
        (
            "Chủ đề 1: tháng 06/2024 nhắc 7 lượt trong 2.000 từ (3,5 lượt mỗi 1.000 từ), tháng trước 6 lượt, "
            "cùng tháng năm trước 7 lượt; có ở cả 36 tháng; qua các năm không thấy thay đổi."
        ),
    ),
    (
        "items without",
        one(3, 2, 0, base=44, shares=True),
        (
            "Chủ đề 1: tháng 06/2024 không nhắc ở mục nào trong 44 mục, tháng trước 2 mục; "
            "có ở 2 trong 3 tháng, dài nhất 2 tháng liền, gần nhất tháng 05/2024; "
            "mới có văn bản của 3 tháng, chưa đủ dữ liệu để nói tăng hay giảm."
        ),
    ),
]


@pytest.mark.parametrize(("_", "trend", "said"), WORDS, ids=[case[0] for case in WORDS])
def test_sentence(_: str, trend: Trend, said: str) -> None:
    assert sentence(trend) == said


def test_perhaps_and_words_of_another_count() -> None:
    rows = [MOSTLY, *(np.random.default_rng(5).permutation(MOSTLY).tolist() for _ in range(20))]
    said = sentence(trends(series(*rows))[0], "lần", "dẫn")
    assert said.startswith("Chủ đề 1: tháng 06/2024 dẫn 3 lần trong 2.000 từ (1,5 lần mỗi 1.000 từ), tháng trước 7 lần")
    assert "; có thể tăng, mỗi năm thêm khoảng 1,0 lần mỗi 1.000 từ (" in said


def test_a_paper_of_a_quarter_is_no_missing_month(store: Store) -> None:
    item = "Đẩy mạnh chuyển đổi số quốc gia."
    for number, month in enumerate(("6 năm 2022", "9 năm 2022", "10 năm 2022", "9 năm 2023")):
        text = files.directive(month, item, number=str(number))
        if number == 1:
            text = text.replace("tháng 9 năm 2022", "quý III năm 2022")
        assert ingest(store, text.encode(), f"{number}.txt").status == "added"
    october = sentence(trends(monthly(store, Filters(last="2022-10"), "theme"))[0])
    assert "văn bản ngay trước đó (từ tháng 07/2022) 1 lượt" in october
    assert "cùng tháng năm trước nằm trong văn bản chung nhiều tháng" in sentence(
        trends(monthly(store, Filters(), "theme"))[0]
    )


def test_only_months_of_the_same_offices_are_compared(whole_store: Store) -> None:
    rows = series([1] * 18 + [9] * 12)
    assert trends(rows)[0].verdict == RISING
    told = trends(replace(rows, comparable=np.arange(30) >= 18))[0]
    assert (told.verdict, told.slope, told.year_ago) == (TOO_LITTLE, None, None)
    assert (told.alike, told.present, told.usual and told.usual.unusual) == (12, 30, None)
    assert "mới có 12 tháng của cùng các cơ quan này" in sentence(told)
    both = monthly(whole_store, Filters(), "theme")
    assert both.comparable is not None
    alike = [month for month, is_alike in zip(both.months, both.comparable, strict=True) if is_alike]
    assert alike == months_between("2023-07", "2024-06")
    alone = monthly(whole_store, Filters(office="Đảng ủy Khối các cơ quan tỉnh Bình Lâm"), "theme")
    assert alone.comparable is not None
    assert list(alone.comparable) == list(alone.present)

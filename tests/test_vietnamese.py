"""Letters, order, numbers and dates as Vietnamese offices write them."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from analytics.vietnamese import (
    fold,
    format_date,
    format_month,
    format_number,
    month_after,
    months_between,
    plain,
    sort_key,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Uỷ ban", "ủy ban"),
        ("HOÀ BÌNH", "hòa bình"),
        ("khoẻ", "khỏe"),
        ("phòng, chống", "phòng chống"),
        ("Đảng", "đảng"),
    ],
)
def test_folds_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert fold(unicodedata.normalize("NFD", one)) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("biển", "biến"), ("đổi", "đối"), ("Đ", "D"), ("tiên", "tiền")])
def test_letters_and_tones_count(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_plain_drops_all_marks() -> None:
    assert plain("Đảng ủy Khối") == "dang uy khoi"


def test_sorts_by_the_vietnamese_alphabet() -> None:
    words = ["đá", "da", "dâu", "dấu", "ca", "cá", "cà", "ăn", "an", "ân", "36-NQ/TW", "9-NQ/TW", "ơn", "on"]
    expected = ["9-NQ/TW", "36-NQ/TW", "an", "ăn", "ân", "ca", "cà", "cá", "da", "dâu", "dấu", "đá", "on", "ơn"]
    assert sorted(words, key=sort_key) == expected


def test_numbers_and_days() -> None:
    assert format_number(1234567) == "1.234.567"
    assert format_number(1234.56, 1) == "1.234,6"
    assert format_date(date(2023, 6, 1)) == "01/06/2023"
    assert format_date(None) == ""
    assert format_month("2023-06") == "06/2023"


def test_months_between_cross_the_year() -> None:
    assert months_between("2022-11", "2023-02") == ["2022-11", "2022-12", "2023-01", "2023-02"]


@pytest.mark.parametrize(
    ("month", "months", "want"),
    [("2023-12", 1, "2024-01"), ("2024-01", -1, "2023-12"), ("2024-06", -12, "2023-06"), ("2024-06", 0, "2024-06")],
)
def test_months_later_and_earlier(month: str, months: int, want: str) -> None:
    assert month_after(month, months) == want

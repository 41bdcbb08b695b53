"""What a side is held against: the time before, a year before, twelve months, another office."""

from __future__ import annotations

import pytest

from analytics.measure.comparison import counterparts
from analytics.model import Filters

A, B = "Sở A", "Sở B"
# A has a paper for January to June 2024 (one for the second quarter) and one for June 2023, B for May and June 2024
PAPERS = [
    ("2023-06", "2023-06", A),
    ("2024-01", "2024-01", A),
    ("2024-02", "2024-02", A),
    ("2024-04", "2024-06", A),
    ("2024-05", "2024-05", B),
    ("2024-06", "2024-06", A),
    ("2024-06", "2024-06", B),
]


def side(first: str, last: str | None = None, office: str | None = None) -> Filters:
    return Filters(first, last or first, office, "I")


@pytest.mark.parametrize(
    ("name", "of", "want"),
    [
        ("the month before of the office", side("2024-06", office=A), side("2024-04", office=A)),
        ("a gap is passed over", side("2024-04", office=A), side("2024-02", office=A)),
        ("of both offices no month has both: some of them", side("2024-06"), side("2024-05")),
        ("just the same offices before any of them", side("2024-04"), side("2024-02")),
        ("nothing earlier", side("2023-06"), None),
        ("a month that the office lacks", side("2024-03", office=A), None),
        ("two months against the two before", side("2024-03", "2024-04"), side("2024-01", "2024-02")),
        ("a period before which there is nothing", side("2023-06", "2023-07"), None),
    ],
)
def test_the_time_before(name: str, of: Filters, want: Filters | None) -> None:
    assert counterparts.before(PAPERS, of) == want


@pytest.mark.parametrize(
    ("of", "year", "twelve", "other"),
    [
        (
            side("2024-06", office=A),
            side("2023-06", office=A),
            side("2023-06", "2024-05", A),
            side("2024-06", office=B),
        ),
        (side("2024-06", office=B), None, side("2023-06", "2024-05", B), side("2024-06", office=A)),
        (side("2024-02", office=A), None, side("2023-02", "2024-01", A), None),
        (side("2023-06", office=A), None, None, None),
        (
            side("2024-05", "2024-06", A),
            side("2023-05", "2023-06", A),
            side("2023-05", "2024-04", A),
            side("2024-05", "2024-06", B),
        ),
    ],
)
def test_a_year_before_twelve_months_and_another_office(
    of: Filters, year: Filters | None, twelve: Filters | None, other: Filters | None
) -> None:
    assert counterparts.year_before(PAPERS, of) == year
    assert counterparts.twelve_before(PAPERS, of) == twelve
    assert counterparts.other_office(PAPERS, of) == other


def test_what_a_side_has_and_lacks() -> None:
    assert counterparts.size(PAPERS, side("2024-01", "2024-06")) == 6
    assert counterparts.size(PAPERS, side("2024-01", "2024-06", B)) == 2
    assert counterparts.missing(PAPERS, side("2024-01", "2024-06", A)) == ["2024-03"]  # the quarter's paper is of May
    assert counterparts.missing(PAPERS, side("2024-04", "2024-06", B)) == ["2024-04"]
    with pytest.raises(ValueError, match="first and a last month"):
        counterparts.size(PAPERS, Filters())


@pytest.mark.parametrize(
    ("one", "other", "common"),
    [
        (side("2024-01", "2024-05"), side("2024-05", "2024-06"), ("2024-05", "2024-05")),
        (side("2024-01", "2024-06", A), side("2024-02", "2024-03"), ("2024-02", "2024-03")),
        (side("2024-01", "2024-06", A), side("2024-02", "2024-03", B), None),
        (side("2024-05"), side("2024-06"), None),
    ],
)
def test_months_on_both_sides(one: Filters, other: Filters, common: tuple[str, str] | None) -> None:
    assert counterparts.common_months(one, other) == counterparts.common_months(other, one) == common

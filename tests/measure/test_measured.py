"""Months in four measures: what is shown is worked out from counts that open their sentences."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from analytics.corpus import queries
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store
from analytics.measure.counts import TOTAL, month_table
from analytics.measure.measured import ITEMS, MENTIONS, RATE, SHARE, Measured, counted_by, measured
from analytics.model import CellKey, Filters
from analytics.vietnamese import format_number
from tests import files

KINDS = ("theme", "group", "type", "level", "event kind")


def in_measure(store: Store, filters: Filters, kind: str, measure: str) -> Measured:
    return measured(month_table(store, filters, kind, counted_by(measure)), measure)


@pytest.mark.parametrize(("measure", "by", "factor"), [(SHARE, "items", 100), (RATE, "mentions", 1000)])
@pytest.mark.parametrize("kind", KINDS)
def test_a_rate_is_the_count_out_of_its_base(
    sample_store: Store, kind: str, measure: str, by: str, factor: int
) -> None:
    found, counts = in_measure(sample_store, Filters(), kind, measure), month_table(sample_store, Filters(), kind, by)
    assert found.shown.codes == counts.codes
    for shown, counted in zip((*found.months, found.whole), (*found.months, TOTAL), strict=True):
        expected = [round(factor * n / counts.bases[counted], 2) for n in counts.frame[counted]]
        assert found.shown.frame[shown].tolist() == expected


@pytest.mark.parametrize("measure", [MENTIONS, ITEMS, SHARE, RATE])
def test_whatever_the_measure_a_cell_opens_what_its_count_counts(sample_store: Store, measure: str) -> None:
    found = in_measure(sample_store, Filters(), "theme", measure)
    row = found.row(found.largest(1)[0])
    for column in (*found.months, found.whole):
        places = queries.evidence(sample_store, found.key(row, column))
        month = found.shown.months[column]
        assert re.search(rf"(^|\(){len(places)} (lượt nhắc )?trong ", found.told(row, column))
        assert {place.month for place in places} == ({month} if month else set(found.shown.months.values()) - {None})


def test_a_figure_is_told_with_its_base_and_a_share_with_its_limits(store: Store) -> None:
    ingest(store, files.directive("7 năm 2022", "Đẩy mạnh chuyển đổi số quốc gia.").encode(), "a.txt")
    told = {m: in_measure(store, Filters(), "theme", m).told(0, "07/2022") for m in (MENTIONS, ITEMS, SHARE, RATE)}
    base = in_measure(store, Filters(), "theme", MENTIONS).counts.bases["07/2022"]
    assert told[MENTIONS] == f"1 lượt nhắc trong {base} từ"
    assert told[RATE] == f"{format_number(1000 / base, 1)} lượt mỗi 1.000 từ (1 lượt nhắc trong {base} từ)"
    assert told[ITEMS] == "1 trong 1 mục"
    assert told[SHARE] == "100,0% số mục (1 trong 1 mục; ước chừng 20,7% đến 100,0%)"  # 1 / (1 + 1.96²)


@pytest.mark.parametrize("measure", [MENTIONS, SHARE, RATE])
def test_a_month_without_a_paper_is_missing_in_every_measure(store: Store, measure: str) -> None:
    for month in ("5", "7"):
        ingest(store, files.directive(f"{month} năm 2022", "Đẩy mạnh chuyển đổi số.").encode(), f"{month}.txt")
    found = in_measure(store, Filters(), "theme", measure)
    assert found.months == ["05/2022", "06/2022", "07/2022"]
    assert found.present == ["05/2022", "07/2022"]
    assert [found.value(0, month) is None for month in found.months] == [False, True, False]
    assert found.key(0, found.whole) == CellKey(found.counts.kind, found.shown.codes[0])


@pytest.mark.parametrize("measure", [MENTIONS, ITEMS, SHARE, RATE])
def test_a_paper_without_the_part_that_is_shown_is_no_zero(store: Store, measure: str) -> None:
    second = "Khác.\n\nII- NỘI DUNG SINH HOẠT CHI BỘ\n\n1. Đẩy mạnh chuyển đổi số."
    for month, item in (("5", second), ("6", "Đẩy mạnh chuyển đổi số."), ("7", second)):
        ingest(store, files.directive(f"{month} năm 2022", item).encode(), f"{month}.txt")
    found = in_measure(store, Filters(part="II"), "theme", measure)
    assert [found.value(0, month) is None for month in found.months] == [False, True, False]
    assert found.present == ["05/2022", "07/2022"]


def test_the_largest_stand_first_and_equal_ones_in_the_order_of_the_rows(sample_store: Store) -> None:
    found = in_measure(sample_store, Filters(), "theme", SHARE)
    totals = pd.Series(found.counts.frame[TOTAL].tolist(), index=found.counts.codes)
    assert found.largest(9) == totals.sort_values(ascending=False, kind="stable").index[:9].tolist()


def test_another_measure_is_misuse() -> None:
    with pytest.raises(ValueError, match="documents"):
        counted_by("documents")

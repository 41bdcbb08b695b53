"""Terms that no theme covers: found, counted right on both sides, and never without certainty."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scipy.stats import binomtest

from analytics.corpus import queries
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store, open_store
from analytics.directive import analyse
from analytics.directive.words import content_words
from analytics.measure.keyness import log_ratio_limit
from analytics.measure.suggestions import Suggestion, beside, items_with_terms, recurring, rising, sentences
from analytics.model import Filters
from analytics.vietnamese import fold
from tests import files

MONTHS = [f"2022-{month:02d}" for month in range(1, 10)]


def paper(month: str, bullets: list[str]) -> str:
    head = files.directive(month=f"{int(month[5:])} năm {month[:4]}").split("\n1.")[0]
    return head + "\n" + "\n".join(f"{n}. {bullet}" for n, bullet in enumerate(bullets, 1)) + "\n"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Nine months: "vườn hoa thanh niên" in every month, "cầu dây văng" only in the last three."""
    store = open_store(tmp_path_factory.mktemp("store"))
    for place, month in enumerate(MONTHS):
        bullets = ["Chăm sóc vườn hoa thanh niên của cơ quan.", "Chuyển đổi số, phủ sóng cầu truyền hình tại thôn bản."]
        bullets += ["Giải ngân dự án cầu dây văng qua sông."] * (4 if place >= 6 else 0)
        bullets += [f"Việc riêng thứ {n} của tháng, nhắc lại hằng ngày." for n in range(12)]
        outcome = ingest(store, paper(month, bullets).encode(), f"{month}.txt")
        assert outcome.status == "added", outcome.message
    return store


def named(found: list[Suggestion]) -> dict[str, Suggestion]:
    return {fold(s.term): s for s in found}


def test_what_rises_has_both_counts_and_its_sentences(filled: Store) -> None:
    items = items_with_terms(filled, Filters())
    found = named(rising(items))
    bridge = next(s for key, s in found.items() if "dây văng" in s.term)
    assert (bridge.here, bridge.there, bridge.months) == (12, 0, 3)
    assert bridge.items_here + bridge.items_there == len(items)
    assert bridge.ratio > 0
    assert not any("vườn hoa" in s.term for s in found.values())
    told = sentences(filled, Filters(), bridge)
    assert len(told) == 12
    assert {fold(t.marked) for t in told} == {fold(bridge.term)}


def test_a_part_has_the_terms_of_its_items(sample_store: Store) -> None:
    of_part = items_with_terms(sample_store, Filters(part="II"))
    assert of_part == [item for item in items_with_terms(sample_store, Filters()) if item.path.startswith("II.")] != []


def test_what_recurs_stands_in_most_months_and_has_no_theme(filled: Store) -> None:
    found = recurring(items_with_terms(filled, Filters()))
    assert any("vườn hoa" in s.term and s.months == 9 for s in found)
    assert not any(fold("chuyển đổi số") in fold(s.term) for s in found)  # D5 has it
    assert not any("dây văng" in s.term for s in found)


def test_what_stands_beside_a_theme(filled: Store) -> None:
    items = items_with_terms(filled, Filters())
    [found] = [s for s in beside(items, "D5") if "truyền hình" in s.term]
    assert (found.here, found.there) == (9, 0)
    assert found.items_here == sum("D5" in item.themes for item in items)
    assert beside(items, "A10") == []


def test_too_few_months_say_nothing(filled: Store) -> None:
    assert rising(items_with_terms(filled, Filters("2022-07", "2022-09"))) == []
    assert rising([]) == recurring([]) == []


def test_words_that_tell_nothing_are_no_terms() -> None:
    text = (
        "I- CÔNG TÁC TUYÊN TRUYỀN\n\n1. Tiếp tục đẩy mạnh tuyên truyền Nghị quyết số 36-NQ/TW, ngày 30/1/2023 của Bộ "
        "Chính trị về phát triển công nghệ sinh học năm 2030.\n"
    )
    analysis = analyse(text)
    words = {fold(w.cut(text)) for w in content_words(text, analysis.words, analysis.citations)}
    assert words == set(map(fold, ("Nghị quyết", "Bộ Chính trị", "phát triển", "công nghệ sinh học")))


@pytest.mark.parametrize(("a", "n1", "b", "n2"), [(12, 60, 3, 200), (0, 50, 9, 200), (5, 100, 5, 100), (7, 10, 0, 90)])
def test_the_log_ratio_is_that_of_the_exact_interval(a: int, n1: int, b: int, n2: int) -> None:
    """Against scipy's own Clopper-Pearson interval of the share of items here."""
    low, high = binomtest(a, a + b).proportion_ci(0.95, method="exact")
    base = np.log2(n2 / n1)
    with np.errstate(divide="ignore"):
        low, high = np.log2(np.divide(low, 1 - low)) + base, np.log2(np.divide(high, 1 - high)) + base
    expected = low if low > 0 else high if high < 0 else 0.0
    assert log_ratio_limit([a], n1, [b], n2)[0] == pytest.approx(expected)


def test_more_terms_need_more_certainty() -> None:
    alone = log_ratio_limit([9], 100, [1], 100)[0]
    among = log_ratio_limit([9] + [1] * 500, 100, [1] + [1] * 500, 100)[0]
    assert alone > among >= 0


def test_all_of_the_sample_is_counted_as_it_stands(sample_store: Store, tmp_path: Path) -> None:
    """Every count of a suggestion is the number of items whose text holds the term."""
    items = items_with_terms(sample_store, Filters())
    found = recurring(items)
    assert found
    for suggestion in found[:10]:
        holding = {(place.file_name, place.path) for place in sentences(sample_store, Filters(), suggestion)}
        assert len(holding) == suggestion.here
    assert len(items) == sum(d.share_items for d in queries.directives(sample_store))

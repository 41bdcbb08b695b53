"""Tổng quan: figures with a way to their sentences, what stands out, what comes; each view in the address."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analytics.corpus import queries
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store, open_store
from analytics.measure.overview import notes, overview
from analytics.model import Filters
from analytics.vietnamese import format_number
from pages.parts import labels
from pages.parts.overview.notes import runs
from tests import files
from tests.pages.test_pages import open_page, shown

VIEW = "choice-Tổng quan-xem"


@pytest.fixture
def with_sample(sample_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setenv("DIRECTIVES_STORE", str(sample_folder))
    return open_store(sample_folder)


def link(**query: str) -> AppTest:
    at = AppTest.from_file(str(Path(__file__).parents[2] / "app.py"), default_timeout=60)
    for name, value in query.items():
        at.query_params[name] = value
    return at.run()


def test_the_last_month_stands_beside_the_one_before(with_sample: Store) -> None:
    at = open_page("app.py")
    month = overview(with_sample, Filters())
    assert month is not None
    assert "**Tháng 06/2024** · Đảng ủy Khối các cơ quan tỉnh Bình Lâm" in shown(at)
    figures = {m.label: m.value for m in at.metric}
    words = {labels.overview.SIZES[size][0]: format_number(month.sizes[size][-1] or 0) for size in month.sizes}
    assert figures == words


@pytest.mark.parametrize("size", ["items", "citations", "events", "words"])
def test_a_figure_opens_as_many_sentences(with_sample: Store, size: str) -> None:
    at = open_page("app.py")
    at.button(key=f"open-{size}").click().run()
    month = overview(with_sample, Filters())
    assert month is not None
    count = queries.count_evidence(with_sample, month.key(size))
    assert f", tháng 06/2024: {format_number(count)}" in shown(at)
    assert "cau" in at.query_params


def test_one_click_from_the_start_to_the_sentences_of_a_new_document(with_sample: Store) -> None:
    at = open_page("app.py")
    entry = next(note for note in notes(with_sample, Filters()) if note.kind == "new documents").entries[0]
    at.button(key="note-new documents-0").click().run()
    (place, *_) = queries.evidence(with_sample, entry.key)
    assert any(place.marked in re.sub("<.*?>", "", html.body) for html in at.get("html"))
    again = link(**at.query_params)
    assert shown(again) == shown(at)  # the link opens just these sentences


def test_each_list_that_is_cut_leads_to_its_own_whole_one(whole_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIRECTIVES_STORE", str(whole_store.files.parent))
    more = labels.overview.MORE.partition("{")[0]
    queries = [
        link.proto.query_string for link in open_page("app.py").get("page_link") if link.proto.label.startswith(more)
    ]
    assert [query.rpartition("nhom=")[2] for query in queries] == ["nhac-lai", "thoi-nhac", "lau-khong-nhac"]


@pytest.mark.parametrize("view", [view for view in labels.overview.VIEWS if view != "dang-chu-y"])
def test_each_view_has_its_table(with_sample: Store, view: str) -> None:
    at = open_page("app.py")
    at.button_group(key=VIEW).set_value(view).run()
    assert not at.exception
    assert at.query_params == {"xem": view}
    assert len(at.dataframe) == 1
    assert len(at.dataframe[0].value) > 0


@pytest.mark.parametrize(
    "query", [{"xem": "khong-co"}, {"cau": "x"}, {"cau": "theme|2024-06"}, {"cau": "document|1|2|3|4"}]
)
def test_a_wrong_address_opens_the_page_all_the_same(with_sample: Store, query: dict[str, str]) -> None:
    at = link(**query)
    assert not at.exception
    assert "**Tháng 06/2024**" in shown(at)


def test_one_month_is_compared_with_the_earlier_months_of_the_store(with_sample: Store) -> None:
    whole, single = open_page("app.py"), open_page("app.py")
    single.selectbox(key="first").set_value("2024-06").run()
    assert [m.value for m in single.metric] == [m.value for m in whole.metric]
    assert [m.delta for m in single.metric] == [m.delta for m in whole.metric]
    named = [[b.label for b in at.button if str(b.key).startswith("note-")] for at in (whole, single)]
    assert named[0] == named[1] != []


def test_the_first_month_says_that_it_has_nothing_to_compare_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIRECTIVES_STORE", str(tmp_path))
    wrong = "Kỷ niệm 90 năm Ngày Báo chí cách mạng Việt Nam (21/6/1925-21/6/2022)."
    ingest(open_store(tmp_path), files.directive("6 năm 2022", wrong).encode(), "a.txt")
    at = open_page("app.py")
    assert not at.exception
    assert labels.overview.NO_MONTH_BEFORE in shown(at)
    assert labels.overview.FINDINGS.format(1) in shown(at)
    assert "97 năm, không phải 90 năm" in shown(at).replace("\\", "")


@pytest.mark.parametrize(
    ("months", "words"),
    [
        (["2022-03"], "03/2022"),
        (["2022-03", "2022-04", "2022-07"], "03/2022 – 04/2022, 07/2022"),
        (["2021-12", "2022-01", "2022-02"], "12/2021 – 02/2022"),
    ],
)
def test_months_in_a_row_are_told_as_one_run(months: list[str], words: str) -> None:
    assert runs(months) == words

"""The page of found phrases: what is typed, what is found, in which order, of which month; and what to try instead."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from analytics.corpus.store import Store
from analytics.measure.concordance import BEFORE, COUNT, LEFT, MONTH, RIGHT, concordance, in_order, lines, month_table
from analytics.model import Filters
from analytics.vietnamese import format_month
from pages.parts import labels
from pages.parts.search.lines import _beginning, _end
from tests.pages.test_pages import open_page, with_nothing, with_sample  # noqa: F401
from tests.pages.test_pages import shown as shown_escaped

PAGE = "pages/search.py"
PHRASE = "đảng viên"


def shown(at: AppTest) -> str:
    return shown_escaped(at).replace("\\", "")


def searched(**query: str) -> AppTest:
    """The page as a link with these parameters opens it ("co_quan" for "co-quan")."""
    at = AppTest.from_file("../../app.py", default_timeout=60).run()
    for name, value in query.items():
        at.query_params[name.replace("_", "-")] = value
    at.switch_page(PAGE).run()
    assert not at.exception
    return at


@pytest.mark.usefixtures("with_sample")
def test_the_page_begins_with_examples_that_search() -> None:
    at = open_page(PAGE)
    assert labels.search.START in shown(at)
    assert not at.dataframe
    typed = "chuyển đổi số"
    at.button(key=f"example-{typed}").click().run()
    assert at.query_params == {"tim": typed}
    assert at.text_input[0].value == typed
    assert len(at.dataframe) == 1


@pytest.mark.usefixtures("with_sample")
@pytest.mark.parametrize(("order", "by"), [("thang", MONTH), ("truoc", LEFT), ("sau", RIGHT)])
def test_a_link_opens_the_lines_of_its_phrase_month_and_order(sample_store: Store, order: str, by: str) -> None:
    at = searched(tim=PHRASE, thang="2024-05", xep=order)
    of_month = in_order(lines(sample_store, concordance(sample_store, PHRASE).of("2024-05")), by)
    frame = at.dataframe[0].value
    assert set(frame["Tháng"]) == {"05/2024"}
    assert list(frame["Mục"]) == [line.path for line in of_month]
    assert all(line.before.strip().endswith(end) for line, end in zip(of_month, frame[BEFORE], strict=True))


@pytest.mark.usefixtures("with_sample")
def test_what_is_found_is_counted_by_month_and_a_month_is_chosen(sample_store: Store) -> None:
    at = searched(tim=PHRASE, xem="bang")
    found = concordance(sample_store, PHRASE)
    counts, all_lines = at.dataframe[0].value, at.dataframe[1].value
    assert counts[COUNT].tolist() == month_table(sample_store, found).frame[COUNT].tolist()
    assert counts[COUNT].sum() == len(all_lines) == len(found.places)
    assert f"**{PHRASE}**: {len(found.places)} lượt" in shown(at)
    at.selectbox(key=f"choice-{labels.SEARCH}-thang").set_value("2024-04").run()
    assert len(at.dataframe[1].value) == found.by_month["2024-04"]
    assert at.query_params["thang"] == "2024-04"
    at.selectbox(key="last").set_value("2024-05").run()  # the sidebar narrows what is found
    assert at.dataframe[0].value["Tháng"].tolist() == [format_month(month) for month in ("2024-04", "2024-05")]


@pytest.mark.usefixtures("with_sample")
@pytest.mark.parametrize("typed", ["*", "-/.", "“”"])
def test_where_nothing_can_be_searched_for_examples_are_shown(typed: str) -> None:
    at = searched(tim=typed)
    assert "ít nhất một chữ" in at.warning[0].value
    assert labels.search.START in shown(at)
    assert not at.dataframe


@pytest.mark.usefixtures("with_sample")
@pytest.mark.parametrize(
    ("typed", "query", "helps"),
    [
        ("zzz <b>x</b>", {}, set()),
        ("đảng viến", {}, {"without-marks"}),  # without marks it is there
        ("đảng viến zzz", {}, set()),  # … and with this it is nowhere
        ("zzz", {"phan": "II"}, {"whole-store"}),
    ],
)
def test_where_nothing_is_found_the_page_offers_what_helps(typed: str, query: dict[str, str], helps: set[str]) -> None:
    at = searched(tim=typed, **query)
    assert labels.search.NOTHING.format(typed) in shown(at)
    assert {button.key for button in at.button} == helps
    for key in helps:
        at.button(key=key).click().run()
        assert not at.exception
    if "without-marks" in helps:
        assert at.text_input[0].value == "dang vien"
        assert at.dataframe
    if "whole-store" in helps:
        assert at.query_params == {"tim": typed}


@pytest.mark.usefixtures("with_nothing")
def test_an_empty_store_says_what_to_do() -> None:
    assert labels.EMPTY_STORE in shown(searched(tim=PHRASE))


@pytest.mark.parametrize(
    ("text", "end", "beginning"),
    [
        ("ngắn", "ngắn", "ngắn"),
        ("một hai ba bốn năm sáu bảy tám chín", "hai ba bốn năm sáu bảy tám chín", "một hai ba bốn năm sáu bảy tám"),
        ("x" * 50, "x" * 32, "x" * 32),
    ],
)
def test_a_column_shows_the_words_next_to_the_phrase(text: str, end: str, beginning: str) -> None:
    assert (_end(text), _beginning(text)) == (end, beginning)


def test_a_month_of_an_older_link_that_has_no_place_is_passed_over(
    sample_store: Store,
    with_sample: None,  # noqa: F811
) -> None:
    at = searched(tim=PHRASE, thang="1999-01")
    assert len(at.dataframe[0].value) == len(concordance(sample_store, PHRASE, Filters()).places)

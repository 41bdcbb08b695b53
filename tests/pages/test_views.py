"""What holds in every view of every page: names from papers stay words, and one part of the papers is one part."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from sqlalchemy import update
from streamlit.testing.v1 import AppTest

from analytics.corpus import queries, schema, tally_queries
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store
from analytics.measure.overview import overview
from analytics.model import Filters
from pages.parts import labels
from tests import files
from tests.pages.test_pages import ROOT
from tools.page_views import PageView, views

PICTURE = "![x](http://evil.example/a.png)"
EVIL = f"**Đảng** {PICTURE} <b>"
PLAIN_TEXT = {"selectbox", "multiselect", "plotly_chart", "html", "component_instance", "bidi_component"}
# paragraphs of a directive whose items stand in two parts
TWO_PARTS = ("Tuyên truyền Nghị quyết số 36-NQ/TW, ngày 30/1/2023 của Bộ Chính trị.", "Phân công người trực.")


@pytest.fixture
def papers(store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Papers of two offices; those of the last month have no second part."""
    monkeypatch.setenv("DIRECTIVES_STORE", str(store.files.parent))
    for month in (4, 5, 6):
        for place in ("Bình Lâm", "Sơn Hải"):
            text = files.directive(
                f"{month} năm 2022", *TWO_PARTS, "Kỷ niệm Ngày Thương binh - Liệt sĩ 27/7.", place=place
            )
            second = "II- NỘI DUNG SINH HOẠT\n\n1. Tuyên truyền chuyển đổi số.\n\n2. Phân công người trực.\n\n"
            ingest(
                store,
                text.replace("Nơi nhận:", (second if month < 6 else "") + "Nơi nhận:").encode(),
                f"{place} {month}.txt",
            )
    return store


def opened(view: PageView, **more: str) -> AppTest:
    """A view, come to by its address."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    if view.page != "app.py":
        at.run()
        at.switch_page(view.page)
    at.query_params.update({**view.query, **more})
    at.run()
    assert not at.exception, (view.name, at.exception[0].value)
    return at


def marked_up(at: AppTest) -> Iterator[str]:
    """What a page hands to Streamlit to be read as Markdown."""
    for element in (*at.main, *at.sidebar):
        if element.type in ("dataframe", "arrow_data_frame"):  # what stands in cells is text
            yield from (column.get("help", "") for column in json.loads(element.proto.columns).values())
        elif element.type not in PLAIN_TEXT:
            yield str(element.proto)


def test_no_name_from_a_paper_is_read_as_markdown(papers: Store) -> None:
    of = schema.directives.c
    with papers.write() as connection:
        connection.execute(update(schema.directives).where(of.office.contains("Sơn Hải")).values(office=EVIL))
        connection.execute(update(schema.directives).values(title=EVIL, file_name=EVIL + of.file_name))
        connection.execute(update(schema.events).values(name=EVIL))
        connection.execute(update(schema.citations).values(subject=EVIL))
    met = 0
    for view in views(papers):
        for said in marked_up(opened(view)):
            assert PICTURE not in said, (view.name, said)
            met += "evil" in said
    assert met > 20


@pytest.mark.parametrize("part", ["I", "II"])
def test_a_part_of_the_papers_is_all_that_the_overview_lists(papers: Store, part: str) -> None:
    month = overview(papers, Filters(part=part))
    assert month is not None
    assert (month.month, month.before) == (("2022-06", "2022-05") if part == "I" else ("2022-05", "2022-04"))
    assert month.sizes["items"][-1]
    for name in ("muc", "chua-co-chu-de"):
        at = opened(PageView("", "app.py", {}), xem=name, phan=part)
        listed = at.dataframe[0].value
        assert {path.partition(".")[0] for path in listed["Mục"]} == {part}
        if name == "chua-co-chu-de":
            without = tally_queries.items_without_theme(papers, Filters(month.month, month.month, part=part))
            assert len(listed) == sum(without.values()) > 0


def test_a_view_without_its_part_says_what_to_do(papers: Store) -> None:
    for view in views(papers):
        if view.page in ("pages/upload.py", "pages/guide.py", "pages/library.py", "pages/themes.py"):
            continue
        at = opened(view, tu="2022-06", phan="II")
        assert labels.NOTHING_SHOWN in [info.value for info in at.info], view.name
    assert queries.spans(papers, Filters("2022-06", part="II")) == []
    assert len(queries.spans(papers, Filters("2022-06", part="I"))) == 2


def test_a_period_that_would_end_before_it_begins_is_the_month_just_chosen(papers: Store) -> None:
    at = opened(PageView("", "app.py", {}), tu="2022-05", den="2022-05")
    at.selectbox(key="first").set_value("2022-06").run()
    assert [at.selectbox(key=box).value for box in ("first", "last")] == ["2022-06", "2022-06"]
    at.selectbox(key="last").set_value("2022-04").run()
    assert [at.selectbox(key=box).value for box in ("first", "last")] == ["2022-04", "2022-04"]
    assert not at.exception

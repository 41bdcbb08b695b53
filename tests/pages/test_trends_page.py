"""Xu hướng: four ways to look at five kinds in four measures; clicks open what is counted; states say what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analytics.corpus import queries
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store, open_store
from analytics.measure.counts import month_table
from analytics.measure.measured import ITEMS, MENTIONS, RATE, SHARE, WHOLE, Measured, counted_by, measured
from analytics.measure.trends.table import BEFORE, NOW, SAID, THAN_BEFORE, UNUSUAL, VERDICT, by_weight, trend_table
from analytics.model import Filters
from pages.parts import labels
from pages.parts.charts import marks
from pages.parts.charts.lines import MOST_LINES
from pages.parts.trends import heat, verdicts
from tests import files
from tests.pages.test_pages import open_page, shown

PAGE = "pages/trends.py"
KIND, MEASURE, VIEW, THEMES = (f"choice-{labels.TRENDS}-{name}" for name in ("dem", "cach", "xem", "chu-de"))


@pytest.fixture
def with_sample(sample_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setenv("DIRECTIVES_STORE", str(sample_folder))
    return open_store(sample_folder)


@pytest.fixture
def with_own(store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setenv("DIRECTIVES_STORE", str(store.files.parent))
    return store


def in_measure(store: Store, measure: str = MENTIONS) -> Measured:
    return measured(month_table(store, Filters(), "theme", counted_by(measure)), measure)


def link(**query: str) -> AppTest:
    """The page as somebody sees it who comes by a link."""
    at = AppTest.from_file(str(Path(__file__).parents[2] / "app.py"), default_timeout=60).run()
    for name, value in query.items():
        at.query_params[name.replace("_", "-")] = value
    return at.switch_page(PAGE).run()


def test_every_kind_is_shown_in_every_way(with_sample: Store) -> None:
    at = open_page(PAGE)
    views = [("chu-de", view) for view in labels.trends.VIEWS]
    views += zip(list(labels.trends.COUNTED)[1:], labels.trends.VIEWS, strict=True)
    for place, (kind, view) in enumerate(views):
        at.selectbox(key=KIND).set_value(kind)
        at.button_group(key=MEASURE).set_value(list(labels.trends.MEASURES)[place % 4])
        at.button_group(key=VIEW).set_value(view).run()
        assert not at.exception, (kind, view)
        assert not at.info, (kind, view)
        assert len(at.get("plotly_chart")) == (view in (labels.trends.CHART, labels.trends.SMALL))
        assert len(at.dataframe) == (view in (labels.trends.TABLE, labels.trends.VERDICTS))
        assert [b.label for b in at.get("download_button")] == [labels.DOWNLOAD_TABLE]


def test_the_address_opens_the_view_that_was_chosen(with_sample: Store) -> None:
    at = open_page(PAGE)
    at.selectbox(key=KIND).set_value("cap").run()
    at.button_group(key=MEASURE).set_value("ty-le").run()
    at.button_group(key=VIEW).set_value("bang").run()
    assert at.query_params == {"dem": "cap", "cach": "ty-le", "xem": "bang"}
    there = link(dem="cap", cach="ty-le", xem="bang").dataframe[0].value
    assert there.equals(at.dataframe[0].value)
    assert list(there) == ["Cấp ban hành", WHOLE, "06/2024", "05/2024", "04/2024"]
    assert there[WHOLE].max() <= 100


@pytest.mark.parametrize("query", [{"dem": "document", "cach": "x", "xem": "<b>"}, {"chu_de": "Z9~A7~D5~A5~E1"}])
def test_a_link_that_names_what_is_not_there_opens_what_is(with_sample: Store, query: dict[str, str]) -> None:
    at = link(**query)
    assert not at.exception
    assert (at.selectbox(key=KIND).value, at.button_group(key=MEASURE).value) == ("chu-de", "luot")
    assert len(at.multiselect(key=THEMES).value) == 4


def test_nothing_chosen_says_what_to_do_and_offers_it(with_sample: Store) -> None:
    at = open_page(PAGE)
    usual = at.multiselect(key=THEMES).value
    at.multiselect(key=THEMES).set_value([]).run()
    assert labels.trends.NO_THEMES in shown(at)
    assert not at.get("plotly_chart")
    next(b for b in at.button if b.label == labels.trends.USUAL_CHOICE).click().run()
    assert at.multiselect(key=THEMES).value == usual != []


def test_more_lines_than_can_be_told_apart_are_said_to_be_left_out(with_sample: Store) -> None:
    codes = in_measure(with_sample).largest(MOST_LINES + 2)
    assert labels.trends.TOO_MANY.format(MOST_LINES, MOST_LINES + 2) in shown(link(chu_de="~".join(codes)))
    assert "Chỉ vẽ" not in shown(link(chu_de="~".join(codes[:MOST_LINES])))


def test_under_a_chart_its_table_is_a_click_away(with_sample: Store) -> None:
    at = open_page(PAGE)
    next(b for b in at.button if b.label == labels.trends.AS_TABLE).click().run()
    assert at.query_params == {"xem": "bang"}
    assert len(at.dataframe) == 1


def test_a_single_month_says_that_a_trend_needs_more(with_own: Store) -> None:
    ingest(with_own, files.directive("7 năm 2022", "Đẩy mạnh chuyển đổi số quốc gia.").encode(), "a.txt")
    at = open_page(PAGE)
    assert labels.trends.ONE_MONTH in shown(at)
    assert len(at.get("plotly_chart")) == 1
    assert labels.trends.VIEWS[labels.trends.SMALL] not in [o.content for o in at.button_group(key=VIEW).proto.options]
    at.button_group(key=VIEW).set_value("bang").run()
    assert list(at.dataframe[0].value) == ["Chủ đề", "07/2022"]


def test_papers_without_anything_of_the_kind_say_so(with_own: Store) -> None:
    ingest(with_own, files.directive("7 năm 2022", "Báo cáo kết quả.").encode(), "a.txt")
    assert labels.NOTHING_COUNTED in shown(link(dem="loai-su-kien"))


def test_offices_that_do_not_begin_together_are_told_on_hover_but_not_hundreds(with_own: Store) -> None:
    places = "An Khê, Bắc Sơn, Chí Linh, Gia Bình, Hải Hà, Kim Sơn, Lạc Sơn, Minh Long, Nam Sách, Phú Bình"
    for place in (*places.split(", "), "Sơn Hải"):
        ingest(with_own, files.directive("6 năm 2022", "Chuyển đổi số.", place=place).encode(), "a.txt")
    ingest(with_own, files.directive("5 năm 2022", "Chuyển đổi số.", place="Sơn Hải").encode(), "a.txt")
    at = open_page(PAGE)
    note = next(c for c in at.caption if labels.trends.UNEVEN.format(11) in c.value)
    assert note.proto.help.count("\n") == labels.trends.MOST_OFFICES
    assert labels.trends.UNEVEN_MORE.format(3) in note.proto.help
    at.selectbox(key="office").set_value("Đảng ủy Khối các cơ quan tỉnh Sơn Hải").run()
    assert "cơ quan có số tháng khác nhau" not in shown(at)


def test_a_missing_month_is_a_sign_and_never_a_zero(with_own: Store) -> None:
    for month in ("5", "7"):
        ingest(with_own, files.directive(f"{month} năm 2022", "Đẩy mạnh chuyển đổi số.").encode(), f"{month}.txt")
    frame = link(xem="bang").dataframe[0].value
    assert frame[["07/2022", "06/2022", "05/2022"]].iloc[0].tolist() == [1, labels.trends.MISSING_MARK, 1]
    found = in_measure(with_own)
    assert heat.meant(found, (0, "06/2022")).hint == labels.trends.NO_PAPER
    assert marks.series(found, found.shown.codes[0], found.months)["y"] == [1, None, 1]


@pytest.mark.parametrize("measure", [MENTIONS, ITEMS, SHARE, RATE])
def test_a_marker_and_a_cell_open_the_places_of_their_month(with_sample: Store, measure: str) -> None:
    found = in_measure(with_sample, measure)
    code = found.largest(1)[0]
    marker, cell = marks.meant(found, [], code, "05/2024"), heat.meant(found, (found.row(code), "05/2024"))
    assert marker == cell
    ((key, _),) = marker.cells
    places = queries.evidence(with_sample, key)
    assert {place.month for place in places} == {"2024-05"}
    assert f"{len(places)} " in marker.said
    ((whole, _),) = heat.meant(found, (found.row(code), "Chủ đề")).cells
    assert whole.month is None


def test_markers_that_coincide_are_all_offered(with_sample: Store) -> None:
    found = in_measure(with_sample)
    none = [code for row, code in enumerate(found.shown.codes) if found.value(row, "06/2024") == 0]
    assert len(none) > 1
    choice = marks.meant(found, none, none[-1], "06/2024")
    assert choice.cells[0][0].code == none[-1]  # the one that was hit stands first
    assert {key.code for key, _ in choice.cells} == set(none)


@pytest.mark.parametrize(
    ("column", "month"),
    [(NOW, "2024-06"), (THAN_BEFORE, "2024-06"), (UNUSUAL, "2024-06"), (BEFORE, "2024-05"), (VERDICT, None)],
)
def test_a_verdict_is_read_whole_above_the_sentences_of_its_month(
    with_sample: Store, column: str, month: str | None
) -> None:
    table = by_weight(trend_table(with_sample, Filters()))
    choice = verdicts.meant(table, (2, column))
    assert choice.cells[0][0].month == month
    assert f"{choice.cells[0][1]}: {choice.said[:1].lower()}{choice.said[1:]}" == table.frame[SAID].iloc[2]
    assert verdicts.meant(table, (2, "So năm trước")).hint == labels.trends.NO_PAPER


def test_what_matters_of_the_verdicts_stands_first(with_sample: Store) -> None:
    table = link(xem="nhan-dinh").dataframe[0]
    assert list(table.proto.column_order)[:5] == ["Chủ đề", VERDICT, UNUSUAL, NOW, THAN_BEFORE]
    assert set(table.value[VERDICT]) == {"chưa đủ dữ liệu"}  # three months
    assert not table.value[SAID].str.contains("nan").any()

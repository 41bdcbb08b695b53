"""So sánh: what is chosen, what differs, and the way to every sentence; what to do where nothing can be compared."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from analytics.corpus.ingest import ingest
from analytics.corpus.sides import DOCUMENT, evidence, stored_side
from analytics.corpus.store import Store, open_store
from analytics.measure.comparison.compare import MOST_PAPERS
from analytics.model import Filters
from pages.parts import cache, labels
from pages.parts.comparison import asked
from tests import files
from tests.conftest import ROOT
from tests.pages.test_pages import shown as shown_escaped
from tools.large_store import enlarge

words = labels.comparison
PLACES = ("Bình Lâm", "Sơn Hải")
OFFICES = tuple(f"Đảng ủy Khối các cơ quan tỉnh {place}" for place in PLACES)
DIKES = "Tiếp tục chăm lo đê điều ở từng khu dân cư theo Nghị quyết số 36-NQ/TW, ngày 22/10/2018 về kinh tế biển."


@pytest.fixture
def with_sample(sample_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIRECTIVES_STORE", str(sample_folder))


@pytest.fixture
def put(store: Store, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Store a small directive of a month of 2024."""
    monkeypatch.setenv("DIRECTIVES_STORE", str(store.files.parent))

    def put(month: int, *items: str, place: str = PLACES[0]) -> None:
        text = files.directive(f"{month} năm 2024", *items or (DIKES,), place=place)
        assert ingest(store, text.encode(), f"{month}.txt").status == "added"

    return put


def open_page(**choices: str) -> AppTest:
    """The page, with choices as in its address ("_" for "-")."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).switch_page("pages/comparison.py")
    for name, value in choices.items():
        at.query_params[name.replace("_", "-")] = value
    at.run()
    assert not at.exception
    return at


def shown(at: AppTest) -> str:
    return shown_escaped(at).replace("\\", "")


def boxes(at: AppTest) -> dict[str, Any]:
    return {box.key.removeprefix("compare-"): box.value for box in at.selectbox if box.key.startswith("compare-")}


def html(at: AppTest) -> str:
    return "\n".join(element.body for element in at.get("html"))


def button(at: AppTest, label: str, place: int = 0) -> Any:
    return [b for b in at.button if b.label == label][place]


def test_the_last_month_is_held_against_the_month_before(with_sample: None) -> None:
    at = open_page()
    assert boxes(at) == {"truoc-tu": "2024-05", "truoc-den": "2024-05", "sau-tu": "2024-06", "sau-den": "2024-06"}
    assert "- Tháng 06/2024 có " in shown(at)
    assert "của tháng 05/2024 không còn." in shown(at)
    at.selectbox(key="last").set_value("2024-05").run()  # the view's, in the sidebar
    assert boxes(at)["sau-tu"] == "2024-05"
    assert boxes(at)["truoc-tu"] == "2024-04"


def test_a_sentence_opens_what_it_counts(with_sample: None) -> None:
    at = open_page()
    button(at, words.OPEN, 2).click().run()
    assert at.query_params["xem"] == "van-ban"
    side = stored_side(open_store(), Filters("2024-06", "2024-06"), "")
    frame = at.dataframe[0].value
    assert (frame["06/2024"] > 0).sum() == len(side.of_kind(DOCUMENT))
    assert frame["06/2024"].sum() == sum(len(evidence(side, DOCUMENT, code)) for code in side.of_kind(DOCUMENT))


@pytest.mark.parametrize(
    ("choices", "columns"),
    [
        ({"xem": "van-ban", "loc": "khong-con"}, ["Văn bản", "Trích yếu", "Thay đổi", "05/2024", "06/2024"]),
        ({"xem": "su-kien"}, ["Sự kiện", "Thay đổi", "05/2024", "06/2024"]),
        ({"xem": "chu-de"}, ["Mã", "Chủ đề", "Thay đổi", "05/2024", "06/2024"]),
        ({"xem": "chu-de", "so_voi": "12-thang"}, ["Chủ đề", "Thay đổi", "06/2023 - 05/2024", "06/2024", words.RATES]),
        ({"xem": "tu-khoa"}, ["Từ ngữ", "Thay đổi", "05/2024", "06/2024", "Góp phần (%)"]),
    ],
)
def test_each_table_opens_from_its_address(with_sample: None, choices: dict[str, str], columns: list[str]) -> None:
    at = open_page(**choices)
    frame = at.dataframe[0].value
    assert set(columns) <= set(frame.columns)
    assert len(frame) > 0
    if "loc" in choices:
        assert set(frame["Thay đổi"]) == {"không còn"}
    assert [b.label for b in at.get("download_button")] == [labels.DOWNLOAD_TABLE]


def test_items_stand_side_by_side_with_what_was_struck_and_added(put: Callable[..., None]) -> None:
    put(5, DIKES, "Trồng cây <b>xanh</b> & giữ rừng ở mọi xã, phường trong tỉnh ta.")
    put(6, DIKES.replace("từng khu dân cư", "mọi khu phố"), "Tiếp tục mở thư viện đọc sách cho thiếu nhi.")
    at = open_page(xem="muc", muc="sua-loi")
    assert "<del>từng</del> khu <del>dân cư</del>" in html(at)
    assert "<ins>mọi</ins> khu <ins>phố</ins>" in html(at)
    [old, new] = [link for link in at.get("page_link") if link.proto.label == "Mục I\\.1"]
    assert "cho=" in old.proto.query_string
    assert old.proto.query_string != new.proto.query_string
    every = open_page(xem="muc", muc="tat-ca")
    assert "Trồng cây &lt;b&gt;xanh&lt;/b&gt; &amp; giữ rừng" in html(every)
    assert html(every).count("chưa thấy ở bên trái") == 1
    assert html(every).index("how-reworded") < html(every).index("how-new")


def test_only_what_differs_is_shown_first_and_fifteen_at_once(with_sample: None) -> None:
    at = open_page(xem="muc")
    assert "how-kept" not in html(at)
    assert html(at).count('class="how how-') - html(at).count("how-warned") <= 15
    assert any(group.value == "khac" for group in at.get("button_group"))


def test_a_kind_of_past_is_chosen_at_one_click_and_altered_by_hand(put: Callable[..., None]) -> None:
    for month in (3, 4, 5, 6):
        put(month)
        put(month, "Trồng cây, giữ rừng.", place=PLACES[1])
    at = open_page()
    at.button_group(key="compare-against").set_value("co-quan-khac").run()
    assert (boxes(at)["truoc-co-quan"], boxes(at)["sau-co-quan"]) == (OFFICES[1], OFFICES[0])
    assert at.query_params["so-voi"] == "co-quan-khac"
    assert "không có ở đây" in shown(at)
    at.selectbox(key="compare-truoc-tu").set_value("2024-04").run()
    assert at.button_group(key="compare-against").value == "tu-chon"
    assert boxes(at) == {
        "truoc-tu": "2024-04", "truoc-den": "2024-04", "truoc-co-quan": OFFICES[1],
        "sau-tu": "2024-06", "sau-den": "2024-06", "sau-co-quan": OFFICES[0],
    }  # fmt: skip
    at.selectbox(key="compare-sau-den").set_value("2024-05").run()  # a period never ends before it begins
    assert (boxes(at)["sau-tu"], boxes(at)["sau-den"]) == ("2024-05", "2024-05")
    again = open_page(**{name.replace("-", "_"): value for name, value in at.query_params.items()})
    assert boxes(again) == boxes(at)
    button(at, words.RESET).click().run()
    assert boxes(at)["truoc-tu"] == "2024-05"
    assert not {"so-voi", "truoc-tu", "sau-tu"} & set(at.query_params)


def test_sides_can_be_exchanged_and_the_wrong_order_is_said(put: Callable[..., None]) -> None:
    put(5)
    put(6)
    at = open_page()
    button(at, words.SWAP).click().run()
    assert (boxes(at)["truoc-tu"], boxes(at)["sau-tu"]) == ("2024-06", "2024-05")
    assert words.REVERSED in shown(at)


def test_several_later_months_are_no_items(put: Callable[..., None]) -> None:
    for month in (3, 5, 6):
        put(month)
    at = open_page(
        so_voi="tu-chon", truoc_tu="2024-03", truoc_den="2024-04", sau_tu="2024-05", sau_den="2024-06", xem="muc"
    )
    assert words.SEVERAL_MONTHS in shown(at)
    assert words.MISSING.format("tháng 04/2024") in shown(at)
    button(at, words.LAST_MONTH_ONLY.format("06/2024")).click().run()
    assert boxes(at)["sau-tu"] == boxes(at)["sau-den"] == "2024-06"
    assert words.SEVERAL_MONTHS not in shown(at)


def test_what_can_not_be_compared_says_what_to_do(put: Callable[..., None]) -> None:
    put(6)
    assert words.ONE_MONTH.format("06/2024") in shown(open_page())
    put(6, place=PLACES[1])
    assert words.OR_OFFICE in shown(open_page())
    put(3)
    cases = (
        ({"den": "2024-03"}, words.NOTHING_BEFORE.format(words.THESE_OFFICES, "tháng 03/2024")),
        ({"so_voi": "nam-truoc"}, words.NO_YEAR_BEFORE.format("tháng 06/2024")),
        ({"den": "2024-03", "so_voi": "co-quan-khac"}, words.NO_OTHER.format("tháng 03/2024")),
        (own("2024-06", "2024-06"), words.SAME_TWICE.format("tháng 06/2024")),
        (own("2024-04", "2024-05"), words.NO_PAPERS.format("các tháng 04/2024 - 05/2024")),
        (own("2024-03", "2024-06"), words.OVERLAP.format("Tháng 06/2024")),
    )
    for choices, said in cases:
        assert said in shown(open_page(**choices)), choices
    different = open_page()
    assert f"Không tính {OFFICES[1]}: chỉ có văn bản ở một bên." in shown(different)
    assert words.NOT_ENOUGH in shown(open_page(xem="tu-khoa", tu_ngu="noi-bat"))
    assert words.SAME_WORDS in shown(open_page(xem="tu-khoa"))


def own(first: str, last: str) -> dict[str, str]:
    return {"so_voi": "tu-chon", "truoc_tu": first, "truoc_den": last, "truoc_co_quan": "tat-ca"}


def test_a_workbook_is_of_both_sides_and_of_no_month_between(put: Callable[..., None], store: Store) -> None:
    for month in (3, 5, 6):
        put(month)
    put(6, place=PLACES[1])
    march, june = (Filters(month, month, OFFICES[0]) for month in ("2024-03", "2024-06"))
    table = asked.set_table(march, june, DOCUMENT, store.version())
    book = load_workbook(BytesIO(cache.table_workbook(june, table, march)))
    told = "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell)
    assert "03/2024; 06/2024" in told
    assert "36-NQ/TW" in told
    assert "05/2024" not in told
    assert PLACES[1] not in told


def test_more_papers_than_can_be_compared_ask_for_an_office(
    sample_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(sample_folder, tmp_path / "store")
    offices = enlarge(open_store(tmp_path / "store"), 3 * (MOST_PAPERS // 2 + 1)) // 3
    monkeypatch.setenv("DIRECTIVES_STORE", str(tmp_path / "store"))
    at = open_page()
    assert words.TOO_MANY.format(offices * 2, MOST_PAPERS) in shown(at)
    at.selectbox(key="compare-sau-co-quan").set_value(f"{OFFICES[0]} 7").run()
    assert boxes(at)["truoc-co-quan"] == f"{OFFICES[0]} 7"
    assert "- Tháng 06/2024 có " in shown(at)

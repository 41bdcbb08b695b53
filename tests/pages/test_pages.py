"""Every page, with the sample and with an empty store, through Streamlit's own test harness."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update
from streamlit.testing.v1 import AppTest

from analytics.corpus import queries, reanalyse, schema
from analytics.corpus.ingest import ingest
from analytics.corpus.store import open_store
from pages.parts import labels
from pages.parts.text import plain
from tests import files
from tests.conftest import ROOT, SAMPLE

PAGES = {"app.py": labels.OVERVIEW, "pages/trends.py": labels.TRENDS, "pages/documents.py": labels.DOCUMENTS,
         "pages/upload.py": labels.UPLOAD, "pages/themes.py": labels.THEMES}  # fmt: skip


def open_page(page: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    return at if page == "app.py" else at.switch_page(page).run()


@pytest.fixture
def with_sample(sample_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIRECTIVES_STORE", str(sample_folder))


@pytest.fixture
def with_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIRECTIVES_STORE", str(tmp_path / "store"))


def shown(at: AppTest) -> str:
    """All that a page says in Markdown, captions and messages."""
    elements = (*at.markdown, *at.caption, *at.info, *at.warning, *at.error, *at.success)
    return "\n".join(e.value for e in elements)


@pytest.mark.parametrize(("page", "title"), PAGES.items(), ids=PAGES)
def test_opens_with_the_sample(with_sample: None, page: str, title: str) -> None:
    at = open_page(page)
    assert not at.exception
    assert [t.value for t in at.title] == [title]
    assert labels.EMPTY_STORE not in shown(at)


def test_the_dictionary_can_be_edited_before_anything_is_stored(with_nothing: None) -> None:
    at = open_page("pages/themes.py")
    assert not at.exception
    assert at.selectbox(key="theme-code").value == "A1"
    for part in ("goi-y", "chua-co-chu-de"):
        at.button_group(key="choice-Bộ chủ đề-xem").set_value(part).run()
        assert not at.exception
        assert labels.EMPTY_STORE in shown(at)


WITH_PAPERS = {page: title for page, title in PAGES.items() if page != "pages/themes.py"}


@pytest.mark.parametrize(("page", "title"), WITH_PAPERS.items(), ids=WITH_PAPERS)
def test_says_what_to_do_with_an_empty_store(with_nothing: None, page: str, title: str) -> None:
    at = open_page(page)
    assert not at.exception
    assert [t.value for t in at.title] == [title]
    assert labels.EMPTY_STORE in shown(at)
    assert not at.selectbox


def test_filters_hold_over_pages_and_stand_in_the_address(with_sample: None) -> None:
    at = open_page("app.py")
    at.selectbox(key="last").set_value("2024-05").run()
    assert "**Tháng 05/2024**" in shown(at)
    assert at.query_params == {"den": "2024-05"}
    at.switch_page("pages/documents.py").run()
    assert at.selectbox(key="last").value == "2024-05"
    assert at.query_params == {"den": "2024-05"}
    at.switch_page("app.py").run()
    at.selectbox(key="last").set_value("2024-06").run()
    assert "**Tháng 06/2024**" in shown(at)
    assert at.query_params == {}


@pytest.mark.parametrize(
    ("query", "month"),
    [
        ({"den": "2024-05"}, "05/2024"),
        ({"tu": "2024-05", "den": "2024-04"}, "06/2024"),
        ({"den": "1999-99"}, "06/2024"),
        ({"co-quan": "<script>"}, "06/2024"),
    ],
)
def test_a_link_opens_its_view_and_a_wrong_one_the_whole(with_sample: None, query: dict[str, str], month: str) -> None:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, value in query.items():
        at.query_params[name] = value
    at.run()
    assert not at.exception
    assert f"**Tháng {month}**" in shown(at)


def upload(*uploads: tuple[str, bytes]) -> AppTest:
    """The upload page after these files were read, before anything is saved."""
    at = open_page("pages/upload.py")
    at.file_uploader[0].set_value([(name, data, "application/octet-stream") for name, data in uploads]).run()
    at.button(key="read").click().run()
    assert not at.exception
    return at


def stored() -> list[queries.DirectiveRow]:
    """The papers of the store that the pages show."""
    return queries.directives(open_store())


def field(at: AppTest, name: str) -> Any:
    return next(box for box in at.text_input if box.label == labels.upload.FIELDS[name])


def test_upload_shows_what_was_read_before_it_saves(with_nothing: None) -> None:
    at = upload((SAMPLE[0].name, SAMPLE[0].read_bytes()), ("rong.txt", b""), ("anh.txt", files.PNG))
    assert len(at.error) == 1
    assert "rỗng" in at.error[0].value
    assert "ảnh PNG" in at.error[0].value
    assert labels.EMPTY_STORE not in shown(at)  # something waits to be saved
    assert (field(at, "month").value, field(at, "issued_on").value) == ("04/2024", "26/03/2024")
    at.button(key="save").click().run()
    assert not at.exception
    assert "văn bản tháng 04/2024 của Đảng ủy Khối các cơ quan tỉnh Bình Lâm" in at.success[0].value
    assert [paper.month for paper in stored()] == ["2024-04"]
    at.switch_page("app.py").run()
    at.switch_page("pages/upload.py").run()
    assert not at.success


def test_a_month_that_is_not_told_is_asked_for_and_never_guessed(with_nothing: None) -> None:
    at = upload(("a.txt", files.directive(month="này").replace("tháng 6 năm 2022", "").encode()))
    assert labels.upload.ASK_MONTH in plain_of(at.warning)
    assert at.button(key="save").disabled
    field(at, "month").set_value("13/2022").run()
    assert "Tháng chưa đúng" in plain_of(at.warning)
    assert at.button(key="save").disabled
    field(at, "month").set_value("tháng 7 năm 2022").run()
    assert not at.warning
    at.button(key="save").click().run()
    assert "tháng 07/2022" in at.success[0].value


@pytest.mark.parametrize("day", ["28/2", "31/02/2024", "hôm nay"])
def test_nothing_is_saved_while_a_field_is_wrong_and_the_right_ones_hold(with_nothing: None, day: str) -> None:
    at = upload(("a.txt", files.directive().encode()))
    field(at, "issued_on").set_value(day).run()
    field(at, "number").set_value("77").run()
    assert at.button(key="save").disabled
    assert "Ngày chưa đúng" in plain_of(at.warning)
    field(at, "issued_on").set_value("28.02.2022").run()
    at.button(key="save").click().run()
    (paper,) = stored()
    assert (paper.number, str(paper.issued_on)) == ("77", "2022-02-28")


def test_a_choice_is_asked_anew_when_the_month_is_another(with_nothing: None) -> None:
    for month in (7, 8):
        at = upload((f"{month}.txt", files.directive(f"{month} năm 2022").encode()))
        at.button(key="save").click().run()
    at = upload(("b.txt", files.directive("7 năm 2022", "Khác.").encode()))
    at.radio[0].set_value("replace").run()
    assert not at.button(key="save").disabled
    field(at, "month").set_value("08/2022").run()
    assert at.button(key="save").disabled
    assert "“8.txt”" in plain_of(at.warning)


def test_a_replaced_file_may_be_brought_back_by_a_person(with_nothing: None) -> None:
    old, new = files.directive().encode(), files.directive("7 năm 2022", "Khác.").encode()
    upload(("a.txt", old)).button(key="save").click().run()
    for name, data in (("b.txt", new), ("a.txt", old)):
        at = upload((name, data))
        at.radio[0].set_value("replace").run()
        at.button(key="save").click().run()
        assert [paper.file_name for paper in stored()] == [name]


def test_files_of_an_archive_that_are_passed_over_are_named(with_nothing: None) -> None:
    at = upload(("kho.zip", files.archive({"a.txt": files.directive().encode(), "b.odt": b"x"})))
    assert "b.odt" in plain_of(at.info)


def test_a_corrected_field_is_stored(with_nothing: None) -> None:
    at = upload(("a.txt", files.directive().encode()))
    field(at, "number").set_value("99").run()
    field(at, "issued_on").set_value("1/7/2022").run()
    at.button(key="save").click().run()
    (paper,) = stored()
    assert (paper.number, str(paper.issued_on)) == ("99", "2022-07-01")


@pytest.mark.parametrize(
    ("choice", "papers", "grid"), [("replace", ["b.txt"], "✓"), ("supplement", ["a.txt", "b.txt"], "2")]
)
def test_a_second_paper_of_a_month_is_compared_and_waits_for_a_choice(
    with_nothing: None, choice: str, papers: list[str], grid: str
) -> None:
    upload(("a.txt", files.directive().encode())).button(key="save").click().run()
    at = upload(("b.txt", files.directive("7 năm 2022", "Một mục khác.").encode()))
    assert "“a.txt”" in plain_of(at.warning)
    assert any("Một mục khác" in html.body for html in at.get("html"))
    assert at.button(key="save").disabled
    at.radio[0].set_value(choice).run()
    at.button(key="save").click().run()
    assert [paper.file_name for paper in stored()] == papers
    assert at.dataframe[0].value.iloc[0]["Th7"] == grid


def test_two_new_papers_of_one_month_in_one_go_are_not_both_taken_unasked(with_nothing: None) -> None:
    at = upload(("a.txt", files.directive().encode()), ("b.txt", files.directive("7 năm 2022", "Khác.").encode()))
    assert list(at.dataframe[0].value["Tình trạng"]) == [labels.upload.READY, labels.upload.READY]
    at.button(key="save").click().run()
    assert [paper.file_name for paper in stored()] == ["a.txt"]
    assert "“a.txt”" in plain_of(at.warning)
    at.button(key="drop").click().run()
    assert not at.warning
    assert [paper.file_name for paper in stored()] == ["a.txt"]


def test_a_doubled_month_is_shown_and_decided(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_store(tmp_path)
    for name, item in (("a.txt", "Một."), ("b.txt", "Hai.")):
        ingest(store, files.directive("7 năm 2022", item).encode(), name)
    ingest(store, files.directive("9 năm 2022").encode(), "c.txt")
    monkeypatch.setenv("DIRECTIVES_STORE", str(tmp_path))
    at = open_page("pages/upload.py")
    year = at.dataframe[0].value.iloc[0]
    assert [year[f"Th{month}"] for month in range(6, 11)] == ["", "2?", "thiếu", "✓", ""]
    next(b for b in at.button if b.label == labels.upload.KEEP_ONLY.format("b.txt").replace(".", "\\.")).click().run()
    assert not at.exception
    assert [paper.file_name for paper in stored()] == ["b.txt", "c.txt"]
    assert at.dataframe[0].value.iloc[0]["Th7"] == "✓"


def test_what_an_older_version_read_is_offered_to_be_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(tmp_path)
    ingest(store, files.directive().encode(), "a.txt")
    monkeypatch.setenv("DIRECTIVES_STORE", str(tmp_path))
    assert "read-again" not in [button.key for button in open_page("pages/upload.py").button]
    with store.write() as connection:
        connection.execute(update(schema.directives).values(rules="old", words=1))
    at = open_page("pages/upload.py")
    assert plain(labels.upload.OLD.format(1, 1)) in shown(at)
    at.button(key="read-again").click().run()
    assert not at.exception
    for _ in range(100):
        if not reanalyse.count_old(store)[0]:
            break
        time.sleep(0.2)
    (paper,) = queries.directives(store)
    assert paper.words > 1


def plain_of(messages: Any) -> str:
    return "\n".join(message.value.replace("\\", "") for message in messages)


def test_what_a_paper_or_a_file_name_holds_is_shown_as_text(with_nothing: None) -> None:
    office = "BAN TUYÊN GIÁO ![X](HTTP://EVIL.VN/X.PNG)"
    paper = files.directive().replace("ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH", office)
    at = upload(("**a**<script>.txt", paper.encode()))
    assert "\\*\\*a\\*\\*\\<script\\>" in shown(at)
    at.button(key="save").click().run()
    assert "\\*\\*a\\*\\*\\<script\\>" in at.success[0].value
    at.switch_page("app.py").run()
    assert not at.exception
    assert "![" not in shown(at).replace("\\!\\[", "")


def test_a_store_that_cannot_be_opened_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("DIRECTIVES_STORE", str(tmp_path / "file"))
    at = open_page("app.py")
    assert not at.exception
    assert "Không mở được kho" in shown(at)


def test_nothing_that_excludes_our_pages_is_used() -> None:
    used = [p for p in (ROOT / "app.py", *(ROOT / "pages").rglob("*.py")) if "st.navigation" in p.read_text("utf-8")]
    assert used == []

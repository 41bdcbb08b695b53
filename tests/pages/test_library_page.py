"""Kho văn bản: papers are found, read with what is counted in them, removed and brought back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update
from streamlit.testing.v1 import AppTest

from analytics.corpus import queries, removal, schema
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store, open_store
from analytics.vietnamese import fold
from pages.parts import labels, links
from tests import files
from tests.conftest import ROOT
from tests.pages.test_pages import shown

PAGE = "pages/library.py"
WORDS = labels.library


@pytest.fixture
def with_sample(sample_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setenv("DIRECTIVES_STORE", str(sample_folder))
    return open_store(sample_folder)


@pytest.fixture
def with_copy(sample_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """The same, to be written to."""
    open_store(sample_folder).engine.dispose()
    folder = shutil.copytree(sample_folder, tmp_path / "copy")
    monkeypatch.setenv("DIRECTIVES_STORE", str(folder))
    return open_store(folder)


def link(**query: str) -> AppTest:
    """The page by an address."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    for name, value in query.items():
        at.query_params[name.replace("_", "-")] = value
    at.switch_page(PAGE).run()
    assert not at.exception
    return at


def paper(store: Store, month: str = "2024-05") -> queries.DirectiveRow:
    return next(row for row in queries.directives(store) if row.month == month)


def read(row: queries.DirectiveRow, **query: str) -> AppTest:
    return link(van_ban=links.short(row.hash), **query)


def boxed(at: AppTest) -> dict[str, Any]:
    """What the box with the text is given."""
    (box,) = at.get("bidi_component")
    data: dict[str, Any] = json.loads(box.proto.json)
    return data


def click(at: AppTest, key: str) -> AppTest:
    at.button(key=key).click().run()
    assert not at.exception
    return at


# --- the list ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "months"),
    [
        ({}, ["06/2024", "05/2024", "04/2024"]),
        ({"den": "2024-05"}, ["05/2024", "04/2024"]),
        ({"loc": "khoi co quan 891"}, ["05/2024"]),
        ({"loc": "05/2024 docx"}, ["05/2024"]),
        ({"loc": "89"}, []),
        ({"loc": "không có"}, []),
    ],
)
def test_the_papers_of_the_view_are_listed_and_found(
    with_sample: Store, query: dict[str, str], months: list[str]
) -> None:
    at = link(**query)
    assert [month for table in at.dataframe for month in table.value["Tháng"]] == months
    assert (labels.NO_MATCH in shown(at)) == (not months)


def test_the_list_says_how_much_was_read_in_each(with_sample: Store) -> None:
    row = link().dataframe[0].value.iloc[0]
    told = paper(with_sample, "2024-06")
    sizes = (told.share_items, told.citations, told.events, told.words)
    assert tuple(row[["Số mục", "Lượt viện dẫn", "Lượt sự kiện", "Số từ"]]) == sizes
    assert (row["Số"], row["Ký hiệu"], row["Ngày ban hành"]) == (told.number, told.symbol, told.issued_on)


def test_an_empty_store_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIRECTIVES_STORE", str(tmp_path))
    at = link()
    assert labels.EMPTY_STORE in shown(at)
    at.button_group[0].set_value("da-bo").run()
    assert WORDS.NO_FORMER in shown(at)


# --- the reader -------------------------------------------------------------------------------------------------------


def test_a_link_opens_the_text_at_its_place(with_sample: Store) -> None:
    row = paper(with_sample)
    place = queries.evidence(with_sample, queries.CellKey(queries.CITATIONS, "", "2024-05"))[9]
    at = read(row, cho=f"{place.span.start}-{place.span.end}")
    data = boxed(at)
    assert row.office in shown(at)
    assert 'class="wanted"' in data["html"]
    assert data["place"] == f"{place.span.start}-{place.span.end}"
    assert [entry["path"] for entry in data["outline"]][:3] == ["I", "I.1", "I.1.1"]
    kinds = [mark["kind"] for mark in data["marks"] if mark["counted"]]
    assert (kinds.count("vien-dan"), kinds.count("su-kien")) == (row.citations, row.events)


@pytest.mark.parametrize(
    ("query", "kinds", "framed"),
    [
        ({}, {"vien-dan", "su-kien", "chu-de"}, False),
        ({"danh_dau": "su-kien"}, {"su-kien"}, False),
        ({"danh_dau": "vien-dan~nonsense", "tach_tu": "co"}, {"vien-dan"}, True),
        ({"danh_dau": ""}, set(), False),
    ],
)
def test_what_is_marked_stands_in_the_address(
    with_sample: Store, query: dict[str, str], kinds: set[str], framed: bool
) -> None:
    data = boxed(read(paper(with_sample), **query))
    assert {mark["kind"] for mark in data["marks"]} == kinds
    assert {kind for kind, _ in data["legend"]} - {"word first last"} == kinds
    assert ('class="word' in data["html"]) == framed


def test_a_mark_says_what_it_is(with_sample: Store) -> None:
    marks = boxed(read(paper(with_sample, "2024-06")))["marks"]
    cited = next(m for m in marks if m["name"] == "30-NQ/ĐUK (2024), Đảng ủy Khối các cơ quan tỉnh Bình Lâm")
    assert cited["said"][0] == "Nghị quyết ngày 06/02/2024 của Đảng ủy Khối"
    assert next(m for m in marks if m["kind"] == "chu-de")["name"] == "D1 Phát triển kinh tế - xã hội"
    assert next(m for m in marks if m["kind"] == "su-kien")["said"][0] == "Hội nghị, kỳ họp"


def test_how_a_paper_was_read_is_told(with_copy: Store) -> None:
    row = paper(with_copy)
    with with_copy.write() as connection:
        for page, confidence in ((1, 0.931), (2, 0.712)):
            values = {"directive_id": row.id, "page": page, "confidence": confidence}
            connection.execute(schema.scanned_pages.insert().values(values))
        connection.execute(update(schema.directives).values(encoding="tcvn3", engine="tesseract"))
    said = shown(read(row)).replace("\\", "")
    assert WORDS.SCANNED_PAGES.format("trang 1 93%, trang 2 71% ⚠") in said
    assert WORDS.COMPARE_PAPER in said
    assert "Chữ được chuyển từ bảng mã TCVN3 (ABC)." in said
    assert "nối lại dòng bị ngắt (1 chỗ)" in said


def test_the_papers_before_and_after_are_those_of_the_office(with_sample: Store) -> None:
    at = read(paper(with_sample), cho="0-9")
    click(at, "after")
    assert at.query_params == {"van-ban": links.short(paper(with_sample, "2024-06").hash)}
    assert "after" not in [button.key for button in at.button]
    click(at, "to-list")
    assert at.query_params == {}
    assert len(at.dataframe) == 1


@pytest.mark.parametrize("digits", ["0123456789ab", "%", "'; --", "<script>", "3bd"])
def test_an_address_of_no_paper_says_so(with_sample: Store, digits: str) -> None:
    at = link(van_ban=digits)
    assert WORDS.NOT_FOUND in shown(at)
    click(at, "to-list")
    assert len(at.dataframe) == 1


def test_what_a_paper_holds_is_shown_as_text(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    evil = '<script>alert("x")</script>'
    text = files.directive("7 năm 2022", f"Kế hoạch số 7-KH/TU, ngày 5/5/2022 của Tỉnh ủy về {evil} *chuyển đổi số*.")
    ingest(store, text.replace("nội dung sinh hoạt", f"{evil} sinh hoạt").encode(), "a'<b>\"*c*.txt")
    monkeypatch.setenv("DIRECTIVES_STORE", str(store.files.parent))
    at = read(queries.directives(store)[0])
    data = boxed(at)
    assert "<script" not in data["html"]
    assert "&lt;script&gt;" in data["html"]
    assert "<script" not in shown(at).replace("\\<", "")
    assert "\\<b\\>" in shown(at)


def test_correcting_a_header_goes_to_where_drafts_wait(with_copy: Store) -> None:
    row = paper(with_copy)
    at = read(row)
    click(at, f"edit-{row.hash}")
    assert [title.value for title in at.title] == [labels.UPLOAD]
    at.switch_page("pages/upload.py").run()  # the harness itself does not go along
    box = next(box for box in at.text_input if box.label == labels.upload.FIELDS["number"])
    assert box.value == row.number
    box.set_value("77").run()
    click(at, "save")
    assert paper(with_copy).number == "77"


# --- out of the store and back ----------------------------------------------------------------------------------------


def ask(at: AppTest, row: queries.DirectiveRow) -> AppTest:
    click(at, f"remove-{row.hash}")
    assert row.file_name in shown(at).replace("\\", "")
    assert at.button(key="do-remove").disabled
    at.selectbox(key=f"why-{row.hash}").set_value(WORDS.REASONS[0]).run()
    return at


def test_a_paper_is_removed_after_a_question_and_that_undone(with_copy: Store) -> None:
    row, before = paper(with_copy), queries.directives(with_copy)
    at = ask(read(row), row)
    assert WORDS.MONTH_GOES in shown(at).replace("\\", "")
    click(at, "do-remove")
    assert list(at.dataframe[0].value["Tháng"]) == ["06/2024", "04/2024"]
    assert [f.reason for f in removal.former(with_copy, 9)] == [WORDS.REASONS[0]]
    click(at, "undo")
    assert "Đã đưa lại vào kho" in at.success[0].value
    assert queries.directives(with_copy) == before
    assert "undo" not in [button.key for button in at.button]


def test_a_question_may_be_left_without_an_answer(with_copy: Store) -> None:
    row = paper(with_copy)
    at = click(ask(read(row), row), "do-not-remove")
    assert boxed(at)["paper"] == row.hash
    assert removal.count_former(with_copy) == 0


def test_too_few_digits_name_no_paper_that_was_removed(with_copy: Store) -> None:
    gone = paper(with_copy)
    removal.remove(with_copy, gone.id, gone.hash, WORDS.REASONS[0])
    assert WORDS.NOT_FOUND not in shown(link(van_ban=gone.hash[:8]))
    assert WORDS.NOT_FOUND in shown(link(van_ban=gone.hash[:7]))


def test_a_paper_that_is_gone_meanwhile_is_not_removed_twice(with_copy: Store) -> None:
    row = paper(with_copy)
    at = ask(read(row), row)
    removal.remove(with_copy, row.id, row.hash, "ở nơi khác")
    click(at, "do-remove")
    assert [f.reason for f in removal.former(with_copy, 9)] == ["ở nơi khác"]
    assert "không còn được tính" in shown(at)


def test_the_last_paper_may_go_and_the_way_back_stays_in_sight(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    ingest(store, files.directive().encode(), "a.txt")
    monkeypatch.setenv("DIRECTIVES_STORE", str(store.files.parent))
    row = queries.directives(store)[0]
    at = click(ask(read(row), row), "do-remove")
    assert labels.EMPTY_STORE in shown(at)
    at.button_group[0].set_value("da-bo").run()
    table = at.dataframe[0].value
    assert list(table["Vì sao"]) == [WORDS.REMOVED_FOR.format(WORDS.REASONS[0])]
    assert "undo" in [button.key for button in at.button]


def test_a_link_to_a_removed_paper_offers_to_bring_it_back(with_copy: Store) -> None:
    row = paper(with_copy)
    removal.remove(with_copy, row.id, row.hash, WORDS.REASONS[1])
    at = read(row)
    assert fold(WORDS.REASONS[1]) in fold(shown(at))
    click(at, f"back-{row.hash}")
    assert boxed(at)["paper"] == row.hash


def test_where_its_month_has_another_paper_a_person_is_asked_what_counts(with_copy: Store) -> None:
    row = paper(with_copy)
    removal.remove(with_copy, row.id, row.hash, WORDS.REASONS[1])
    other = files.directive("5 năm 2024", "Một mục.").replace("Số 12", "Số 13")
    assert ingest(with_copy, other.encode(), "other.txt").status == "added"
    at = read(row)
    click(at, f"back-{row.hash}")
    assert [title.value for title in at.title] == [labels.UPLOAD]
    at.switch_page("pages/upload.py").run()  # the harness itself does not go along
    assert "other" in shown(at)
    at.radio[0].set_value("supplement").run()
    click(at, "save")
    assert [p.file_name for p in queries.directives(with_copy) if p.month == "2024-05"] == [row.file_name, "other.txt"]

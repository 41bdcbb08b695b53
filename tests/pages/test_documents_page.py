"""Văn bản viện dẫn: register, life lines, changes, chains, one document; every click opens what it counts."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analytics.corpus import queries
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store, open_store
from analytics.measure.documents.chains import chain, not_carried_out
from analytics.measure.documents.cited import changed, documents
from analytics.measure.documents.status import STATUSES
from analytics.measure.documents.tables import chain_table, names
from analytics.model import CellKey, Filters
from analytics.vietnamese import format_number
from pages.parts import labels
from pages.parts.documents import asked, lives
from pages.parts.text import plain
from tests import files
from tests.conftest import ROOT
from tests.pages.test_pages import shown

WORDS = labels.documents


@pytest.fixture
def sample(sample_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setenv("DIRECTIVES_STORE", str(sample_folder))
    return open_store(sample_folder)


def link(**query: str) -> AppTest:
    """The page by an address; "_" for "-" in the names."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    at.switch_page("pages/documents.py")
    for name, value in query.items():
        at.query_params[name.replace("_", "-")] = value
    at.run()
    assert not at.exception
    return at


def click(at: AppTest, row: int, column: str = "Văn bản") -> str:
    """Click a cell of the page's table; what the page says then."""
    at.session_state[at.dataframe[0].key] = {"selection": {"cells": [(row, column)]}}
    at.run()
    assert not at.exception
    return shown(at).replace("\\", "")


def test_documents_are_found_by_typed_words(sample: Store) -> None:
    at = link()
    assert list(at.dataframe[0].value["Văn bản"]) == names(documents(sample, Filters()))
    last = at.dataframe[0].value["Văn bản"].iloc[-1]
    at.text_input[0].set_value(last.lower()).run()
    assert list(at.dataframe[0].value["Văn bản"]) == [last]
    assert at.query_params == {"tim": last.lower()}
    at.text_input[0].set_value("zzz không có").run()
    assert WORDS.NO_MATCH in shown(at)
    next(b for b in at.button if b.label == WORDS.CLEAR).click().run()
    assert len(at.dataframe[0].value) > 1 and at.query_params == {}


@pytest.mark.parametrize(
    ("name", "value", "column", "words"),
    [
        ("loai", "nghi-quyet", "Loại", {"Nghị quyết"}),
        ("cap", "trung-uong", "Cấp", {"Trung ương"}),
        ("tinh_trang", asked.slug(STATUSES["new"]), "Tình trạng", {STATUSES["new"]}),
        ("noi_ban_hanh", "dang-uy-khoi", "Cơ quan ban hành", {"Đảng ủy Khối", "Đảng uỷ Khối"}),
    ],
)
def test_a_link_filters_the_register(sample: Store, name: str, value: str, column: str, words: set[str]) -> None:
    whole, found = link().dataframe[0].value, link(**{name: value}).dataframe[0].value
    assert set(found[column]) <= words
    assert 0 < len(found) == whole[column].isin(words).sum() < len(whole)


def test_a_row_opens_its_sentences_and_the_page_of_its_document(sample: Store) -> None:
    at = link()
    document = documents(sample, Filters())[2]
    assert f"**{document.designation}**: {document.places} lượt" in click(at, 2)
    next(b for b in at.button if document.designation in b.label.replace("\\", "")).click().run()
    assert at.query_params == {"so-hieu": document.code}
    assert f"**{document.designation}**: {document.places} lượt" in shown(at).replace("\\", "")
    at.button(key="back").click().run()
    assert at.query_params == {} and len(at.dataframe) == 1


@pytest.mark.parametrize("name", WORDS.GROUPS)
def test_each_group_of_changes_opens_its_sentences(sample: Store, name: str) -> None:
    at = link(xem="moi", nhom=name, tu="2024-06", den="2024-06")
    found = changed(sample, Filters("2024-06", "2024-06"))
    assert found is not None and found.before == "2024-05"
    codes = getattr(found, WORDS.GROUPS[name][0])
    if not codes:
        assert WORDS.NONE_CHANGED in shown(at)
        return
    table = at.dataframe[0].value
    assert len(table) == len(codes)
    month = {"thoi-nhac": "05/2024"}.get(name, "06/2024")
    assert f", tháng {month}: {table['Số lượt'].iloc[0]} lượt" in click(at, 0)
    assert table["Nêu tại"].iloc[0].startswith("mục ")


def test_the_first_month_has_nothing_to_compare_with(sample: Store) -> None:
    at = link(xem="moi", den="2024-04")
    assert WORDS.ALONE.format("04/2024") in shown(at)
    assert not at.dataframe


def test_a_line_of_a_chain_opens_where_it_is_said_and_a_count_all_places(sample: Store) -> None:
    at, lines = link(xem="chuoi"), chain(sample, Filters())
    assert list(at.dataframe[0].value["Văn bản"]) == list(chain_table(lines, "").frame["Văn bản"])
    row = next(row for row, line in enumerate(lines) if line.parent)
    line, parent = lines[row], next(one for one in lines if one.document.code == lines[row].parent)
    name, above = names([line.document, parent.document])
    assert f"**{WORDS.CARRIES_OUT.format(name, above)}**: {line.stated} {WORDS.SAYING}" in click(at, row)
    assert f"**{name}**: {line.document.places} lượt" in click(at, row, "Số lượt")
    at.text_input[0].set_value(line.document.designation).run()
    assert len(at.dataframe[0].value) < len(lines)
    at.text_input[0].set_value("zzz").run()
    assert WORDS.NO_SUCH_CHAIN in shown(at)


def test_central_documents_that_nobody_carries_out_are_listed(sample: Store) -> None:
    at, found = link(xem="chuoi", trien_khai="chua-thay"), not_carried_out(sample, Filters())
    assert list(at.dataframe[0].value["Số tháng chờ"]) == [one.months for one in found] != []
    assert f"**{names([found[0].document])[0]}**: {found[0].document.places} lượt" in click(at, 0)


def test_other_documents_begin_on_their_first_page(sample: Store) -> None:
    at = link(xem="duong-doi", trang="2")
    at.text_input[0].set_value("nghị quyết").run()
    assert at.query_params["tim"] == "nghị quyết"
    assert "trang" not in at.query_params
    at = link(xem="duong-doi", trang="9" * 5000)
    assert not at.exception


def test_life_lines_come_some_at_a_time_and_as_a_table(sample: Store) -> None:
    count = len(documents(sample, Filters()))
    assert count > lives.A_PAGE
    at = link(xem="duong-doi", trang="2")
    assert WORDS.PAGE_OF.format(lives.A_PAGE + 1, min(count, 2 * lives.A_PAGE), count) in shown(at)
    assert len(at.get("plotly_chart")) == 1
    at = link(xem="duong-doi", trang="99", bang="co")
    assert list(at.dataframe[0].value["Văn bản"])[-1] == documents(sample, Filters())[-1].designation
    month = at.dataframe[0].value["06/2024"].iloc[0]
    assert f", tháng 06/2024: {month} lượt" in click(at, 0, "06/2024")


def test_the_page_of_a_document_says_what_it_is(sample: Store) -> None:
    document = next(d for d in documents(sample, Filters()) if d.date and d.level == "central")
    at = link(so_hieu=document.code)
    assert next(h.value.replace("\\", "") for h in at.subheader) == f"{document.type} {document.designation}"
    facts = next(html.value for html in at.get("html") if "document-facts" in html.value)
    for said in (f"{document.date:%d/%m/%Y}", document.issuer, "Trung ương", f"{len(document.months)} trong 3 tháng"):
        assert f">{said}" in facts
    assert plain(document.subject or "") in shown(at)
    assert len(queries.evidence(sample, CellKey("document", document.code))) == document.places
    at = link(so_hieu=document.code, bang="co")
    row = at.dataframe[0].value["Tháng"].tolist().index(f"{document.last[5:]}/{document.last[:4]}")
    assert f": {document.counts[-1]} lượt" in click(at, row, "Tháng")


def test_the_page_of_a_document_shows_what_carries_it_out(sample: Store) -> None:
    line = next(line for line in chain(sample, Filters()) if line.parent)
    at = link(so_hieu=str(line.parent), phan_van_ban="trien-khai")
    row = at.dataframe[0].value["Văn bản"].tolist().index(line.document.designation)
    assert f": {format_number(line.stated)} {WORDS.SAYING}" in click(at, row)
    at.button(key=f"open-{line.document.code}").click().run()
    assert at.query_params["so-hieu"] == line.document.code


def test_a_document_that_is_not_there_says_what_to_do(sample: Store) -> None:
    document = next(d for d in documents(sample, Filters()) if d.months == ("2024-06",))
    at = link(so_hieu=document.code, den="2024-05")
    assert WORDS.NOT_IN_VIEW.format(document.designation) in shown(at).replace("\\", "")
    next(b for b in at.button if b.label == labels.SHOW_ALL).click().run()
    assert f"**{document.designation}**: {document.places} lượt" in shown(at).replace("\\", "")
    at = link(so_hieu=f"{document.designation} (1900)")
    assert "Kho không có" in shown(at)
    next(b for b in at.button if document.designation in b.label.replace("\\", "")).click().run()
    assert at.query_params == {"tim": document.designation}
    assert document.designation in list(at.dataframe[0].value["Văn bản"])


@pytest.mark.parametrize("view", WORDS.VIEWS)
def test_one_paper_without_any_document_says_so(store: Store, monkeypatch: pytest.MonkeyPatch, view: str) -> None:
    ingest(store, files.directive("7 năm 2022", "Làm tốt công tác tư tưởng.").encode(), "a.txt")
    monkeypatch.setenv("DIRECTIVES_STORE", str(store.files.parent))
    at = link(xem=view)
    assert at.info
    assert not at.dataframe

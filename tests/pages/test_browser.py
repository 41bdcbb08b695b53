"""A real browser, as a person would use it: bring a directive, see what it says, read a sentence, take the workbook.

After a click each step waits for the new text itself: the "running" sign vanishes before a rerun has begun.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from analytics.corpus import queries, schema
from analytics.corpus.store import Store, open_store
from analytics.measure.counts import theme_table
from analytics.measure.documents.cited import document_table
from analytics.model import Filters
from analytics.vietnamese import format_month, format_number
from pages.parts import labels
from tests import files
from tests.conftest import SAMPLE, SHARED
from tests.pages.browser import Server, Visit, click_cell, click_in, go

pytestmark = pytest.mark.browser

JUNE = SHARED / "directives" / "2023-06-lang-son.txt"
PAPER = JUNE if JUNE.exists() else SAMPLE[0]


@pytest.fixture(scope="module")
def visit(newcomer: Visit) -> Visit:
    return newcomer


def upload(visit: Visit, *paths: Path) -> None:
    box = visit.page.get_by_test_id("stFileUploader").locator("input")
    expect(box).to_have_count(1)  # the one before it stays until the page is drawn
    box.set_input_files([str(p) for p in paths])
    button = visit.page.get_by_role("button", name=labels.upload.READ)
    expect(button).to_be_enabled()
    button.click()


def test_1_an_empty_store_says_what_to_do(visit: Visit) -> None:
    visit.page.goto(visit.server.address)
    expect(visit.page.get_by_text(labels.EMPTY_STORE)).to_be_visible()
    assert visit.page.title() == f"{labels.OVERVIEW} · {labels.APP}"


def test_2_bad_files_get_one_message_each_and_nothing_is_stored(visit: Visit, tmp_path: Path) -> None:
    bad = {
        "rong.txt": b"",
        "anh.txt": files.PNG,
        "hong.docx": "không phải Word".encode(),
        "lon.txt": b"a" * 60 * 1024**2,
    }
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
    go(visit, labels.UPLOAD)
    upload(visit, *(tmp_path / name for name in bad))
    for name in bad:
        expect(visit.page.get_by_role("alert").get_by_text(f"“{name}”")).to_have_count(1)
    assert queries.directives(open_store(visit.server.folder)) == []


def test_3_a_directive_is_read(visit: Visit) -> None:
    go(visit, labels.UPLOAD)
    upload(visit, PAPER)
    visit.page.get_by_role("button", name=labels.upload.STORE_READY.format(1)).click()
    told = visit.page.get_by_role("status").filter(has_text=f"Đã nạp “{PAPER.name}”")
    expect(told).to_be_visible()
    (stored,) = queries.directives(open_store(visit.server.folder))
    expect(told).to_contain_text(f"{stored.share_items} mục, {stored.citations} viện dẫn")


def test_4_the_month_and_its_counts_are_seen(visit: Visit) -> None:
    (stored,) = queries.directives(open_store(visit.server.folder))
    go(visit, labels.OVERVIEW)
    expect(visit.page.get_by_role("strong").get_by_text(f"Tháng {format_month(stored.month)}")).to_be_visible()
    figures = visit.page.get_by_test_id("stMetricValue")
    expect(figures).to_have_text(
        [format_number(n) for n in (stored.share_items, stored.citations, stored.events, stored.words)]
    )


def test_5_a_click_on_a_document_opens_its_sentences(visit: Visit) -> None:
    store = open_store(visit.server.folder)
    table = document_table(store, Filters())
    places = queries.evidence(store, table.key(0, "Số lượt"))
    go(visit, labels.DOCUMENTS)
    expect(visit.page.get_by_text(labels.CHOOSE_ROW)).to_be_visible()
    click_cell(visit.page, 0)
    box = visit.page.locator(".st-key-evidence")
    expect(box.get_by_text(f": {len(places)} lượt")).to_be_visible()
    expect(box.locator("mark")).to_have_text([place.marked for place in places])


def test_6_a_marker_of_the_chart_opens_its_sentences(visit: Visit) -> None:
    table = theme_table(open_store(visit.server.folder), Filters())
    top = table.frame.sort_values("Cộng", ascending=False, kind="stable").iloc[0]
    go(visit, labels.TRENDS)
    marker = visit.page.locator(".scatterlayer .trace").first.locator(".points path").first
    expect(marker).to_be_visible()
    marker.click(force=True)
    box = visit.page.locator(".st-key-evidence")
    expect(box.get_by_text(f": {top['Cộng']} lượt")).to_be_visible()
    expect(box.get_by_text(top["Chủ đề"]).first).to_be_visible()


def test_7_the_workbook_is_downloaded_and_holds_the_counts(visit: Visit, tmp_path: Path) -> None:
    table = document_table(open_store(visit.server.folder), Filters())
    go(visit, labels.OVERVIEW)
    with visit.page.expect_download() as download:
        visit.page.get_by_role("button", name=labels.DOWNLOAD).click()
    assert re.fullmatch(r"bao-cao-\d{4}-\d\d\.xlsx", download.value.suggested_filename)
    download.value.save_as(tmp_path / "report.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "report.xlsx")["Văn bản"]
    heads = [cell.value for cell in sheet[4]]
    printed = [row[heads.index("Số lượt")] for row in sheet.iter_rows(min_row=5, values_only=True)]
    assert printed == list(table.frame["Số lượt"])


def test_8_the_dictionary_is_changed_in_its_table_tried_and_counts(visit: Visit, tmp_path: Path) -> None:
    """A phrase is added, another one unticked in the table; the dry run opens its sentences; saving counts anew; the
    abbreviations of a sentence are spelled out; the report made before is called old, and made again."""
    page, store = visit.page, open_store(visit.server.folder)
    before = Counter(hit_phrases(store))
    go(visit, labels.THEMES)
    page.get_by_label(labels.themes.NEW_ENTRY).fill("UBND")
    page.get_by_role("button", name=labels.themes.ADD, exact=True).click()
    edits = page.get_by_test_id("stMarkdownContainer")
    expect(edits.get_by_text("A1: thêm cụm từ “UBND”")).to_be_visible()
    click_in(page, "entries", 1, from_right=57)  # the second row's tick
    retired = next(e.text for e in queries.dictionary(store).entries if e.theme == "A1")
    expect(edits.get_by_text(f"A1: ngừng dùng cụm từ “{retired}”")).to_be_visible()
    page.get_by_role("button", name=labels.themes.TRY).click()
    expect(page.get_by_text(labels.themes.SEE_BELOW)).to_be_visible()
    click_in(page, "tried", 0)
    expect(page.locator(".st-key-evidence").get_by_text(labels.themes.GAINED_SENTENCES)).to_be_visible()
    spelled = page.locator(".st-key-evidence abbr").first
    expect(spelled).to_have_attribute("title", "Ủy ban nhân dân")
    page.get_by_label(labels.themes.AUTHOR).fill("Trần Thị Bình")
    page.get_by_label(labels.themes.REASON).fill("thử trên trình duyệt")
    page.get_by_label(labels.themes.REASON).press("Tab")
    page.get_by_role("button", name=labels.themes.SAVE).click()
    expect(page.get_by_text(labels.themes.SAVED.format(2))).to_be_visible()
    after = Counter(hit_phrases(store))
    assert after["UBND"] > before["UBND"] == 0
    assert after[retired] == 0
    go(visit, labels.REPORTS)
    expect(page.get_by_text(labels.reports.MADE)).to_be_visible()
    click_in(page, "reports", 0)
    with page.expect_download() as download:
        page.get_by_role("button", name="Lập lại").click()
    download.value.save_as(tmp_path / "again.xlsx")
    about = openpyxl.load_workbook(tmp_path / "again.xlsx")["Về báo cáo này"]
    assert next(row[1] for row in about.iter_rows(values_only=True) if row[0] == "Bộ chủ đề").startswith("bản số 2,")


def hit_phrases(store: Store) -> list[str]:
    with store.read() as connection:
        return list(connection.scalars(select(schema.hits.c.phrase).where(schema.hits.c.theme == "A1")))


def test_9_nothing_was_asked_of_another_host(visit: Visit) -> None:
    assert visit.watch.outside == []


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="missing: /proc/net/tcp (Linux only)")
def test_10_the_server_listens_on_this_computer_only(empty_server: Server) -> None:
    port = int(empty_server.address.rpartition(":")[2])
    listening = [
        line.split()[1]
        for table in ("/proc/net/tcp", "/proc/net/tcp6")
        for line in Path(table).read_text().splitlines()[1:]
        if line.split()[3] == "0A" and line.split()[1].endswith(f":{port:04X}")
    ]
    assert listening == [f"0100007F:{port:04X}"]

"""The page of reports: the sheets that a workbook will hold, and the reports made so far with their dictionary."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import delete
from streamlit.testing.v1 import AppTest

from analytics.corpus import reports, schema, themes
from analytics.corpus.store import Store, open_store
from analytics.directive.dictionary import PHRASE, Entry, shipped
from analytics.model import Filters
from analytics.report import make, monthly_report
from pages.parts import labels
from pages.parts.reports.made import _period
from tests.pages.test_pages import shown as shown_escaped
from tests.pages.test_pages import with_nothing  # noqa: F401

PAGE = "pages/reports.py"


@pytest.fixture
def own(sample_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A copy of the sample's store, to be written to; reports that other tests made of the sample are not in it."""
    shutil.copytree(sample_folder, tmp_path / "store")
    monkeypatch.setenv("DIRECTIVES_STORE", str(tmp_path / "store"))
    store = open_store(tmp_path / "store")
    with store.write(figures=False) as connection:
        connection.execute(delete(schema.reports))
    return store


def shown(at: AppTest) -> str:
    return shown_escaped(at).replace("\\", "")


def opened(**query: str) -> AppTest:
    at = AppTest.from_file("../../app.py", default_timeout=60).run()
    for name, value in query.items():
        at.query_params[name] = value
    at.switch_page(PAGE).run()
    assert not at.exception
    return at


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize("filters", [Filters(), Filters("2024-05", "2024-05", part="I")], ids=str)
def test_the_sheets_of_the_workbook_are_shown_with_their_rows(sample_store: Store, filters: Filters) -> None:
    at = opened(**{k: v for k, v in {"tu": filters.first, "den": filters.last, "phan": filters.part}.items() if v})
    sheets = monthly_report(sample_store, filters).sheets
    for value, sheet in zip(("chu-de", "van-ban", "su-kien"), sheets, strict=True):
        switch = at.button_group(key=f"choice-{labels.REPORTS}-xem")
        switch.set_value(value).run()
        frame = sheet.table.frame
        assert labels.reports.ROWS.format(sheet.name, len(frame)) in switch.options
        assert len(at.dataframe[0].value) == len(frame)
    said = "05/2024, phần I" if filters.part else "04/2024 - 06/2024"
    assert f"**Báo cáo {said}** · {labels.ALL_OFFICES}" in shown(at)


@pytest.mark.usefixtures("own")
def test_the_first_sheet_says_what_the_report_is_of() -> None:
    at = opened(xem="ve-bao-cao", phan="I")
    (about,) = (html.body for html in at.get("html") if '<table class="about-report">' in html.body)
    assert "<th>Phần của văn bản</th><td>phần I</td>" in about
    assert "Lập lúc" not in about  # it is not made yet
    assert labels.reports.NOTHING_MADE in shown(at)


def test_reports_are_listed_with_their_view_and_an_older_dictionary_is_told(own: Store) -> None:
    make(own, Filters(first="2024-05", part="I"), datetime.now())
    at = opened()
    assert at.dataframe[1].value["Bộ chủ đề"].tolist() == [labels.reports.CURRENT_REPORT.format(1)]
    made = replace(shipped(), entries=(*shipped().entries, Entry("D3", PHRASE, "đơn vị")))
    themes.save(own, made, "An", "bổ sung", follows=1)
    at.run()
    (row,) = at.dataframe[1].value.to_dict("records")
    assert row["Bộ chủ đề"] == labels.reports.OLD_REPORT.format(1)
    assert (row["Tệp"], row["Thời gian"], row["Phần"]) == ("bao-cao-2024-05-2024-06-phan-i.xlsx", "Từ 05/2024", "I")
    make(own, reports.made(own)[0].filters, datetime.now())
    at.button(key="refresh-reports").click().run()
    assert at.dataframe[1].value["Bộ chủ đề"].tolist() == [labels.reports.CURRENT_REPORT.format(2)]


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        (Filters(), labels.reports.ALL_MONTHS),
        (Filters("2024-05"), "Từ 05/2024"),
        (Filters(None, "2024-05"), "Đến 05/2024"),
        (Filters("2024-05", "2024-06"), "05/2024 - 06/2024"),
        (Filters("2024-05", "2024-05"), "05/2024"),
    ],
)
def test_the_period_of_a_report_is_said_in_words(filters: Filters, said: str) -> None:
    assert _period(filters) == said


@pytest.mark.usefixtures("with_nothing")
def test_an_empty_store_says_what_to_do() -> None:
    assert labels.EMPTY_STORE in shown(opened())

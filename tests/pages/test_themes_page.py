"""The page of the dictionary: edited, tried, saved; what is saved counts on every page; nothing typed is lost."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select
from streamlit.testing.v1 import AppTest

from analytics.corpus import dictionaries, queries, schema, tally_queries, themes
from analytics.corpus.store import Store, open_store
from analytics.directive import dictionary as dictionary_room
from analytics.directive.dictionary import EVENT, EXCLUDE, PHRASE, Entry, Theme, shipped
from analytics.model import Filters
from pages.parts import labels
from pages.parts.themes import suggested, without
from pages.parts.themes.editor import edited
from tests.pages.test_pages import open_page
from tests.pages.test_pages import shown as shown_escaped


@pytest.fixture
def own(sample_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A copy of the sample's store, to be written to."""
    shutil.copytree(sample_folder, tmp_path / "store")
    monkeypatch.setenv("DIRECTIVES_STORE", str(tmp_path / "store"))
    return open_store(tmp_path / "store")


def shown(at: AppTest) -> str:
    return shown_escaped(at).replace("\\", "")


def add(at: AppTest, text: str) -> None:
    box = next(t for t in at.text_input if t.label == labels.themes.NEW_ENTRY)
    box.set_value(text)
    next(b for b in at.button if b.label == labels.themes.ADD and "add-entry" in (b.form_id or "")).click().run()


def choose(at: AppTest, code: str) -> None:
    at.selectbox(key="theme-code").set_value(code).run()


def part(at: AppTest, name: str) -> None:
    at.button_group(key="choice-Bộ chủ đề-xem").set_value(name).run()
    assert not at.exception


def test_a_phrase_is_added_tried_and_saved(own: Store) -> None:
    at = open_page("pages/themes.py")
    assert labels.themes.NO_DRAFT in shown(at)
    choose(at, "D3")
    add(at, " đơn  vị ")
    assert "D3: thêm cụm từ “đơn vị”" in shown(at)
    at.button(key="try").click().run()
    made = replace(shipped(), entries=(*shipped().entries, Entry("D3", PHRASE, "đơn vị")))
    gained = sum(change.gained for change in themes.dry_run(own, made).changes)
    assert f"thêm {gained} lượt" in shown(at)
    assert len(at.dataframe[-1].value) >= 1
    at.text_input(key="author").set_value("Trần Thị Bình")
    at.button(key="save").click().run()
    assert "lý do" in shown(at)  # nothing is saved without a reason
    assert len(queries.dictionary_versions(own)) == 1
    next(t for t in at.text_input if t.label == labels.themes.REASON).set_value("bổ sung")
    at.button(key="save").click().run()
    assert labels.themes.SAVED.format(2) in shown(at)
    assert "bản số 2, Trần Thị Bình" in shown(at)
    assert labels.themes.NO_DRAFT in shown(at)
    newest = queries.dictionary_versions(own)[0]
    assert (newest.author, newest.reason) == ("Trần Thị Bình", "bổ sung")
    assert "đơn vị" in {row[2] for row in hits_of(own, "D3")}
    at.switch_page("pages/trends.py").run()
    assert labels.trends.OF_DICTIONARY.format(2) in shown(at)


def hits_of(store: Store, theme: str) -> list[tuple[str, str, str]]:
    with store.read() as connection:
        query = select(schema.hits.c.item, schema.hits.c.theme, schema.hits.c.phrase)
        return [tuple(row) for row in connection.execute(query.where(schema.hits.c.theme == theme))]


def test_what_was_tried_is_no_longer_shown_after_another_edit(own: Store) -> None:
    at = open_page("pages/themes.py")
    add(at, "đơn vị")
    at.button(key="try").click().run()
    assert any(b.key == "save" for b in at.button)
    add(at, "cơ quan")
    assert not any(b.key == "save" for b in at.button)  # only what was tried can be saved


@pytest.mark.parametrize(("text", "said"), [("a; b", "không bao giờ khớp"), ("doanh  NGHIỆP nhỏ và vừa", "")])
def test_a_phrase_that_cannot_be_used_is_refused_where_it_was_typed(own: Store, text: str, said: str) -> None:
    at = open_page("pages/themes.py")
    choose(at, "A2")
    add(at, text)
    if said:
        assert said in shown(at)
        assert labels.themes.NO_DRAFT in shown(at)
    add(at, "cụm từ mới tinh")
    add(at, "Cụm từ mới  tinh")
    assert "đã có trong chủ đề A2" in shown(at)


def test_edits_of_several_themes_stay_until_they_are_dropped(own: Store) -> None:
    at = open_page("pages/themes.py")
    choose(at, "A1")
    next(t for t in at.text_input if t.label == labels.themes.THEME_NAME).set_value("Hội nghị Trung ương").run()
    choose(at, "D9")
    next(c for c in at.checkbox if c.label == labels.themes.THEME_ACTIVE).uncheck().run()
    part(at, "goi-y")
    part(at, "sua")
    assert "A1: đổi tên" in shown(at)
    assert "D9: ngừng dùng" in shown(at)
    at.switch_page("app.py").run()
    at.switch_page("pages/themes.py").run()
    assert "A1: đổi tên" in shown(at)
    at.button(key="discard").click().run()
    assert labels.themes.NO_DRAFT in shown(at)
    assert queries.dictionary(own) == shipped()


def test_a_new_theme_needs_a_free_code(own: Store) -> None:
    at = open_page("pages/themes.py")

    def ask(code: str, name: str) -> None:
        next(t for t in at.text_input if t.label.startswith("Mã mới")).set_value(code)
        next(t for t in at.text_input if t.label == labels.themes.NEW_NAME).set_value(name)
        next(b for b in at.button if b.label == labels.themes.ADD and b.form_id == "new-theme").click().run()
        assert not at.exception

    ask("A1", "Chủ đề khác")
    assert "Mã “A1” đã có" in shown(at)
    ask("X1", "Chủ đề khác")
    assert "không có nhóm này" in shown(at)
    ask("e5", "Phụ nữ, trẻ em")
    assert "E5: thêm “Phụ nữ, trẻ em”" in shown(at)
    assert at.selectbox(key="theme-code").value == "E5"


@pytest.mark.parametrize(
    ("cells", "entry"),
    [
        ({}, Entry("D3", PHRASE, "doanh nghiệp")),
        ({labels.themes.ENTRY_COLUMNS["text"]: " hợp  tác xã "}, Entry("D3", PHRASE, "hợp tác xã")),
        ({labels.themes.ENTRY_COLUMNS["text"]: None}, Entry("D3", PHRASE, "")),
        ({labels.themes.ENTRY_COLUMNS["kind"]: "Loại trừ"}, Entry("D3", EXCLUDE, "doanh nghiệp")),
        ({labels.themes.ENTRY_COLUMNS["theme"]: "D4"}, Entry("D4", PHRASE, "doanh nghiệp")),
        ({labels.themes.ENTRY_COLUMNS["active"]: False}, Entry("D3", PHRASE, "doanh nghiệp", active=False)),
        (
            {
                labels.themes.ENTRY_COLUMNS["kind"]: "Loại sự kiện",
                labels.themes.ENTRY_COLUMNS["text"]: "cuộc thi, GIẢI thưởng",
            },
            Entry("D3", EVENT, "contest"),
        ),
    ],
)
def test_changed_cells_change_their_entry(cells: dict[str, object], entry: Entry) -> None:
    assert edited(Entry("D3", PHRASE, "doanh nghiệp"), cells) == entry
    assert edited(Entry("E3", EVENT, "contest"), {}) == Entry("E3", EVENT, "contest")


@pytest.mark.parametrize("leave", ["part", "theme", "entry", "page"])
def test_what_was_typed_last_is_kept_by_a_click_elsewhere(own: Store, leave: str) -> None:
    """The browser sends what was typed together with the click."""
    at = open_page("pages/themes.py")
    next(t for t in at.text_input if t.label == labels.themes.THEME_NAME).set_value("Tên mới")
    if leave == "part":
        part(at, "goi-y")
        part(at, "sua")
    elif leave == "theme":
        choose(at, "D9")
    elif leave == "entry":
        add(at, "cụm từ mới")
        assert "A1: thêm cụm từ “cụm từ mới”" in shown(at)
    else:
        at.run()
        at.switch_page("app.py").run()
        at.switch_page("pages/themes.py").run()
    assert "A1: đổi tên" in shown(at)


def test_two_people_do_not_overwrite_each_other(own: Store) -> None:
    at = open_page("pages/themes.py")
    add(at, "đơn vị")
    at.button(key="try").click().run()
    other = replace(shipped(), entries=(*shipped().entries, Entry("D3", PHRASE, "của người khác")))
    themes.save(own, other, "Người khác", "sửa trước", follows=1)
    at.text_input(key="author").set_value("An")
    next(t for t in at.text_input if t.label == labels.themes.REASON).set_value("bổ sung")
    at.button(key="save").click().run()
    assert labels.themes.REBASED.format(2) in shown(at)
    assert len(queries.dictionary_versions(own)) == 2
    at.button(key="try").click().run()
    at.button(key="save").click().run()
    assert labels.themes.SAVED.format(3) in shown(at)
    assert {"đơn vị", "của người khác"} <= {entry.text for entry in queries.dictionary(own).entries}


def test_a_newer_shipped_dictionary_is_an_edit_like_any_other(own: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = replace(
        shipped(),
        themes=(*shipped().themes, Theme("D14", "Chủ đề mới", "D")),
        entries=(*shipped().entries, Entry("D14", PHRASE, "đơn vị")),
    )
    for room in (dictionary_room, dictionaries, themes):
        monkeypatch.setattr(room, "shipped", lambda: newer)
    at = open_page("pages/themes.py")
    assert labels.themes.OFFERED.format(2) in shown(at)
    assert queries.dictionary(own) != newer
    at.button(key="look-at-offer").click().run()
    assert "D14: thêm “Chủ đề mới”" in shown(at)
    at.button(key="try").click().run()
    at.text_input(key="author").set_value("An")
    next(t for t in at.text_input if t.label == labels.themes.REASON).set_value("bản mới")
    at.button(key="save").click().run()
    assert queries.dictionary(own).names["D14"] == "Chủ đề mới"
    assert labels.themes.OFFERED.format(2) not in shown(at)
    assert themes.offer(own) is None


def test_suggestions_show_both_counts(own: Store) -> None:
    at = open_page("pages/themes.py")
    part(at, "goi-y")
    at.button_group(key="suggested-by").set_value("recurring").run()
    assert {"Cụm từ", "Số mục có", "Số tháng"} == set(at.dataframe[0].value.columns)
    at.button_group(key="suggested-by").set_value("beside").run()
    at.selectbox(key="beside").set_value("A7").run()
    assert not at.exception
    if at.dataframe:
        assert {"Trong chủ đề", "Ngoài chủ đề"} <= set(at.dataframe[0].value.columns)


def test_suggestions_are_not_sought_in_more_papers_than_anybody_waits_for(
    own: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suggested, "MOST_PAPERS", 2)
    at = open_page("pages/themes.py")
    part(at, "goi-y")
    assert labels.themes.TOO_MANY_PAPERS.format(2, 3) in shown(at)
    at.selectbox(key="first").set_value("2024-05").run()
    assert "goi-y" in at.query_params["xem"]
    assert labels.themes.SUGGESTIONS_SAY["rising"].format(3) in shown(at)


def test_items_without_a_theme_are_listed(own: Store) -> None:
    at = open_page("pages/themes.py")
    part(at, "chua-co-chu-de")
    counted = sum(tally_queries.items_without_theme(own, Filters()).values())
    assert len(at.dataframe[0].value) == counted > 0
    assert f"{counted} trong " in shown(at)
    assert list(at.dataframe[0].value["Tháng"]) == sorted(at.dataframe[0].value["Tháng"], reverse=True)


def test_a_list_that_is_cut_begins_with_the_last_month(own: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(without, "_MOST", 2)
    at = open_page("pages/themes.py")
    part(at, "chua-co-chu-de")
    assert list(at.dataframe[0].value["Tháng"]) == ["06/2024"] * 2
    assert labels.themes.LAST_ROWS.format(2, "06/2024") in shown(at)


def test_the_versions_lead_to_the_reports_made_with_them(own: Store) -> None:
    made = replace(shipped(), entries=(*shipped().entries, Entry("D3", PHRASE, "đơn vị")))
    themes.save(own, made, "An", "bổ sung", follows=1)
    at = open_page("pages/themes.py")
    part(at, "cac-ban")
    assert at.dataframe[0].value["Bản số"].tolist() == [2, 1]
    assert labels.themes.TO_REPORTS in [link.label for link in at.get("page_link")]

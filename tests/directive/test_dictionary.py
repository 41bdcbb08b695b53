"""The dictionary as a value: what is wrong with one, how two differ, and how a newer shipped one is taken over."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest

from analytics.directive.dictionary import (
    CITES,
    EVENT,
    EXCLUDE,
    PHRASE,
    Dictionary,
    Entry,
    Group,
    Theme,
    from_json,
    in_order,
    of_file,
    problems,
    shipped,
)
from analytics.directive.dictionary_changes import completed, differences, laid_over, taken_over, with_theme
from analytics.model import DirectiveError
from tests.dictionaries import SMALL as BASE


def with_entries(*entries: Entry) -> Dictionary:
    return replace(BASE, entries=(*BASE.entries, *entries))


def with_themes(*themes: Theme) -> Dictionary:
    return replace(BASE, themes=(*BASE.themes, *themes))


def test_the_shipped_dictionary_and_a_good_one_have_nothing_wrong() -> None:
    assert problems(shipped()) == []
    assert problems(BASE, before=BASE) == []


@pytest.mark.parametrize(
    ("broken", "part", "place", "words"),
    [
        (with_entries(Entry("D3", PHRASE, " ")), "entries", 5, "để trống"),
        (with_entries(Entry("D9", PHRASE, "hộ nghèo")), "entries", 5, "không có chủ đề này"),
        (with_entries(Entry("D3", PHRASE, "Doanh  Nghiệp")), "entries", 5, "đã có"),
        (with_entries(Entry("A1", CITES, "5-CT/TW")), "entries", 5, "đã có"),
        (with_entries(Entry("D3", PHRASE, "sản xuất; kinh doanh")), "entries", 5, "không bao giờ khớp"),
        (with_entries(Entry("D3", PHRASE, "?!")), "entries", 5, "không bao giờ khớp"),
        (with_entries(Entry("D3", EXCLUDE, "doanh nghiệp")), "entries", 5, "vừa là cụm từ vừa là loại trừ"),
        (with_entries(Entry("D3", CITES, "Chỉ thị 05")), "entries", 5, "không phải số, ký hiệu"),
        (with_entries(Entry("D3", EVENT, "lễ hội")), "entries", 5, "không phải loại sự kiện"),
        (with_entries(Entry("D3", "khác", "x")), "entries", 5, "không có; chọn"),
        (with_entries(Entry("D3", PHRASE, "rất dài " * 30)), "entries", 5, "dài quá"),
        (with_themes(Theme("A1", "Khác", "A")), "themes", 2, "đã có ở dòng trên"),
        (with_themes(Theme("chủ đề", "Khác", "A")), "themes", 2, "phải gồm một chữ cái"),
        (with_themes(Theme("D4", " ", "D")), "themes", 2, "chưa có tên"),
        (with_themes(Theme("D4", "Nông nghiệp", "X")), "themes", 2, "không có nhóm này"),
        (replace(BASE, groups=(*BASE.groups, Group("d", "x"))), "groups", 2, "chữ cái in hoa"),
        (replace(BASE, groups=(*BASE.groups, Group("D", "x"))), "groups", 2, "đã có ở dòng trên"),
        (replace(BASE, groups=(*BASE.groups, Group("E", ""))), "groups", 2, "chưa có tên"),
    ],
)
def test_a_broken_row_is_named_by_its_place(broken: Dictionary, part: str, place: int, words: str) -> None:
    [problem] = problems(broken)
    assert (problem.part, problem.place) == (part, place)
    assert words in problem.message


def test_a_retired_code_is_never_given_to_another_theme() -> None:
    retired = replace(BASE, themes=(replace(BASE.themes[0], active=False), BASE.themes[1]))
    other = replace(BASE, themes=(Theme("A1", "Đại hội", "A"), BASE.themes[1]))
    assert ["đã ngừng dùng" in p.message for p in problems(other, before=retired)] == [True]
    assert problems(BASE, before=retired) == []  # the same theme may be used again


def test_a_theme_that_is_left_out_is_retired_and_keeps_its_code() -> None:
    less = Dictionary((BASE.groups[1],), (BASE.themes[1],), BASE.entries[2:])
    after = completed(less, BASE)
    assert after.themes == (replace(BASE.themes[0], active=False), BASE.themes[1])
    assert {group.code for group in after.groups} == {"A", "D"}
    assert problems(after, before=BASE) == []


def test_a_broken_row_of_the_shipped_file_stops_with_its_reason() -> None:
    with pytest.raises(DirectiveError, match="chưa có tên"):
        of_file({"group": [{"code": "A", "name": "Nhóm"}], "theme": [{"code": "A1", "name": "", "phrases": ["x y"]}]})


def test_the_stored_form_gives_the_same_dictionary() -> None:
    assert from_json(shipped().as_json()) == shipped()
    assert from_json(shipped().as_json()).digest == shipped().digest != BASE.digest


@pytest.mark.parametrize(
    ("after", "edit"),
    [
        (with_entries(Entry("D3", PHRASE, "khởi nghiệp")), ("thêm", "D3", PHRASE, "khởi nghiệp")),
        (replace(BASE, entries=BASE.entries[:4]), ("bỏ", "D3", EVENT, "contest")),
        (
            replace(BASE, entries=(*BASE.entries[:4], replace(BASE.entries[4], active=False))),
            ("ngừng dùng", "D3", EVENT, "contest"),
        ),
        (
            replace(BASE, entries=(*BASE.entries[1:], Entry("D3", PHRASE, "hội nghị Trung ương"))),
            ("chuyển", "D3", PHRASE, "hội nghị Trung ương (từ A1)"),
        ),
        (
            replace(BASE, themes=(replace(BASE.themes[0], name="Trung ương"), BASE.themes[1])),
            ("đổi tên", "A1", "", "Hội nghị → Trung ương"),
        ),
        (
            replace(BASE, themes=(replace(BASE.themes[0], group="D"), BASE.themes[1])),
            ("chuyển nhóm", "A1", "", "A → D"),
        ),
        (replace(BASE, themes=(replace(BASE.themes[0], note="mới"), BASE.themes[1])), ("sửa ghi chú", "A1", "", "mới")),
        (
            replace(BASE, themes=(BASE.themes[0], replace(BASE.themes[1], active=False))),
            ("ngừng dùng", "D3", "", "Doanh nghiệp"),
        ),
        (with_themes(Theme("D4", "Nông nghiệp", "D")), ("thêm", "D4", "", "Nông nghiệp")),
        (replace(BASE, groups=(*BASE.groups, Group("E", "Kỷ niệm"))), ("thêm", "E", "", "nhóm Kỷ niệm")),
        (replace(BASE, groups=(BASE.groups[0], Group("D", "KT"))), ("đổi tên", "D", "", "nhóm Kinh tế → KT")),
    ],
)
def test_every_edit_is_told(after: Dictionary, edit: tuple[str, ...]) -> None:
    [told] = differences(BASE, after)
    assert (told.what, told.theme, told.kind, told.text) == edit
    assert differences(after, after) == []


def test_editing_one_theme_leaves_the_others_where_they_are() -> None:
    changed = with_theme(BASE, replace(BASE.themes[0], name="Mới"), [Entry("A1", PHRASE, "x y")])
    assert changed.entries == (Entry("A1", PHRASE, "x y"), *BASE.entries[2:])
    assert with_theme(BASE, BASE.themes[1], BASE.entries[2:]) == BASE
    assert with_theme(BASE, Theme("D4", "Nông nghiệp", "D"), ()).names["D4"] == "Nông nghiệp"


def test_a_newer_shipped_dictionary_is_never_laid_over_what_the_office_changed() -> None:
    office = replace(
        BASE,
        themes=(replace(BASE.themes[0], name="Trung ương"), BASE.themes[1], Theme("D4", "Của cơ quan", "D")),
        entries=(
            *(e for e in BASE.entries if e.text != "05-CT/TW"),  # the office has dropped it
            Entry("A1", PHRASE, "quán triệt nghị quyết"),
            Entry("D4", PHRASE, "việc riêng"),
        ),
    )
    newer = Dictionary(
        BASE.groups,
        (
            replace(BASE.themes[0], name="Hội nghị Trung ương", note="ghi chú mới"),
            replace(BASE.themes[1], name="Doanh nghiệp, đầu tư"),
            Theme("D4", "Nông nghiệp", "D"),
            Theme("D5", "Chuyển đổi số", "D"),
        ),
        (
            *(e for e in BASE.entries if e.text != "doanh nghiệp"),  # withdrawn
            Entry("D3", PHRASE, "cộng đồng doanh nghiệp"),
            Entry("D4", PHRASE, "nông thôn mới"),
            Entry("D5", PHRASE, "chuyển đổi số"),
        ),
    )
    merged, left_out = taken_over(office, BASE, newer)
    assert left_out == ("D4",)
    assert merged.names == {
        "A1": "Trung ương",  # the office's own name stays
        "D3": "Doanh nghiệp, đầu tư",
        "D4": "Của cơ quan",
        "D5": "Chuyển đổi số",
    }
    assert merged.themes[0].note == "ghi chú mới"
    texts = {(e.theme, e.text): e.active for e in merged.entries}
    assert ("A1", "05-CT/TW") not in texts
    assert texts["A1", "quán triệt nghị quyết"]
    assert texts["D4", "việc riêng"]
    assert ("D4", "nông thôn mới") not in texts
    assert ("D3", "doanh nghiệp") not in texts
    assert texts["D3", "cộng đồng doanh nghiệp"]
    assert texts["D5", "chuyển đổi số"]
    assert problems(merged, before=office) == []


def test_taking_over_the_same_shipped_dictionary_changes_nothing() -> None:
    office = with_entries(Entry("D3", PHRASE, "khởi nghiệp"))
    assert taken_over(office, BASE, BASE) == (in_order(office), ())
    assert taken_over(office, office, office) == (in_order(office), ())


def edited(**changes: object) -> Dictionary:
    return replace(BASE, **changes)  # type: ignore[arg-type]


RETIRED = replace(BASE.entries[2], active=False)


@pytest.mark.parametrize(
    ("theirs", "holds"),
    [
        (edited(entries=(*BASE.entries[:2], RETIRED, *BASE.entries[3:])), RETIRED),
        (edited(entries=(*BASE.entries[:3], *BASE.entries[4:])), None),  # removed
        (with_entries(Entry("D3", PHRASE, "mới", active=False)), Entry("D3", PHRASE, "mới", active=False)),
        (edited(groups=(BASE.groups[0], Group("D", "Kinh tế - xã hội"))), Group("D", "Kinh tế - xã hội")),
        (
            edited(themes=(replace(BASE.themes[0], name="Của họ"), BASE.themes[1])),
            replace(BASE.themes[0], name="Của họ", note="của tôi"),
        ),
        (edited(entries=(replace(BASE.entries[0], text="Hội nghị TW"), *BASE.entries[1:])), Entry("A1", PHRASE, "Hội nghị TW")),
    ],
)  # fmt: skip
def test_edits_laid_over_what_another_person_has_saved_undo_nothing_of_it(
    theirs: Dictionary, holds: Group | Theme | Entry | None
) -> None:
    mine = edited(
        themes=(replace(BASE.themes[0], note="của tôi"), BASE.themes[1]),
        entries=(*BASE.entries, Entry("D3", PHRASE, "của tôi")),
    )
    after = laid_over(mine, BASE, theirs)
    assert Entry("D3", PHRASE, "của tôi") in after.entries
    assert after.themes[0].note == "của tôi"
    if holds is None:
        assert BASE.entries[3] not in after.entries
    else:
        assert holds in (*after.groups, *after.themes, *after.entries)
    assert problems(after, before=theirs) == []
    assert len(differences(in_order(theirs), after)) == 2


def test_two_new_themes_of_one_code_both_stay() -> None:
    mine = with_themes(Theme("D4", "Của tôi", "D"))
    mine = replace(mine, entries=(*mine.entries, Entry("D4", PHRASE, "việc của tôi")))
    theirs = with_themes(Theme("D4", "Của họ", "D"))
    after = laid_over(mine, BASE, replace(theirs, entries=(*theirs.entries, Entry("D4", PHRASE, "việc của họ"))))
    assert after.names == {**BASE.names, "D4": "Của họ", "D1": "Của tôi"}
    assert {(e.theme, e.text) for e in after.entries} >= {("D1", "việc của tôi"), ("D4", "việc của họ")}


def test_a_theme_that_is_retired_keeps_its_name_whoever_renames_it() -> None:
    retired = edited(themes=(replace(BASE.themes[0], active=False), BASE.themes[1]))
    renamed = edited(themes=(replace(BASE.themes[0], name="Tên mới"), BASE.themes[1]))
    for after in (laid_over(renamed, BASE, retired), taken_over(retired, BASE, renamed)[0]):
        assert after.themes[0] == replace(BASE.themes[0], active=False)
        assert problems(after, before=retired) == []


@pytest.mark.parametrize(
    "text", ["C. Mác", "V.I. Lênin", "TP. Hồ Chí Minh", "Tr.Ư Đảng", "HIV/AIDS", "Covid-19", "24/7"]
)
def test_a_phrase_that_can_be_found_is_not_refused(text: str) -> None:
    assert problems(with_entries(Entry("A1", PHRASE, text))) == []


def test_of_entries_that_say_the_same_one_is_kept_and_a_retired_twin_is_no_harm() -> None:
    twins = with_entries(Entry("D3", PHRASE, "Doanh nghiệp", active=False))
    assert problems(twins) == []
    assert in_order(twins) == in_order(BASE)
    both = replace(BASE, entries=(Entry("A1", PHRASE, "hội nghị TW"), *BASE.entries))  # listed as one since
    assert [e.text for e in in_order(both).entries if e.theme == "A1"] == ["hội nghị TW", "05-CT/TW"]


def test_it_is_kept_composed_and_with_single_blanks() -> None:
    odd = Dictionary(
        (Group("A", unicodedata.normalize("NFD", "Xây  dựng")),),
        (Theme("A1", unicodedata.normalize("NFD", "Hội nghị "), "A", " một \r\n\r\nhai "),),
        (Entry("A1", PHRASE, unicodedata.normalize("NFD", "ủy ban  nhân dân")),),
    )
    kept = in_order(odd)
    assert (kept.groups[0].name, kept.themes[0].name, kept.themes[0].note) == ("Xây dựng", "Hội nghị", "một\n\nhai")
    assert kept.entries == (Entry("A1", PHRASE, "ủy ban nhân dân"),)
    assert problems(odd, before=kept) == problems(kept, before=odd) == []
    assert odd.entries[0].key == kept.entries[0].key == Entry("A1", PHRASE, "UBND").key

"""Themes of items: traps of a language whose words are written apart, incidental themes, and counts that never drift."""

from __future__ import annotations

import random
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from analytics.directive import analyse
from analytics.directive.dictionary import CITES, EVENT, EXCLUDE, PHRASE, Dictionary, Entry, Group, Theme, shipped
from analytics.directive.themes import find_hits
from analytics.directive.words import segment
from analytics.model import Analysis, Item, Span
from analytics.reading import read
from tests.conftest import SAMPLE


def dictionary(*entries: Entry) -> Dictionary:
    """A dictionary of just these entries."""
    themes = sorted({entry.theme for entry in entries})
    return Dictionary((Group("A", "Nhóm"),), tuple(Theme(code, f"Chủ đề {code}", "A") for code in themes), entries)


def phrases(**of_theme: str) -> Dictionary:
    """A dictionary of phrases: `phrases(A1="học sinh|sinh học")`."""
    return dictionary(*(Entry(code, PHRASE, text) for code, texts in of_theme.items() for text in texts.split("|")))


def found(text: str, known: Dictionary) -> list[tuple[str, str]]:
    """(theme, words) of every hit in a text that is one item."""
    item = Item("1", Span(0, len(text)))
    hits = find_hits(text, [item], segment(text, [item.span]), (), (), known)
    return [(hit.theme, hit.span.cut(text)) for hit in hits]


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("học sinh học sinh học", "học sinh|sinh học", ["học sinh", "học sinh"]),  # each place once, as it is segmented
        ("đồng bào các dân tộc thiểu số", "các dân tộc|dân tộc thiểu số", ["dân tộc thiểu số"]),  # cuts no word
        ("công nghệ sinh học", "học sinh|sinh học", ["sinh học"]),
        ("Giá cả trên thị trường ổn định", "trường", []),
        ("Xây dựng trường, lớp học", "trường", ["trường"]),
        ("Đất nước ta hôm nay", "đất", []),
        ("Hồ sơ thuê đất của hộ dân", "đất", ["đất"]),
        ("chuyển đổi số báo chí", "chuyển đổi số|chuyển đổi số báo chí|báo chí", ["chuyển đổi số báo chí"]),
        ("chuyển đổi số, báo chí", "chuyển đổi số|báo chí", ["chuyển đổi số", "báo chí"]),
        ("chuyển đổi; số lượng", "chuyển đổi số", []),
        ("CHUYỂN ĐỔI SỐ TRONG CÁC CƠ QUAN", "chuyển đổi số", ["CHUYỂN ĐỔI SỐ"]),
        ("Cấp uỷ viên và cấp ủy viên", "cấp ủy", ["Cấp uỷ", "cấp ủy"]),
        ("văn hoá và VĂN HÓA", "văn hóa", ["văn hoá", "VĂN HÓA"]),
        ("biển đảo, biến đảo", "biển, đảo", ["biển đảo"]),
        ("kinh tế-xã hội, kinh tế – xã hội", "kinh tế - xã hội", ["kinh tế-xã hội", "kinh tế – xã hội"]),
        ("đại biểu HĐND và đại biểu Hội đồng nhân dân", "đại biểu HĐND", ["đại biểu HĐND", "đại biểu Hội đồng nhân dân"]),
        ("hội nghị T.Ư, Hội nghị TW", "hội nghị Trung ương", ["hội nghị T.Ư", "Hội nghị TW"]),
    ],
)  # fmt: skip
def test_a_phrase_is_found_where_its_words_stand(text: str, known: str, expected: list[str]) -> None:
    assert [words for _, words in found(text, phrases(A1=known))] == expected


def test_separated_letters_and_a_page_break_inside_a_phrase_do_not_hide_it() -> None:
    paper = (
        "I- CÔNG TÁC TUYÊN TRUYỀN\n\n1. Triển khai Chiến lược chuyển đổi\n\nsố báo chí đến năm 2025 trong toàn ngành."
    )
    for form in ("NFC", "NFD"):
        text = read(unicodedata.normalize(form, paper).encode(), "a.txt").text
        hits = analyse(text, dictionary=phrases(A1="chuyển đổi số báo chí")).hits
        assert [hit.span.cut(text) for hit in hits] == ["chuyển đổi số báo chí"]


def test_the_longest_phrase_of_all_themes_wins_and_one_under_two_themes_counts_for_both() -> None:
    known = phrases(
        A1="phòng, chống dịch|tết trồng cây", A2="dịch tả lợn châu Phi|phòng, chống dịch tả lợn|tết trồng cây"
    )
    assert found("phòng, chống dịch tả lợn", known) == [("A2", "phòng, chống dịch tả lợn")]
    assert found("Tết trồng cây", known) == [("A1", "Tết trồng cây"), ("A2", "Tết trồng cây")]


def test_an_exclusion_hides_what_stands_inside_it_but_not_the_same_words_of_another_theme() -> None:
    known = dictionary(
        Entry("A1", PHRASE, "doanh nghiệp"),
        Entry("A1", EXCLUDE, "Đảng ủy Khối Doanh nghiệp"),
        Entry("A1", EXCLUDE, "cơ quan, đơn vị, doanh nghiệp"),
        Entry("A2", PHRASE, "Đảng ủy Khối Doanh nghiệp"),
    )
    text = "Đảng ủy Khối Doanh nghiệp; các cơ quan, đơn vị, doanh nghiệp; hỗ trợ doanh nghiệp"
    assert found(text, known) == [("A2", "Đảng ủy Khối Doanh nghiệp"), ("A1", "doanh nghiệp")]


def test_two_themes_may_list_one_phrase_in_two_spellings() -> None:
    text = "UBND tỉnh và Ủy ban nhân dân tỉnh, ủy ban nhân dân"
    both = [("A1", "UBND tỉnh"), ("A2", "UBND tỉnh"), ("A1", "Ủy ban nhân dân tỉnh"), ("A2", "Ủy ban nhân dân tỉnh")]
    for first, second in (("UBND tỉnh", "ủy ban nhân dân tỉnh"), ("Ủy ban nhân dân tỉnh", "UBND tỉnh")):
        assert found(text, phrases(A1=first, A2=second)) == both
    hidden = dictionary(Entry("A1", PHRASE, "Ủy ban nhân dân tỉnh"), Entry("A3", EXCLUDE, "UBND tỉnh"))
    assert found(text, hidden) == [hit for hit in both if hit[0] == "A1"]


def test_an_abbreviation_counts_where_the_segmentation_glues_it() -> None:
    text = "kích hoạt VNeID, giữ vững ANTT dịp lễ, ĐẢNG viên"
    assert found(text, phrases(A1="VNeID|ANTT|ĐẢNG")) == [("A1", "VNeID"), ("A1", "ANTT")]


def test_what_is_retired_counts_for_nothing() -> None:
    known = phrases(A1="doanh nghiệp|hợp tác xã", A2="đầu tư")
    text = "doanh nghiệp, hợp tác xã, đầu tư"
    assert len(found(text, known)) == 3
    without = replace(known, entries=(replace(known.entries[0], active=False), *known.entries[1:]))
    assert found(text, without) == [("A1", "hợp tác xã"), ("A2", "đầu tư")]
    retired = replace(known, themes=(known.themes[0], replace(known.themes[1], active=False)))
    assert found(text, retired) == [("A1", "doanh nghiệp"), ("A1", "hợp tác xã")]


def paper(*bullets: str) -> str:
    return "I- CÔNG TÁC TUYÊN TRUYỀN\n\n" + "\n\n".join(f"{n}. {b}" for n, b in enumerate(bullets, 1)) + "\n"


def themes(analysis: Analysis) -> dict[str, set[str]]:
    return {item.path: set(item.themes) for item in analysis.items}


def test_citing_a_document_and_marking_an_event_are_hits() -> None:
    text = paper("Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị; kỷ niệm Ngày Quốc khánh (2/9).")
    known = dictionary(Entry("A1", CITES, "05-CT/TW@2016"), Entry("A2", CITES, "05-CT/TW@2011"))
    assert themes(analyse(text, dictionary=known)) == {"I": set(), "I.1": {"A1"}}
    marks = analyse(text, dictionary=dictionary(Entry("A3", EVENT, "commemoration")))
    assert themes(marks)["I.1"] == {"A3"}


CITED = [
    f"Nghị định số {n}/2020/NĐ-CP, ngày 0{n % 9 + 1}/3/2020 của Chính phủ về giải quyết khiếu nại"
    for n in range(10, 17)
]
ASIDE = "Chỉ thị số 27-CT/TW, ngày 10/01/2019 của Bộ Chính trị về chống tham nhũng, lãng phí"
KNOWN = phrases(A1="khiếu nại|tiếp công dân", A2="tham nhũng", A3="hội nghị")


@pytest.mark.parametrize(
    ("item", "borne", "mentions"),
    [
        (f"Nội dung về tiếp công dân như: {'; '.join([*CITED, ASIDE])}.", {"A1"}, 1),  # one of eight: incidental
        (f"Về hội nghị như: {'; '.join([*CITED, ASIDE])}.", {"A1", "A2", "A3"}, 1),  # not what the list is about
        (f"Nội dung các văn bản sau: {'; '.join([*CITED, ASIDE])}.", {"A1", "A2"}, 1),  # the list says what it is about
        (f"Nội dung về tiếp công dân như: {'; '.join([CITED[0], ASIDE])}.", {"A1", "A2"}, 1),  # no long list
        (f"Nội dung về tiếp công dân như: {'; '.join([*CITED[:4], ASIDE, ASIDE])}.", {"A1", "A2"}, 2),  # two of six
        (f"Về tiếp công dân: {'; '.join([*CITED, ASIDE])}. Xét xử các vụ án tham nhũng.", {"A1", "A2"}, 2),  # own words too
    ],
)  # fmt: skip
def test_a_long_list_of_documents_does_not_drown_what_the_item_is_about(
    item: str, borne: set[str], mentions: int
) -> None:
    analysis = analyse(paper(item), dictionary=KNOWN)
    assert themes(analysis)["I.1"] == borne
    assert sum(hit.theme == "A2" for hit in analysis.hits) == mentions  # an incidental hit stays a mention


def counts(text: str) -> list[tuple[str, str, int, int]]:
    analysis = analyse(text)
    return [(h.theme, h.item, h.span.start, h.span.end) for h in analysis.hits] + [("", "", len(analysis.words), 0)]


def test_counts_hang_on_nothing_but_the_text() -> None:
    """Not on the order of calls, nor on other sessions (threads), nor on what was tokenised before."""
    texts = [read(path.read_bytes(), path.name).text for path in SAMPLE]
    first = [counts(text) for text in texts]
    assert all(len(one) > 100 for one in first)
    segment("đất đai đất nước trường học thị trường " * 40, [Span(0, 900)])
    analyse(texts[0], dictionary=phrases(A1="đất|trường|học sinh"))  # another office's dictionary
    order = list(range(len(texts))) * 3
    random.Random(6).shuffle(order)
    with ThreadPoolExecutor(4) as sessions:
        again = list(sessions.map(lambda place: counts(texts[place]), order))
    assert again == [first[place] for place in order]


def test_the_june_directive_keeps_its_themes_under_any_order_of_the_dictionary() -> None:
    known = shipped()
    entries = list(known.entries)
    random.Random(1).shuffle(entries)
    text = paper("Kết quả kỳ họp thứ 5, Quốc hội khóa XV; phòng, chống dịch Covid-19; chuyển đổi số báo chí.")
    assert analyse(text, dictionary=replace(known, entries=tuple(entries))).hits == analyse(text).hits

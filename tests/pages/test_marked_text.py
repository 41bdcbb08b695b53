"""A paper's text with its marks: nothing lost, nothing run, every mark over just its words, whatever overlaps."""

from __future__ import annotations

import re
import time
from html.parser import HTMLParser

import pytest

from analytics.corpus import queries
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store
from analytics.corpus.whole_paper import WholePaper, whole_paper
from analytics.model import Item, Span
from pages.parts.library.marked_text import as_paragraphs
from pages.parts.library.marks import CITATION, EVENT, THEME, Mark, marks_of
from tests import files


class Pieces(HTMLParser):
    """What a browser would show: text, and of each piece the elements around it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.around: list[dict[str, str]] = []
        self.found: list[tuple[str, list[dict[str, str]]]] = []
        self.lines: list[str] = []
        self.feed(html)
        assert self.around == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.around.append({"tag": tag, **{name: value or "" for name, value in attrs}})
        if tag == "p":
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.around.pop()["tag"] == tag

    def handle_data(self, data: str) -> None:
        self.found.append((data, list(self.around)))
        self.lines[-1] += data

    def within(self, wanted: str) -> str:
        """All text inside elements with a class."""
        return "".join(text for text, around in self.found if any(wanted in e.get("class", "").split() for e in around))

    def of_mark(self, number: int) -> str:
        return "".join(
            text for text, around in self.found if any(str(number) in e.get("data-marks", "").split() for e in around)
        )


def mark(text: str, words: str, kind: str) -> Mark:
    start = text.index(words)
    return Mark(Span(start, start + len(words)), kind, "code", words, ())


TEXT = "I- MỘT\n\n1. Thực hiện Nghị quyết số 5-NQ/TW của UBND tỉnh; chuyển đổi số.\n- Hai <b>\"điều\"</b> & 'ba'."
OVERLAPS = {
    "beside each other": [("Thực hiện", THEME), ("Nghị quyết", CITATION)],
    "one in another": [("Nghị quyết số 5-NQ/TW", CITATION), ("quyết số", THEME)],
    "crossing": [("hiện Nghị quyết", EVENT), ("quyết số 5", THEME)],
    "the same words": [("chuyển đổi số", THEME), ("chuyển đổi số", EVENT), ("chuyển đổi số", CITATION)],
    "over lines": [("số.\n- Hai", EVENT), ("- Hai <b>", THEME)],
    "over an abbreviation": [("của UBND tỉnh", CITATION), ("BND", THEME)],
    "over signs": [("\"điều\"</b> & 'ba'", EVENT)],
    "everything": [(TEXT, CITATION), ("MỘT", THEME)],
}


@pytest.mark.parametrize("marked", OVERLAPS.values(), ids=OVERLAPS)
@pytest.mark.parametrize("words", [(), (Span(11, 20), Span(21, 31))], ids=["plain", "with words"])
def test_every_mark_covers_its_words_and_no_others(marked: list[tuple[str, str]], words: tuple[Span, ...]) -> None:
    marks = [mark(TEXT, said, kind) for said, kind in marked]
    pieces = Pieces(as_paragraphs(TEXT, [], marks, None, words))
    assert pieces.lines == [line for line in TEXT.split("\n") if line]
    for number, wanted in enumerate(marks):
        assert pieces.of_mark(number) == wanted.span.cut(TEXT).replace("\n", "")
        assert wanted.span.cut(TEXT).replace("\n", "") in pieces.within(wanted.kind)


def test_of_marks_in_one_place_each_kind_is_seen() -> None:
    marks = [mark(TEXT, "chuyển đổi số", kind) for kind in (THEME, EVENT, CITATION)]
    pieces = Pieces(as_paragraphs(TEXT, [], marks))
    assert [pieces.within(kind) for kind in (THEME, EVENT, CITATION)] == ["chuyển đổi số"] * 3


def test_where_an_item_begins_stands_its_path() -> None:
    start = TEXT.index("Thực")
    html = as_paragraphs(TEXT, [Item("I", Span(3, 6), heading=True), Item('1"<', Span(start, start + 5))], [])
    assert '<p data-path="I" class="heading"><i data-item="0"></i>I- MỘT</p>' in html
    assert '<p data-path="1&quot;&lt;"><i data-item="1"></i>1. Thực' in html


@pytest.mark.parametrize(
    ("place", "shown"), [(Span(11, 20), "Thực hiện"), (Span(5, 5), ""), (Span(900, 950), ""), (Span(0, 9), "I- MỘT1")]
)
def test_the_wanted_place_is_marked_where_there_is_one(place: Span, shown: str) -> None:
    assert Pieces(as_paragraphs(TEXT, [], [], place)).within("wanted") == shown


def test_words_of_several_syllables_are_framed_with_their_ends() -> None:
    html = as_paragraphs("chuyển đổi số của cơ quan", [], [], None, [Span(0, 10), Span(11, 13), Span(18, 25)])
    assert re.findall(r'<span class="word first last">([^<]*)</span>', html) == ["chuyển đổi", "cơ quan"]


def test_an_abbreviation_says_what_it_means() -> None:
    assert '<abbr title="Ủy ban nhân dân">UBND</abbr>' in as_paragraphs(TEXT, [], [])


def test_a_paper_s_own_signs_show_as_text(store: Store) -> None:
    evil = 'Thực hiện <script>alert("x")</script> Kế hoạch số 7-KH/TU" onmouseover=\'alert(1)\' về & chuyển đổi số.'
    html, whole = drawn(store, files.directive("7 năm 2022", evil))
    assert "<script" not in html
    pieces = Pieces(html)
    assert any(evil in line for line in pieces.lines)
    names = {name for _, around in pieces.found for element in around for name in element}
    assert names <= {"tag", "class", "data-path", "data-item", "data-marks", "data-begins", "title"}
    assert whole.paper.citations


def test_a_paper_of_the_sample_is_whole(sample_store: Store) -> None:
    for head in queries.heads(sample_store):
        whole = whole_paper(sample_store, head.hash[:12])
        assert whole is not None
        marks = marks_of(whole, {})
        pieces = Pieces(as_paragraphs(whole.paper.text, whole.paper.items, marks, None, whole.paper.words))
        assert pieces.lines == [line for line in whole.paper.text.split("\n") if line.strip()]
        assert len(marks) == len(whole.paper.citations) + len(whole.paper.events) + len(whole.hits) > 100
        assert all(pieces.of_mark(n) == m.span.cut(whole.paper.text) for n, m in enumerate(marks[:40]))


def test_a_long_text_is_drawn_in_no_time() -> None:
    sentence = "Thực hiện Nghị quyết số 5-NQ/TW về chuyển đổi số của UBND tỉnh; "
    text = sentence * (200_000 // len(sentence))  # one line
    starts = range(0, len(text), len(sentence))
    marks = [Mark(Span(s + 10, s + 31), CITATION, "", "", ()) for s in starts]
    words = [Span(s + at, s + at + 9) for s in starts for at in (0, 35)]
    begin = time.process_time()
    as_paragraphs(text, [], marks, None, words)
    assert time.process_time() - begin < 5


def drawn(store: Store, paper: str) -> tuple[str, WholePaper]:
    ingest(store, paper.encode(), "a.txt")
    (head,) = queries.heads(store)
    whole = whole_paper(store, head.hash[:12])
    assert whole is not None
    return as_paragraphs(whole.paper.text, whole.paper.items, marks_of(whole, {})), whole

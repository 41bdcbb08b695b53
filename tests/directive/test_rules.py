"""The lists of data/rules test themselves: every row can be read, every theme finds its examples and nothing else."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from analytics.directive import rules, symbols
from analytics.directive.abbreviations import spelled_out
from analytics.directive.dictionary import PHRASE, shipped
from analytics.directive.documents import register
from analytics.directive.event_heads import find_heads
from analytics.directive.event_shapes import SHAPES, Shape
from analytics.directive.themes import find_hits, hits_of_citation
from analytics.directive.words import segment
from analytics.model import Citation, DirectiveError, Item, Span
from analytics.vietnamese import fold

THEMES = rules.themes()["theme"]  # as the file has them, with examples and counter-examples


def code(theme: dict[str, object]) -> str:
    return str(theme["code"])


def themes_in(text: str) -> set[str]:
    item = Item("1", Span(0, len(text)))
    words = segment(text, [item.span])
    return {hit.theme for hit in find_hits(text, [item], words, (), ())}


def test_the_dictionary_has_its_groups_and_codes() -> None:
    dictionary = shipped()
    assert list(dictionary.group_names) == list("ABCDE")
    assert len(dictionary.themes) == len(dictionary.names) == 34


@pytest.mark.parametrize("theme", THEMES, ids=code)
def test_a_theme_finds_its_examples_and_not_its_counterexamples(theme: dict[str, Any]) -> None:
    assert theme["note"]
    assert [e for e in theme["examples"] if code(theme) not in themes_in(e)] == []
    assert [e for e in theme["counterexamples"] if code(theme) in themes_in(e)] == []


@pytest.mark.parametrize("theme", THEMES, ids=code)
def test_phrases_are_clean(theme: dict[str, Any]) -> None:
    assert 8 <= len(theme["phrases"]) <= 25
    everything = (*theme["phrases"], *theme.get("exclude", ()))
    assert all(unicodedata.is_normalized("NFC", p) and p == p.strip() for p in everything)


def test_no_phrase_stands_twice_as_another_spelling_of_one() -> None:
    spelled = [(e.theme, e.kind, fold(spelled_out(e.text))) for e in shipped().entries if e.kind == PHRASE]
    assert [key for key, count in Counter(spelled).items() if count > 1] == []


@pytest.mark.parametrize("theme", [theme for theme in THEMES if "cites" in theme], ids=code)
def test_citing_a_document_that_a_theme_names_is_a_hit(theme: dict[str, Any]) -> None:
    named = {}
    for name in register():
        number = name.partition(" (")[0].rsplit(" ", 1)[-1]
        citation = Citation(
            "nghị quyết", number, None, None, None, None, "", Span(0, 1), Span(0, 1), document=name, item="1"
        )
        for key in (number, f"{number}@{name.rstrip(')')[-4:]}"):
            named[key] = {hit.theme for hit in hits_of_citation(citation)}
    assert [cited for cited in theme["cites"] if code(theme) not in named.get(cited.lstrip("0"), ())] == []


def found_in(text: str) -> list[tuple[Shape, int]]:
    return [(shape, start) for shape, start, _ in find_heads(text, 0, len(text))]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: f"{shape.kind} {shape.opens[0]}")
def test_shapes_of_events_match_their_examples_and_nothing_else(shape: Shape) -> None:
    assert shape.examples
    assert shape.rejects
    assert [e for e in shape.examples if shape not in dict(found_in(e))] == []
    assert [e for e in shape.rejects if shape in dict(found_in(e))] == []


def test_symbols_of_the_register_are_canonical() -> None:
    assert [r.symbol for r in rules.documents() if symbols.canonical(r.symbol) != r.symbol] == []


def test_successors_are_in_the_lists_and_come_after() -> None:
    bodies = {body.symbol: body for body in rules.issuing_bodies() if body.symbol}
    assert len(bodies) == sum(bool(body.symbol) for body in rules.issuing_bodies()), "a symbol stands twice"
    assert [b.symbol for b in bodies.values() if b.successor and b.successor not in bodies] == []
    assert [b.symbol for b in bodies.values() if b.successor and not b.valid_to] == []
    assert [b.symbol for b in bodies.values() if b.valid_from and b.valid_to and b.valid_from >= b.valid_to] == []


def test_provinces_are_those_before_and_after_2025() -> None:
    provinces = {province.name: province for province in rules.provinces()}
    standing = {name for name, province in provinces.items() if province.valid_to is None}
    assert (len(provinces), len(standing)) == (63, 34)
    assert {p.successor for p in provinces.values() if p.valid_to} <= standing


def test_calendar_days_are_days() -> None:
    form = re.compile(r"(?:lunar )?(?:\d\d-\d\d|\d\d)(?:\.\.\d\d-\d\d)?")
    assert [d.name for d in rules.calendar() if not form.fullmatch(d.day)] == []
    assert len({fold(d.name) for d in rules.calendar()}) == len(rules.calendar())


def test_a_broken_row_is_named_by_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "laws.csv").write_text("name\nĐất đai\nPhòng, chống\n", encoding="utf-8")
    monkeypatch.setattr(rules, "FOLDER", tmp_path)
    rules.laws.cache_clear()
    try:
        with pytest.raises(DirectiveError, match=r"laws\.csv, dòng 3"):
            rules.laws()
    finally:
        rules.laws.cache_clear()


@pytest.mark.parametrize(
    "text",
    [
        "Tiếp tục tuyên truyền các nội dung sau:",
        "Thông qua báo cáo sơ kết nhiệm vụ công tác tháng.",
        "Phổ biến, quán triệt, triển khai thực hiện các văn bản của cấp trên.",
        "Phân công nhiệm vụ cụ thể cho tập thể, cá nhân.",
    ],
)
def test_words_of_procedure_bear_no_theme(text: str) -> None:
    assert themes_in(text) == set()

"""The illustrative directives: the same each time, true to the facts, and alive as an office's papers are."""

from __future__ import annotations

import csv
import io
import json
import re
import tomllib
import unicodedata
import zipfile
from collections import Counter
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from statistics import fmean
from typing import Any

import pypdfium2
import pytest

from analytics.reading import read_file
from analytics.vietnamese import fold
from tests.conftest import ROOT, SHARED, missing
from tools import make_sample
from tools.make_sample import OTHERS, SAMPLE
from tools.sample import banks
from tools.sample.clerk import Clerk
from tools.sample.documents import Document, central
from tools.sample.machines import from_ocr
from tools.sample.offices import AGENCIES, ENTERPRISES, invented
from tools.sample.printing import Printed, old_tones, printed
from tools.sample.said import Cited
from tools.sample.word import word_file


@cache
def made() -> list[tuple[str, Printed, Printed | None]]:
    return list(make_sample.directives())


@cache
def truth() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((SAMPLE / "truth.json").read_text(encoding="utf-8"))["directives"]
    return rows


def cited() -> list[tuple[Printed, Document]]:
    """Every document that a list of a directive cites, with what it carries out."""
    listed = [(now, d) for _, now, _ in made() for point in now.paper.points() for d, _ in point.documents]
    return listed + [(now, d.carries) for now, d in listed if d.carries]


# what is committed is what the generator makes


def test_the_truth_is_what_the_generator_plants() -> None:
    assert (SAMPLE / "truth.json").read_text(encoding="utf-8") == make_sample.as_json(make_sample.planted(made()))


def test_the_files_are_those_of_the_truth() -> None:
    files = {path.name for path in chain(SAMPLE.iterdir(), OTHERS.iterdir())} - {"truth.json"}
    assert files == set(chain.from_iterable([row["file"], *row["also"]] for row in truth()))
    assert sum(path.stat().st_size for path in chain(SAMPLE.iterdir(), OTHERS.iterdir())) < 15_000_000


def test_word_files_and_texts_are_the_same_each_time() -> None:
    for name, now, _ in made():
        path = SAMPLE / f"{name}.{make_sample.ending(name)}"
        if path.suffix == ".docx":
            assert members(path.read_bytes()) == members(word_file(now)), name
        elif path.suffix == ".txt":
            assert path.read_text(encoding="utf-8") == from_ocr(now.text)
    by_name = {name: now for name, now, _ in made()}
    for name, month in make_sample.AS_TCVN3.items():
        assert members((OTHERS / name).read_bytes()) == members(word_file(by_name[f"{month}-{AGENCIES.key}"], old=True))


def members(archive: bytes) -> dict[str, bytes]:
    """What an archive holds: how it is packed hangs on the machine's zlib."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


@pytest.mark.parametrize("path", [*SAMPLE.glob("*.pdf"), *SAMPLE.glob("*.rtf")], ids=lambda path: path.name)
def test_what_libreoffice_made_says_the_same(path: Path) -> None:
    now = next(now for name, now, _ in made() if name == path.stem)
    assert words(read_file(path).text) == words(now.text)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFC", text)))


def test_scans_are_pictures_but_for_one_page() -> None:
    (scan,), (mixed,) = make_sample.AS_SCAN, make_sample.AS_MIXED_SCAN
    assert pages_with_text(OTHERS / scan) == []
    assert pages_with_text(OTHERS / mixed) == [make_sample.TEXT_PAGE]


def pages_with_text(path: Path) -> list[int]:
    with pypdfium2.PdfDocument(path) as document:
        assert len(document) >= 5
        return [n for n, page in enumerate(document) if page.get_textpage().count_chars()]


# facts


def test_months_offices_and_files() -> None:
    months = {
        office.key: [r["month"] for r in truth() if r["office"] == office.key] for office in (AGENCIES, ENTERPRISES)
    }
    agencies, enterprises = months[AGENCIES.key], months[ENTERPRISES.key]
    assert len(truth()) == 48
    assert (agencies[0], agencies[-1], len(agencies), len(set(agencies))) == ("2021-07", "2024-06", 36, 35)
    assert "2022-03" not in agencies
    assert [r["month"] for r in truth() if r["corrects"]] == ["2023-11"]
    assert enterprises == [month for month in sorted(set(agencies)) if month >= "2023-07"]
    kinds = Counter(Path(row["file"]).suffix for row in truth())
    assert kinds == {".docx": 44, ".pdf": 2, ".rtf": 1, ".txt": 1}


def facts() -> list[tuple[Printed, Cited]]:
    """Every citation with a number and symbol, those of the openings too."""
    saids = ((now, said) for _, now, _ in made() for said in (now.paper.opening, *(p.said for p in now.paper.points())))
    return [(now, fact) for now, said in saids for fact in said.facts(Cited) if fact.symbol]


def test_central_documents_are_those_of_the_facts() -> None:
    path = SHARED / "facts" / "documents.csv"
    if not path.exists():
        missing(str(path))
    with path.open(encoding="utf-8") as file:
        rows = [tuple(row[key] for key in ("number", "symbol", "date", "issuer")) for row in csv.DictReader(file)]
    for now, document in cited():
        if document.body == "central":
            row = (document.number, document.symbol, document.issued.isoformat(), document.issuer)
            assert row in rows, (now.paper.month, row)
    numbers = {row[:2] for row in rows}
    symbols = {symbol for _, symbol in numbers if symbol.endswith(("/TW", "QH15", "-TTg", "-CP"))}
    for now, fact in facts():
        if fact.symbol in symbols:
            assert (fact.number, fact.symbol) in numbers, now.paper.month
            assert fact.date is None or (fact.number, fact.symbol, fact.date.isoformat()) in {row[:3] for row in rows}


def test_a_mark_covers_the_number_that_it_tells() -> None:
    for _, now, _ in made():
        for point in now.paper.points():
            for mark in point.said.marks:
                if isinstance(mark.fact, Cited):
                    assert mark.fact.number in point.said.text[mark.start : mark.end]


def test_an_office_numbers_its_letters_upwards() -> None:
    for _, now, _ in made():
        own = f"CV/{now.paper.office.letters}"
        letters = [fact for paper, fact in facts() if paper is now and fact.symbol == own]
        if now.paper.number is not None:
            assert all(int(fact.number) < now.paper.number for fact in letters), now.paper.month


def test_one_letter_of_the_province_has_one_day() -> None:
    days: dict[tuple[str, str], set[date]] = {}
    for _, fact in facts():
        if fact.symbol == "CV/BTGTU" and fact.date:
            days.setdefault((fact.number, fact.symbol), set()).add(fact.date)
    assert all(len(found) == 1 for found in days.values())


def test_papers_are_issued_on_working_days() -> None:
    assert all(now.paper.issued.weekday() < 5 for _, now, _ in made())


def test_days_are_those_of_the_facts() -> None:
    path = SHARED / "facts" / "calendar.csv"
    if not path.exists():
        missing(str(path))
    with path.open(encoding="utf-8") as file:
        facts = {row["name"]: row for row in csv.DictReader(file)}
    invented_or_told = {row.get("name", row["event"]) for row in happenings()}
    for event in chain.from_iterable(row["events"] for row in truth()):
        if event["kind"] == "commemoration" and event["name"] not in invented_or_told:
            origin = facts[event["name"]]["origin"]
            assert event["origin"] in (None, origin)
            assert event["years"] is None or event["years"] == int(event["on"][:4]) - int(origin[:4])


def happenings() -> list[dict[str, Any]]:
    path = ROOT / "tools" / "sample" / "happenings.toml"
    rows: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["happening"]
    return rows


def test_anniversaries_of_the_invented_province_are_counted_right() -> None:
    counted = [e for row in truth() for e in row["events"] if e["years"] and "Bình Lâm" in e["name"]]
    assert len(counted) > 5
    assert all(e["years"] == int(e["on"][:4]) - int(e["origin"][:4]) for e in counted)


def test_nothing_is_cited_before_it_was_issued() -> None:
    assert all(document.issued <= now.paper.issued for now, document in cited())
    assert all(fact.date is None or fact.date <= now.paper.issued for now, fact in facts())


def test_an_invented_number_is_one_document() -> None:
    subjects: dict[tuple[str, int, str], set[str]] = {}
    for now, document in cited():
        if document.body != "central":
            owner = now.paper.office.key if document.body == "khoi" else "province"
            subjects.setdefault((document.code, document.issued.year, owner), set()).add(document.subject)
    assert all(len(about) == 1 for about in subjects.values())
    assert not {code for code, _, _ in subjects} & {d.code for d in central().values() if d.symbol.endswith("/TW")}


def test_no_signer_and_a_mark_of_illustration() -> None:
    for _, now, _ in made():
        assert now.signature == ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ")
        assert now.text.startswith("VĂN BẢN MINH HỌA\n")


def test_no_sentence_is_taken_from_the_june_directive(june: Path) -> None:
    taken = set(runs(june.read_text(encoding="utf-8")))
    for topic in banks.topics().values():
        sentences = chain(topic.says, topic.early, topic.with_doc, topic.neutral)
        for text in chain((s.text for s in sentences), topic.headings, topic.leads):
            for chosen in (0, -1):
                said = re.sub(r"\{([^{}]+)\}", lambda group: group[1].split("|")[chosen], text)  # noqa: B023
                assert not taken & set(runs(said)), said


def runs(text: str, length: int = 8) -> list[str]:
    syllables = fold(" ".join(re.findall(r"\w+", text))).split()
    return [" ".join(syllables[n : n + length]) for n in range(len(syllables) - length + 1)]


# life


@pytest.mark.parametrize(
    ("what", "least", "most"),
    [
        (lambda row, now: len(now.text.encode()) / 1000, 12, 25),
        (lambda row, now: len(row["citations"]), 30, 60),
        (lambda row, now: len(row["events"]), 8, 20),
        (
            lambda row, now: sum(re.fullmatch(r"I+\.\d+(~2)?", item["path"]) is not None for item in row["items"]),
            10,
            14,
        ),
    ],
    ids=["kilobytes", "citations", "events", "numbered items"],
)
def test_every_directive_has_its_size(what: Any, least: int, most: int) -> None:
    for row, (name, now, _) in zip(truth(), made(), strict=True):
        assert least <= what(row, now) <= most, name


def clauses(now: Printed) -> list[str]:
    """What stands between line starts, semicolons and ends of sentences, markers of items left out."""
    lines = (re.sub(r"^([-–+(]|\d+[.)-]|\d+(\.\d+)+\.|[a-zđ]\)|\d\)) ?", "", line.text) for line in now.body[1:])
    parts = (re.split(r";|(?<=\w[\w)”])\. ", unicodedata.normalize("NFC", line)) for line in lines)
    return [clause.strip(" .:;") for clause in chain.from_iterable(parts) if len(clause.split()) >= 4]


def test_some_forty_of_a_hundred_clauses_stand_word_for_word_in_the_month_before() -> None:
    shares = []
    for _, now, before in made():
        if before is not None:
            kept = set(clauses(before))
            found = clauses(now)
            shares.append(sum(clause in kept for clause in found) / len(found))
    assert 0.35 < fmean(shares) < 0.45
    assert min(shares) > 0.15
    assert max(shares) < 0.65


def counts(theme: str) -> dict[str, int]:
    """Items of the first office that bear a theme, by month."""
    papers = [row for row in truth() if row["office"] == AGENCIES.key and not row["corrects"]]
    return {row["month"]: sum(theme in item["themes"] for item in row["items"]) for row in papers}


def mean(theme: str, year: str) -> float:
    return fmean(count for month, count in counts(theme).items() if month.startswith(year))


def test_themes_rise_fade_have_their_season_or_stay() -> None:
    assert mean("D5", "2021") == 0 < mean("D5", "2022") < mean("D5", "2023") < mean("D5", "2024")
    assert mean("D7", "2021") > mean("D7", "2022") > mean("D7", "2023") > mean("D7", "2024") == 0
    assert all(count >= 2 for month, count in counts("D10").items() if month[5:] in ("08", "09"))
    assert all(count <= 1 for month, count in counts("D10").items() if month[5:] in ("12", "01", "02"))
    for flat in ("A4", "A5"):
        assert max(mean(flat, str(year)) for year in range(2021, 2025)) < 1.3 * fmean(counts(flat).values())


def test_items_are_kept_reworded_moved_dropped_and_new() -> None:
    found = Counter(item["how"] for row in truth() for item in row["items"] if "how" in item)
    assert all(found[how] > 20 for how in ("kept", "reworded", "moved", "new"))
    assert sum(len(row["dropped"]) for row in truth()) > 200
    carried = (item for row in truth() for item in row["items"] if item.get("before"))
    parts = {(item["before"].split(".")[0], item["path"].split(".")[0]) for item in carried}
    assert {("I", "II"), ("II", "I")} <= parts


def test_what_became_of_an_item_is_told_by_its_words_and_place() -> None:
    for row, (name, now, last) in zip(truth(), made(), strict=True):
        texts = {spot.path: spot.point.said.text for spot in now.placed}
        earlier = {spot.path: spot.point.said.text for spot in last.placed} if last else {}
        items = [item for item in row["items"] if "how" in item]
        for item in (item for item in items if item["before"]):
            same = texts[item["path"]] == earlier[item["before"]]
            assert item["same_words"] == same
            assert item["how"] == "moved" or item["how"] == ("kept" if same else "reworded")
        assert set(row["dropped"]) == set(earlier) - {item["before"] for item in items}
        new = {texts[item["path"]] for item in items if item["how"] == "new"}
        assert not new & {earlier[path] for path in row["dropped"]}, name


def test_the_corrected_paper_rewords_one_point_leaves_one_out_and_has_one_more() -> None:
    first, second = (now for name, now, _ in made() if name.startswith("2023-11-khoi-co-quan"))
    points = [{p.id: p.said.text for p in paper.paper.points()} for paper in (first, second)]
    assert (len(points[0].keys() - points[1].keys()), len(points[1].keys() - points[0].keys())) == (1, 1)
    assert sum(points[0][n] != points[1][n] for n in points[0].keys() & points[1].keys()) == 1
    assert f"{first.paper.number}-CV/ĐUK" in second.paper.opening.text
    december = next(last for name, _, last in made() if name == "2023-12-khoi-co-quan")
    assert december is second


def test_documents_appear_are_carried_dropped_and_return() -> None:
    months = [row for row in truth() if row["office"] == AGENCIES.key and not row["corrects"]]
    seen = [{(c["number"], c["symbol"]) for c in row["citations"]} for row in months]
    spells = Counter(
        re.sub("0+", " ", "".join("1" if d in here else "0" for here in seen)).strip() for d in set().union(*seen)
    )
    lengths = [len(run) for spell, times in spells.items() for run in spell.split() * times]
    assert max(lengths) >= 6
    assert sum(" " in spell for spell in spells.elements()) > 50


# the pieces


def test_old_tones() -> None:
    said = "Đảng ủy khóa XIII, hòa bình, thủy lợi, của quý, múa, hoàn thành, tòa án, ủy quyền"
    assert old_tones(said) == "Đảng uỷ khoá XIII, hoà bình, thuỷ lợi, của quý, múa, hoàn thành, toà án, uỷ quyền"


def test_pages_of_a_text_from_ocr_break_paragraphs() -> None:
    text = "một hai ba " * 400
    broken = from_ocr(text.strip())
    assert broken.count("\n\n") == 1
    assert broken.replace("\n\n", " ") == text.strip()


def test_the_banks_are_well_formed() -> None:
    for topic in banks.topics().values():
        sentences = [*topic.says, *topic.early, *topic.with_doc, *topic.neutral]
        assert all(sentence.text.count("{doc}") == (sentence in topic.with_doc) for sentence in sentences), topic.key
        assert all(key in central() for key in topic.central), topic.key
        assert all(not plan.carries or plan.carries in topic.central for plan in topic.local), topic.key
        assert all(sum(map(bool, (p.yearly, p.once, p.carries))) == 1 for p in topic.local), topic.key
        assert all(date.fromisoformat(f"{p.once}-01") for p in topic.local if p.once)


def test_texts_for_a_benchmark(tmp_path: Path) -> None:
    make_sample.write_texts(3, 4, tmp_path)
    texts = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert len(texts) == 12
    assert len({text.split("Kính gửi")[1] for text in texts.values()}) == 12
    assert len({office.name for office in invented(900)}) == 900


def test_the_same_office_writes_the_same() -> None:
    first, again = (
        [printed(paper).text for paper in Clerk(AGENCIES, make_sample.months("2021-07", 5)).papers()] for _ in range(2)
    )
    assert first == again

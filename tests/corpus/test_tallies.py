"""Tallies: what is written when a paper comes in, changes, is counted anew or goes is what its rows say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select, text

from analytics.corpus import migrations, queries, reanalyse, schema, tallies, tally_queries, themes
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store, open_store
from analytics.directive.dictionary import PHRASE, Entry
from analytics.measure.counts import KINDS
from analytics.model import CellKey, Citation, Event, Filters, Hit, Item, Span
from tests import files
from tests.conftest import SAMPLE

HERE = Span(0, 1)


def citation(item: str | None, **changes: object) -> Citation:
    made = Citation("nghị quyết", "36", None, "NQ/TW", None, "Bộ Chính trị", "", HERE, HERE, item=item)
    return replace(made, **{"document": "36-NQ/TW (2023)", **changes})  # type: ignore[arg-type]


ITEMS = (
    Item("I", HERE, heading=True, words=4),
    Item("I.1", HERE, words=10),
    Item("I.2", HERE, words=20),
    Item("II.1", HERE, words=5),
    Item("I~2.1", HERE, words=7),
)
SAID = tallies.Said(
    "Đảng ủy X",
    ITEMS,
    (
        citation("I.1"),
        citation("I.1"),
        citation("II.1", document=None),
        citation(None),
        citation("I", type="văn bản", type_by_symbol="nghị quyết"),
    ),
    (
        Event("Ngày Báo chí", "commemoration", HERE, item="I.2"),
        Event("ngày báo chí", "commemoration", HERE, item="I.2"),
    ),
    (
        Hit("A1", "x", HERE, "I.1"),
        Hit("A2", "x", HERE, "I.1"),
        Hit("A1", "x", HERE, "I.2", incidental=True),
        Hit("A1", "x", HERE, "I"),
        Hit("B1", "x", HERE, "II.1"),
    ),
)


@pytest.mark.parametrize(
    ("kind", "code", "part", "counts"),
    [
        ("theme", "A1", "I", (3, 1)),  # a heading and what is only touched on are mentions
        ("theme", "A2", "I", (1, 1)),
        ("group", "A", "I", (4, 1)),  # two themes of one group in one item
        ("group", "B", "II", (1, 1)),
        ("document", "36-NQ/TW (2023)", "I", (3, 1)),
        ("document", "36-NQ/TW ? Đảng ủy X", "II", (1, 1)),
        ("type", "nghị quyết", "I", (3, 1)),
        ("type", "nghị quyết", "II", (1, 1)),
        ("event", tallies.event_key("Ngày Báo chí"), "I", (2, 1)),
        ("event kind", "commemoration", "I", (2, 1)),
        ("words", "", "I", (41, 3)),
        ("words", "", "II", (5, 1)),
        ("no theme", "", "I", (2, 2)),  # I.2 is only touched on, I~2.1 says nothing
        ("no theme", "", "II", None),
    ],
)
def test_what_is_tallied(kind: str, code: str, part: str, counts: tuple[int, int] | None) -> None:
    assert tallies.tallies(SAID, {"A1": "A", "A2": "A", "B1": "B"}).get((kind, code, part)) == counts


@pytest.mark.parametrize(
    ("path", "part"),
    [("I.8.3", "I"), ("II", "II"), ("1.2", ""), ("1", ""), ("I~2.1", "I"), ("III.a", "III"), ("A.1", "A"), ("a.1", "")],
)
def test_the_part_of_an_item(path: str, part: str) -> None:
    assert tallies.part_of(path) == part


def test_a_paper_without_a_word_still_has_its_month() -> None:
    assert tallies.tallies(tallies.Said("X", (), (), (), ()), {}) == {("words", "", ""): (0, 0)}


def test_an_item_without_a_word_is_a_base_too() -> None:
    said = tallies.Said("X", (Item("1", HERE, words=0),), (), (), ())
    assert tallies.tallies(said, {})["words", "", ""] == (0, 1)


def agrees(store: Store) -> None:
    """Every tally of a store is the number of its evidence, and every paper has a base."""
    with store.read() as connection:
        rows = connection.execute(select(schema.tallies, schema.directives.c.office).join(schema.directives)).all()
    assert len({row.directive_id for row in rows if row.kind == tallies.BASE}) == len(queries.directives(store))
    for row in rows:
        if row.kind in KINDS:
            view = Filters(row.month, row.month, row.office, row.part)
            assert len(queries.evidence(store, CellKey(row.kind, row.code), view)) == row.mentions, row
            assert len(queries.evidence(store, CellKey(f"{row.kind} items", row.code), view)) == row.items, row


@pytest.fixture
def filled(store: Store) -> Store:
    assert ingest(store, SAMPLE[0].read_bytes(), SAMPLE[0].name).status == "added"
    return store


def test_they_agree_after_every_change(filled: Store) -> None:
    agrees(filled)
    now = queries.dictionary(filled)
    changed = replace(now, entries=(*now.entries, Entry("D3", PHRASE, "cơ quan")))
    themes.save(filled, changed, "Người thử", "thử", follows=1)
    agrees(filled)
    list(reanalyse.reanalyse(filled, everything=True))
    agrees(filled)
    told = files.directive("5 năm 2024", "Thực hiện Nghị quyết số 888-NQ/TW, ngày 5/2/2024 của Bộ Chính trị.")
    asks = files.directive("6 năm 2024", "Thực hiện Nghị quyết số 888-NQ/TW.")
    for name, paper in (("asks.txt", asks), ("tells.txt", told)):  # the later one resolves the earlier one
        assert ingest(filled, paper.encode(), name).status == "added"
    assert dict(tally_queries.tally_sums(filled, Filters(), "document"))["888-NQ/TW (2024)"] == (2, 2)
    agrees(filled)
    assert ingest(filled, told.replace("888", "889").encode(), "replaces.txt", "replace").status == "added"
    agrees(filled)


def test_an_older_store_gets_them_when_it_is_opened(filled: Store) -> None:
    with filled.read() as connection:
        before = sorted(map(tuple, connection.execute(select(schema.tallies))))
        levels = list(connection.scalars(select(schema.citations.c.level).order_by(schema.citations.c.id)))
    with filled.write() as connection:
        for statement in (
            "DROP TABLE tallies",
            "DROP TRIGGER items_gone",
            "DROP TABLE item_texts",
            "ALTER TABLE citations DROP COLUMN level",
            "DELETE FROM migrations WHERE number = 5",
        ):
            connection.execute(text(statement))
    again = open_store(filled.files.parent)
    with again.read() as connection:
        assert sorted(map(tuple, connection.execute(select(schema.tallies)))) == before
        assert list(connection.scalars(select(schema.citations.c.level).order_by(schema.citations.c.id))) == levels
        numbers = list(connection.scalars(select(schema.migrations.c.number)))
    assert numbers == [m.number for m in migrations.MIGRATIONS]
    assert queries.found(again, "đảng viên")

"""Finding a phrase in the items of the store, with or without tone marks; `*` is the rest of a syllable, or any one.

Every item stands in `item_texts` without marks, letter for letter as long as it is; SQLite's full text finds the items,
a pattern the places in them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice, pairwise
from operator import itemgetter

from sqlalchemy import ColumnElement, Connection, Row, and_, select, text

from analytics.corpus.schema import directives, item_texts, items
from analytics.model import DirectiveError, Span
from analytics.vietnamese import fold_syllable, unmarked

_AT_ONCE = 1000  # items whose text is fetched together
_WORD = re.compile(r"\*|[^\W_]+\*?")
_GAP = r"(?:[^\w;:.!?\n()…]+|(?<=\b\w)\. ?)"  # a phrase runs over commas, hyphens and initials, not past a clause
_TABLES = {
    "sqlite": (
        "CREATE VIRTUAL TABLE item_texts USING fts5(text)",
        "CREATE TRIGGER items_gone AFTER DELETE ON items BEGIN DELETE FROM item_texts WHERE rowid = old.id; END",
    ),
    "postgresql": (
        "CREATE TABLE item_texts (rowid INTEGER PRIMARY KEY REFERENCES items ON DELETE CASCADE, text TEXT NOT NULL)",
    ),
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as it was typed: its syllables, in lower case, some ending in `*`; a lone `*` is any one syllable.

    Typed with any mark, all its marks must be as typed (their place does not count); without, none counts.
    """

    words: tuple[str, ...]
    between: tuple[str, ...] = ()  # the signs typed from word to word: "." of "10.000"
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a phrase stands: in which directive (its row) of which month, in which item, at which span."""

    directive: int
    month: str
    path: str
    span: Span


@dataclass(frozen=True, slots=True)
class Found:
    """The places of a phrase, the last month first. `since`: there were so many that no month before this one was
    searched; None: all were."""

    places: tuple[Place, ...]
    since: str | None = None


def phrase(typed: str) -> Phrase:
    """What a person typed, ready to be found. Raises DirectiveError where it holds no letter or figure."""
    composed = unicodedata.normalize("NFC", typed).lower()
    found = list(_WORD.finditer(composed))
    if not any(word[0] != "*" for word in found):
        raise DirectiveError("Hãy gõ ít nhất một chữ cần tìm.")
    signs = (composed[one.end() : other.start()].strip() for one, other in pairwise(found))
    return Phrase(tuple(word[0] for word in found), tuple(signs), unmarked(composed) != composed)


def find(connection: Connection, wanted: Phrase, *conditions: ColumnElement[bool], enough: int | None = None) -> Found:
    """The places of a phrase in the items of the directives and items that the conditions let through, by month from
    the last one back; with `enough` places no earlier month is searched. A month is searched whole, or not at all.
    """
    query = (
        select(directives.c.id, directives.c.month, items.c.id.label("item"), items.c.path, items.c.start)
        .select_from(item_texts)
        .join(items, items.c.id == item_texts.c.rowid)
        .join(directives, directives.c.id == items.c.directive_id)
        .where(_may_hold(connection, wanted), *conditions)
        .order_by(directives.c.month.desc(), directives.c.office, directives.c.id, items.c.start)
        .execution_options(yield_per=_AT_ONCE)  # the items of a month that is not searched are never fetched
    )
    pattern, places, since = _pattern(wanted), list[Place](), ""
    with connection.execute(query) as rows:
        for month, of_month in groupby(rows, key=itemgetter(1)):
            if enough is not None and len(places) >= enough:
                return Found(tuple(places), since)
            since = month
            while some := list(islice(of_month, _AT_ONCE)):
                places += _places(connection, wanted, pattern, some)
    return Found(tuple(places))


def create(connection: Connection) -> None:
    """Make the table that is searched."""
    for statement in _TABLES[connection.dialect.name]:
        connection.execute(text(statement))


def write(connection: Connection, directive_id: int) -> None:
    """Put the items of a directive, whose rows stand, into what is searched."""
    printed = connection.scalar(select(directives.c.text).where(directives.c.id == directive_id)) or ""
    places = select(items.c.id, items.c.start, items.c.end).where(items.c.directive_id == directive_id)
    plain = unmarked(printed)
    rows = [{"rowid": row.id, "text": plain[row.start : row.end]} for row in connection.execute(places)]
    if rows:
        connection.execute(item_texts.insert(), rows)


def _may_hold(connection: Connection, wanted: Phrase) -> ColumnElement[bool]:
    """Items that hold all runs of whole syllables; where there is no full text, all letters somewhere."""
    runs = list(_runs([unmarked(word) for word in wanted.words]))
    if connection.dialect.name == "sqlite":
        return text("item_texts MATCH :query").bindparams(query=" AND ".join(runs))  # type: ignore[return-value]
    return and_(*(item_texts.c.text.contains(unmarked(word).strip("*"), autoescape=True) for word in wanted.words))


def _runs(words: Sequence[str]) -> Iterator[str]:
    """Phrases of FTS5, in which a `*` may only stand at the end: "chu* doi so" is `"chu" * ` and `"doi so"`."""
    run: list[str] = []
    for word in (*words, "*"):
        if word.endswith("*"):
            run += [word.rstrip("*")] if word != "*" else []
            if run:
                yield f'"{" ".join(run)}"{" *" if word != "*" else ""}'
            run = []
        else:
            run.append(word)


def _places(
    connection: Connection, wanted: Phrase, pattern: re.Pattern[str], rows: Sequence[Row[int, str, int, str, int]]
) -> Iterator[Place]:
    """The places in some items: the pattern holds for their text without marks, the marks are looked up in print."""
    of = item_texts.c
    query = select(of.rowid, of.text).where(of.rowid.in_([row.item for row in rows]))
    texts: dict[int, str] = dict(connection.execute(query).all())
    held = [(row, match) for row in rows if (match := pattern.search(texts[row.item]))]
    printed = _printed(connection, {row.id for row, _ in held}) if wanted.marked else {}
    for (paper, month, item, path, start), match in held:
        text = texts[item]
        own = printed[paper][start : start + len(text)] if wanted.marked else None
        for place in _matches(match, text, wanted.words, own):
            yield Place(paper, month, path, Span(start + place.start(), start + place.end()))


def _printed(connection: Connection, papers: set[int]) -> dict[int, str]:
    """Directive → its text, fetched once for all its items: SQLite reads a text from its beginning each time."""
    query = select(directives.c.id, directives.c.text).where(directives.c.id.in_(papers))
    return dict(connection.execute(query).all())


def _pattern(wanted: Phrase) -> re.Pattern[str]:
    words = [f"({_word_pattern(unmarked(word))})" for word in wanted.words]
    rest = (_gap_pattern(signs) + word for signs, word in zip(wanted.between, words[1:], strict=True))
    return re.compile(rf"(?<![^\W_]){words[0]}{''.join(rest)}(?![^\W_])")


def _gap_pattern(signs: str) -> str:
    """Between two words: what a phrase runs over, or just the signs that were typed ("10.000", "TP. Hồ Chí Minh")."""
    return rf"(?:{_GAP}|[^\S\n]*{re.escape(signs)}[^\S\n]*)" if signs else _GAP


def _word_pattern(word: str) -> str:
    if word == "*":
        return r"[^\W_]+"
    return re.escape(word.rstrip("*")) + (r"[^\W_]*" if word.endswith("*") else "")


def _matches(first: re.Match[str], plain: str, words: Sequence[str], printed: str | None) -> Iterator[re.Match[str]]:
    """The first match and those behind it, where the text in print is given only those whose marks are as typed; a
    place that is not may overlap one that is ("ma |má mà")."""
    match: re.Match[str] | None = first
    while match:
        right = printed is None or _as_typed(words, match, printed)
        if right:
            yield match
        match = match.re.search(plain, match.end() if right else match.start() + 1)


def _as_typed(words: Sequence[str], match: re.Match[str], printed: str) -> bool:
    """Whether the syllables bear the marks that were typed, wherever they are set ("ủy", "uỷ")."""
    if printed[match.start() : match.end()].lower() == " ".join(words):  # as most are: spares looking at each
        return True
    found = (printed[slice(*match.span(number))] for number in range(1, len(words) + 1))
    return all(_same(word, syllable) for word, syllable in zip(words, found, strict=True))


def _same(word: str, syllable: str) -> bool:
    if word.endswith("*"):
        syllable, word = syllable[: len(word) - 1], word[:-1]
    return syllable.lower() == word or fold_syllable(word) == fold_syllable(syllable)

"""Finding a phrase in the items of the store, with or without tone marks; `*` is the rest of a syllable, or any one.

Every item stands in `item_texts` without marks, letter for letter as long as it is; SQLite's full text finds the items,
a pattern the places in them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy import ColumnElement, Connection, and_, func, literal_column, select, text

from analytics.corpus.schema import directives, item_texts, items
from analytics.model import DirectiveError, Span
from analytics.vietnamese import fold_syllable, unmarked

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

    @property
    def marked(self) -> bool:
        return any(unmarked(word) != word for word in self.words)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a phrase stands: in which directive (its row) of which month, in which item, at which span."""

    directive: int
    month: str
    path: str
    span: Span


def phrase(typed: str) -> Phrase:
    """What a person typed, ready to be found. Raises DirectiveError where it holds no letter or figure."""
    composed = unicodedata.normalize("NFC", typed).lower()
    found = list(_WORD.finditer(composed))
    if not any(word[0] != "*" for word in found):
        raise DirectiveError("Hãy gõ ít nhất một chữ cần tìm.")
    signs = (composed[one.end() : other.start()].strip() for one, other in pairwise(found))
    return Phrase(tuple(word[0] for word in found), tuple(signs))


def find(connection: Connection, wanted: Phrase, *conditions: ColumnElement[bool]) -> Iterator[Place]:
    """Every place of a phrase in the items of the directives and items that the conditions let through, by month."""
    printed = func.substr(directives.c.text, items.c.start + 1, items.c.end - items.c.start)
    query = (
        select(directives.c.id, directives.c.month, items.c.path, items.c.start, item_texts.c.text)
        .add_columns(printed if wanted.marked else literal_column("''"))
        .join(items, items.c.id == item_texts.c.rowid)
        .join(directives, directives.c.id == items.c.directive_id)
        .where(_may_hold(connection, wanted), *conditions)
        .order_by(directives.c.month, directives.c.office, directives.c.id, items.c.start)
    )
    pattern, marked = _pattern(wanted), wanted.marked
    for directive, month, path, start, plain, own in connection.execute(query):
        for match in _matches(pattern, plain, wanted.words, own) if marked else pattern.finditer(plain):
            yield Place(directive, month, path, Span(start + match.start(), start + match.end()))


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


def _matches(pattern: re.Pattern[str], plain: str, words: Sequence[str], printed: str) -> Iterator[re.Match[str]]:
    """The matches whose marks are as typed; a place that is not may overlap one that is ("ma |má mà")."""
    place = 0
    while match := pattern.search(plain, place):
        right = _as_typed(words, match, printed)
        place = match.end() if right else match.start() + 1
        if right:
            yield match


def _as_typed(words: Sequence[str], match: re.Match[str], printed: str) -> bool:
    """Whether the syllables bear the marks that were typed, wherever they are set ("ủy", "uỷ")."""
    found = (printed[slice(*match.span(number))] for number in range(1, len(words) + 1))
    return all(_same(word, syllable) for word, syllable in zip(words, found, strict=True))


def _same(word: str, syllable: str) -> bool:
    if word.endswith("*"):
        syllable, word = syllable[: len(word) - 1], word[:-1]
    return syllable.lower() == word or fold_syllable(word) == fold_syllable(syllable)

"""The banks of phrases: one TOML file a topic, its sentences with alternatives in braces."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

TOPICS = Path(__file__).parent / "topics"
_CHOICE = re.compile(r"\{([^{}|]+(?:\|[^{}|]+)+)\}")
_SLOT = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a bank with the themes that it plainly speaks of."""

    text: str
    themes: tuple[str, ...]

    @property
    def dated(self) -> bool:
        """Whether it names its month or year, so that no later month can keep it word for word."""
        return any(slot != "{doc}" for slot in _SLOT.findall(_CHOICE.sub("", self.text)))


@dataclass(frozen=True, slots=True)
class LocalPlan:
    """A document of the invented province or office: who issues it, about what, and when."""

    by: str
    type: str
    about: str
    yearly: int | None = None  # the month of each year
    once: str | None = None  # "2022-05"
    carries: str | None = None  # the central document that it carries out, `after` months before
    after: int = 0


@dataclass(frozen=True, slots=True)
class Topic:
    """What can be said on one topic."""

    key: str
    theme: str
    headings: tuple[str, ...]
    leads: tuple[str, ...]
    says: tuple[Sentence, ...]
    early: tuple[Sentence, ...]  # only while the topic is at its height (the pandemic)
    with_doc: tuple[Sentence, ...]
    neutral: tuple[Sentence, ...]
    central: tuple[str, ...]
    local: tuple[LocalPlan, ...]


@cache
def topics() -> dict[str, Topic]:
    """All topics by key, in the order of their file names."""
    return {topic.key: topic for topic in map(_read, sorted(TOPICS.glob("*.toml")))}


def _read(path: Path) -> Topic:
    row = tomllib.loads(path.read_text(encoding="utf-8"))
    theme = (row["theme"],)
    mixed = tuple(Sentence(m["text"], tuple(m["themes"])) for m in row.get("mixed", []))
    return Topic(
        row["key"],
        row["theme"],
        tuple(row["headings"]),
        tuple(row["leads"]),
        tuple(Sentence(text, theme) for text in row.get("says", [])) + mixed,
        tuple(Sentence(text, theme) for text in row.get("early", [])),
        tuple(Sentence(text, theme) for text in row.get("with_doc", [])),
        tuple(Sentence(text, ()) for text in row.get("neutral", [])),
        tuple(row.get("central", [])),
        tuple(LocalPlan(**plan) for plan in row.get("local", [])),
    )


def worded(text: str, chance: Random) -> str:
    """A sentence with one of each {group|of|alternatives} chosen."""
    return _CHOICE.sub(lambda group: chance.choice(group[1].split("|")), text)

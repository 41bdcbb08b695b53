"""The dictionary of themes as a value: groups, themes, and the entries by which a theme is known.

The shipped file is the first version of every office's dictionary; a store keeps its own versions of it.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import Any

from analytics.directive import rules
from analytics.directive.abbreviations import spelled_out
from analytics.directive.phrases import crosses_border
from analytics.model import DirectiveError, plain_number
from analytics.vietnamese import EVENT_KINDS, SYLLABLE, fold, sort_key

PHRASE, EXCLUDE, CITES, EVENT = "phrase", "exclude", "cites", "event"
KINDS = {PHRASE: "Cụm từ", EXCLUDE: "Loại trừ", CITES: "Văn bản", EVENT: "Loại sự kiện"}
_LISTS = {"phrases": PHRASE, "exclude": EXCLUDE, "cites": CITES, "events": EVENT}  # of the shipped file
_CODE = re.compile(r"[A-Z][1-9]\d?")
_GROUP = re.compile(r"[A-Z]")
_DOCUMENT = re.compile(r"\d+[\w/&-]*[/-][\w/&-]+(?:@(?:19|20)\d\d)?")
_LONGEST, _LONGEST_NOTE = 150, 3000  # characters of an entry or a name, and of a note


@dataclass(frozen=True, slots=True)
class Group:
    """The upper level of the dictionary: a letter and its name."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject: its code, never given to another one, and what belongs to it (`note`). A retired one is not active."""

    code: str
    name: str
    group: str
    note: str = ""
    active: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing by which a theme is known: a phrase, a longer phrase that is not meant (`EXCLUDE`), a document that
    is cited ("05-CT/TW", "19-NQ/TW@2022": of that year), or a kind of event. Retired: not active."""

    theme: str
    kind: str
    text: str
    active: bool = True

    @property
    def key(self) -> tuple[str, str, str]:
        """Two entries of one key say the same."""
        return self.theme, self.kind, _folded(self.kind, self.text)


@dataclass(frozen=True)
class Dictionary:
    """All that counts for all themes. Equal dictionaries count alike; the order of themes is that of every table."""

    groups: tuple[Group, ...] = ()
    themes: tuple[Theme, ...] = ()
    entries: tuple[Entry, ...] = ()

    @cached_property
    def digest(self) -> str:
        """The same for dictionaries that say the same."""
        return hashlib.sha256(self.as_json().encode()).hexdigest()

    def __hash__(self) -> int:
        return hash(self.digest)

    @property
    def names(self) -> dict[str, str]:
        """Code → name, retired themes too."""
        return {theme.code: theme.name for theme in self.themes}

    @property
    def group_of(self) -> dict[str, str]:
        """Code of a theme → code of its group."""
        return {theme.code: theme.group for theme in self.themes}

    @property
    def group_names(self) -> dict[str, str]:
        """Code → name of the groups."""
        return {group.code: group.name for group in self.groups}

    def counted(self) -> Iterator[Entry]:
        """The entries that count: active ones of active themes."""
        active = {theme.code for theme in self.themes if theme.active}
        return (entry for entry in self.entries if entry.active and entry.theme in active)

    def as_json(self) -> str:
        """One line of JSON, for the store."""
        return json.dumps({key: [asdict(v) for v in getattr(self, key)] for key in _PARTS}, ensure_ascii=False)


_PARTS = {"groups": Group, "themes": Theme, "entries": Entry}


def from_json(text: str) -> Dictionary:
    """A dictionary as the store keeps it."""
    rows = json.loads(text)
    return Dictionary(**{key: tuple(kind(**row) for row in rows[key]) for key, kind in _PARTS.items()})


@cache
def shipped() -> Dictionary:
    """The dictionary that the program comes with (`data/rules/themes.toml`)."""
    return of_file(rules.themes())


def of_file(rows: Mapping[str, list[dict[str, Any]]]) -> Dictionary:
    """A dictionary from the rows of its file. Raises DirectiveError where a row is broken."""
    themes = rows["theme"]
    entries = (Entry(t["code"], kind, text) for t in themes for key, kind in _LISTS.items() for text in t.get(key, ()))
    made = Dictionary(
        tuple(Group(g["code"], g["name"]) for g in rows["group"]),
        tuple(Theme(t["code"], t["name"], t.get("group", t["code"][0]), t.get("note", "")) for t in themes),
        tuple(entries),
    )
    if wrong := problems(made):
        raise DirectiveError(f"Danh mục {rules.THEMES}: {wrong[0].message}")
    return made


def in_order(dictionary: Dictionary) -> Dictionary:
    """The same as it is kept: letters composed, single blanks; themes by code, each with its entries together: phrases,
    exclusions, documents, kinds; of entries that say the same (by abbreviations that were listed since) one."""
    named = [replace(t, name=_clean(t.name), note=_lines(t.note)) for t in dictionary.themes]
    themes = tuple(sorted(named, key=lambda theme: sort_key(theme.code)))
    place = {theme.code: number for number, theme in enumerate(themes)}
    kinds = list(KINDS)
    said: dict[tuple[str, str, str], Entry] = {}
    for entry in dictionary.entries:
        if entry.key not in said or (entry.active and not said[entry.key].active):
            said[entry.key] = entry
    entries = sorted(said.values(), key=lambda e: (place.get(e.theme, len(place)), kinds.index(e.kind)))
    return Dictionary(
        tuple(replace(group, name=_clean(group.name)) for group in dictionary.groups),
        themes,
        tuple(replace(entry, text=_clean(entry.text)) for entry in entries),
    )


def _clean(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _lines(text: str) -> str:
    """A note keeps its lines."""
    return "\n".join(_clean(line) for line in text.strip().splitlines())


# --- what is wrong with one -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a row: part of the dictionary ("groups", "themes", "entries"), place in it from 0, and why."""

    part: str
    place: int
    message: str


def problems(dictionary: Dictionary, before: Dictionary = Dictionary()) -> list[Problem]:
    """All that keeps a dictionary from being used, in the order of its rows; `before`: the version it follows."""
    return [*_of_groups(dictionary), *_of_themes(dictionary, before), *_of_entries(dictionary)]


def _of_groups(dictionary: Dictionary) -> Iterator[Problem]:
    twice = _twice(group.code for group in dictionary.groups)
    for place, group in enumerate(dictionary.groups):
        if not _GROUP.fullmatch(group.code):
            yield Problem("groups", place, f"mã nhóm “{group.code}” phải là một chữ cái in hoa, ví dụ A")
        elif place in twice:
            yield Problem("groups", place, f"mã nhóm “{group.code}” đã có ở dòng trên")
        elif not group.name.strip():
            yield Problem("groups", place, f"nhóm “{group.code}” chưa có tên")


def _of_themes(dictionary: Dictionary, before: Dictionary) -> Iterator[Problem]:
    groups, twice = dictionary.group_names, _twice(theme.code for theme in dictionary.themes)
    retired = {theme.code: theme.name for theme in before.themes if not theme.active}
    for place, theme in enumerate(dictionary.themes):
        code, why = theme.code, ""
        if not _CODE.fullmatch(code):
            why = f"mã chủ đề “{code}” phải gồm một chữ cái in hoa và một số, ví dụ A4"
        elif place in twice:
            why = f"mã chủ đề “{code}” đã có ở dòng trên"
        elif not theme.name.strip():
            why = f"chủ đề “{code}” chưa có tên"
        elif theme.group not in groups:
            why = f"chủ đề “{code}” thuộc nhóm “{theme.group}”, nhưng không có nhóm này"
        elif len(theme.name) > _LONGEST or len(theme.note) > _LONGEST_NOTE:
            why = f"tên hoặc ghi chú của chủ đề “{code}” dài quá ({_LONGEST} và {_LONGEST_NOTE} ký tự)"
        elif fold(retired.get(code, theme.name)) != fold(theme.name):
            why = f"mã “{code}” là của chủ đề “{retired[code]}” đã ngừng dùng, không dùng lại cho chủ đề khác"
        if why:
            yield Problem("themes", place, why)


def _of_entries(dictionary: Dictionary) -> Iterator[Problem]:
    themes = dictionary.names
    twice = _twice(entry.key if entry.active else place for place, entry in enumerate(dictionary.entries))
    active = {entry.key for entry in dictionary.entries if entry.active}
    for place, entry in enumerate(dictionary.entries):
        why = _wrong_text(entry)
        if entry.theme not in themes:
            why = f"“{entry.text}” thuộc chủ đề “{entry.theme}”, nhưng không có chủ đề này"
        elif not why and place in twice:
            why = f"“{entry.text}” đã có trong chủ đề {entry.theme}"
        elif (
            not why
            and entry.kind == EXCLUDE
            and entry.active
            and (entry.theme, PHRASE, phrase_key(entry.text)) in active
        ):
            why = f"“{entry.text}” vừa là cụm từ vừa là loại trừ của chủ đề {entry.theme}"
        if why:
            yield Problem("entries", place, why)


def _wrong_text(entry: Entry) -> str:
    """Why an entry can never be found; empty where it can."""
    text = entry.text
    if entry.kind not in KINDS:
        return f"loại “{entry.kind}” không có; chọn một trong: {', '.join(KINDS.values())}"
    if not text.strip():
        return "nội dung để trống"
    if len(text) > _LONGEST:
        return f"“{text[:40]}…” dài quá {_LONGEST} ký tự"
    if entry.kind == EVENT and text not in EVENT_KINDS:
        return f"“{text}” không phải loại sự kiện; chọn một trong: {', '.join(EVENT_KINDS.values())}"
    if entry.kind == CITES and not _DOCUMENT.fullmatch(text):
        return f"“{text}” không phải số, ký hiệu văn bản, ví dụ 05-CT/TW hoặc 19-NQ/TW@2022"
    if entry.kind in (PHRASE, EXCLUDE) and not _can_match(text):
        return f"“{text}” không bao giờ khớp: cụm từ phải là chữ liền nhau, không có dấu ; . : ! ? ( )"
    return ""


def _can_match(text: str) -> bool:
    syllables = list(SYLLABLE.finditer(text))
    return bool(syllables) and not any(crosses_border(text, a.end(), b.start()) for a, b in pairwise(syllables))


def _folded(kind: str, text: str) -> str:
    return phrase_key(text) if kind in (PHRASE, EXCLUDE) else plain_number(text.strip())


@lru_cache(maxsize=20_000)  # every draw of the page compares some two thousand entries several times
def phrase_key(text: str) -> str:
    """The same for all spellings of a phrase: "UBND tỉnh", "uỷ ban nhân dân tỉnh"."""
    return fold(spelled_out(text))


def _twice(keys: Iterable[object]) -> set[int]:
    """Places of rows whose key a row before has already."""
    seen: set[object] = set()
    return {place for place, key in enumerate(keys) if key in seen or seen.add(key)}  # type: ignore[func-returns-value]

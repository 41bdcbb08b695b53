"""From one dictionary to the next: what differs, what must never be lost, and how a newer shipped one is taken over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from analytics.directive.dictionary import Dictionary, Entry, Group, Theme, in_order

ADDED, REMOVED, RETIRED, AGAIN, MOVED, RENAMED, REGROUPED, NOTED = (
    "thêm",
    "bỏ",
    "ngừng dùng",
    "dùng lại",
    "chuyển",
    "đổi tên",
    "chuyển nhóm",
    "sửa ghi chú",
)


@dataclass(frozen=True, slots=True)
class Difference:
    """One edit between two versions: what was done, to which theme (code), to which entry kind ("": the theme itself),
    and the text that says it."""

    what: str
    theme: str
    kind: str
    text: str


def differences(before: Dictionary, after: Dictionary) -> list[Difference]:
    """Every edit that leads from one dictionary to another: of groups, of themes, of entries."""
    return [*_of_groups(before, after), *_of_themes(before, after), *_of_entries(before, after)]


def with_theme(dictionary: Dictionary, theme: Theme, entries: Sequence[Entry]) -> Dictionary:
    """The dictionary with one theme and its entries put in the place of those that it has under that code; or added."""
    themes = tuple(theme if t.code == theme.code else t for t in dictionary.themes)
    if theme.code not in dictionary.names:
        themes += (theme,)
    start = first_entry(dictionary, theme.code)
    others = [entry for entry in dictionary.entries if entry.theme != theme.code]
    return replace(dictionary, themes=themes, entries=(*others[:start], *entries, *others[start:]))


def first_entry(dictionary: Dictionary, code: str) -> int:
    """How many entries of other themes stand before those of a theme."""
    entries = dictionary.entries
    own = next((place for place, entry in enumerate(entries) if entry.theme == code), len(entries))
    return sum(entry.theme != code for entry in entries[:own])


def completed(after: Dictionary, before: Dictionary) -> Dictionary:
    """A dictionary in order, with the themes of the version before that it no longer has, retired: no code is lost."""
    codes = {theme.code for theme in after.themes}
    gone = [replace(theme, active=False) for theme in before.themes if theme.code not in codes]
    groups = {group.code for group in after.groups}
    needed = {theme.group for theme in gone} - groups
    return in_order(
        Dictionary(
            (*after.groups, *(group for group in before.groups if group.code in needed)),
            (*after.themes, *gone),
            after.entries,
        )
    )


def taken_over(office: Dictionary, base: Dictionary, offered: Dictionary) -> tuple[Dictionary, tuple[str, ...]]:
    """The office's dictionary with what a newer shipped one (`offered`) changed against the one before it (`base`).

    What the office changed stays as it is. Also the codes of new themes that the office has given to others: they are
    left out, with their entries.
    """
    names = office.names
    left_out = tuple(
        code for code, name in offered.names.items() if code not in base.names and names.get(code, name) != name
    )
    offered = replace(
        offered,
        themes=tuple(theme for theme in offered.themes if theme.code not in left_out),
        entries=tuple(entry for entry in offered.entries if entry.theme not in left_out),
    )
    return merged(office, base, offered, saved=office), left_out


def laid_over(edited: Dictionary, base: Dictionary, saved: Dictionary) -> Dictionary:
    """What somebody edited, beginning from `base`, laid over what somebody else has saved since.

    A new theme whose code the other one has given to another theme gets the next free code of its group.
    """
    names, codes = saved.names, {*saved.names, *edited.names}
    for theme in edited.themes:
        if theme.code not in base.names and names.get(theme.code, theme.name) != theme.name:
            new = next(code for n in range(1, 100) if (code := f"{theme.group}{n}") not in codes)
            codes.add(new)
            edited = _recoded(edited, theme.code, new)
    return merged(edited, base, saved, saved=saved)


def merged(mine: Dictionary, base: Dictionary, theirs: Dictionary, saved: Dictionary) -> Dictionary:
    """Both sides' changes against `base`; where both changed the same, mine.

    `saved`: the side that counts already, whose retired themes keep their names.
    """
    groups = _each(_by_code(mine.groups), _by_code(base.groups), _by_code(theirs.groups))
    retired = {theme.code: theme.name for theme in saved.themes if not theme.active}
    own, old, new = _by_code(mine.themes), _by_code(base.themes), _by_code(theirs.themes)
    themes = [_theme(own.get(code), old.get(code), new.get(code)) for code in {**own, **new}]
    themes = [replace(theme, name=retired.get(theme.code, theme.name)) for theme in themes]
    entries = _each(*({entry.key: entry for entry in side.entries} for side in (mine, base, theirs)))
    needed = {theme.group for theme in themes} - {group.code for group in groups}
    known = _by_code((*mine.groups, *theirs.groups))
    return in_order(Dictionary((*groups, *(known[code] for code in sorted(needed))), tuple(themes), tuple(entries)))


_Row = TypeVar("_Row", Group, Theme, Entry)
_Coded = TypeVar("_Coded", Group, Theme)


def _each(mine: dict[Any, _Row], base: dict[Any, _Row], theirs: dict[Any, _Row]) -> list[_Row]:
    """Row by row, there or not: mine where I changed it, else theirs."""
    chosen = (theirs.get(key) if mine.get(key) == base.get(key) else mine.get(key) for key in {**mine, **theirs})
    return [row for row in chosen if row is not None]


def _theme(mine: Theme | None, base: Theme | None, theirs: Theme | None) -> Theme:
    """Field by field; one that a side lacks is that side's to retire, never to lose."""
    there = mine or theirs
    assert there is not None
    if base is None or mine is None:
        return there
    if theirs is None:
        return replace(mine, active=False) if mine.active == base.active else mine
    fields = ("name", "group", "note", "active")
    changed = {f: getattr(theirs, f) for f in fields if getattr(mine, f) == getattr(base, f)}
    return replace(mine, **changed)


def _by_code(rows: Iterable[_Coded]) -> dict[Any, _Coded]:
    return {row.code: row for row in rows}


def _recoded(dictionary: Dictionary, old: str, new: str) -> Dictionary:
    return replace(
        dictionary,
        themes=tuple(replace(t, code=new) if t.code == old else t for t in dictionary.themes),
        entries=tuple(replace(e, theme=new) if e.theme == old else e for e in dictionary.entries),
    )


def _of_groups(before: Dictionary, after: Dictionary) -> Iterator[Difference]:
    old, new = before.group_names, after.group_names
    yield from (Difference(ADDED, code, "", f"nhóm {name}") for code, name in new.items() if code not in old)
    yield from (Difference(REMOVED, code, "", f"nhóm {name}") for code, name in old.items() if code not in new)
    for code in old.keys() & new.keys():
        if old[code] != new[code]:
            yield Difference(RENAMED, code, "", f"nhóm {old[code]} → {new[code]}")


def _of_themes(before: Dictionary, after: Dictionary) -> Iterator[Difference]:
    old = {theme.code: theme for theme in before.themes}
    for theme in after.themes:
        was = old.get(theme.code)
        if was is None:
            yield Difference(ADDED, theme.code, "", theme.name)
            continue
        if was.active != theme.active:
            yield Difference(AGAIN if theme.active else RETIRED, theme.code, "", theme.name)
        if was.name != theme.name:
            yield Difference(RENAMED, theme.code, "", f"{was.name} → {theme.name}")
        if was.group != theme.group:
            yield Difference(REGROUPED, theme.code, "", f"{was.group} → {theme.group}")
        if was.note != theme.note:
            yield Difference(NOTED, theme.code, "", theme.note)


def _of_entries(before: Dictionary, after: Dictionary) -> Iterator[Difference]:
    old, new = {e.key: e for e in before.entries}, {e.key: e for e in after.entries}
    gone = [entry for key, entry in old.items() if key not in new]
    for key, entry in new.items():
        was = old.get(key)
        if was is None:
            source = next((e for e in gone if e.key[1:] == key[1:]), None)
            if source is not None:
                gone.remove(source)
                yield Difference(MOVED, entry.theme, entry.kind, f"{entry.text} (từ {source.theme})")
            else:
                yield Difference(ADDED, entry.theme, entry.kind, _shown(entry))
        elif was.active != entry.active:
            yield Difference(AGAIN if entry.active else RETIRED, entry.theme, entry.kind, entry.text)
        elif was.text != entry.text:
            yield Difference(RENAMED, entry.theme, entry.kind, f"{was.text} → {entry.text}")
    yield from (Difference(REMOVED, entry.theme, entry.kind, entry.text) for entry in gone)


def _shown(entry: Entry) -> str:
    return entry.text if entry.active else f"{entry.text} (chưa dùng)"

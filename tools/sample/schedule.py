"""Which topics an office speaks of in a month, and how much: flat, rising, fading, seasonal ones, and spells."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from analytics.vietnamese import months_between

_LIFE, _HAPPENINGS = Path(__file__).parent / "life.toml", Path(__file__).parent / "happenings.toml"


@cache
def life() -> dict[str, Any]:
    return tomllib.loads(_LIFE.read_text(encoding="utf-8"))


def planned(month: str, taste: str) -> dict[str, int]:
    """Points by topic: what is flat, rises, fades, or has its season; one more or fewer by chance, as in life.

    `taste`, the office's key, gives the chance. A topic of which something takes place that month is spoken of.
    """
    points = _trend(month) | life()["own"].get(taste, {})
    for row in happenings(month):
        if row["topic"] in life()["spells"]["topics"] and "in" in row:
            points.setdefault(row["topic"], 2)
    return {
        topic: max(1, count + Random(f"{taste}{month}{topic}").choice((-1, 0, 0, 0, 1)))
        for topic, count in points.items()
        if count
    }


@cache
def _all_happenings() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = tomllib.loads(_HAPPENINGS.read_text(encoding="utf-8"))["happening"]
    return rows


def happenings(month: str) -> list[dict[str, Any]]:
    """What takes place in a month, of what is listed."""
    number = int(month[5:])
    return [row for row in _all_happenings() if month in row.get("in", []) or number in row.get("each", [])]


def _trend(month: str) -> dict[str, int]:
    points = dict(life()["flat"])
    for topic, row in life()["rising"].items():
        begun = len(months_between(row["from"], month))
        points[topic] = min(row["most"], 1 + (begun - 1) // row["each"]) if begun else 0
    for topic, row in life()["fading"].items():
        points[topic] = max(0, row["most"] - max(0, len(months_between(row["from"], month)) - 1) // row["each"])
    for topic, by_month in life()["seasonal"].items():
        points[topic] = by_month.get(str(int(month[5:])), 0)
    return points


def spells(room: list[int], taken: list[set[str]], chance: Random) -> list[dict[str, int]]:
    """Further topics with their points, for each month so many as there is room; the longest unheard comes first.

    `taken`: the topics that the month has already.
    """
    plan = life()["spells"]
    running: dict[str, tuple[int, int]] = {}  # months left, points
    heard = dict.fromkeys(plan["topics"], -20)
    found = []
    for place, free in enumerate(room):
        running = {topic: (left - 1, points) for topic, (left, points) in running.items() if left > 1}
        for topic in taken[place] & set(running):
            del running[topic]
        while len(running) > free:
            del running[min(running, key=lambda topic: running[topic])]
        while len(running) < free:
            waiting = {
                topic: heard[topic] + chance.random() * 14
                for topic in heard
                if topic not in running and topic not in taken[place]
            }
            months = chance.randint(plan["shortest"], plan["longest"])
            running[min(waiting, key=lambda topic: waiting[topic])] = (months, chance.randint(2, 3))
        heard.update(dict.fromkeys([*running, *(taken[place] & set(heard))], place))
        found.append({topic: points for topic, (_, points) in running.items()})
    return found

"""New points of a paper: sentences of the banks, lists of documents, days, and what takes place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

from analytics.reading.numbering import roman
from tools.sample import days, schedule
from tools.sample.banks import Topic, topics, worded
from tools.sample.citing import Manner, cite_dated_first, cite_many, cite_pair, cite_shortly
from tools.sample.desk import Desk
from tools.sample.documents import Document
from tools.sample.paper import Point
from tools.sample.said import Cited, Marked, Said, capitalised, joined, planted
from tools.sample.schedule import life

DAYS, NEW = "ngay-le", "van-ban-moi"
_WORDS = "nhất hai ba tư năm sáu bảy tám chín mười".split()
_OF_SEVERAL = ("gồm", "là")  # ends of leads before a list
_NEWS = 120  # days for which it is told that a document was issued
_KNOWN_SHORTLY = ("nghị quyết", "chỉ thị", "kết luận", "quy định", "nghị định", "kế hoạch")  # "Kế hoạch 48"
_TO_BE_CARRIED_OUT = (*_KNOWN_SHORTLY, "chương trình hành động", "hướng dẫn", "luật")
Sources = tuple[tuple[str, int], ...]


def heading(desk: Desk, topic: Topic, unlike: str = "") -> Point:
    """The first words of an item, without its points; in other words than `unlike`."""
    text = desk.chance.choice([words for words in topic.headings if words != unlike])
    bears_none = topic.key == NEW or topic.theme == "A7"
    themes = () if bears_none else (topic.theme,)
    said = Said(desk.slotted(worded(text, desk.chance)))
    return Point(next(desk.ids), topic.key, "heading", said, themes, free=topic.key == NEW, dated="{month}" in text)


def prose(desk: Desk, topic: Topic, item: Point) -> Point:
    """One or two sentences on the topic, those longest unheard first; now and then advice besides.

    `item` is not looked at: all makers of points are asked in one way.
    """
    is_early = bool(topic.early) and desk.month <= life()["early"].get(topic.key, "")
    banks = ["early", "early", "says"] if is_early else ["says"]
    sources = [desk.sentence(topic, desk.chance.choice(banks))]
    if desk.chance.random() < 0.4:
        advised = desk.chance.random() < 0.1
        sources.append(desk.sentence(topic, "neutral" if advised else desk.chance.choice(banks)))
    return of_sentences(desk, topic, "prose", tuple(dict.fromkeys(sources)))


def of_sentences(desk: Desk, topic: Topic, kind: str, sources: Sources) -> Point:
    """A point made of these sentences, with their themes."""
    sentences = [desk.bank(topic, bank)[number] for bank, number in sources]
    themes = tuple(dict.fromkeys(theme for sentence in sentences for theme in sentence.themes))
    dated = any(sentence.dated for sentence in sentences)
    said = desk.spoken(topic, sources)
    return Point(next(desk.ids), topic.key, kind, said, themes, sources=sources, dated=dated)


def advice(desk: Desk, topic: Topic) -> Point:
    """A sentence that speaks of no theme."""
    return of_sentences(desk, topic, "advice", (desk.sentence(topic, "neutral"),))


def with_document(desk: Desk, topic: Topic, item: Point) -> Point | None:
    """A sentence about one document; now and then one that the item's first list cites in full before it."""
    if not any(desk.office.may_say(sentence.text) for sentence in topic.with_doc):
        return None
    lists = (child.documents for child in item.children if child.kind == "documents")
    full = [document for document, _ in next(lists, ()) if document.type in _KNOWN_SHORTLY]
    if full and desk.chance.random() < 0.3:
        document = desk.chance.choice(full)
        cited = cite_shortly(document)
    elif picked := desk.pick(topic, 1, types=_TO_BE_CARRIED_OUT):
        document = picked[0]
        cited = desk.cited(document, Manner(subject=desk.chance.random() < 0.88))
    else:
        return None
    source = desk.sentence(topic, "with_doc")
    said = desk.spoken(topic, (source,)).fill("{doc}", cited)
    return Point(
        next(desk.ids), topic.key, "prose", said, (topic.theme,), True, sources=(source,),
        documents=((document, cited),), dated=desk.bank(topic, source[0])[source[1]].dated,
    )  # fmt: skip


# documents


def documents(desk: Desk, topic: Topic, number: int, item: Point) -> Point | None:
    """A list of so many documents of the topic behind a lead that the item does not have yet."""
    picked = desk.pick(topic, number)
    return listing(_lead(desk, topic, item, len(picked)), [(d, desk.cited(d)) for d in picked]) if picked else None


def _lead(desk: Desk, topic: Topic, item: Point, number: int) -> Point:
    """A lead for so many documents; one that the item has not."""
    said = [desk.slotted(lead) for lead in topic.leads if number > 1 or not lead.endswith(_OF_SEVERAL)]
    unsaid = [lead for lead in said if not any(child.said.text.startswith(lead) for child in item.children)]
    lead = desk.chance.choice(unsaid or said)
    return Point(next(desk.ids), topic.key, "documents", Said(), (topic.theme,), True, lead)


def listing(point: Point, listed: Iterable[tuple[Document, Said]]) -> Point:
    """The point with these documents behind its lead."""
    kept = tuple(listed)
    colon = ": " if point.lead.endswith(_OF_SEVERAL) or point.topic == NEW else " "
    said = Said(point.lead + colon) + joined([cited for _, cited in kept], "; ") + "."
    return replace(point, said=said, documents=kept)


def documents_anew(desk: Desk, topic: Topic, item: Point) -> Point | None:
    """A list, or one of the other ways to name documents: several of one day, a pair, the day and the body first."""
    if len(together := _of_one_day(desk, topic)) > 1 and desk.chance.random() < 0.5:
        return _sentence(desk, _lead(desk, topic, item, 2), together, cite_many(together, desk.chance))
    picked = desk.pick(topic, desk.chance.randint(1, 3))
    if not picked:
        return None
    lead = _lead(desk, topic, item, len(picked))
    if _is_pair(picked) and desk.chance.random() < 0.7:
        return _sentence(desk, lead, picked, cite_pair(picked[0], picked[1], desk.chance))
    is_news = picked[0].subject and not picked[0].is_law and (desk.issued - picked[0].issued).days < _NEWS
    if len(picked) == 1 and is_news and desk.chance.random() < 0.6:
        return _sentence(desk, replace(lead, lead=""), picked, cite_dated_first(picked[0], desk.chance))
    return listing(lead, [(document, desk.cited(document)) for document in picked])


def _sentence(desk: Desk, point: Point, told: list[Document], cited: Said) -> Point:
    """The point as a sentence that names these documents together; said again it is the same one."""
    said = Said(f"{point.lead} " if point.lead else "") + cited + "."
    return replace(
        point,
        id=desk.identity(said.text),
        kind="prose",
        said=said,
        lead="",
        documents=tuple((document, cited) for document in told),
    )


def _of_one_day(desk: Desk, topic: Topic) -> list[Document]:
    """Central documents of one day and symbol that the topic may cite, the newest such."""
    groups: dict[tuple[date, str], list[Document]] = defaultdict(list)
    for document in desk.citable(topic):
        if document.body == "central" and not document.is_law:
            groups[document.issued, document.symbol].append(document)
    return max((g for g in groups.values() if len(g) > 1), key=lambda g: g[0].issued, default=[])


def _is_pair(picked: list[Document]) -> bool:
    """Two documents of one type and body."""
    return len(picked) == 2 and not picked[0].is_law and len({(d.type, d.issuer) for d in picked}) == 1


def new_documents(desk: Desk, word: str, lately: list[Document]) -> Point | None:
    """What was issued lately, behind a lead that has this word ("Trung ương", "tỉnh")."""
    fresh = [d for d in lately if desk.spoken_of.get(d.key) != desk.place]
    if not fresh:
        return None
    desk.note(fresh)
    leads = [lead for lead in topics()[NEW].leads if word in lead and lead.endswith(_OF_SEVERAL) == (len(fresh) > 1)]
    point = Point(
        desk.identity("new", word), NEW, "documents", Said(), (), True, desk.slotted(desk.chance.choice(leads))
    )
    enclosed = " (gửi kèm)"
    return listing(
        point, [(d, desk.cited(d, Manner()) + (enclosed if desk.chance.random() < 0.12 else "")) for d in fresh]
    )


def read_documents(desk: Desk, lead: str, told: list[Document], issuer: str | None = None) -> Point | None:
    """Documents to be read in a cell's meeting; `issuer`: the body that the lead names."""
    if not told:
        return None
    cited = joined([desk.cited(document, Manner(issuer=issuer)) for document in told], "; ")
    desk.note(told)
    return Point(desk.identity("read", lead), NEW, "documents", Said(f"{lead}: ") + cited + ".", (), True)


def with_short_forms_behind(item: Point) -> Point:
    """An item without the points that name a document shortly ("Kế hoạch 48") which it no longer cites in full."""
    full, kept = set(), []
    for child in item.children:
        cited = child.said.facts(Cited)
        if all(fact.symbol or (fact.type, fact.number) in full for fact in cited):
            kept.append(child)
        full |= {(fact.type, fact.number) for fact in cited if fact.symbol}
    return replace(item, children=tuple(kept))


# days and what takes place


def day_lists(desk: Desk) -> list[Point]:
    """The month's days: anniversaries first, then the others; in some years all together."""
    office = desk.office
    marked = days.chosen(desk.year, desk.month_number, office.key, office.days - 2, office.days + 5)
    apart = Random(f"{office.key}{desk.year}halves").random() >= 0.25
    halves = [[d for d in marked if d.origin], [d for d in marked if not d.origin]]
    if not apart or min(map(len, halves)) < 2:
        halves = [marked]
    return [_day_list(desk, half, first=half is halves[0]) for half in halves]


def _day_list(desk: Desk, marked: list[days.Day], first: bool) -> Point:
    topic = topics()[DAYS]
    ahead = any(day.on and day.on.month != desk.month_number for day in marked)  # days of the next month too
    leads = [
        lead for lead in topic.leads if not (ahead and "tháng" in lead) and (first or not lead.startswith("Trọng tâm"))
    ]
    said = Said(desk.slotted(desk.chance.choice(leads)) + ": ")
    for place, day in enumerate(marked):
        mark = days.mark(day, desk.year, desk.chance)
        if place and mark.text.startswith("kỷ niệm ") and desk.chance.random() < 0.2:
            mark = planted(mark.text.removeprefix("kỷ niệm "), *mark.facts(Marked))
        joins = said.text.endswith(")") and desk.chance.random() < 0.15  # else the day behind would be both days'
        said = said + ("" if not place else " và " if joins else "; ") + mark
    return Point(next(desk.ids), DAYS, "days", said + ".", (topic.theme,), True)


def happenings(desk: Desk, topic: Topic) -> list[Point]:
    """What takes place this month that belongs to the topic."""
    return [_happening(desk, row) for row in schedule.happenings(desk.month) if row["topic"] == topic.key]


def _happening(desk: Desk, row: dict[str, Any]) -> Point:
    turn = desk.year - row.get("since", desk.year) + row.get("first", 1)
    origin = date.fromisoformat(row["origin"]) if "origin" in row else None
    years = desk.year - origin.year if origin else None
    word = _WORDS[turn - 1] if turn <= len(_WORDS) else turn
    slots = {"roman": roman(turn), "word": word, "round": turn, "years": years}

    def told(text: str) -> str:
        for slot, value in slots.items():
            text = text.replace(f"{{{slot}}}", str(value))
        return desk.slotted(text)

    def day(printed: str | None) -> date | None:
        return date.fromisoformat(f"{desk.year}-{printed}") if printed else None

    on = day(f"{origin:%m-%d}" if origin else row.get("on"))
    edition = told(row["edition"]) if "edition" in row else None
    name = told(row.get("name", row["event"]))
    fact = Marked(name, row["kind"], on, day(row.get("until")), origin, years, edition)
    sentence = Said(desk.slotted(worded(desk.chance.choice(row["says"]), desk.chance)))
    said = capitalised(sentence.fill("{event}", planted(told(row["event"]), fact)))
    theme = row.get("theme", topics()[row["topic"]].theme)
    return Point(desk.identity(row["event"], str(desk.year)), row["topic"], "happening", said, (theme,), True)

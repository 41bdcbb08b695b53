"""The clerk of an invented office, who writes each month's paper from the paper of the month before, as in life."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from tools.sample import points
from tools.sample.banks import Topic, topics
from tools.sample.desk import Desk
from tools.sample.documents import BODIES, OWN_RATES, Document, number_by, working_day
from tools.sample.filling import citations, filled
from tools.sample.offices import PROVINCE, Office
from tools.sample.paper import Paper, Point
from tools.sample.points import DAYS, NEW
from tools.sample.said import Cited, Said, planted
from tools.sample.schedule import life, planned, spells

_FIRST_IN_PART_ONE = ("kinh-te-xa-hoi", "nghi-quyet-trung-uong", "quoc-hoi-hdnd", "xay-dung-dang", "hoc-tap-bac")
_MEETING = ("sinh-hoat-tu-tuong", "sinh-hoat-nhiem-vu", "xay-dung-chi-bo")
_KEPT, _CHANGED = 0.83, 0.93  # shares of points that stay word for word, and of those that stay at all
_OLDEST = 5  # months for which a point is carried at most
_MAKERS: tuple[Callable[[Desk, Topic, Point], Point | None], ...] = (
    points.prose,
    points.prose,
    points.documents_anew,
    points.with_document,
)
Before = dict[str, Point]  # last month's items by topic


class Clerk:
    """Writes the papers of one office; the same office and months give the same papers."""

    def __init__(self, office: Office, months: list[str]) -> None:
        self.desk = Desk(office, months)
        unspoken = set(life()["unspoken"].get(office.key, []))
        taken = [set(planned(month, office.key)) for month in months]
        wished = [office.items - 2 + _more(office, month) for month in months]
        room = [max(0, number - len(already)) for number, already in zip(wished, taken, strict=True)]
        self.spells = spells(room, [already | unspoken for already in taken], self.desk.chance)

    def papers(self, corrected: str = "") -> Iterator[Paper]:
        """One paper a month, each made from the one before; for the month `corrected` two, the second in its place."""
        before: Before = {}
        for place, month in enumerate(self.desk.months):
            self.desk.place = place
            paper = self._paper(before)
            yield paper
            if month == corrected:
                paper = self._correction(paper)
                yield paper
            before = {item.topic: item for part in paper.parts for item in part}

    def _correction(self, paper: Paper) -> Paper:
        """A second paper for the same month: one point reworded, one left out, one more."""
        first, second = paper.parts
        items = list(first)
        place, reworded = next((n, item) for n, i in enumerate(items) if (item := self._with_one_reworded(i)) is not i)
        items[place] = reworded
        items[2] = replace(items[2], children=items[2].children[:-1])
        items[3] = replace(
            items[3], children=(*items[3].children, points.prose(self.desk, topics()[items[3].topic], items[3]))
        )
        letters, issued = paper.office.letters, working_day(paper.issued + timedelta(days=8))
        replaced = Cited("công văn", str(paper.number), None, f"CV/{letters}", paper.issued, None)
        opening = (
            Said(f"{self._who()} ban hành Công văn này thay thế ")
            + planted(f"Công văn số {paper.number}-CV/{letters}", replaced)
            + f", ngày {paper.issued:%d/%m/%Y}, định hướng {self._what()} như sau:"
        )
        number = number_by(issued, OWN_RATES["công văn"]) + 1
        return Paper(paper.office, paper.month, number, issued, False, opening, (tuple(items), second), corrects=True)

    def _with_one_reworded(self, item: Point) -> Point:
        """The item with its first point that can be reworded in other words; the same item where none can."""
        for n, child in enumerate(item.children):
            reworded = self._reworded(child) if child.kind == "prose" else None
            if reworded is not None:
                return replace(item, children=(*item.children[:n], reworded, *item.children[n + 1 :]))
        return item

    # a paper

    def _paper(self, before: Before) -> Paper:
        desk = self.desk
        wanted = planned(desk.month, desk.office.key) | self.spells[desk.place]
        order = self._in_order(wanted, before)
        meeting = {key: desk.chance.randint(3, 4) for key in self._meeting_topics()}
        carried = {  # first of all: what is carried on is cited already when new documents are picked
            key: self._refreshed(before[key], count) for key, count in (*order, *meeting.items()) if key in before
        }
        new, days = self._new_item(before.get(NEW)), self._days_item(before.get(DAYS))
        items = [self._item(topics()[key], count, carried.get(key)) for key, count in order]
        wandered = self._wandered()
        second = [self._meeting_item(key, count, carried.get(key)) for key, count in meeting.items()]
        second += [item for item in items if item.topic in wandered]
        first = [item for item in items if item.topic not in wandered]
        first.insert(desk.chance.choice((len(first), len(first), len(first) // 2)), new)
        first = filled(desk, [*first, days], citations(second) + 1)
        parts = [tuple(map(points.with_short_forms_behind, part)) for part in (first, second)]
        blank = desk.drawn("blank").random() < 0.06
        number = None if blank else number_by(desk.issued, OWN_RATES["công văn"]) + 1
        return Paper(desk.office, desk.month, number, desk.issued, blank, self._opening(), (parts[0], parts[1]))

    def _who(self) -> str:
        return f"Ban Thường vụ {self.desk.office.name} {PROVINCE}"

    def _what(self) -> str:
        month = f"tháng {self.desk.month_number} năm {self.desk.year}"
        return f"công tác tuyên truyền và nội dung sinh hoạt chi bộ {month}"

    def _opening(self) -> Said:
        month = date(self.desk.year, self.desk.month_number, 1)
        issued = working_day(month - timedelta(days=Random(f"{PROVINCE}{month}").randint(10, 12)))
        number = str(number_by(issued, BODIES["btg"].rates["công văn"]) + 1)
        sender = f"Ban Tuyên giáo Tỉnh ủy {PROVINCE}"
        cited = planted(f"Công văn số {number}-CV/BTGTU", Cited("công văn", number, None, "CV/BTGTU", issued, sender))
        said = Said("Căn cứ ") + cited + f", ngày {issued:%d/%m/%Y} của {sender}, "
        return said + f"{self._who()} định hướng {self._what()} như sau:"

    def _in_order(self, wanted: dict[str, int], before: Before) -> list[tuple[str, int]]:
        """Carried topics keep their order, now and then two change places; new ones come in somewhere."""
        chance = self.desk.chance
        keys = [key for key in before if key in wanted]
        for key in wanted:
            if key not in keys:
                at = _FIRST_IN_PART_ONE.index(key) if key in _FIRST_IN_PART_ONE else chance.randint(2, 9)
                keys.insert(min(at, len(keys)), key)
        if before and len(keys) > 3 and chance.random() < 0.35:
            at = chance.randrange(1, len(keys) - 1)
            keys[at], keys[at + 1] = keys[at + 1], keys[at]
        return [(key, wanted[key]) for key in keys]

    def _wandered(self) -> set[str]:
        """The topics that stand in part II this month, for two months at a time."""
        desk = self.desk
        spell = f"{desk.office.key}{desk.year}{(desk.month_number - 1) // 2}"
        return {key for key in life()["wandering"]["topics"] if Random(spell + key).random() < 0.4}

    def _meeting_topics(self) -> tuple[str, ...]:
        return _MEETING if self.desk.drawn("meeting").random() < 0.75 else _MEETING[:2]

    # an item and what becomes of it

    def _item(self, topic: Topic, count: int, carried: Point | None) -> Point:
        if carried is not None:
            return self._grown(topic, carried, count)
        item = points.heading(self.desk, topic)
        first = points.documents(self.desk, topic, self.desk.chance.randint(2, 4), item)
        return self._grown(topic, replace(item, children=(first,) if first else ()), count)

    def _refreshed(self, item: Point, count: int) -> Point:
        """A carried item: its heading mostly kept, of its points some kept, reworded, dropped."""
        if item.dated or self.desk.chance.random() < 0.2:
            fresh = points.heading(self.desk, topics()[item.topic], item.said.text)
            item = replace(item, said=fresh.said, dated=fresh.dated)
        kept = [carried for child in item.children if (carried := self._carried(child)) is not None]
        return replace(item, children=tuple(kept[: max(1, count)]))

    def _carried(self, point: Point) -> Point | None:
        """What becomes of a point in the next month; None: it is dropped."""
        desk, draw = self.desk, self.desk.chance.random()
        listed = tuple((d, cited) for d, cited in point.documents if not desk.is_over(d))
        is_over = len(listed) < len(point.documents) or self._is_past(point)
        if point.kind in ("happening", "days", "reading") or draw > _CHANGED or point.age >= _OLDEST:
            return None
        point = replace(point, age=point.age + 1)
        if draw < _KEPT and not point.dated and not is_over:
            desk.note(document for document, _ in listed)
            return point
        if point.kind == "documents":
            desk.note(document for document, _ in listed)
            return self._relisted(point, list(listed))
        return None if is_over else self._reworded(point)

    def _is_past(self, point: Point) -> bool:
        """Whether it is made of what is said only for a time."""
        early = any(bank == "early" for bank, _ in point.sources)
        return early and self.desk.month > life()["early"][point.topic]

    def _reworded(self, point: Point) -> Point | None:
        """The same sentences with other alternatives; what cites a document goes instead."""
        if not point.sources or any(bank == "with_doc" for bank, _ in point.sources):
            return None
        for _ in range(6):
            said = self.desk.spoken(topics()[point.topic], point.sources)
            if said.text != point.said.text:
                return replace(point, said=said)
        return None

    def _relisted(self, point: Point, listed: list[tuple[Document, Said]]) -> Point | None:
        """A list of documents with one more or one fewer; the others stay as they were printed."""
        desk = self.desk
        if len(listed) > 1 and desk.chance.random() < 0.5:
            listed.pop(desk.chance.randrange(len(listed)))
        else:
            listed += [(d, desk.cited(d)) for d in desk.pick(topics()[point.topic], 1)]
        return points.listing(point, listed) if listed else None

    def _grown(self, topic: Topic, item: Point, count: int) -> Point:
        """The item with what takes place, and with new points until it has so many."""
        desk = self.desk
        children = [*points.happenings(desk, topic)[: max(0, count + 2 - len(item.children))], *item.children]
        while len(children) < count:
            item = replace(item, children=tuple(children))
            made = desk.chance.choice(_MAKERS)(desk, topic, item)
            if made is not None:
                short = any(fact.symbol is None for fact in made.said.facts(Cited))
                children.insert(len(children) if short else desk.chance.randint(0, len(children)), made)
        return replace(item, children=tuple(children))

    # items of their own kind

    def _new_item(self, before: Point | None) -> Point:
        """New documents of the centre and of the province, and how to make them known."""
        desk, topic = self.desk, topics()[NEW]
        item = self._refreshed(before, 1) if before else points.heading(desk, topic)
        made = (
            points.new_documents(desk, "Trung ương", desk.issued_lately(75, ["central"])[-4:]),
            points.new_documents(desk, "tỉnh", desk.issued_lately(40, BODIES)[-5:]),
            points.advice(desk, topic),
        )
        return replace(item, children=tuple(point for point in made if point))

    def _days_item(self, before: Point | None) -> Point:
        """The month's days and how to mark them."""
        desk, topic = self.desk, topics()[DAYS]
        item = self._refreshed(before, 9) if before else points.heading(desk, topic)
        kept = [child for child in item.children if child.kind == "advice"][:1]
        while len(kept) < 2:
            kept.append(points.advice(desk, topic))
        return replace(item, children=(*points.day_lists(desk), *points.happenings(desk, topic), *kept))

    def _meeting_item(self, key: str, count: int, carried: Point | None) -> Point:
        """What the cell does in its meeting; the first of these items begins with documents to be read."""
        desk, topic = self.desk, topics()[key]
        item = self._grown(topic, carried or points.heading(desk, topic), count)
        reading = self._reading(key) if key == _MEETING[0] else None
        return replace(item, children=(reading, *item.children)) if reading else item

    def _reading(self, key: str) -> Point | None:
        desk = self.desk
        told = desk.issued_lately(100, ["central", *BODIES])
        others, own = desk.chance.sample(told, min(3, len(told))), desk.issued_lately(70, ["khoi"])[-4:]
        lists = (
            points.read_documents(desk, "Văn bản của Trung ương, của tỉnh", others),
            points.read_documents(desk, f"Văn bản của {desk.office.called}", own, desk.office.called),
        )
        children = tuple(point for point in lists if point)
        said = Said("Phổ biến, quán triệt các văn bản, gồm:")
        return Point(desk.identity("reading"), key, "reading", said, (), True, children=children) if children else None


def _more(office: Office, month: str) -> int:
    """None, one or two items more, by the quarter."""
    quarter = (int(month[5:]) - 1) // 4
    return Random(f"{office.key}{month[:4]}{quarter}items").choice((0, 1, 1, 2))

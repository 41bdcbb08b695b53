"""What the clerk of an office has on the desk in one month: the date, the documents known, the sentences at hand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from itertools import count
from random import Random

from tools.sample.banks import Sentence, Topic, topics, worded
from tools.sample.citing import Manner, cite
from tools.sample.documents import BODIES, Document, central, local_documents, working_day
from tools.sample.offices import PROVINCE, Office
from tools.sample.said import Said
from tools.sample.schedule import life

_QUARTERS = ("I", "II", "III", "IV")
_USEFUL, _USEFUL_LETTER = 730, 240  # days for which a local paper is cited
_LETTERS = ("công văn", "thông báo")
_LOOKS_BACK = ("kết quả", "tổng kết", "tình hình")
_FOR_A_YEAR = re.compile(
    r"(?P<school>năm học 20\d\d - )?(?:(?<= - )|năm )(?P<year>20\d\d)(?P<spring> và đầu xuân)?"
    r"(?: (?:của|tỉnh|trong|trên|tại) [\w ,-]+)?$"
)


@dataclass
class Desk:
    """The office's memory, and the month at hand. The same office and months draw the same chances."""

    office: Office
    months: list[str]
    place: int = 0  # of the month at hand
    ids: count[int] = field(default_factory=count)
    heard: dict[tuple[str, str, int], int] = field(default_factory=dict)  # a sentence's last month, by its place
    named: dict[tuple[str, ...], int] = field(default_factory=dict)  # ids of points that come back every month
    spoken_of: dict[str, int] = field(default_factory=dict)  # a document's last month, by its key

    def __post_init__(self) -> None:
        self.chance = Random(self.office.key)
        self.known = _known(self.office, self.months[-1])

    @property
    def month(self) -> str:
        return self.months[self.place]

    @property
    def year(self) -> int:
        return int(self.month[:4])

    @property
    def month_number(self) -> int:
        return int(self.month[5:])

    @property
    def issued(self) -> date:
        """The paper for a month is issued on a working day towards the end of the month before."""
        return _issued(self.office.key, self.month)

    def drawn(self, what: str) -> Random:
        """A chance of its own for something in this month, which no other draw moves."""
        return Random(f"{self.office.key}{self.month}{what}")

    def identity(self, *name: str) -> int:
        """The id of a point that is the same one whenever it comes back: what takes place, the list of new papers."""
        if name not in self.named:
            self.named[name] = next(self.ids)
        return self.named[name]

    # sentences

    @staticmethod
    def bank(topic: Topic, name: str) -> tuple[Sentence, ...]:
        found: tuple[Sentence, ...] = getattr(topic, name)
        return found

    def sentence(self, topic: Topic, bank: str) -> tuple[str, int]:
        """The place of a sentence in its bank: one of the three longest unheard."""
        heard = {
            n: self.heard.get((topic.key, bank, n), -50)
            for n, sentence in enumerate(self.bank(topic, bank))
            if self.office.may_say(sentence.text)
        }
        assert heard, f"nothing that {self.office.key} may say of {topic.key}"
        longest = sorted(heard, key=lambda n: (heard[n], Random(f"{self.office.key}{topic.key}{n}").random()))[:3]
        number = self.chance.choice(longest)
        self.heard[topic.key, bank, number] = self.place
        return bank, number

    def spoken(self, topic: Topic, sources: Iterable[tuple[str, int]]) -> Said:
        """Sentences of the banks, one wording of each."""
        sentences = [self.bank(topic, bank)[number].text for bank, number in sources]
        return Said(" ".join(self.slotted(worded(text, self.chance)) for text in sentences))

    def slotted(self, text: str) -> str:
        """A text of the banks in the office's words, the month, the year and what hangs on them in its slots."""
        text = self.office.spoken(text)
        school = self.year if self.month_number >= 8 else self.year - 1
        last = date(self.year, self.month_number, 1) - timedelta(days=1)
        slots = {
            "month": self.month_number,
            "year": self.year,
            "last_year": self.year - 1,
            "next_year": self.year + 1,
            "quarter": _QUARTERS[(self.month_number - 1) // 3],
            "school_year": f"{school} - {school + 1}",
            "last_month": last.month,
            "year_of_last_month": last.year,
        }
        for slot, value in slots.items():
            text = text.replace(f"{{{slot}}}", str(value))
        return text

    # documents

    def citable(self, topic: Topic) -> list[Document]:
        """What the topic's papers may cite by now: what is issued and still of use."""
        return [d for d in self.known[topic.key] if d.issued <= self.issued and not self.is_over(d)]

    def is_over(self, document: Document) -> bool:
        """Whether a document is of no use any more.

        What is for a year (or school year) ends with it; letters and notices are of use for eight months, other local
        papers for two years; a document that was replaced goes with what carries it out.
        """
        both = (document, document.carries) if document.carries else (document,)
        ends = [date.fromisoformat(day) for code, day in life()["replaced"].items() if code in [d.code for d in both]]
        ends += [end for d in both if (end := _end_of_year_of(d.subject))]
        if document.body != "central":
            is_brief = document.type in _LETTERS or document.subject.startswith(_LOOKS_BACK)
            ends.append(document.issued + timedelta(days=_USEFUL_LETTER if is_brief else _USEFUL))
        return any(self.issued > end for end in ends)

    def pick(self, topic: Topic, number: int, types: tuple[str, ...] = ()) -> list[Document]:
        """So many documents, rather new ones, of these types where they are given; none twice in a paper."""
        waiting = [
            d for d in self.citable(topic) if self.spoken_of.get(d.key) != self.place and (not types or d.type in types)
        ]
        picked: list[Document] = []
        while waiting and len(picked) < number:
            weights = [1 / (1 + (self.issued - d.issued).days / 240) + 0.12 for d in waiting]
            document = self.chance.choices(waiting, weights)[0]
            waiting.remove(document)
            picked.append(document)
        self.note(picked)
        return picked

    def note(self, documents: Iterable[Document]) -> None:
        """Documents that this month's paper cites, with what they carry out."""
        cited = [document for d in documents for document in (d, d.carries) if document]
        self.spoken_of.update(dict.fromkeys((document.key for document in cited), self.place))

    def cited(self, document: Document, manner: Manner | None = None) -> Said:
        """A citation; one of sixteen without its subject."""
        if manner is None:
            manner = Manner(subject=self.chance.random() >= 1 / 16)
        return cite(document, self.chance, replace(manner, year=self.year))

    def issued_lately(self, days: int, bodies: Iterable[str]) -> list[Document]:
        """Documents of these bodies from so many days before the paper, in order."""
        since, wanted = self.issued - timedelta(days=days), set(bodies)
        everything = {d.key: d for documents in self.known.values() for d in documents}
        found = [d for d in everything.values() if since < d.issued <= self.issued and d.body in wanted]
        return sorted(found, key=lambda d: (d.issued, d.code))


def _end_of_year_of(subject: str) -> date | None:
    """The last day of what a subject says it is for: "… năm 2023", "… năm học 2022 - 2023", "… và đầu xuân"."""
    told = _FOR_A_YEAR.search(subject)
    if told is None or (subject.startswith(_LOOKS_BACK) and "nhiệm vụ" not in subject):
        return None
    year = int(told["year"])
    return date(year + 1, 2, 28) if told["spring"] else date(year, 6 if told["school"] else 12, 28)


@cache
def _issued(office: str, month: str) -> date:
    days_before = Random(f"{office}{month}issued").randint(2, 7)
    return working_day(date.fromisoformat(f"{month}-01") - timedelta(days=days_before))


def _known(office: Office, last: str) -> dict[str, list[Document]]:
    """All documents up to a month, by topic: central ones, the province's, the office's own."""
    known: dict[str, list[Document]] = defaultdict(list)
    for topic in topics().values():
        known[topic.key] += [central()[key] for key in topic.central]
    for found in (_provincial(last), local_documents({"khoi": office.body}, last, office.key)):
        for topic_key, documents in found.items():
            said = [_in_words_of(office, d) for d in documents if d.body != "khoi" or office.may_say(d.subject)]
            known[topic_key] += said
    return {key: _chained(documents) for key, documents in known.items()}


def _in_words_of(office: Office, document: Document) -> Document:
    return replace(document, subject=office.spoken(document.subject)) if document.body == "khoi" else document


@cache
def _provincial(last: str) -> dict[str, list[Document]]:
    """The documents of the province's bodies, the same for all its offices."""
    return local_documents(BODIES, last, PROVINCE)


def _chained(documents: list[Document]) -> list[Document]:
    """An office's own paper carries out the province's programme where there is one, not the central paper itself."""
    programmes = {d.carries.code: d for d in documents if d.carries and d.body == "bch"}
    chained = []
    for document in documents:
        programme = programmes.get(document.carries.code) if document.carries else None
        if document.body == "khoi" and programme and programme.issued < document.issued:
            document = replace(document, carries=programme)
        chained.append(document)
    return chained

"""Citations as papers print them: the usual form, and the other forms of real papers, each with what a person reads.

The forms and how common they are follow a reading of some two hundred real pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from tools.sample.documents import Document
from tools.sample.said import CarriesOut, Cited, Mark, Named, Said, planted

# how a number and its symbol are printed, and how often beside each other
NUMBERS = {
    "usual": 160,
    "no word": 12,
    "blanks": 7,
    "one blank": 3,
    "long dash": 4,
    "swapped": 4,
    "blank at the slash": 2,
    "colon": 3,
    "two blanks": 2,
    "run together": 1,
    "case": 4,
    "other word": 5,
}
# how date and issuer follow it, likewise
TAILS = {
    "usual": 100,
    "no comma": 52,
    "date last": 8,
    "brackets": 6,
    "in words": 8,
    "dashes": 3,
    "dots": 2,
    "no issuer": 10,
    "no của": 4,
    "no year": 4,
    "comma behind": 3,
    "date blank": 3,
    "khóa in brackets": 5,
}
_TO_COMPLETE = re.compile(r"(Chỉ thị|Nghị quyết|Kết luận) số (\d+)-([A-Z]+/TW)")
_OTHER_WORDS = {"công văn": "Văn bản", "thông báo": "Thông báo Kết luận"}
_CARRIES = re.compile(r"(?:thực hiện|triển khai|thi hành)\W*$")
_TERM = re.compile(r" khóa ([XVI]+)$")


@dataclass(frozen=True, slots=True)
class Manner:
    """How the lead before a citation leaves it: under "Văn bản của …" the body is named already."""

    issuer: str | None = None  # the body that the lead names: none is printed, but a person knows it
    subject: bool = True
    year: int | None = None  # of the paper: only documents of this year are dated without theirs


USUAL = Manner()


def cite(document: Document, chance: Random, manner: Manner = USUAL) -> Said:
    """One citation with its date, issuer and subject; what the subject cites in its turn is planted too."""
    if document.is_law:
        return _law(document, chance)
    number, tail = _drawn(NUMBERS, chance), _drawn(TAILS, chance)
    if tail == "no year" and document.issued.year != manner.year:
        tail = "usual"
    head = _head(document, number)
    behind, issued, issuer = _tail(document, tail, manner.issuer, _day_form(chance))
    said = planted(head, _fact(document, issued, manner.issuer or issuer)) + behind
    return _with_subject(said, document, chance) if manner.subject and document.subject else said


def cite_many(documents: list[Document], chance: Random) -> Said:
    """Documents of one type, symbol, day and issuer under one word: "các Nghị quyết số 42-NQ/TW, 43-NQ/TW và …"."""
    first = documents[0]
    tail = f", ngày {_printed_day(first.issued, _day_form(chance))} của {first.issuer}"
    said = Said(f"các {_type(first)} số ")
    for place, document in enumerate(documents):
        between = "" if not place else " và " if place == len(documents) - 1 else ", "
        said = said + between + planted(document.code, _fact(document, first.issued, first.issuer))
    return said + tail


def cite_dated_first(document: Document, chance: Random) -> Said:
    """ "Ngày 16/7/2021, UBND tỉnh ban hành Kế hoạch số … về …": date and issuer before the citation."""
    day = _printed_day(document.issued, _day_form(chance))
    said = Said(f"Ngày {day}, {document.issuer} ban hành ") + planted(
        _head(document, "usual"), _fact(document, document.issued, document.issuer)
    )
    return _with_subject(said, document, chance)


def cite_pair(first: Document, second: Document, chance: Random) -> Said:
    """Two documents of one type and body, each with its day, and the body named once: "… ngày 5/9 và số … của …"."""
    said = planted(_head(first, "usual"), _fact(first, first.issued, first.issuer))
    said = said + f", ngày {_printed_day(first.issued, _day_form(chance))} và "
    again = chance.choice((second.code, f"số {second.code}", _head(second, "usual")))
    said = said + planted(again, _fact(second, second.issued, second.issuer))
    return said + f", ngày {_printed_day(second.issued, _day_form(chance))} của {first.issuer}"


def cite_shortly(document: Document) -> Said:
    """ "Nghị quyết 35", "Nghị định 59/2022": type and number of a document that the same paper cites in full."""
    head = f"{_type(document)} {document.number}" + (f"/{document.year}" if document.year else "")
    return planted(head, Cited(document.type, document.number, document.year, None, None, None))


def _law(document: Document, chance: Random) -> Said:
    """A law by its number, or by name and year alone."""
    name = f"Luật {document.subject}"
    if chance.random() < 0.4:
        year = f" năm {document.issued.year}"
        return planted(name + year, Named(name + year))
    said = planted(f"{name} số {document.code}", _fact(document, document.issued, "Quốc hội"))
    return said + f", ngày {_printed_day(document.issued, _day_form(chance))} của Quốc hội"


def _drawn(shares: dict[str, int], chance: Random) -> str:
    return chance.choices(list(shares), list(shares.values()))[0]


def _day_form(chance: Random) -> str:
    return _drawn({"decree": 60, "padded": 25, "plain": 15}, chance)


def _fact(document: Document, issued: date | None, issuer: str | None) -> Cited:
    return Cited(document.type, document.number, document.year, document.symbol, issued, issuer, document.issuer)


def _type(document: Document) -> str:
    return document.type[:1].upper() + document.type[1:]


def _head(document: Document, form: str) -> str:
    """Type, number and symbol in one of the printed forms; a form that does not suit the symbol becomes the usual."""
    kind, code = _type(document), document.code
    mark = "-" if "/" in document.symbol else "/"
    if form == "no word":
        return f"{kind} {code}"
    if form == "colon":
        return f"{kind} số: {code}"
    if form == "two blanks":
        return f"{kind} số  {code}"
    if form == "run together":
        return f"{kind} số{code}"
    if form == "case":
        return f"{kind} số {_miswritten(code)}"
    if form == "other word" and document.type in _OTHER_WORDS:
        return f"{_OTHER_WORDS[document.type]} số {code}"
    if mark == "-":
        return f"{kind} số {_blanked(code, form, document.body == 'central')}"
    return f"{kind} số {code}"


def _miswritten(code: str) -> str:
    """Symbols as they are miswritten most."""
    return code.replace("CTr", "Ctr").replace("BCSĐ", "BCSD").replace("/QĐ-", "/QD-")


def _blanked(code: str, form: str, central: bool) -> str:
    """A number of the Party with blanks or another dash round its parts, or hyphen and slash in each other's place."""
    number, symbol = code.split("-", 1)
    return {
        "blanks": f"{number} - {symbol}",
        "one blank": f"{number}- {symbol}",
        "long dash": f"{number} – {symbol}",
        "blank at the slash": f"{number}-{symbol.replace('/', ' / ')}",
        "swapped": f"{number}/{symbol.replace('/', '-')}" if central else code,
    }.get(form, code)


def _tail(document: Document, form: str, named: str | None, padding: str) -> tuple[str, date | None, str | None]:
    """What follows number and symbol, with the date and the issuer that it prints."""
    day, issuer = _printed_day(document.issued, padding), document.issuer
    if form in ("dashes", "dots"):
        day = day.replace("/", "-" if form == "dashes" else ".")
    if form == "date blank":
        day = day[: day.rindex("/") + 1] + " " + day[day.rindex("/") + 1 :]
    if form == "in words":
        day = f"{document.issued.day:02d} tháng {document.issued.month:02d} năm {document.issued.year}"
    if named or form == "no issuer" or not issuer:
        return f", ngày {day}", document.issued, None
    if form == "khóa in brackets":
        issuer = _TERM.sub(r" (khóa \1)", issuer)
    if form == "date last":
        return f" của {issuer}, ngày {day}", document.issued, document.issuer
    if form == "no year":  # the day tells no date
        return f", ngày {document.issued:%d/%m} của {issuer}", None, document.issuer
    if form == "no của" and _takes_about(document.subject):
        return f" ngày {day} {issuer}", document.issued, document.issuer
    if form == "comma behind":
        return f", ngày {day}, của {issuer}", document.issued, document.issuer
    if form == "brackets":
        return f" (ngày {day}) của {issuer}", document.issued, document.issuer
    return f"{' ' if form == 'no comma' else ', '}ngày {day} của {issuer}", document.issued, document.issuer


def _printed_day(day: date, form: str) -> str:
    """05/03/2024 padded; 05/3/2024 as Decree 30 wants it (days below ten, January and February); 5/3/2024 plain."""
    if form == "plain":
        return f"{day.day}/{day.month}/{day.year}"
    return f"{day:%d/%m/%Y}" if form == "padded" or day.month < 3 else f"{day:%d}/{day.month}/{day.year}"


def _takes_about(subject: str) -> bool:
    return not subject.startswith(("phê duyệt", "quy định", "sửa đổi", "ban hành"))


def _subject(document: Document, chance: Random) -> Said:
    """The subject with what it cites: the document carried out, or one named in the text itself."""
    if "{carried}" in document.subject and document.carries:
        return Said(document.subject).fill("{carried}", cite(document.carries, chance))
    subject = Said(document.subject)
    marks = tuple(
        Mark(m.start(), m.end(), Cited(m[1].lower(), m[2], None, m[3], None, None))
        for m in _TO_COMPLETE.finditer(document.subject)
    )
    return replace(subject, marks=marks)


def _with_subject(said: Said, document: Document, chance: Random) -> Said:
    """Its subject behind a citation; with what it carries out: what the subject cites first, if its words say so."""
    about = _subject(document, chance)
    whole = said + (" về " if _takes_about(document.subject) else " ") + about
    cited = [(mark.start, fact) for mark in about.marks if isinstance(fact := mark.fact, Cited | Named)]
    if not cited or not _CARRIES.search(about.text[: cited[0][0]]):
        return whole
    first = cited[0][1]
    target = first.name if isinstance(first, Named) else first.code
    return replace(whole, marks=(*whole.marks, Mark(0, len(whole.text), CarriesOut(document.code, target))))

"""Clean text → words with spans. The only place that imports underthesea.

The text is prepared without changing its length, so that spans stay true: cited numbers and dates become zeros (the
library breaks 50 of 50 otherwise), the tone moves to where its model has seen it ("uỷ"), lines in capitals go to lower
case. Never `fixed_words`: it leaks into every later call of the process.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from analytics.directive import rules
from analytics.directive.dates import full_dates
from analytics.model import Citation, Span
from analytics.vietnamese import UPPER, fold

_CLAUSE = re.compile(rf"[^\n;]+?(?:[.!?…](?= [{UPPER}“\"])|(?=[;\n])|$)", re.MULTILINE)
_LONG_RUN = re.compile(r"\S{1000}(?=\S)")
_OLD_TONE = re.compile(r"([òóỏõọ][ae]|[ùúủũụ]y)(?![^\W\d_])", re.IGNORECASE)
_NEW_TONE = dict(
    zip(
        ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"],
        ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"],
        strict=True,
    )
)


def segment(text: str, spans: Iterable[Span], citations: Iterable[Citation] = ()) -> tuple[Span, ...]:
    """Words (tokens with a letter or a digit) of the given parts of a text, in order; a masked number is one word."""
    prepared = prepare(text, citations)
    words: list[Span] = []
    for part in spans:
        for clause in _CLAUSE.finditer(prepared, part.start, part.end):
            words += [Span(clause.start() + s, clause.start() + e) for s, e in _words_of_clause(clause[0])]
    return tuple(words)


def content_words(text: str, words: Iterable[Span], citations: Iterable[Citation] = ()) -> Iterator[Span]:
    """The words that tell what a text is about: without stop words, numbers, and what is cited or dated by number."""
    masks = sorted([_symbol_span(c) for c in citations] + [Span(m.start(), m.end()) for m in full_dates(text)])
    ends = [mask.end for mask in masks]
    for word in words:
        place = bisect_right(ends, word.start)
        masked = place < len(masks) and masks[place].meets(word)
        printed = word.cut(text)
        if not masked and any(map(str.isalpha, printed)) and fold(printed) not in stop_words():
            yield word


@cache
def stop_words() -> frozenset[str]:
    """The stop words, folded; some are of several syllables, which the segmentation may have cut."""
    return frozenset(map(fold, rules.stop_words()))


def prepare(text: str, citations: Iterable[Citation] = ()) -> str:
    """The text as the segmenter should see it, of the same length."""
    masks = [_symbol_span(c) for c in citations] + [Span(m.start(), m.end()) for m in full_dates(text)]
    pieces, place = [], 0
    for mask in sorted(masks):
        if mask.start >= place:
            pieces += [text[place : mask.start], "0" * (mask.end - mask.start)]
            place = mask.end
    masked = "".join([*pieces, text[place:]])
    lines = [line.lower() if _is_capitals(line) else line for line in masked.split("\n")]
    return _OLD_TONE.sub(_move_tone, _LONG_RUN.sub(lambda m: m[0][:-1] + " ", "\n".join(lines)))


def _symbol_span(citation: Citation) -> Span:
    """The number and symbol alone, without the type word before them."""
    start = citation.span.start + citation.printed.rindex(" ") + 1 if " " in citation.printed else citation.span.start
    digits = re.search(r"\d", citation.printed)
    return Span(min(start, citation.span.start + digits.start()) if digits else start, citation.span.end)


def _move_tone(match: re.Match[str]) -> str:
    old = match[0]
    if match.string[match.start() - 1 : match.start()] in ("q", "Q"):
        return old
    new = _NEW_TONE[old.lower()]
    return "".join(n.upper() if o.isupper() else n for o, n in zip(old, new, strict=True))


def _is_capitals(line: str) -> bool:
    return line == line.upper() and sum(c.isalpha() for c in line) > 5


@lru_cache(maxsize=8192)  # directives repeat themselves: some 40 % of the clauses stand in the month before
def _words_of_clause(clause: str) -> tuple[tuple[int, int], ...]:
    from underthesea import word_tokenize  # late: it takes 0.4 s and 90 MB, which a page may not need

    words, place = [], 0
    for token in word_tokenize(clause, use_token_normalize=False):
        start, end = _locate(clause, token, place)
        place = end
        if any(c.isalnum() for c in token):
            words.append((start, end))
    return tuple(words)


def _locate(clause: str, token: str, place: int) -> tuple[int, int]:
    """Start and end of a token at or after `place`; blanks inside a token may stand for any run of blanks."""
    start = clause.find(token, place)
    if start >= 0:
        return start, start + len(token)
    start = place
    while start < len(clause) and clause[start].isspace():
        start += 1
    end = start
    for char in token:
        if char.isspace():
            continue
        while end < len(clause) and clause[end].isspace():
            end += 1
        end += 1
    return start, min(end, len(clause))

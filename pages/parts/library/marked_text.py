"""The text of a paper as HTML: a paragraph a line, every marked place in an element, whatever overlaps whatever.

The text is cut wherever something begins or ends; each piece is wrapped in what covers it. All of it is escaped.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from analytics.directive.abbreviations import meanings
from analytics.model import Item, Span
from pages.parts.library.marks import KINDS, Mark


def as_paragraphs(
    text: str, items: Sequence[Item], marks: Sequence[Mark], place: Span | None = None, words: Iterable[Span] = ()
) -> str:
    """The whole text. A paragraph in which an item begins bears its path; `place` is what a link leads to; of `words`
    those of several syllables are framed."""
    layers = _Layers(text, marks, place, [word for word in words if " " in word.cut(text)])
    begins = {item.span.start: number for number, item in enumerate(items)}
    starts = sorted(begins)
    paragraphs, start = [], 0
    for line in text.split("\n"):
        end = start + len(line)
        inside = [begins[at] for at in starts[bisect_left(starts, start) : bisect_left(starts, end + 1)]]
        if line.strip():
            paragraphs.append(_paragraph(layers, Span(start, end), inside, items))
        start = end + 1
    return "".join(paragraphs)


def _paragraph(layers: _Layers, line: Span, begun: Sequence[int], items: Sequence[Item]) -> str:
    anchors = "".join(f'<i data-item="{number}"></i>' for number in begun)
    path = f' data-path="{escape(items[begun[0]].path)}"' if begun else ""
    heading = ' class="heading"' if begun and items[begun[0]].heading else ""
    return f"<p{path}{heading}>{anchors}{''.join(layers.pieces(line))}</p>"


@dataclass(frozen=True, slots=True)
class _Cover:
    """What covers a piece of text from one place to another."""

    span: Span
    mark: int | None = None
    word: bool = False
    meaning: str = ""
    wanted: bool = False


class _Layers:
    """All that covers pieces of a text, by where it begins; lines are to be asked for in their order."""

    def __init__(self, text: str, marks: Sequence[Mark], place: Span | None, words: Sequence[Span]) -> None:
        self.text, self.marks = text, marks
        covers = [_Cover(mark.span, mark=number) for number, mark in enumerate(marks)]
        covers += [_Cover(word, word=True) for word in words]
        covers += [_Cover(span, meaning=meaning) for span, meaning in meanings(text)]
        covers += [_Cover(place, wanted=True)] if place else []
        self.waiting = sorted(covers, key=lambda cover: cover.span.start, reverse=True)
        self.open: list[_Cover] = []

    def pieces(self, line: Span) -> Iterator[str]:
        """The pieces of a line, each wrapped in what covers it."""
        start = line.start
        while start < line.end:
            while self.waiting and self.waiting[-1].span.start <= start:
                self.open.append(self.waiting.pop())
            self.open = [cover for cover in self.open if cover.span.end > start]
            ends = [cover.span.end for cover in self.open] + [cover.span.start for cover in self.waiting[-1:]]
            end = min([line.end, *ends])
            yield self._wrapped(Span(start, end), self.open)
            start = end

    def _wrapped(self, piece: Span, covers: Sequence[_Cover]) -> str:
        html = escape(piece.cut(self.text))
        marks = [cover for cover in covers if cover.mark is not None]
        for cover in covers:
            if cover.meaning:
                html = f'<abbr title="{escape(cover.meaning)}">{html}</abbr>'
            elif cover.word:
                html = f'<span class="word{_edges(piece, cover.span)}">{html}</span>'
        html = self._marked(html, piece, marks)
        if any(cover.wanted for cover in covers):
            html = f'<span class="wanted">{html}</span>'
        return html

    def _marked(self, html: str, piece: Span, covers: Sequence[_Cover]) -> str:
        """Wrapped in an element for each kind of mark, one in the other; the outermost tells which marks they are."""
        if not covers:
            return html
        numbers = [cover.mark for cover in covers if cover.mark is not None]
        begun = [str(cover.mark) for cover in covers if cover.span.start == piece.start]
        kinds = [kind for kind in reversed(KINDS) if any(self.marks[number].kind == kind for number in numbers)]
        aside = "" if any(self.marks[number].counted for number in numbers) else " uncounted"
        for depth, kind in enumerate(kinds[:-1]):
            html = f'<span class="{kind} depth-{depth}">{html}</span>'
        told = f' data-marks="{" ".join(map(str, numbers))}"' + (f' data-begins="{" ".join(begun)}"' if begun else "")
        return f'<span class="mark {kinds[-1]} depth-{len(kinds) - 1}{aside}"{told}>{html}</span>'


def _edges(piece: Span, whole: Span) -> str:
    return (" first" if piece.start == whole.start else "") + (" last" if piece.end == whole.end else "")

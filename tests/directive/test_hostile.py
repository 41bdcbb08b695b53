"""Odd and hostile texts: no crash, and no step whose time grows with the square of the text.

Times are ratios within one run: four times the text may take at most some ten times as long.
"""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.directive import analyse
from analytics.directive.chain import find_chain
from analytics.directive.citations import find_citations
from analytics.directive.documents import identify
from analytics.directive.events import find_events
from analytics.directive.header import read_header
from analytics.directive.named import find_named
from analytics.directive.outline import outline
from analytics.reading import clean

HEAD = "Định hướng tuyên truyền tháng 6 năm 2023\n\n1. "
UNITS = {
    "short lines": "một hai\n", "letters": "a\n\n", "open words": "và\n\n", "brackets": "(một hai ba\n", "digits": "1 ",
    "types": "Nghị quyết số ", "short forms": "các Nghị quyết 18, 18, ", "citations": "36-NQ/TW, của Ban ",
    "chain": "Kế hoạch số 1-KH/TU về thực hiện ", "anniversaries": "kỷ niệm 90 năm ", "laws": "Luật Luật Đất đai ",
    "quotes": "“", "stars": "*a", "parts": "I- A\n", "dotted": "1.1.1.",
    "all digits": "1234567890", "all brackets": "(", "days": "Ngày X ", "counted days": "1 năm Ngày sinh ",
    "visits": "Thủ tướng thăm Việt Nam ", "meetings": "Hội nghị a ", "congresses": "Đại hội A ", "ranges": "từ 1/1 đến ",
    "bodies": "Tỉnh ủy ban hành ", "open bodies": "Ban Chỉ đạo ", "dated citations": "Chỉ thị số 1-CT/TW, ngày 1/1/2020, ",
    "issuers": "36-NQ/TW của Ban ", "places": " tại Công văn số 1-CV/TU", "leads": "các văn bản của ", "capitals": "A",
    "hours": "Ngày Nhà giáo Việt Nam lúc ngày ", "colons": "văn bản của Tỉnh ủy: ", "do": "1-CV/TU do ", "said": "số 1/TU ",
    "one-part": "Công văn số 3517/UBND ", "amended": "Luật sửa đổi, bổ sung một số điều của Luật ",
}  # fmt: skip
WORDS = (
    "Kỷ niệm 98 năm Ngày sinh C. Mác ( 21/6/1925 - 29/2/2000 21/6 năm 0000 tháng quý IV/ Kỳ họp thứ ² lần XIII Tháng"
    " hành động Nghị quyết số 36-NQ/TW 05 , của Bộ Chính trị ngày về thực hiện Luật Đất đai \n 1. - + a) (1) Thứ hai,"
    " như sau: Nơi nhận: V/v Số - CV/ĐUK Lạng Sơn, âm lịch … ; . 31/12/9999 ٣٦ 🙂 Ngày Ngày"
).split(" ")


def read_all(text: str) -> None:
    """Everything that reads a paper but the segmentation into words."""
    text, _ = clean(text)
    body, items = outline(text)
    header = read_header(text, body.start)
    citations = find_citations(text, body, items)
    named = find_named(text, body, items, citations)
    find_chain(text, identify(citations, header), named)
    find_events(text, header, body, items, citations, named)


def seconds(text: str) -> float:
    start = time.process_time()  # other tests run beside this one: waiting for them is no growth
    read_all(text)
    return time.process_time() - start


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_time_grows_with_the_text_not_with_its_square(unit: str) -> None:
    small, large = 8_000 // len(unit), 32_000 // len(unit)
    read_all(HEAD + unit * small)  # loads the lists
    assert seconds(HEAD + unit * large) < 10 * seconds(HEAD + unit * small) + 0.3


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_no_text_breaks_the_reading(text: str) -> None:
    analysis = analyse(clean(HEAD + text)[0])
    for citation in analysis.citations:
        assert citation.span.cut(analysis.text) == citation.printed
    assert len({item.path for item in analysis.items}) == len(analysis.items)


@pytest.mark.parametrize("place", range(140, 200))
def test_a_comma_at_the_longest_name_is_no_trap(place: int) -> None:
    assert len(analyse(clean(HEAD + f"Hội thi {'a' * place}, Ban Chấp hành {'b ' * 40}.")[0]).events) < 2


@pytest.mark.parametrize("text", ["", "\n", "1.", "Kỷ niệm 98 năm 21/6/2023.", "1. Kỷ niệm 98 năm năm 2023."])
def test_little_or_nothing_is_read(text: str) -> None:
    assert analyse(clean(text)[0]).events == ()

"""What holds for every text: spans cut what was printed, cleaning twice is cleaning once, citations only nest."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.directive import analyse
from analytics.reading import clean

TYPES = (
    "Nghị quyết",
    "Chỉ thị",
    "kế hoạch",
    "Công văn hỏa tốc",
    "Quy định",
    "văn bản",
    "các Kết luận",
    "Luật Đất đai",
    "",
)
SYMBOLS = ("-NQ/TW", " - KL/TW", "/QĐ-TTg", "/2024/QH15", "-CV/ĐUK", "/1369-CBC", "-Ctr/TU", "", "/UBND-NC", "b/NQ-TLĐ")
AFTER = (
    ", ngày 30/1/2023 của Bộ Chính trị", " (ngày 05/5/2023)", ", đều ngày 7-8-2018 của UBND tỉnh", " của Ban Bí thư về",
    " và", ",", ";", " về thực hiện", " (viết tắt là", ")", " khóa XIII", ".", "\n\n- ", " “về", "” ", ": ", " tại",
)  # fmt: skip
EVENTS = (
    "Kỷ niệm 98 năm Ngày Báo chí cách mạng Việt Nam (21/6/1925-21/6/2023)", "Ngày Gia đình Việt Nam (28/6)",
    "Kỳ họp thứ 5, Quốc hội khóa XV", "Cuộc thi “Tìm hiểu", "Tuần lễ", "từ 17/9 đến 26/9", "lần thứ VIII", "và", "đợt thi đua",
)  # fmt: skip

citation = st.builds(
    lambda kind, so, number, symbol, after: f"{kind}{so}{number}{symbol}{after}",
    st.sampled_from(TYPES),
    st.sampled_from((" số ", " ", " số: ", "số ")),
    st.integers(0, 99_999),
    st.sampled_from(SYMBOLS),
    st.sampled_from(AFTER),
)
texts = st.lists(st.one_of(citation, st.sampled_from(EVENTS)), min_size=1, max_size=12).map(" ".join)
HEAD = "Định hướng tuyên truyền tháng 6 năm 2023\n\n1. "


@settings(max_examples=300, deadline=None, derandomize=True)
@given(texts)
def test_spans_cut_what_was_printed(text: str) -> None:
    analysis = analyse(clean(HEAD + text)[0])
    for citation in analysis.citations:
        assert citation.span.cut(analysis.text) == citation.printed
        assert citation.extent.holds(citation.span)
        assert citation.number in citation.printed
    for named in analysis.named_documents:
        assert named.span.cut(analysis.text) == named.name
    for event in analysis.events:
        assert 0 <= event.span.start < event.span.end <= len(analysis.text)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(texts)
def test_no_two_citations_overlap(text: str) -> None:
    found = analyse(clean(HEAD + text)[0]).citations
    for before, after in pairwise(found):
        assert before.span.end <= after.span.start
        assert before.extent.end <= after.span.start


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.one_of(texts, st.text(alphabet="aăĐ1 .-–/\n\u00a0\u200b*(“", max_size=120)))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text)[0]
    assert clean(once)[0] == once

"""Small dictionaries of themes for tests."""

from __future__ import annotations

from analytics.directive.dictionary import CITES, EVENT, EXCLUDE, PHRASE, Dictionary, Entry, Group, Theme

SMALL = Dictionary(
    (Group("A", "Xây dựng Đảng"), Group("D", "Kinh tế")),
    (Theme("A1", "Hội nghị", "A", "ghi chú"), Theme("D3", "Doanh nghiệp", "D")),
    (
        Entry("A1", PHRASE, "hội nghị Trung ương"),
        Entry("A1", CITES, "05-CT/TW"),
        Entry("D3", PHRASE, "doanh nghiệp"),
        Entry("D3", EXCLUDE, "Khối Doanh nghiệp"),
        Entry("D3", EVENT, "contest"),
    ),
)

"""So sánh: two months, periods or offices beside each other: what it says, sets, items with their words, keywords."""

from __future__ import annotations

from pages.parts import controls, labels, sidebar
from pages.parts.comparison import aligned, keywords, said, sets
from pages.parts.comparison.compared import compared

words = labels.comparison
view = sidebar.begin(labels.COMPARISON)
sidebar.stop_if_empty(view)

shown = compared(view)
chosen = controls.switch("xem", words.SHOW, words.KINDS, "tom-tat", label_visibility="collapsed")
if chosen == "tom-tat":
    said.sentences(shown)
else:
    said.left_out(shown)
if chosen in sets.KINDS:
    sets.table(shown, chosen)
elif chosen == "muc":
    aligned.listed(shown)
elif chosen == "tu-khoa":
    keywords.table(shown)

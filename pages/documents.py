"""Văn bản viện dẫn: cited documents: register, life lines, changes of the last month, chains, and each by itself."""

import streamlit as st

from pages.parts import controls, downloads, labels, sidebar, state
from pages.parts.documents import chains, changes, lives, one, register
from pages.parts.links import DOCUMENT

VIEWS = {"danh-muc": register.show, "duong-doi": lives.show, "moi": changes.show, "chuoi": chains.show}

view = sidebar.begin(labels.DOCUMENTS)
sidebar.stop_if_empty(view)

code = state.choice(DOCUMENT)
if code is not None:
    one.show(code, view)
    st.stop()
switch, button = st.columns([4, 1], vertical_alignment="bottom")
chosen = controls.switch("xem", labels.SHOW, labels.documents.VIEWS, "danh-muc", switch, label_visibility="collapsed")
with button:
    downloads.workbook(view)
VIEWS[chosen](view)

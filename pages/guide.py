"""Hướng dẫn: the guide, a part at a time, with its pictures."""

import streamlit as st

from pages.parts import controls, guide, labels, sidebar

sidebar.begin(labels.GUIDE, filtered=False)
introduction, parts = guide.parts()
titles = {str(number): title for number, (title, _) in enumerate(parts, 1)}
with st.container(width=900):
    st.markdown(introduction)
    chosen = controls.switch("muc", labels.guide.PARTS, titles, "1", label_visibility="collapsed")
    guide.show(parts[int(chosen) - 1][1])

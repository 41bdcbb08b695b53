"""Reads monthly directives, counts what they say, compares the months. Imports no Streamlit."""

__version__ = "0.1.0"

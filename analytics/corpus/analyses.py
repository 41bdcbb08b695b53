"""Stored papers as they were analysed, for whoever reads them as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from analytics.corpus import schema, stored
from analytics.corpus.store import Store
from analytics.corpus.view import shown
from analytics.model import Analysis, Filters


@dataclass(frozen=True, slots=True)
class AnalysedPaper:
    """A stored paper: its file's hash and name, and what it says, its header as a person has corrected it."""

    hash: str
    file_name: str
    office: str
    analysis: Analysis


def analyses(store: Store, filters: Filters) -> list[AnalysedPaper]:
    """The papers of a view, by month, without their words, hits and the documents that they name without a number."""
    with store.read() as connection:
        wanted = set(connection.scalars(select(schema.directives.c.id).where(shown(filters))))
        return [
            AnalysedPaper(
                paper.hash,
                paper.file_name,
                paper.office,
                Analysis(
                    paper.text,
                    paper.header,
                    paper.items,
                    paper.citations,
                    carries_out=paper.carries_out,
                    events=paper.events,
                ),
            )
            for paper in stored.papers(connection, wanted)
        ]

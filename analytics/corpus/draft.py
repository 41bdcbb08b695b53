"""One file read and analysed, not yet stored: what a person looks at and corrects before it counts."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from analytics import __version__
from analytics.corpus import corrections
from analytics.corpus.resolve import UNKNOWN_OFFICE
from analytics.directive import analyse, rules
from analytics.model import Analysis, Header, Reading, UnreadableFile
from analytics.reading import read
from analytics.reading.raw import Progress, no_progress

LOW_CONFIDENCE = 0.8  # a scanned page below it has words that a person should look at


@dataclass(frozen=True, slots=True)
class Draft:
    """A file's hash and name, what was read in it, and what a person has set in its header (field → text)."""

    digest: str
    name: str
    reading: Reading
    analysis: Analysis
    as_read: Header  # before any correction
    corrected: Mapping[str, str | None]
    program: str  # version that made the analysis
    rules: str  # and the fingerprint of the lists that it was made with

    @property
    def office(self) -> str:
        return self.analysis.header.office or UNKNOWN_OFFICE

    @property
    def weak_pages(self) -> tuple[int, ...]:
        """Scanned pages whose words are doubtful."""
        return tuple(p.page for p in self.reading.scanned if p.confidence < LOW_CONFIDENCE)


def hash_of(data: bytes) -> str:
    """The name under which a file is known: the SHA-256 of its bytes."""
    return hashlib.sha256(data).hexdigest()


def prepare() -> None:
    """Load what the first analysis needs: on a slow or busy machine that takes longer than a file may."""
    analyse("I- CÔNG TÁC TUYÊN TRUYỀN\n\n1. Tuyên truyền Nghị quyết số 36-NQ/TW, ngày 30/1/2023 của Bộ Chính trị.\n")


def read_draft(data: bytes, name: str, corrected: Mapping[str, str | None], progress: Progress = no_progress) -> Draft:
    """Read and analyse one file; a pure function of its bytes, its name and the corrections.

    Raises UnreadableFile for what cannot be read, and for a paper in which nothing can be counted.
    """
    reading = read(data, name, progress)
    progress(0, 0)  # reading is done: a sign of life
    analysis = analyse(reading.text)
    if not analysis.items:
        raise UnreadableFile(
            f"Tệp “{name}” không có mục nào được đánh số hoặc gạch đầu dòng, nên chưa nhận ra là văn bản định hướng."
        )
    made_by = (__version__, rules.fingerprint())
    return with_corrections(Draft(hash_of(data), name, reading, analysis, analysis.header, {}, *made_by), corrected)


def with_corrections(draft: Draft, corrected: Mapping[str, str | None]) -> Draft:
    """The draft with these corrections of its header instead of its own.

    Raises DirectiveError for a value that the field cannot have.
    """
    if dict(corrected) == dict(draft.corrected):
        return draft
    analysis = analyse(draft.reading.text, corrections.typed(corrected))
    corrections.check_period(analysis.header)
    return replace(draft, analysis=analysis, corrected=dict(corrected), program=__version__, rules=rules.fingerprint())

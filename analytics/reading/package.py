"""The archive that a Word file is: what must not be opened is refused first, then python-docx gives its parts."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.part import PartFactory
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.package import Package
from docx.parts.document import DocumentPart
from lxml import etree

from analytics.model import UnreadableFile
from analytics.reading import refusals
from analytics.vietnamese import format_number

MAX_UNPACKED_BYTES = 400 * 1024 * 1024
MAX_XML_BYTES = 20 * 1024 * 1024  # a directive of 25 KB has some 300 KB of XML
MAX_RATIO = 100  # honest Word files unpack to 6-32 times their size; a bomb of 1.4 MB unpacked to 591 MB

_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_OUTSIDE = re.compile(r"^[/\\]|^[A-Za-z]:|\\|(?:^|/)\.\.(?:/|$)")
_MACROS = "vbaProject.bin"
_NOTES = (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES)
# python-docx opens .docx alone; .docm, .dotx and .dotm differ from it in nothing that is read here
_KINDS = (
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)
PartFactory.part_type_for.update(dict.fromkeys(_KINDS, DocumentPart))


class OddFile(Exception):
    """A file that is no bomb and no trick, but not built as python-docx expects; another program may open it."""


@dataclass(frozen=True, slots=True)
class WordFile:
    """The parts of a Word file that hold text or say how it is shown, as lxml elements."""

    body: Any
    styles: Any
    numbering: Any | None
    header: Any | None  # of the first page
    notes: tuple[Any, ...]
    macros: bool


def opened(data: bytes, name: str) -> WordFile:
    """The parts of a Word file. Raises UnreadableFile for what must not or cannot be opened, else OddFile."""
    try:
        macros = any(part.endswith(_MACROS) for part in harmless_parts(data, name))
        return _parts(data, macros)
    except (zipfile.BadZipFile, zlib.error, EOFError, etree.XMLSyntaxError, UnicodeDecodeError) as error:
        raise UnreadableFile(
            f"Tệp Word “{name}” bị hỏng, không mở được. Hãy mở bằng Word, lưu lại rồi nạp lại."
        ) from error
    except (OpcError, KeyError, ValueError, AttributeError, TypeError, NotImplementedError) as error:
        raise OddFile(str(error)) from error  # what python-docx raises for a relation to nowhere, a strict file …


def harmless_parts(data: bytes, name: str) -> list[str]:
    """The names of an Office file's parts, where nothing in it is a trick or a bomb.

    Raises UnreadableFile where something is, BadZipFile, zlib.error or EOFError for a damaged archive.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        _refuse_tricks(archive, name)
        _refuse_bomb(archive, len(data), name)
        _refuse_declarations(archive, name)
        return archive.namelist()


def _parts(data: bytes, macros: bool) -> WordFile:
    part = Package.open(io.BytesIO(data)).main_document_part
    related = {relation.reltype: relation for relation in part.rels.values() if not relation.is_external}
    lists = related.get(RELATIONSHIP_TYPE.NUMBERING)
    return WordFile(
        body=part.document.element.body,
        styles=part.document.styles.element,
        numbering=lists.target_part.element if lists else None,
        header=_first_header(part),
        notes=tuple(parse_xml(related[kind].target_part.blob) for kind in _NOTES if kind in related),
        macros=macros,
    )


def _first_header(part: Any) -> Any | None:
    """The header of the first page; where no section names one, the only one that the file has."""
    headers = {key: r.target_part for key, r in part.rels.items() if r.reltype == RELATIONSHIP_TYPE.HEADER}
    section = next(part.document.element.body.iter(qn("w:sectPr")), None)
    named = section.findall(qn("w:headerReference")) if section is not None else []
    keys = {reference.get(qn("w:type")): reference.get(qn("r:id")) for reference in named}
    own_first = section is not None and section.titlePg_val
    only = next(iter(headers)) if len(headers) == 1 and not named else None
    found = headers.get(keys.get("first" if own_first else "default", only))
    return None if found is None else parse_xml(found.blob)


def _refuse_tricks(archive: zipfile.ZipFile, name: str) -> None:
    """Names of parts that lead out of the archive, and parts behind a password."""
    if any(_OUTSIDE.search(part.orig_filename) for part in archive.infolist()):
        raise UnreadableFile(
            f"Tệp “{name}” chứa đường dẫn bất thường bên trong nên không mở. Hãy kiểm tra nguồn gốc của tệp."
        )
    if any(part.flag_bits & 0x1 for part in archive.infolist()):
        raise refusals.locked(name)


def _refuse_bomb(archive: zipfile.ZipFile, packed: int, name: str) -> None:
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    longest_text = max((part.file_size for part in parts if _is_xml(part)), default=0)
    if unpacked > MAX_UNPACKED_BYTES or unpacked > MAX_RATIO * packed or longest_text > MAX_XML_BYTES:
        raise UnreadableFile(
            f"Tệp “{name}” bung ra {format_number(unpacked / 1024**2)} MB, lớn bất thường nên không mở. "
            "Hãy kiểm tra nguồn gốc của tệp."
        )


def _refuse_declarations(archive: zipfile.ZipFile, name: str) -> None:
    """XML that declares entities: Word writes none, and an entity can grow without end or read another file.

    Every part is unpacked no further than it says it is long; one that says too little ends in BadZipFile.
    """
    for part in archive.infolist():
        if _is_xml(part) and _DECLARES.search(archive.read(part).replace(b"\x00", b"")):  # UTF-16 has zeros between
            raise refusals.declares_entities(name)


def _is_xml(part: zipfile.ZipInfo) -> bool:
    return part.filename.lower().endswith((".xml", ".rels"))


def note_paragraphs(notes: Any) -> Iterator[Any]:
    """The paragraphs of footnotes or endnotes, without Word's own two: the rules drawn above them."""
    for note in notes:
        if note.get(qn("w:type")) in (None, "normal"):
            yield from note.iterchildren(qn("w:p"))

"""Word files: what stands on the page and only that, in its order; letterheads in columns; automatic markers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from analytics.reading.office import libreoffice
from analytics.reading.word import read_docx
from tests import files
from tests.conftest import missing

W = nsdecls("w")


def written(fill: Callable[[Any], object]) -> bytes:
    """A Word file that a function fills."""
    document = docx.Document()
    fill(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def of_xml(*paragraphs: str) -> bytes:
    """A Word file with paragraphs written as XML: what stands inside w:p."""
    mc = (
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
    )

    def fill(document: Any) -> None:
        for xml in paragraphs:
            document.element.body.insert(-1, parse_xml(f"<w:p {W} {mc}>{xml}</w:p>"))

    return written(fill)


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The archive with one part more, or another one in its place."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.namelist():
            if part != name:
                target.writestr(part, source.read(part))
        target.writestr(name, content)
    return out.getvalue()


def lines(data: bytes) -> list[str]:
    return read_docx(data, "a.docx").text.split("\n\n")


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def box(text: str) -> str:
    return f"<w:txbxContent><w:p>{run(text)}</w:p></w:txbxContent>"


FRAME = f"<w:pict><v:textbox>{box('Trong khung')}</v:textbox></w:pict>"
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        (
            "<w:r><w:t>Số</w:t><w:tab/><w:t>12</w:t><w:noBreakHyphen/><w:t>CV</w:t><w:br/><w:t>TU</w:t></w:r>",
            "Số\t12-CV\nTU",
        ),
        (f"<w:hyperlink>{run('nghị quyết')}</w:hyperlink>{run(' 36')}", "nghị quyết 36"),
        (f"<w:smartTag>{run('Lạng')}<w:smartTag>{run(' Sơn')}</w:smartTag></w:smartTag>", "Lạng Sơn"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('tháng 6')}</w:sdtContent></w:sdt>", "tháng 6"),
        (f"<w:ins>{run('thêm')}</w:ins><w:del><w:r><w:delText>bớt</w:delText></w:r></w:del>", "thêm"),
        (f"<w:moveTo>{run('đến')}</w:moveTo><w:moveFrom>{run('đi')}</w:moveFrom>", "đến"),
        (run("ẩn", "<w:vanish/>") + run("hiện", '<w:vanish w:val="0"/>'), "hiện"),
        (run("Đảng ủy", "<w:caps/>"), "ĐẢNG ỦY"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A7"/><w:t xml:space="preserve"> ý</w:t></w:r>', "• ý"),
        (run("\uf0a7", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>') + run(" ý"), "• ý"),
        (run("N ") + run("£", '<w:rFonts w:hAnsi="Symbol"/>') + run(" 0"), "N ≤ 0"),
        (
            (
                f"{FIELD.format('begin')}<w:r><w:instrText>REF a</w:instrText></w:r>{FIELD.format('separate')}"
                f"{run('mục 2')}{FIELD.format('end')}{run(' này')}"
            ),
            "mục 2 này",
        ),
        # a field inside the instruction of another
        (
            (
                f"{FIELD.format('begin')}{FIELD.format('begin')}{FIELD.format('separate')}{run('tên')}{FIELD.format('end')}"
                f"{FIELD.format('separate')}{run('kết quả')}{FIELD.format('end')}"
            ),
            "kết quả",
        ),
        (f'<w:fldSimple w:instr="DATE">{run("25/5/2023")}</w:fldSimple>', "25/5/2023"),
    ],
)
def test_what_a_paragraph_shows(xml: str, text: str) -> None:
    assert lines(of_xml(xml)) == [text]


def test_a_field_that_never_ends_hides_no_later_paragraph() -> None:
    assert lines(of_xml(FIELD.format("begin"), run("Điều 1"))) == ["Điều 1"]


@pytest.mark.parametrize(
    "drawing",
    [
        FRAME,
        f"<mc:AlternateContent><mc:Choice>{FRAME}</mc:Choice><mc:Fallback>{FRAME}</mc:Fallback></mc:AlternateContent>",
        f"<mc:AlternateContent><mc:Choice/><mc:Fallback>{FRAME}</mc:Fallback></mc:AlternateContent>",
    ],
)
def test_a_text_box_stands_once_behind_its_paragraph(drawing: str) -> None:
    assert lines(of_xml(f"{run('Trước')}<w:r>{drawing}</w:r>", run("Sau"))) == ["Trước", "Trong khung", "Sau"]


def test_footnotes_stand_behind_the_text_and_running_heads_nowhere() -> None:
    def fill(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "Đầu trang"
        document.add_paragraph("Thân văn bản")

    assert lines(written(fill)) == ["Thân văn bản"]
    notes = (
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2"><w:p>{run("Chú thích")}</w:p></w:footnote></w:footnotes>'
    )
    relation = (
        b'<Relationship Id="rId99" Target="footnotes.xml" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"/></Relationships>'
    )
    data = written(fill)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        relations = archive.read("word/_rels/document.xml.rels").replace(b"</Relationships>", relation)
    data = with_part(with_part(data, "word/footnotes.xml", notes.encode()), "word/_rels/document.xml.rels", relations)
    assert lines(data) == ["Thân văn bản", "Chú thích"]


def font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def test_the_font_comes_from_the_run_its_style_or_the_paragraphs() -> None:
    def fill(document: Any) -> None:
        base = document.styles.add_style("Cu", 1)
        base.font.name = "VNI-Times"
        document.styles.add_style("Cu con", 1).base_style = base
        document.styles.add_style("Chu", 2).font.name = ".VnTime"
        paragraph = document.add_paragraph(style="Cu con")
        paragraph.add_run("Toå ")
        paragraph.add_run("tæ ", style="Chu")
        paragraph.add_run("tổ").font.name = "Arial"

    raw = read_docx(written(fill), "a.docx")
    assert (raw.text, raw.encoding) == ("Tổ tổ tổ", "vni, tcvn3")


@pytest.mark.parametrize("hyphen", ["<w:softHyphen/>", "<w:t>\u00ad</w:t>"])
def test_the_soft_hyphen_of_tcvn3_is_a_letter(hyphen: str) -> None:
    old = font(".VnTime")
    xml = f"<w:r><w:rPr>{old}</w:rPr><w:t>n</w:t>{hyphen}<w:t>íc</w:t></w:r>"
    assert lines(of_xml(xml)) == ["nước"]
    assert lines(of_xml(f"<w:r><w:t>tuyên</w:t>{hyphen}<w:t>truyền</w:t></w:r>")) == ["tuyên\u00adtruyền"]


def test_cells_of_a_table_keep_the_fonts_of_their_runs() -> None:
    def fill(document: Any) -> None:
        cells = document.add_table(rows=1, cols=3).rows[0].cells
        for cell, text, name in zip(
            cells, ("§¬n vÞ", "Đơn vị", "Ñôn vò"), (".VnTime", "Arial", "VNI-Times"), strict=True
        ):
            cell.paragraphs[0].add_run(text).font.name = name

    assert lines(written(fill)) == ["Đơn vị Đơn vị Đơn vị"]


def test_a_relation_to_nowhere_is_read_through_libreoffice() -> None:
    if libreoffice() is None:
        missing("soffice (LibreOffice)")
    data = files.word_file("Định hướng")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        relations = archive.read("word/_rels/document.xml.rels")
    broken = relations.replace(b'Target="styles.xml"', b'Target="NULL"')
    raw = read_docx(with_part(data, "word/_rels/document.xml.rels", broken), "a.docx")
    assert (raw.text, raw.engine) == ("Định hướng", "LibreOffice + python-docx")


def test_macros_are_recorded_and_the_text_is_read() -> None:
    types = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    data = with_part(files.word_file("Định hướng"), "word/vbaProject.bin", b"\xd0\xcf\x11\xe0")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        content = archive.read("[Content_Types].xml")
    macro = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    raw = read_docx(with_part(data, "[Content_Types].xml", content.replace(types, macro)), "a.docm")
    assert (raw.text, raw.engine) == ("Định hướng", "python-docx")
    assert [repair.kind for repair in raw.repairs] == ["macros"]

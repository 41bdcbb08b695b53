"""Old Word files (.doc), RTF and whatever else only LibreOffice opens: it converts them, `word` reads the result.

LibreOffice runs with a profile and a folder of its own, without macros, links or network, and is killed when it hangs.
"""

from __future__ import annotations

import contextlib
import email
import email.policy
import io
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import olefile
from striprtf.striprtf import rtf_to_text

from analytics.model import UnreadableFile
from analytics.reading import refusals
from analytics.reading.encodings import to_unicode
from analytics.reading.formats import MESSAGE
from analytics.reading.package import OddFile, opened
from analytics.reading.programs import output
from analytics.reading.raw import Progress, Raw, Run, no_progress
from analytics.reading.word import ENGINE, raw_text

TIMEOUT = 60.0  # seconds; an honest file of a hundred pages takes 3

_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_SWITCHES = ("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo")
_FILTERS = {".html": ("--infilter=HTML (StarWriter)",)}  # else a page becomes a web document, which writes no .docx
# (path, property, value): no macros, no links brought up to date, and a proxy that is not there instead of the network
_SETTINGS = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "0"),
    ("Calc/Content/Update", "Link", "1"),
)
_PROXY = (
    ("ooInetProxyType", "2"),
    *((f"ooInet{kind}ProxyName", "127.0.0.1") for kind in ("HTTP", "HTTPS", "FTP")),
    *((f"ooInet{kind}ProxyPort", "9") for kind in ("HTTP", "HTTPS", "FTP")),
)
_ENCRYPTED = 0x01  # in the second byte of the flags at 0x0A of the stream "WordDocument"
_STREAMS = {  # what else an OLE container may hold, by a stream of it
    "Workbook": "bảng tính Excel",
    "Book": "bảng tính Excel",
    "PowerPoint Document": "bản trình chiếu PowerPoint",
    "VisioDocument": "bản vẽ Visio",
    "__properties_version1.0": "thư Outlook",
}
_DEEPEST = 500  # groups of RTF inside each other; Word itself writes a few dozen
_BRACE = re.compile(rb"\\.|[{}]", re.DOTALL)
_DECLARES = re.compile(rb"<!ENTITY")
# an old font said to be Greek, Vietnamese or of the system: LibreOffice would read its bytes in that code page
_OLD_FONT = re.compile(rb"\\fcharset\d+((?:\\[a-z]+-?\d* ?|\{\\\*[^{}]*\})*\s*(?:\.Vn|VNI|VPS|VISCII))", re.IGNORECASE)
_BINARY = re.compile(rb"\\bin(\d+)")


def read_doc(data: bytes, name: str, progress: Progress = no_progress) -> Raw:
    """The text of an old Word file, through LibreOffice. Raises UnreadableFile, also for what is no Word file inside.

    `progress` hears (0, 0) while LibreOffice runs: the file has no pages before it is printed.
    """
    _refuse_other_ole(data, name)
    return _through_libreoffice(data, ".doc", name, progress)


def read_rtf(data: bytes, name: str, progress: Progress = no_progress) -> Raw:
    """The text of an RTF file: through LibreOffice, which keeps fonts, numbers and tables; else by striprtf.

    Raises UnreadableFile.
    """
    _refuse_rtf_bomb(data, name)
    if libreoffice() is None:
        return stripped(data)
    return _through_libreoffice(_OLD_FONT.sub(rb"\\fcharset0\1", data), ".rtf", name, progress)


def read_markup(data: bytes, name: str, progress: Progress = no_progress) -> Raw:
    """The text of a page saved as HTML or MHTML, or of a document in Word's XML of 2003; all go by the name .doc too.

    Raises UnreadableFile.
    """
    if _DECLARES.search(data.replace(b"\x00", b"")):  # UTF-16 has zeros between
        raise refusals.declares_entities(name)
    if MESSAGE.match(data):
        return _through_libreoffice(_page_of_message(data, name), ".html", name, progress)
    return _through_libreoffice(data, ".xml" if b"wordDocument" in data[:4096] else ".html", name, progress)


def read_odd_docx(data: bytes, name: str, progress: Progress) -> Raw:
    """The text of a .docx that python-docx cannot open. Raises UnreadableFile."""
    return _through_libreoffice(data, ".docx", name, progress)


def libreoffice() -> str | None:
    """Where LibreOffice is; None where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _PLACES if Path(place).exists()), None)


def converted(data: bytes, suffix: str, name: str, target: str = "docx", progress: Progress = no_progress) -> bytes:
    """A file's bytes as LibreOffice writes them in another format; `suffix` (".doc") says what they are.

    Raises UnreadableFile where LibreOffice is missing, fails, or takes more than `TIMEOUT` seconds.
    """
    program = libreoffice()
    if program is None:
        raise UnreadableFile(
            f"Máy này chưa cài LibreOffice nên không đọc được tệp “{name}”. "
            "Hãy mở bằng Word, lưu thành .docx rồi nạp lại."
        )
    with tempfile.TemporaryDirectory(prefix="directives-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        source = folder / f"source{suffix}"
        source.write_bytes(data)
        _write_profile(folder / "profile")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        out = folder / "out"
        order = [*_FILTERS.get(suffix, ()), "--convert-to", target, "--outdir", str(out), str(source)]
        if not _ran([program, profile, *_SWITCHES, *order], progress):
            raise UnreadableFile(
                f"LibreOffice đọc tệp “{name}” quá {TIMEOUT:.0f} giây mà chưa xong. "
                "Hãy mở bằng Word, lưu thành .docx rồi nạp lại."
            )
        result = out / f"source.{target}"
        if not result.exists():
            raise UnreadableFile(
                f"Tệp “{name}” bị hỏng, LibreOffice không mở được. Hãy mở bằng Word, lưu thành .docx rồi nạp lại."
            )
        return result.read_bytes()


def _through_libreoffice(data: bytes, suffix: str, name: str, progress: Progress) -> Raw:
    try:
        return raw_text(opened(converted(data, suffix, name, progress=progress), name), f"LibreOffice + {ENGINE}")
    except OddFile as error:
        raise UnreadableFile(
            f"Tệp “{name}” có cấu trúc lạ, không đọc được. Hãy mở bằng Word, lưu thành .docx rồi nạp lại."
        ) from error


# --- running LibreOffice --------------------------------------------------------------------------------------------


def _write_profile(folder: Path) -> None:
    """A profile with our settings; LibreOffice fills in the rest."""
    rows = [(f"/org.openoffice.Office.{path}", key, text) for path, key, text in _SETTINGS]
    rows += [("/org.openoffice.Inet/Settings", key, text) for key, text in _PROXY]
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{key}" oor:op="fuse"><value>{text}</value></prop></item>'
        for path, key, text in rows
    )
    (folder / "user").mkdir(parents=True)
    (folder / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>",
        encoding="utf-8",
    )


def _ran(command: list[str], progress: Progress) -> bool:
    """Run a program to its end; False, and it and its children killed, after `TIMEOUT` seconds."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # soffice is a script that starts oosplash that starts soffice.bin
    )
    try:
        output(process, TIMEOUT, progress)
    except subprocess.TimeoutExpired:
        return False
    finally:
        _kill(process)
    return True


def _kill(process: subprocess.Popen[bytes]) -> None:
    """The process and all that it started; nothing where they have ended."""
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with contextlib.suppress(ProcessLookupError):  # all of them have ended
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


# --- what the bytes are ---------------------------------------------------------------------------------------------


def _refuse_other_ole(data: bytes, name: str) -> None:
    """Raise UnreadableFile for a container without a Word text, or with one behind a password."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            if container.exists("EncryptedPackage") or container.exists("EncryptionInfo"):
                raise refusals.locked(name)
            if not container.exists("WordDocument"):
                kind = next((kind for stream, kind in _STREAMS.items() if container.exists(stream)), None)
                raise UnreadableFile(
                    f"Tệp “{name}” là {kind or 'tệp đời cũ không phải của Word'}, không phải văn bản Word. "
                    "Hãy nạp đúng tệp văn bản định hướng."
                )
            head = container.openstream("WordDocument").read(12)
    except (OSError, IndexError, ValueError) as error:  # what olefile raises for half a container
        raise refusals.incomplete(name) from error
    if len(head) == 12 and head[11] & _ENCRYPTED:
        raise refusals.locked(name)


def _refuse_rtf_bomb(data: bytes, name: str) -> None:
    """Groups inside groups without end, or binary data said to be longer than the file."""
    depth = 0
    for sign in _BRACE.finditer(data):
        depth += {b"{": 1, b"}": -1}.get(sign[0], 0)
        if depth > _DEEPEST:
            break
    if depth > _DEEPEST or any(int(length[1]) > len(data) for length in _BINARY.finditer(data)):
        raise UnreadableFile(f"Tệp RTF “{name}” có cấu trúc bất thường nên không mở. Hãy kiểm tra nguồn gốc của tệp.")


def _page_of_message(data: bytes, name: str) -> bytes:
    """The page in what Word calls "Single File Web Page": an e-mail of parts."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    if page is None:
        raise UnreadableFile(f"Tệp “{name}” không có trang văn bản nào. Hãy mở bằng Word và lưu thành .docx.")
    return str(page.get_content()).encode("utf-8-sig")


def stripped(data: bytes) -> Raw:
    """RTF without LibreOffice: text alone, and the encoding by its content.

    "\\-" is Word's optional hyphen and, in TCVN3, the letter ư; striprtf would drop it.
    """
    text: str = rtf_to_text(data.decode("latin-1").replace("\\-", "\\'ad"), errors="replace")  # type: ignore[no-untyped-call]
    lines, encoding = to_unicode([(Run(line),) for line in text.split("\n")])
    return Raw("\n".join(lines), "striprtf", encoding)

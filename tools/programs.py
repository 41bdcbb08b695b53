"""Install the system programs that the tests use, where that is allowed; else name what is missing.

Runs before the virtual environment exists: standard library only. A missing program is no failure here: the tests that
need it skip with one line, and in CI such a skip fails.
"""

from __future__ import annotations

import os
import shutil
import subprocess

# command → Debian packages that bring it
PROGRAMS = {
    "chromium": ("chromium",),
    "soffice": ("libreoffice-calc", "libreoffice-writer", "fonts-liberation"),
    "pdftotext": ("poppler-utils",),
    "tesseract": ("tesseract-ocr", "tesseract-ocr-vie"),
}


def missing() -> list[str]:
    """The commands that are not on this computer, or not whole: Tesseract needs its Vietnamese letters."""
    return [command for command in PROGRAMS if not is_installed(command)]


def is_installed(command: str) -> bool:
    if shutil.which(command) is None:
        return False
    if command != "tesseract":
        return True
    listed = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False)
    return "vie" in listed.stdout.split()


def install(commands: list[str]) -> None:
    """Install the packages of the given commands with apt-get, quietly."""
    packages = [package for command in commands for package in PROGRAMS[command]]
    quiet = {"env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, "check": False, "stdout": subprocess.DEVNULL}
    subprocess.run(["apt-get", "update", "-qq"], **quiet)
    subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages], **quiet)


def main() -> None:
    wanted = missing()
    if wanted and shutil.which("apt-get") and os.name == "posix" and os.geteuid() == 0:
        print(f"Installing for the tests: {', '.join(wanted)}…", flush=True)
        install(wanted)
    for command in missing():
        print(f"Missing: {command}. Debian: apt-get install {' '.join(PROGRAMS[command])}. Its tests will be skipped.")


if __name__ == "__main__":
    main()

"""Readers that behave badly, for the tests of the child that runs them."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import time

from analytics.model import Reading, UnreadableFile
from analytics.reading.raw import Progress


def behave(data: bytes, name: str, progress: Progress) -> Reading:
    """Do what the file says."""
    match data.decode():
        case "refuse":
            raise UnreadableFile(f"Tệp “{name}” không đọc được.")
        case "hang":
            time.sleep(60)
        case "work":
            for page in range(1, 7):
                time.sleep(0.25)
                progress(page, 6)
        case "eat memory":
            return Reading("x" * (3 * 1024**3), "", "")
        case "crash":
            ctypes.string_at(0)
        case "exit":
            os._exit(3)
        case "fail":
            raise KeyError("a fault of ours")
        case "print":
            print("a library that prints", flush=True)
            print("and complains", file=sys.stderr, flush=True)
        case "read what is not ours":
            subprocess.run([sys.executable, "-c", "import sys; sys.stdin.read(5); print('said')"], check=True)
    return Reading(data.decode(), str(os.getpid()), name)

"""Programs that readers start. Each has a limit of its own, and while it runs the reader gives signs of life."""

from __future__ import annotations

import subprocess
import time

from analytics.reading.raw import Progress

_BEAT = 1.0  # seconds


def output(process: subprocess.Popen[bytes], seconds: float, progress: Progress) -> bytes:
    """What a program prints until it ends; nothing is sent to it, for sending could not go on after a sign of life.

    `progress` hears (0, 0) each second. Raises TimeoutExpired after so many seconds; the caller stops the program.
    """
    end = time.monotonic() + seconds
    while True:
        try:
            return process.communicate(timeout=min(_BEAT, seconds))[0] or b""
        except subprocess.TimeoutExpired:
            if time.monotonic() >= end:
                raise
            progress(0, 0)

"""Reading in a child process with limits of time and memory: what a hostile or broken file does there ends with it.

The parent sends calls and gets answers as frames (one letter, length, MessagePack) over the child's pipes. A child
serves many calls, for starting one takes half a second, and is replaced when it dies. `python -m
analytics.reading.child MODULE:FUNCTION` is the child.
"""

from __future__ import annotations

import contextlib
import importlib
import logging
import os
import queue
import signal
import struct
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Generic, TypeVar

import msgspec

from analytics.model import DirectiveError, UnreadableFile
from analytics.reading.raw import Progress, no_progress

MEMORY = 2 * 1024**3  # bytes of address space; LibreOffice, which the child starts, needs more than one GiB
PATIENCE = 7.5  # seconds without a sign of life; programs that the child runs have limits of their own and give such
_FAREWELL = 1.5  # seconds for a child to stop a program that it runs
_START = 120.0  # seconds for a child to load its libraries: on an old disk, the first time, it takes long
_HEAD = struct.Struct(">cI")
_ROOT = Path(__file__).parents[2]
_READY, _PROGRESS, _DONE, _REFUSED, _NO_MEMORY, _FAULT, _ENDED = b"R", b"P", b"D", b"X", b"M", b"F", b"E"

T = TypeVar("T")
Frame = tuple[bytes, bytes]


class _Child:
    """One child process and the thread that listens to it; started by the first call."""

    def __init__(self, function: str) -> None:
        self._function = function
        self._process: subprocess.Popen[bytes] | None = None
        self._frames: queue.SimpleQueue[Frame] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._closed = False

    def call(self, arguments: tuple[object, ...], patience: float, progress: Progress) -> Frame:
        """The last frame of a call; `_ENDED` with "time" or "died" if the child is no more."""
        process = self._process
        if self._closed:
            return _ENDED, b"died"
        if process is None or process.poll() is not None:
            process = self._start()
        assert process.stdin is not None
        try:
            _send(process.stdin, _DONE, msgspec.msgpack.encode(arguments))
        except OSError:
            return self._end(b"died")
        while (frame := self._next(patience))[0] == _PROGRESS:
            try:
                progress(*msgspec.msgpack.decode(frame[1], type=tuple[int, int]))
            except BaseException:  # the next call must not get the answer to this one
                self._stop()
                raise
        return frame

    def close(self) -> None:
        """Stop for good; a child that runs a program is given the time to stop that first."""
        self._closed = True
        self._stop(_FAREWELL)

    def _stop(self, farewell: float = 0.0) -> None:
        with self._lock:
            process, self._process = self._process, None
        if process is None:
            return
        if farewell:
            process.terminate()
        try:
            process.wait(farewell)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for pipe in (process.stdin, process.stdout):  # only now: closing waits for the thread that reads
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _start(self) -> subprocess.Popen[bytes]:
        self._stop()
        self._frames = queue.SimpleQueue()
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__, self._function],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            env={**os.environ, "PYTHONPATH": str(_ROOT), "OMP_THREAD_LIMIT": "1"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._process.stdout is not None
        threading.Thread(target=_listen, args=(self._process.stdout, self._frames), daemon=True).start()
        if self._next(_START)[0] != _READY:
            raise RuntimeError(f"no child for {self._function}")
        return self._process

    def _next(self, patience: float) -> Frame:
        try:
            frame = self._frames.get(timeout=patience)
        except queue.Empty:
            return self._end(b"time")
        return self._end(b"died") if frame[0] == _ENDED else frame

    def _end(self, why: bytes) -> Frame:
        self._stop()
        return _ENDED, why


class Readers(Generic[T]):
    """So many children that each read one file at a time; safe to be called from several threads.

    `function` ("module:name") takes (data, name, *more, progress) and gives an `answer`; it runs in a child.
    """

    def __init__(self, function: str, answer: type[T], count: int = 1, patience: float = PATIENCE) -> None:
        self._answer = answer
        self._patience = patience
        self._children = [_Child(function) for _ in range(count)]
        self._free: queue.SimpleQueue[_Child] = queue.SimpleQueue()
        for child in self._children:
            self._free.put(child)

    def __enter__(self) -> Readers[T]:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Stop the children, whatever they are doing; calls that wait for one end as if it had died."""
        for child in self._children:
            child.close()

    def read(self, data: bytes, name: str, *more: object, progress: Progress = no_progress) -> T:
        """Read one file; the child is stopped after `patience` seconds without a sign of life.

        Raises UnreadableFile, also for a file that takes too long or too much memory, or that the child dies of.
        """
        child = self._free.get()
        try:
            kind, body = child.call((data, name, *more), self._patience, progress)
        finally:
            self._free.put(child)
        if kind == _DONE:
            return msgspec.msgpack.decode(body, type=self._answer)
        if kind == _REFUSED:
            raise UnreadableFile(body.decode())
        if kind == _FAULT:
            logging.getLogger(__name__).error("reading failed: %s\n%s", name, body.decode())
        raise UnreadableFile(_WHAT_HAPPENED.get(body, _FAILED if kind == _FAULT else _TOO_LARGE).format(name))


_FAILED = "Chương trình gặp lỗi khi đọc tệp “{}”; tệp không được nạp. Hãy lưu lại thành .docx rồi nạp lại."
_TOO_LARGE = "Tệp “{}” cần quá nhiều bộ nhớ nên không đọc được. Hãy lưu lại văn bản không kèm hình ảnh rồi nạp lại."
_WHAT_HAPPENED = {
    b"time": "Đọc tệp “{}” quá lâu nên đã dừng. Hãy mở bằng Word, lưu thành tệp .docx mới rồi nạp lại.",
    b"died": "Tệp “{}” làm bộ đọc dừng đột ngột; có thể tệp bị hỏng. Hãy mở bằng Word, lưu lại rồi nạp lại.",
}


def _listen(pipe: IO[bytes], frames: queue.SimpleQueue[Frame]) -> None:
    """Put every frame of a child into the queue; at last that it has ended."""
    try:
        while (frame := _receive(pipe)) is not None:
            frames.put(frame)
    except (OSError, ValueError):  # the pipe was closed while it was read
        pass
    frames.put((_ENDED, b""))


def _send(pipe: IO[bytes], kind: bytes, body: bytes = b"") -> None:
    pipe.write(_HEAD.pack(kind, len(body)) + body)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> Frame | None:
    """The next frame; None at the end of the pipe."""
    head = pipe.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    kind, size = _HEAD.unpack(head)
    body = pipe.read(size)
    return (kind, body) if len(body) == size else None


# --- the child --------------------------------------------------------------------------------------------------------


def _serve(function: str) -> None:
    """Answer calls until the parent closes the pipe or dies. What libraries print must not come between the frames."""
    calls, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with Path(os.devnull).open("r+b") as nowhere:  # LibreOffice, too, would read and write where frames go
        os.dup2(nowhere.fileno(), 0)
        os.dup2(nowhere.fileno(), 1)
    _limit_memory()
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit())  # so that what it has started is stopped too
    importlib.import_module("analytics.reading.readers")  # now, while nobody is impatient; so is what `prepare` loads
    module, _, name = function.partition(":")
    run: Callable[..., Any] = getattr(importlib.import_module(module), name)
    getattr(sys.modules[module], "prepare", lambda: None)()
    _send(answers, _READY)
    while (frame := _receive(calls)) is not None:
        _send(answers, *_answer(run, msgspec.msgpack.decode(frame[1]), answers))


def _answer(run: Callable[..., Any], arguments: list[Any], answers: IO[bytes]) -> Frame:
    def progress(done: int, total: int) -> None:
        _send(answers, _PROGRESS, msgspec.msgpack.encode((done, total)))

    try:
        return _DONE, msgspec.msgpack.encode(run(*arguments, progress=progress))
    except DirectiveError as error:
        return _REFUSED, str(error).encode()
    except MemoryError:
        return _NO_MEMORY, b""
    except Exception:  # a fault of ours: the parent must hear of it, and the next file must be read
        return _FAULT, traceback.format_exc().encode()


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit; there time alone is limited
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    _serve(sys.argv[1])

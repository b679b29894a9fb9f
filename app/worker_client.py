"""The window's end of the worker process: asks go out, answers come in, crashes are survived.

One job is out at a time; the others wait here, where a newer one of the same key replaces an
older one. What the writer typed goes through the pipe and nowhere else: not into the
environment, not into the arguments, and the worker's complaints (which may quote it) go unread.
"""

import json
import os
import sys
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QByteArray, QObject, QProcess, QProcessEnvironment, QTimer, Signal

BACK_OFF = (1.0, 5.0, 30.0)  # seconds before each new start; after the last one, no more
_JOB_SECONDS = 30.0  # a job that takes longer is stuck: the worker is stopped and started anew
_LONGEST_ANSWER = 32 * 1024 * 1024  # bytes without a line end
_GOODBYE_MS = 300
_ROOT = Path(__file__).resolve().parents[1]


class WorkerState(StrEnum):
    """How the slow half is doing."""

    OFF = "off"  # nothing asked yet
    RUNNING = "running"
    RESTARTING = "restarting"
    FAILED = "failed"
    CLOSED = "closed"


class _Job(NamedTuple):
    kind: str
    key: str
    payload: Mapping[str, Any]
    crashes: int = 0

    def __repr__(self) -> str:
        """Say the kind only: the rest quotes the writer."""
        return f"_Job({self.kind})"


class WorkerClient(QObject):
    """Runs the worker and speaks JSON lines with it. The process starts with the first ask.

    Signals:
        answered: key and answer (a dict) of one job; ``{"error": word}`` where there is none.
        state_changed: a word of WorkerState.
    """

    answered = Signal(str, object)
    state_changed = Signal(str)

    def __init__(
        self,
        command: Sequence[str] = (),
        *,
        back_off: Sequence[float] = BACK_OFF,
        job_seconds: float = _JOB_SECONDS,
        parent: QObject | None = None,
    ) -> None:
        """``command`` is the program and its arguments; empty for the worker of this Curbside."""
        super().__init__(parent)
        self.state = WorkerState.OFF
        self.reason = ""  # a sentence, when the state is FAILED
        self._program, *self._arguments = command or worker_command()
        self._back_off = tuple(back_off)
        self._starts_failed = 0  # since the last answer
        self._waiting: OrderedDict[str, _Job] = OrderedDict()
        self._equipment: dict[str, _Job] = {}  # what every new worker is told first
        self._out: _Job | None = None
        self._number = 0
        self._heard = b""
        self._process: QProcess | None = None
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._start)
        self._patience = QTimer(self, singleShot=True, interval=int(job_seconds * 1_000))
        self._patience.timeout.connect(self._stop_stuck)

    @property
    def process_id(self) -> int:
        """The worker's process id; 0 while none runs."""
        return self._process.processId() if self._process else 0

    def ask(self, kind: str, key: str, payload: Mapping[str, Any]) -> None:
        """Ask for one job. It replaces a waiting one of the same key; never blocks.

        ``payload`` is what JSON can hold. After the worker failed for good, or was closed,
        nothing is asked and nothing is answered; ``retry`` begins again.
        """
        if self.state in (WorkerState.FAILED, WorkerState.CLOSED):
            return
        self._waiting[key] = _Job(kind, key, payload)
        if self.state is WorkerState.OFF:
            self._start()
        else:
            self._send_next()

    def equip(self, kind: str, payload: Mapping[str, Any] | None) -> None:
        """Let every worker do this job before any other, now and after each start; None: no more.

        Nobody is told its answer.
        """
        key = f"equip {kind}"
        if payload is None:
            self._equipment.pop(key, None)
            self._waiting.pop(key, None)
            return
        self._equipment[key] = _Job(kind, key, payload)
        if self.state in (WorkerState.RUNNING, WorkerState.RESTARTING):
            self._equip_first()
            self._send_next()

    def retry(self) -> None:
        """Begin again after the worker failed."""
        if self.state is WorkerState.FAILED:
            self._starts_failed, self.reason = 0, ""
            self._start()

    def close(self) -> None:
        """End the worker. Takes as long as it needs to finish a line, 0.3 s at most."""
        self._again.stop()
        self._patience.stop()
        self._waiting.clear()
        self._out = None
        process, self._process = self._process, None
        self._set_state(WorkerState.CLOSED)
        if process is None:
            return
        process.blockSignals(True)
        process.closeWriteChannel()  # the worker's sign to leave
        if not process.waitForFinished(_GOODBYE_MS):
            process.kill()
            process.waitForFinished(_GOODBYE_MS)

    # The process

    def _start(self) -> None:
        process = QProcess(self)
        process.setProgram(self._program)
        process.setArguments(self._arguments)
        process.setProcessEnvironment(_environment())
        process.setStandardErrorFile(QProcess.nullDevice())  # a traceback may quote the writer
        process.readyReadStandardOutput.connect(self._read)
        process.started.connect(self._send_next)
        process.finished.connect(self._lost)
        process.errorOccurred.connect(self._not_started)
        self._process, self._heard = process, b""
        self._equip_first()
        self._set_state(WorkerState.RUNNING)
        process.start()

    def _equip_first(self) -> None:
        for key, job in self._equipment.items():
            self._waiting[key] = job
            self._waiting.move_to_end(key, last=False)

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # every other error ends in finished
            self._lost()

    def _lost(self) -> None:
        """The worker ended by itself: put its job back, or drop it the second time."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.deleteLater()
        self._patience.stop()
        job, self._out = self._out, None
        dropped = job is not None and job.crashes > 0
        if job is not None and not dropped and job.key not in self._waiting:
            self._waiting[job.key] = job._replace(crashes=job.crashes + 1)
            self._waiting.move_to_end(job.key, last=False)
        if self._starts_failed < len(self._back_off):
            self._again.start(int(self._back_off[self._starts_failed] * 1_000))
            self._starts_failed += 1
            self._set_state(WorkerState.RESTARTING)
        else:
            self._waiting.clear()
            self.reason = (
                "The slower checks stopped and could not be started again. The quick ones go on; "
                "starting Curbside anew may bring the others back."
            )
            self._set_state(WorkerState.FAILED)
        if job is not None and dropped:
            self.answered.emit(job.key, {"error": "crashed"})

    def _stop_stuck(self) -> None:
        if self._process is not None:
            self._process.kill()  # finished follows

    # The lines

    def _send_next(self) -> None:
        process = self._process
        if process is None or self._out is not None or not self._waiting:
            return
        if process.state() is not QProcess.ProcessState.Running:
            return
        _, job = self._waiting.popitem(last=False)
        self._number += 1
        line = json.dumps({**job.payload, "kind": job.kind, "job": self._number})
        self._out = job
        self._patience.start()
        process.write(QByteArray(line.encode("ascii") + b"\n"))

    def _read(self) -> None:
        if self._process is None:
            return
        *lines, self._heard = (self._heard + self._process.readAllStandardOutput().data()).split(
            b"\n"
        )
        if len(self._heard) > _LONGEST_ANSWER:
            self._stop_stuck()
        for line in lines:
            self._take(line)
        self._send_next()

    def _take(self, line: bytes) -> None:
        """One line of the worker; what is no answer to the job that is out is dropped."""
        try:
            answer = json.loads(line)
        except ValueError:  # a library's chatter
            return
        job = self._out
        if job is None or not isinstance(answer, dict) or answer.pop("job", 0) != self._number:
            return
        self._out = None
        self._starts_failed = 0
        self._patience.stop()
        if job.key not in self._equipment:
            self.answered.emit(job.key, answer)

    def _set_state(self, state: WorkerState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(str(state))


def worker_command() -> list[str]:
    """How to start the worker of this Curbside, from a checkout, a wheel or a frozen bundle."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--worker"]
    # -P: the folder Curbside was started from must not lend the worker a module of its own.
    return [sys.executable, "-P", "-m", "checks.worker"]


def _environment() -> QProcessEnvironment:
    environment = QProcessEnvironment.systemEnvironment()
    if (_ROOT / "pyproject.toml").exists():  # a checkout, perhaps started from elsewhere
        already = environment.value("PYTHONPATH")
        environment.insert("PYTHONPATH", os.pathsep.join(filter(None, (str(_ROOT), already))))
    environment.insert("PYTHONUTF8", "1")
    return environment

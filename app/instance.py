"""One Curbside at a time: a second copy raises the first one's window and leaves.

Two things work together. A lock file decides, also between copies that start in the same
instant, and is taken over from a copy that was killed; a call to a local socket means "show
yourself", its one line which window, and hanging up is the answer.
"""

import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 1_500  # the first copy may have the lock but not listen yet
_TRY_MS = 50
_WISH_MS = 100
_LONGEST_WISH = 64  # bytes


class SingleInstance(QObject):
    """Stands for this copy among all that use one data folder.

    Signals:
        raised: another copy was started; carries what it was asked to show, or nothing.
    """

    raised = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.answered = False  # after first() was False: whether the other copy heard the call
        self._name = server_name(folder)
        self._lock = QLockFile(str(folder / "curbside.lock"))
        self._lock.setStaleLockTime(0)  # only the death of its owner makes a lock stale, never age
        self._server: QLocalServer | None = None

    def first(self, wish: str = "") -> bool:
        """Whether this is the only copy. If not, the other one was asked to show its window.

        A lock that cannot even be written (a read-only folder) keeps nobody from starting: the
        drafts file says that better.
        """
        if self._server is not None:
            return True
        if self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError:
            self._listen()
            return True
        self.answered = self._call(wish)
        return False

    def close(self) -> None:
        """Let another copy be the first."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _listen(self) -> None:
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # We hold the lock, so a socket of this name is a killed copy's.
        QLocalServer.removeServer(self._name)
        server.newConnection.connect(self._hear)
        server.listen(self._name)  # without it Curbside works, but a second copy cannot raise it
        self._server = server

    def _hear(self) -> None:
        if self._server is None:
            return
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            caller.waitForReadyRead(_WISH_MS)
            wish = bytes(caller.readLine(_LONGEST_WISH).data()).decode("ascii", "ignore").strip()
            caller.disconnectFromServer()
            self.raised.emit(wish)

    def _call(self, wish: str) -> bool:
        deadline = QDeadlineTimer(_PATIENCE_MS)
        while not deadline.hasExpired():
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(_TRY_MS):
                socket.write(wish.encode("ascii", "ignore") + b"\n")
                socket.flush()
                return socket.waitForDisconnected(max(_TRY_MS, deadline.remainingTime()))
            QThread.msleep(_TRY_MS)
        return False


def server_name(folder: Path) -> str:
    """A socket name of this user and this data folder; short, for the limits of socket paths."""
    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    place = f"{user}\0{folder.absolute()}".encode("utf-8", "replace")
    return f"curbside-{hashlib.sha256(place).hexdigest()[:16]}"

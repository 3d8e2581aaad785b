"""Values by key, in one file that several runs may use at once.

SQLite keeps them: a run that is killed leaves the file whole, and two runs wait for each other. What is read is
checked and never executed. Nothing here fails a run: where the file is damaged it is made anew, and where it cannot
be read or written the cache is as good as empty, and `problem` says why.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

FILE = "speclint-1.sqlite"
"""The number is that of the layout: another layout has a file of its own."""
LIMIT = 1 << 30
"""How many bytes the values may take together."""
_KEPT = 0.8
"""The share of the limit that is left when it was passed."""
_WAIT = 30.0
"""Seconds to wait for another run."""
_AT_ONCE = 500
_CHECKSUM = 4
_FRESH = 7
"""Days for which a use is not noted again."""
_SETTINGS = ("PRAGMA auto_vacuum = FULL", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL")
_ERRORS = (sqlite3.Error, UnicodeDecodeError)
"""What comes of a file that cannot be used; the second where damage shows in the words of the first."""
_NO_DAMAGE = frozenset({
    sqlite3.SQLITE_AUTH, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL, sqlite3.SQLITE_INTERRUPT,
    sqlite3.SQLITE_IOERR, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_NOLFS, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_PROTOCOL,
})  # fmt: skip
"""What SQLite says where a file may well be sound."""
_LAYOUT = """
CREATE TABLE IF NOT EXISTS entry (
    key BLOB PRIMARY KEY, kind TEXT NOT NULL, used INTEGER NOT NULL, size INTEGER NOT NULL, value BLOB NOT NULL
)
"""
_TRIED = "SELECT key, kind, used, size, value FROM entry WHERE 0"
"""Fails where the file has another layout."""


class Info(NamedTuple):
    """What the cache holds of one kind."""

    kind: str
    entries: int
    size: int


class Store:
    """The cache of one folder.

    Args:
        folder: where it stands; made when it is first written.
        limit: how many bytes its values may take; the least recently used go first.

    Attributes:
        path: its file.
        problem: why it cannot be used, or not be written; empty where it can.
    """

    def __init__(self, folder: str, limit: int = LIMIT) -> None:
        self.path = os.path.join(folder, FILE)
        self.problem = ""
        self._limit = limit
        self._today = date.today().toordinal()
        self._stale: list[bytes] = []
        self._database: sqlite3.Connection | None = None
        self._database = self._opened()

    def get(self, key: bytes) -> bytes | None:
        """The value of a key; `None` where there is none."""
        return self.get_many([key]).get(key)

    def get_many(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The values of those keys that have one."""
        found: dict[bytes, bytes] = {}
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            query = f"SELECT key, used, value FROM entry WHERE key IN ({','.join('?' * len(some))})"  # noqa: S608
            for key, used, value in self._rows(query, some):
                content = _unpacked(key, value)
                if content is not None:
                    found[key] = content
                    if not isinstance(used, int) or used < self._today - _FRESH:
                        self._stale.append(key)
        return found

    def put(self, kind: str, values: Mapping[bytes, bytes]) -> None:
        """Keep some values.

        Args:
            kind: what they are, for `info`.
            values: by key. A key must say all that its value was worked out from.
        """
        if not self._put(kind, values):  # the file was damaged, and is made anew
            self._put(kind, values)

    def _put(self, kind: str, values: Mapping[bytes, bytes]) -> bool:
        """Keep some values; `False` where it may be tried again."""
        if self._database is None or self.problem:
            return True
        rows = ((key, kind, self._today, len(value), _packed(key, value)) for key, value in values.items())
        try:
            with self._transaction() as database:
                database.executemany("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?)", rows)
                self._note_used(database)
                self._bound(database)
        except _ERRORS as error:
            self._failed(error)
            return False
        return True

    def info(self) -> list[Info]:
        """What it holds, kind by kind."""
        query = "SELECT kind, COUNT(*), SUM(LENGTH(value)) FROM entry GROUP BY kind ORDER BY kind"
        return [Info(kind, count, size) for kind, count, size in self._rows(query, ())]

    def close(self) -> None:
        """Note what was used, and close the file."""
        if self._stale and self._database is not None and not self.problem:
            with contextlib.suppress(*_ERRORS), self._transaction() as database:
                self._note_used(database)
        self._shut()

    def _shut(self) -> None:
        if self._database is not None:
            with contextlib.suppress(*_ERRORS):
                self._database.close()
            self._database = None

    def clear(self) -> None:
        """Remove the file, and nothing else.

        Raises:
            OSError: it cannot be removed.
        """
        self._shut()
        for ending in ("", "-wal", "-shm", "-journal"):
            Path(self.path + ending).unlink(missing_ok=True)

    def _rows(self, query: str, values: Sequence[bytes]) -> list[Any]:
        if self._database is None:
            return []
        try:
            found: list[Any] = self._database.execute(query, values).fetchall()
            return found
        except _ERRORS as error:
            self._failed(error)
            return []

    def _opened(self) -> sqlite3.Connection | None:
        try:
            os.makedirs(os.path.dirname(self.path), exist_ok=True)
            return _connect(self.path)
        except (OSError, *_ERRORS) as error:
            return self._made_anew() if self._shows_damage(error) else self._opened_for_reading(error)

    def _shows_damage(self, error: Exception) -> bool:
        """Whether an error comes from what the file holds, not from the disk, its permissions or another run."""
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if code == sqlite3.SQLITE_READONLY:  # a damaged file may say that it is of a kind that is only read
            return os.access(self.path, os.W_OK) and os.access(os.path.dirname(self.path), os.W_OK)
        return isinstance(error, _ERRORS) and code not in _NO_DAMAGE

    def _opened_for_reading(self, error: Exception) -> sqlite3.Connection | None:
        self.problem = getattr(error, "strerror", None) or str(error)
        try:
            place = Path(self.path).absolute().as_uri()
            return _connected(f"{place}?mode=ro&immutable=1", ["SELECT 1 FROM entry LIMIT 1"])
        except (OSError, *_ERRORS):
            return None

    def _made_anew(self) -> sqlite3.Connection | None:
        try:
            self.clear()
            return _connect(self.path)
        except (OSError, *_ERRORS) as error:
            self.problem = getattr(error, "strerror", None) or str(error)
            return None

    def _failed(self, error: Exception) -> None:
        """A full disk or a file in use ends the use of the cache; a damaged one is made anew."""
        self._shut()
        if self._shows_damage(error):
            self._database = self._made_anew()
        else:
            self.problem = str(error)

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        assert self._database is not None
        database = self._database
        database.execute("BEGIN IMMEDIATE")
        try:
            yield database
            database.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(*_ERRORS):
                database.execute("ROLLBACK")
            raise

    def _note_used(self, database: sqlite3.Connection) -> None:
        database.executemany("UPDATE entry SET used = ? WHERE key = ?", ((self._today, key) for key in self._stale))
        self._stale.clear()

    def _bound(self, database: sqlite3.Connection) -> None:
        """Let the least recently used go where the limit is passed."""
        (size,) = database.execute("SELECT IFNULL(SUM(LENGTH(value)), 0) FROM entry").fetchone()
        if size <= self._limit:
            return
        left, gone = size - self._limit * _KEPT, []
        for key, length in database.execute("SELECT key, LENGTH(value) FROM entry ORDER BY used, rowid"):
            if left <= 0:
                break
            gone.append((key,))
            left -= length
        database.executemany("DELETE FROM entry WHERE key = ?", gone)


def _connect(path: str) -> sqlite3.Connection:
    return _connected(Path(path).absolute().as_uri(), [*_SETTINGS, _LAYOUT, _TRIED])


def _connected(place: str, statements: Iterable[str]) -> sqlite3.Connection:
    """A connection on which some statements were executed; it is closed where one of them fails."""
    database = sqlite3.connect(place, timeout=_WAIT, isolation_level=None, uri=True)
    try:
        for statement in statements:
            database.execute(statement)
    except BaseException:
        database.close()
        raise
    return database


def _packed(key: bytes, value: bytes) -> bytes:
    """A value behind the checksum of itself and of its key, so that damage to the file shows."""
    return _checksum(key, value) + value


def _unpacked(key: object, packed: object) -> bytes | None:
    if not isinstance(key, bytes) or not isinstance(packed, bytes):
        return None
    value = packed[_CHECKSUM:]
    return value if packed.startswith(_checksum(key, value)) else None


def _checksum(key: bytes, value: bytes) -> bytes:
    return zlib.crc32(value, zlib.crc32(key)).to_bytes(_CHECKSUM, "big")


def digest_of(parts: Iterable[bytes]) -> bytes:
    """The key that some parts make, each with its length before it."""
    from hashlib import blake2b

    digest = blake2b(digest_size=20)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.digest()

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
_LAYOUT = """
CREATE TABLE IF NOT EXISTS entry (
    key BLOB PRIMARY KEY, kind TEXT NOT NULL, used INTEGER NOT NULL, size INTEGER NOT NULL, value BLOB NOT NULL
)
"""


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
                    if used < self._today - _FRESH:
                        self._stale.append(key)
        return found

    def put(self, kind: str, values: Mapping[bytes, bytes]) -> None:
        """Keep some values.

        Args:
            kind: what they are, for `info`.
            values: by key. A key must say all that its value was worked out from.
        """
        if self._database is None or self.problem:
            return
        rows = ((key, kind, self._today, len(value), _packed(key, value)) for key, value in values.items())
        try:
            with self._transaction() as database:
                database.executemany("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?)", rows)
                self._note_used(database)
                self._bound(database)
        except sqlite3.DatabaseError as error:
            self._failed(error)

    def info(self) -> list[Info]:
        """What it holds, kind by kind."""
        query = "SELECT kind, COUNT(*), SUM(LENGTH(value)) FROM entry GROUP BY kind ORDER BY kind"
        return [Info(kind, count, size) for kind, count, size in self._rows(query, ())]

    def close(self) -> None:
        """Close the file."""
        if self._database is not None:
            with contextlib.suppress(sqlite3.Error):
                self._database.close()
            self._database = None

    def clear(self) -> None:
        """Remove the file, and nothing else.

        Raises:
            OSError: it cannot be removed.
        """
        self.close()
        for ending in ("", "-wal", "-shm", "-journal"):
            Path(self.path + ending).unlink(missing_ok=True)

    def _rows(self, query: str, values: Sequence[bytes]) -> list[Any]:
        if self._database is None:
            return []
        try:
            found: list[Any] = self._database.execute(query, values).fetchall()
            return found
        except sqlite3.DatabaseError as error:
            self._failed(error)
            return []

    def _opened(self) -> sqlite3.Connection | None:
        try:
            os.makedirs(os.path.dirname(self.path), exist_ok=True)
            return _connect(self.path)
        except (OSError, sqlite3.OperationalError) as error:
            return self._opened_for_reading(error)
        except sqlite3.DatabaseError:
            return self._made_anew()

    def _opened_for_reading(self, error: Exception) -> sqlite3.Connection | None:
        self.problem = getattr(error, "strerror", None) or str(error)
        try:
            place = Path(self.path).absolute().as_uri()
            database = sqlite3.connect(f"{place}?mode=ro&immutable=1", uri=True, isolation_level=None)
            database.execute("SELECT 1 FROM entry LIMIT 1")
        except (OSError, ValueError, sqlite3.Error):
            return None
        return database

    def _made_anew(self) -> sqlite3.Connection | None:
        try:
            self._database = None
            self.clear()
            return _connect(self.path)
        except (OSError, sqlite3.Error) as error:
            self.problem = getattr(error, "strerror", None) or str(error)
            return None

    def _failed(self, error: sqlite3.DatabaseError) -> None:
        """A full disk or a file in use ends the use of the cache; a damaged one is made anew."""
        self.close()
        if isinstance(error, sqlite3.OperationalError):
            self.problem = str(error)
        else:
            self._database = self._made_anew()

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        assert self._database is not None
        database = self._database
        database.execute("BEGIN IMMEDIATE")
        try:
            yield database
            database.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
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
    database = sqlite3.connect(path, timeout=_WAIT, isolation_level=None)
    try:
        database.execute("PRAGMA auto_vacuum = FULL")
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute(_LAYOUT)
    except BaseException:
        database.close()
        raise
    return database


def _packed(key: bytes, value: bytes) -> bytes:
    """A value behind the checksum of itself and of its key, so that damage to the file shows."""
    return zlib.crc32(value, zlib.crc32(key)).to_bytes(_CHECKSUM, "big") + value


def _unpacked(key: object, packed: object) -> bytes | None:
    if not isinstance(key, bytes) or not isinstance(packed, bytes):
        return None
    value = packed[_CHECKSUM:]
    return value if packed == _packed(key, value) else None


def digest_of(parts: Iterable[bytes]) -> bytes:
    """The key that some parts make, each with its length before it."""
    from hashlib import blake2b

    digest = blake2b(digest_size=20)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.digest()

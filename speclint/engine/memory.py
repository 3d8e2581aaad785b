"""What earlier runs found, each under a key that says all that it depends on: documents, and whole runs.

A document's key holds the bytes of its file, its path, the settings, house styles and rule files that hold for it, and
the code of speclint. A run's key holds these for all its files, and the configuration. The day is no part of a key:
what is kept says from which day to which it holds.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from speclint.cache.store import Store, digest_of
from speclint.cache.version import code_digest
from speclint.read.decode import digest_of as digest_of_document
from speclint.read.decode import read_bytes
from speclint.read.errors import ReadError

if TYPE_CHECKING:
    from speclint.engine.kept import Kept
    from speclint.engine.result import Result
    from speclint.engine.run import Run

_DOCUMENT, _RUN = "document", "run"


class Memory:
    """What earlier runs found.

    Args:
        store: where it is kept.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self._digests: dict[str, bytes] = {}
        self._folders: dict[str, str] = {}
        self._settings: dict[tuple[int, str], bytes] = {}

    def read(self, files: Mapping[str, str], run: Run) -> bool:
        """Take the digest of each file; whether all could be read."""
        whole = True
        for path, folder in files.items():
            try:
                self._digests[path] = digest_of_document(read_bytes(path, run.settings(path).get("max-file-size")))
                self._folders[path] = folder
            except ReadError:
                whole = False
        return whole

    def documents(self, files: Mapping[str, str], run: Run) -> Iterator[tuple[str, Kept]]:
        """What is known of documents, for those that are known as they are now.

        Args:
            files: the folder that each file was found from.
            run: settings, styles and rules.
        """
        from speclint.engine.kept import decoded

        if any(path not in self._digests for path in files):
            self.read(files, run)
        known = (path for path in files if path in self._digests and not run.settings(path).get("language-model"))
        keys = {self._key(path, self._digests[path], run): path for path in known}
        for key, content in self.store.get_many(list(keys)).items():
            kept, path = decoded(content), keys[key]
            if kept and kept.facts.path == path and run.clock.within(kept.first, kept.last):
                yield path, kept

    def keep_documents(self, kept: Mapping[str, bytes], run: Run) -> None:
        """Keep what phase 1 left of documents, by path."""
        from speclint.engine.kept import decoded

        values = {}
        for path, content in kept.items():
            known = decoded(content)
            if known and not known.errors and not run.settings(path).get("language-model"):
                values[self._key(path, known.digest, run)] = content
        self.store.put(_DOCUMENT, values)

    def run_key(self, files: Mapping[str, str], paths: Sequence[str], run: Run) -> bytes:
        """The key of a run over files that were read."""
        over = run.overriding
        settings = repr((run.config, over.key, over.style, over.employer, sorted(run.scopes), list(paths)))
        parts = [code_digest(), _text(settings), *_contents(sorted(run.finder.files()))]
        for path, folder in files.items():
            parts += (_text(f"{path}\0{folder}"), self._digests[path])
        return digest_of(parts)

    def result(self, key: bytes, run: Run) -> Result | None:
        """What a run found that had the same key; `None` where there was none."""
        content = self.store.get(key)
        if content is None:
            return None
        from speclint.engine.outcome import result_of

        return result_of(content, self._digests, run)

    def keep_result(self, key: bytes, result: Result, run: Run) -> None:
        """Keep what a run found, unless a file was changed while it went on."""
        from speclint.engine.outcome import encoded_result

        same = all(item.source.digest == self._digests.get(item.source.path) for item in result.checked)
        if same and not result.errors:
            self.store.put(_RUN, {key: encoded_result(result, run)})

    def _key(self, path: str, digest: bytes, run: Run) -> bytes:
        name = _text(f"{path}\0{self._folders.get(path, '')}")
        return digest_of((self._settings_digest(path, run), name, digest))

    def _settings_digest(self, path: str, run: Run) -> bytes:
        """What holds for a document besides its own text."""
        settings, own = run.settings(path), run.file_settings(path)
        key = (id(settings), f"{own.key}\0{own.style}\0{own.employer}")
        if key not in self._settings:
            files = [*settings.get("styles"), "", *settings.get("rule-files")]
            parts = [code_digest(), _text(key[1]), _text(repr(sorted(run.scopes))), *_contents(files)]
            self._settings[key] = digest_of(parts)
        return self._settings[key]


def _text(value: str) -> bytes:
    return value.encode("utf-8", "surrogatepass")


def _contents(files: Iterable[str]) -> Iterator[bytes]:
    """The names and contents of files."""
    for path in files:
        yield _text(os.path.relpath(path)) if path else b""
        try:
            with open(path or os.devnull, "rb") as file:
                yield file.read()
        except OSError:
            yield b"\0not there"

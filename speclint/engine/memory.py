"""What earlier runs found, each under a key that says all that it depends on: documents, employers, whole runs.

A document's key holds the bytes of its file, its path, the settings, house styles and rule files that hold for it, and
the code of speclint. An employer's holds those of its documents, a run's the bytes of all its files and the
configuration. The day is no part of a key: what is kept says from which day to which it holds.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import msgspec
from msgspec.structs import replace

from speclint.cache.store import Store, digest_of
from speclint.cache.version import code_digest
from speclint.engine.finding import Finding
from speclint.read.digests import digests_of
from speclint.read.errors import ReadError

if TYPE_CHECKING:
    from speclint.config.settings import FileSettings, Settings
    from speclint.engine.checked import Checked
    from speclint.engine.kept import Kept
    from speclint.engine.result import Result
    from speclint.engine.run import Run
    from speclint.index.series import Series

Item = TypeVar("Item")
_AT_ONCE = 500
"""How many documents are read from the cache at a time."""
_NAMING = frozenset({"styles", "rule-files", "exceptions", "baseline", "language-model"})
"""Keys that name files, by where these stand on this computer."""
_DOCUMENT, _SERIES, _EMPLOYER, _RUN, _LIST = "documents", "series", "employers", "runs", "lists"


class Memory:
    """What earlier runs found.

    Args:
        store: where it is kept.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self._digests: dict[str, bytes] = {}
        self._folders: dict[str, str] = {}
        self._settings: dict[tuple[int, int], tuple[bytes, Settings, FileSettings]] = {}
        """By the settings themselves, which are held so that no others can come to be known as they were."""
        self._governing: dict[str, bytes] = {}
        self._ordered: list[bytes] = []
        self._named: dict[tuple[str, ...], list[bytes]] = {}
        self._rests: dict[bytes, bytes] = {}
        self.reads_rest = False
        self._heads: dict[bytes, Kept] = {}

    def read(self, files: Mapping[str, str], run: Run) -> bool:
        """Take the digest of each file; whether all could be read."""
        several = 1 if run.alone else run.jobs
        found = digests_of(list(files), run.bytes_of, several)
        self._digests |= found
        self._folders |= {path: files[path] for path in found}
        return len(found) == len(files)

    # Whole runs

    def run_key(self, files: Mapping[str, str], paths: Sequence[str], run: Run) -> bytes:
        """The key of a run over files that were read."""
        parts = [self.list_key(paths, run)]
        for path, folder in files.items():
            parts += (_text(f"{path}\0{folder}"), self._digests[path])
        return digest_of(parts)

    def list_key(self, paths: Sequence[str], run: Run) -> bytes:
        """The key of what is known of a run's documents, whatever is in them."""
        over = run.overriding
        settings = repr((run.config, over.key, over.style, over.employer, sorted(run.scopes), list(paths)))
        found = sorted({_said(each) for each in run.finder.settings()})
        return digest_of(
            [code_digest(), _text(settings), *map(_text, found), *self._contents(sorted(run.finder.files()))]
        )

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

        same = all(item.key and item.source.digest == self._digests.get(item.source.path) for item in result.checked)
        if same and not result.errors:
            self._put(_RUN, {key: encoded_result(result, run)})

    # Documents

    def documents(self, files: Mapping[str, str], run: Run, list_key: bytes = b"") -> Iterator[Checked]:
        """What is known of documents, for those that are known as they are now.

        Args:
            files: the folder that each file was found from.
            run: settings, styles and rules.
            list_key: the key of what is known of all documents together; empty where nothing is.
        """
        if any(path not in self._digests for path in files):
            self.read(files, run)
        keys = {path: self._key(path, self._digests[path], run) for path in files if self._may_know(path, run)}
        listed = self._listed(list_key)
        left: list[tuple[str, bytes]] = []
        for path, key in keys.items():
            kept = listed.get(key)
            if kept is None:
                left.append((path, key))
            elif kept.path == path and run.clock.within(kept.first, kept.last):
                yield self.take(kept, run, key=key)
        for some in _batches(left):
            known = self._kept([key for _, key in some])
            for path, key in some:
                kept = known.get(key)
                if kept and kept.path == path and run.clock.within(kept.first, kept.last):
                    yield self.take(kept if len(left) <= _AT_ONCE else replace(kept, rest=b""), run, key=key)

    def take(self, kept: Kept, run: Run, rest: Callable[[], bytes] | None = None, key: bytes = b"") -> Checked:
        """What phase 1 left of a document, from what is kept of it.

        Args:
            kept: what is kept.
            run: settings, styles and rules.
            rest: reads the larger part of it; where it is not given and `kept` has none, it is looked up.
            key: what it is kept under, where that was worked out before.
        """
        from speclint.engine.kept import checked_from

        run.clock.narrow(kept.first, kept.last)
        again = partial(run.read_again, kept.path, kept.digest)
        if kept.errors or (not key and run.settings(kept.path).get("language-model")):
            return checked_from(kept, again, rest)
        key = key or self._key(kept.path, kept.digest, run)
        self.reads_rest |= not rest and not kept.rest
        item = checked_from(kept, again, rest or (None if kept.rest else partial(self._rest, key, kept.path, run)))
        item.key = key
        self._heads[key] = replace(kept, rest=b"") if kept.rest else kept
        return item

    def keep_documents(self, several: Iterable[Kept], run: Run) -> None:
        """Keep what phase 1 left of documents that were taken."""
        from speclint.engine.kept import encoded

        keys = ((self._key(kept.path, kept.digest, run), kept) for kept in several)
        self._put(_DOCUMENT, {key: encoded(kept) for key, kept in keys if key in self._heads})

    def keep_list(self, list_key: bytes) -> None:
        """Keep what is known of a run's documents together, but for the larger part of each."""
        self._put(_LIST, {list_key: msgspec.msgpack.encode(list(self._heads.items()))})

    def fetch(self, several: Sequence[Checked]) -> None:
        """Read the larger part of documents, many at a time."""
        for some in _batches([item for item in several if item.key and not item.is_whole]):
            self._rests = {key: kept.rest for key, kept in self._kept([item.key for item in some]).items()}
            for item in some:
                item.read_rest()
        self._rests = {}

    def _may_know(self, path: str, run: Run) -> bool:
        return path in self._digests and not run.settings(path).get("language-model")

    def _kept(self, keys: Iterable[bytes]) -> dict[bytes, Kept]:
        from speclint.engine.kept import decoded

        found = ((key, decoded(content)) for key, content in self.store.get_many(list(keys)).items())
        return {key: kept for key, kept in found if kept}

    def _listed(self, list_key: bytes) -> dict[bytes, Kept]:
        from speclint.engine.kept import Kept

        content = self.store.get(list_key) if list_key else None
        try:
            return dict(msgspec.msgpack.decode(content, type=list[tuple[bytes, Kept]])) if content else {}
        except msgspec.MsgspecError:
            return {}

    def _rest(self, key: bytes, path: str, run: Run) -> bytes:
        """The larger part of a document, worked out again where it is not kept any more."""
        known = self._rests.pop(key, None)
        if known is None:
            kept = self._kept([key]).get(key)
            known = kept.rest if kept else b""
        if not known:
            known = self._worked_out_again(self._heads[key], run)
        return known

    def _worked_out_again(self, head: Kept, run: Run) -> bytes:
        from speclint.engine.kept import kept_of

        source = run.read(head.path)
        kept = kept_of(run.check(run.parse(source), self._folders[head.path]), 0, 0)
        if kept is None or source.digest != head.digest:
            raise ReadError(head.path, "was changed while it was checked; check it again")
        return kept.rest

    def _key(self, path: str, digest: bytes, run: Run) -> bytes:
        name = _text(f"{path}\0{self._folders.get(path, '')}")
        self._governing[path] = self._settings_digest(path, run)
        return digest_of((self._governing[path], name, digest))

    def _settings_digest(self, path: str, run: Run) -> bytes:
        """What holds for a document besides its own text."""
        settings, own = run.settings(path), run.file_settings(path)
        known = self._settings.get((id(settings), id(own)))
        if known is None:
            files = [*settings.get("styles"), "", *settings.get("rule-files")]
            said = _text(f"{own.key}\0{own.style}\0{own.employer}")
            parts = [code_digest(), said, _text(repr(sorted(run.scopes))), *self._contents(files)]
            known = (digest_of(parts), settings, own)
            self._settings[id(settings), id(own)] = known
        return known[0]

    def _contents(self, files: Iterable[str]) -> list[bytes]:
        """The names and contents of files when they were first asked for."""
        names = tuple(files)
        if names not in self._named:
            self._named[names] = list(_contents(names))
        return self._named[names]

    def _put(self, kind: str, values: Mapping[bytes, bytes]) -> None:
        """Keep some values, unless a file that their keys hold was changed while the run went on."""
        if all(list(_contents(names)) == held for names, held in self._named.items()):
            self.store.put(kind, {key: content for key, content in values.items() if content})

    # Employers

    def note_order(self, checked: Sequence[Checked]) -> None:
        """Note which settings hold for all documents of a run, from the last of these on.

        Where settings differ, the options of a rule between documents are those of the last document.
        """
        self._ordered = list(dict.fromkeys(self._governing.get(item.source.path, b"") for item in reversed(checked)))

    def group_key(self, several: Sequence[Checked]) -> bytes:
        """The key of what the rules between documents find in those of one employer; empty where one has no key."""
        if not all(item.key for item in several):
            return b""
        return digest_of([b"employer", *self._ordered, b"", *sorted(item.key for item in several)])

    def series_key(self, series: Series, keys: Mapping[str, bytes]) -> bytes:
        """The key of what the rules of series find in one; empty where one of its documents has no key.

        Args:
            series: the series.
            keys: the key of each document, by path.
        """
        members = (*series.members, *series.copies)
        if not all(keys[member.path] for member in members):
            return b""
        said = [(keys[member.path], member.title, member.job_class.title_span, member.reasons) for member in members]
        order = [sorted(words) for words in series.order]
        content = (series.employer, series.name, len(series.members), said, series.named, order)
        return digest_of([b"series", *self._ordered, b"", msgspec.msgpack.encode(content)])

    def series(self, keys: Sequence[bytes]) -> dict[bytes, list[Finding]]:
        """What was found in series, where that is known."""
        decoder, found = msgspec.msgpack.Decoder(list[Finding]), {}
        for key, content in self.store.get_many([key for key in keys if key]).items():
            with suppress(msgspec.MsgspecError):
                found[key] = decoder.decode(content)
        return found

    def keep_series(self, several: Mapping[bytes, Sequence[Finding]]) -> None:
        """Keep what was found in series, by key."""
        if several:
            self._put(_SERIES, {key: msgspec.msgpack.encode(findings) for key, findings in several.items()})

    def group(self, key: bytes) -> list[Finding] | None:
        """What was found in the documents of an employer; `None` where that is not known."""
        content = self.store.get(key) if key else None
        try:
            return msgspec.msgpack.decode(content, type=list[Finding]) if content is not None else None
        except msgspec.MsgspecError:
            return None

    def keep_group(self, key: bytes, findings: Sequence[Finding]) -> None:
        """Keep what was found in the documents of an employer."""
        if key:
            self._put(_EMPLOYER, {key: msgspec.msgpack.encode(findings)})


def _batches(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), _AT_ONCE):
        yield items[start : start + _AT_ONCE]


def _text(value: str) -> bytes:
    return value.encode("utf-8", "surrogatepass")


def _said(settings: Settings) -> str:
    """What a configuration says with all that it builds on, and where its patterns start from here."""
    values = [(name, value) for name, value in settings.values.items() if name not in _NAMING]
    overrides = [(each.paths, each.values, os.path.relpath(each.root)) for each in settings.overrides]
    return repr((os.path.relpath(os.getcwd(), settings.root), os.path.relpath(settings.root), values, overrides))


def _contents(files: Iterable[str]) -> Iterator[bytes]:
    """The names and contents of files."""
    for path in files:
        yield _text(os.path.relpath(path)) if path else b""
        try:
            with open(path or os.devnull, "rb") as file:
                yield file.read()
        except OSError:
            yield b"\0not there"

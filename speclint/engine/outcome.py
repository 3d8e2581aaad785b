"""What a whole run found, as bytes for the next run over the same files."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from speclint.engine.finding import Finding
from speclint.engine.result import Defined, Later, Result
from speclint.read.decode import decode, digest_of
from speclint.read.errors import ReadError
from speclint.read.source import Source
from speclint.rule import Severity

if TYPE_CHECKING:
    from speclint.engine.run import Run
    from speclint.exceptions.applied import Applied
    from speclint.ruleinfo import RuleInfo


class Outcome(Struct, frozen=True, array_like=True):
    """What a run found.

    Attributes:
        first: the first day for which it holds, as an ordinal.
        last: the last such day.
        files: the files that were checked.
        findings: what counts.
        fail_level: the least severity that fails the run.
        defined: what the documents that findings speak of define.
        rules: the codes of the rules that were in force anywhere.
        exceptions: what exceptions came to, encoded by itself, being rare; empty where there are none.
        others: files that findings may speak of and that are no documents.
    """

    first: int
    last: int
    files: tuple[str, ...]
    findings: tuple[Finding, ...]
    fail_level: Severity
    defined: dict[str, Defined]
    rules: tuple[str, ...]
    exceptions: bytes
    others: tuple[str, ...]


_encoder = msgspec.msgpack.Encoder()


def encoded_result(result: Result, run: Run) -> bytes:
    """What a run found, as bytes; empty where a name in it is no text. It must have had no errors."""
    documents = {path.replace(os.sep, "/") for path in result.files}
    outcome = Outcome(
        run.clock.first,
        run.clock.last,
        result.files,
        result.findings,
        result.fail_level,
        dict(result.defined),
        tuple(result.rules),
        _encoded(result.exceptions),
        tuple(path for path in result.sources if path not in documents),
    )
    try:
        return _encoder.encode(outcome)
    except UnicodeEncodeError:
        return b""


def result_of(content: bytes, digests: Mapping[str, bytes], run: Run) -> Result | None:
    """What a run found; `None` where the bytes do not say it, or say it of another day.

    Args:
        content: as it was kept.
        digests: those of its documents, by path.
        run: settings, styles and rules.
    """
    try:
        outcome = msgspec.msgpack.decode(content, type=Outcome)
        exceptions = _decoded(outcome.exceptions)
    except msgspec.MsgspecError:
        return None
    if not run.clock.within(outcome.first, outcome.last):
        return None
    return Result(
        outcome.findings,
        (),
        outcome.files,
        outcome.fail_level,
        _Sources({path.replace(os.sep, "/"): path for path in (*outcome.files, *outcome.others)}, digests, run),
        rules=Later(lambda: _rules(outcome, run)),
        exceptions=exceptions,
        defined=outcome.defined,
    )


def _encoded(exceptions: Sequence[Applied]) -> bytes:
    if not exceptions:
        return b""
    from speclint.engine.excepted import encoded

    return encoded(exceptions)


def _decoded(content: bytes) -> tuple[Applied, ...]:
    if not content:
        return ()
    from speclint.engine.excepted import decoded

    return decoded(content)


def _rules(outcome: Outcome, run: Run) -> Mapping[str, RuleInfo]:
    everywhere = {active.info.code: active.info for path in outcome.files for active in run.active(path)}
    return {code: everywhere[code] for code in outcome.rules}


class _Sources(Mapping[str, Source]):
    """The documents of a run, each read when it is asked for; one that has changed since is not there."""

    def __init__(self, paths: Mapping[str, str], digests: Mapping[str, bytes], run: Run) -> None:
        self._paths = paths
        self._digests = digests
        self._run = run
        self._read: dict[str, Source] = {}

    def __getitem__(self, path: str) -> Source:
        if path not in self._read:
            self._read[path] = self._source(self._paths[path])
        return self._read[path]

    def _source(self, path: str) -> Source:
        try:
            data = self._run.bytes_of(path)
            if self._digests.get(path) not in (None, digest_of(data)):
                raise KeyError(path)
            return decode(path, data)
        except ReadError:
            raise KeyError(path) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)

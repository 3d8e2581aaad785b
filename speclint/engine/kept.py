"""What phase 1 leaves of a document, as bytes: for another process, and for the next run."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

import msgspec
from msgspec import Struct

from speclint.engine.anchors import Anchors, Mark
from speclint.engine.checked import Checked, Rest
from speclint.engine.finding import Finding
from speclint.exceptions.exception import Area, RuleException
from speclint.model.facts import Facts
from speclint.read.errors import CheckError
from speclint.read.source import Source
from speclint.read.text import Span


class Kept(Struct, frozen=True, array_like=True):
    """What phase 1 leaves of a document.

    Attributes:
        path: the document.
        digest: that of the file's bytes.
        encoding: what these are.
        format: `text` or `html`.
        first: the first day for which all this holds, as an ordinal.
        last: the last such day.
        employer: whose it is.
        findings: what the document rules found.
        exceptions: the exceptions that stand in it.
        errors: file and problem of what failed on it.
        rest: the larger part, encoded by itself (`Body`).
    """

    path: str
    digest: bytes
    encoding: str
    format: str
    first: int
    last: int
    employer: str
    findings: tuple[Finding, ...]
    exceptions: tuple[RuleException, ...]
    errors: tuple[tuple[str, str], ...]
    rest: bytes


class Body(Struct, frozen=True, array_like=True):
    """What the rules between documents and the exceptions see of a document."""

    facts: Facts
    marks: tuple[Mark, ...]
    titles: tuple[tuple[int, int, str], ...]
    statements: tuple[Span, ...]
    job_class: str
    areas: tuple[Area, ...]


_encoder = msgspec.msgpack.Encoder()


@cache
def _kept_decoder() -> msgspec.msgpack.Decoder[Kept]:
    return msgspec.msgpack.Decoder(Kept)


@cache
def _body_decoder() -> msgspec.msgpack.Decoder[Body]:
    return msgspec.msgpack.Decoder(Body)


def kept_of(checked: Checked, first: int, last: int) -> Kept | None:
    """What phase 1 left of a document, as it is kept; `None` where a name in it is no text, as a file's may be.

    Args:
        checked: what it left.
        first: the first day for which it holds, as an ordinal.
        last: the last such day.
    """
    source, anchors = checked.source, checked.anchors
    body = Body(checked.facts, anchors.marks, anchors.titles, anchors.statements, anchors.job_class, checked.areas)
    try:
        rest = _encoder.encode(body)
    except UnicodeEncodeError:
        return None
    return Kept(
        source.path,
        source.digest,
        source.encoding,
        source.format,
        first,
        last,
        checked.employer,
        checked.findings,
        checked.exceptions,
        tuple((error.path, as_text(error.problem)) for error in checked.errors),
        rest,
    )


def as_text(words: str) -> str:
    """Words that can be written down, whatever names stand in them."""
    return words.encode("utf-8", "backslashreplace").decode("utf-8")


def encoded(kept: Kept) -> bytes:
    """What is kept, as bytes."""
    return _encoder.encode(kept)


def decoded(data: bytes) -> Kept | None:
    """What was kept; `None` where the bytes are no such thing."""
    try:
        return _kept_decoder().decode(data)
    except msgspec.MsgspecError:
        return None


def checked_from(kept: Kept, read: Callable[[], str], rest: Callable[[], bytes] | None = None) -> Checked:
    """What phase 1 left of a document.

    Args:
        kept: as it was kept.
        read: reads the document's text when it is asked for.
        rest: reads the larger part, where `kept` does not hold it.
    """
    source = Source.later(kept.path, kept.encoding, kept.format, kept.digest, read)
    errors = tuple(CheckError.told(path, problem) for path, problem in kept.errors)
    load = partial(_rest, source, rest or (lambda: kept.rest))
    return Checked.later(source, kept.employer, kept.findings, kept.exceptions, errors, load)


def _rest(source: Source, read: Callable[[], bytes]) -> Rest:
    body = _body_decoder().decode(read())
    return body.facts, Anchors(source, body.marks, body.titles, body.statements, body.job_class), body.areas

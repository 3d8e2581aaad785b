"""What phase 1 leaves of a document, as bytes: for another process, and for the next run."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from msgspec import Struct

from speclint.engine.anchors import Anchors, Mark
from speclint.engine.documents import Checked
from speclint.engine.finding import Finding
from speclint.exceptions.exception import Area, RuleException
from speclint.model.facts import Facts
from speclint.read.errors import CheckError
from speclint.read.source import Source
from speclint.read.text import Span


class Kept(Struct, frozen=True, array_like=True):
    """What phase 1 leaves of a document, without its text.

    Attributes:
        digest: that of the file's bytes.
        first: the first day for which it holds, as an ordinal.
        last: the last such day.
    """

    digest: bytes
    encoding: str
    format: str
    first: int
    last: int
    facts: Facts
    findings: tuple[Finding, ...]
    marks: tuple[Mark, ...]
    titles: tuple[tuple[int, int, str], ...]
    statements: tuple[Span, ...]
    job_class: str
    exceptions: tuple[RuleException, ...]
    areas: tuple[Area, ...]
    errors: tuple[tuple[str, str], ...]


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Kept)


def encoded(checked: Checked, first: int, last: int) -> bytes:
    """What phase 1 left of a document, as bytes.

    Args:
        checked: what it left.
        first: the first day for which it holds, as an ordinal.
        last: the last such day.
    """
    source, anchors = checked.source, checked.anchors
    kept = Kept(
        source.digest,
        source.encoding,
        source.format,
        first,
        last,
        checked.facts,
        checked.findings,
        anchors.marks,
        anchors.titles,
        anchors.statements,
        anchors.job_class,
        checked.exceptions,
        checked.areas,
        tuple((error.path, error.problem) for error in checked.errors),
    )
    return _encoder.encode(kept)


def decoded(data: bytes) -> Kept | None:
    """What was kept; `None` where the bytes are no such thing."""
    try:
        return _decoder.decode(data)
    except msgspec.MsgspecError:
        return None


def checked_from(kept: Kept, read: Callable[[], str]) -> Checked:
    """What phase 1 left of a document.

    Args:
        kept: as it was kept.
        read: reads the document's text when it is asked for.
    """
    source = Source.later(kept.facts.path, kept.encoding, kept.format, kept.digest, read)
    anchors = Anchors(source, kept.marks, kept.titles, kept.statements, kept.job_class)
    errors = tuple(CheckError.told(path, problem) for path, problem in kept.errors)
    return Checked(source, kept.facts, kept.findings, anchors, kept.exceptions, kept.areas, errors)

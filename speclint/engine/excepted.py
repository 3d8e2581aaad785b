"""What exceptions came to in a run, as bytes."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from speclint.engine.finding import Finding, Location
from speclint.exceptions.applied import Applied
from speclint.exceptions.exception import NamedRule, RuleException


class Excepted(Struct, frozen=True, array_like=True):
    """An exception after the run, field by field as `Applied` has it."""

    exception: RuleException
    location: Location
    findings: tuple[Finding, ...]
    expired: bool
    unknown: tuple[NamedRule, ...]
    unused: tuple[NamedRule, ...]
    absent: bool


def encoded(exceptions: Sequence[Applied]) -> bytes:
    """Exceptions as bytes; empty where a name in them is no text."""
    try:
        return msgspec.msgpack.encode([Excepted(*msgspec.structs.astuple(item)) for item in exceptions])
    except UnicodeEncodeError:
        return b""


def decoded(content: bytes) -> tuple[Applied, ...]:
    """Exceptions from bytes.

    Raises:
        MsgspecError: the bytes are no such thing.
    """
    found = msgspec.msgpack.decode(content, type=tuple[Excepted, ...])
    return tuple(Applied(*msgspec.structs.astuple(item)) for item in found)

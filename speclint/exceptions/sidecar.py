"""Exceptions in a file of their own, for documents that may not carry comments: `[[exceptions]]` tables in TOML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from msgspec import Struct

from speclint.config.keys import nearest
from speclint.exceptions.exception import NamedRule, Problem, Reach, RuleException, Target
from speclint.patterns import Pattern
from speclint.read.errors import SpeclintError
from speclint.read.source import Source
from speclint.read.text import Span

SCHEMA = Path(__file__).with_name("exceptions.schema.json")
_WHERE = ("document", "class", "series")
_TEXTS = (*_WHERE, "section", "text", "reason", "approved-by")
KEYS = ("rule", *_TEXTS, "expires")
_HEADER = Pattern(r"^[ \t]*\[\[[ \t]*exceptions[ \t]*\]\][^\r\n]*$", re.MULTILINE)
_RULE = Pattern(r"^[ \t]*rule[ \t]*=[ \t]*[^\r\n]*", re.MULTILINE)


class ExceptionsError(SpeclintError):
    """An exceptions file that cannot be used; the message names the file, the entry with its line, and the remedy."""


class Sidecar(Struct, frozen=True):
    """An exceptions file."""

    source: Source
    entries: tuple[RuleException, ...]

    @property
    def path(self) -> str:
        """The file, as it was named."""
        return self.source.path


def load_exceptions(path: Path, shown: str = "") -> Sidecar:
    """Read an exceptions file.

    Args:
        path: the file.
        shown: what it is called in findings; `path` itself where empty.

    Raises:
        ExceptionsError: it cannot be read, is not TOML, or has an unknown key or a value of the wrong type.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ExceptionsError(f"{path}: cannot be read ({error.strerror}); check the path") from None
    except UnicodeDecodeError:
        raise ExceptionsError(f"{path}: is not UTF-8 text; save it as UTF-8") from None
    return read_exceptions(shown or str(path), text)


def read_exceptions(path: str, text: str) -> Sidecar:
    """Read the text of an exceptions file.

    Raises:
        ExceptionsError: it is not TOML, or has an unknown key or a value of the wrong type.
    """
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ExceptionsError(f"{path}: is not valid TOML: {error}") from None
    except RecursionError:
        raise ExceptionsError(f"{path}: is nested too deeply; write one [[exceptions]] table for each") from None
    for name in data:
        if name not in ("exceptions", "$schema"):
            raise ExceptionsError(f"{path}: unknown key {name!r}{nearest(name, ['exceptions'])}")
    entries = data.get("exceptions", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ExceptionsError(f"{path}: exceptions must be a list of tables: write [[exceptions]] above each")
    source = Source(path, text)
    return Sidecar(source, tuple(_entries(source, entries)))


def _entries(source: Source, entries: list[dict[str, Any]]) -> Iterator[RuleException]:
    spans = _spans(source, len(entries))
    for number, (entry, span) in enumerate(zip(entries, spans, strict=True), 1):
        where = f"{source.path}: exception {number} (line {source.position(span.start).line})"
        _check(where, entry)
        yield _exception(source, entry, span)


def _spans(source: Source, count: int) -> list[Span]:
    """Where each entry stands; the top of the file for entries that are written in another way."""
    starts = [match.start() for match in _HEADER.finditer(source.text)]
    if not starts or len(starts) != count:
        return [Span(0, source.line_end(0))] * count
    return [Span(start, end) for start, end in zip(starts, [*starts[1:], len(source.text)], strict=True)]


def _check(where: str, entry: Mapping[str, Any]) -> None:
    for name in entry:
        if name not in KEYS:
            raise ExceptionsError(f"{where}: unknown key {name!r}{nearest(name, KEYS)}")
    for name in _TEXTS:
        if name in entry and not (isinstance(entry[name], str) and (entry[name].strip() or name not in _WHERE)):
            raise ExceptionsError(f"{where}: {name} must be a text")
    rule = entry.get("rule")
    if not _rules(rule) or not all(isinstance(name, str) and name.strip() for name in _rules(rule)):
        raise ExceptionsError(f"{where}: needs `rule`, the code, name or family of a rule, or a list of them")
    day = entry.get("expires")
    if day is not None and (not isinstance(day, date) or isinstance(day, datetime)):
        raise ExceptionsError(f"{where}: expires must be a day without quotes, such as 2027-01-31")
    given = [name for name in _WHERE if name in entry]
    if len(given) != 1:
        found = f", not {' and '.join(given)}" if given else ""
        raise ExceptionsError(f"{where}: needs one of document, class or series{found}")
    _check_document(where, entry.get("document", ""))


def _check_document(where: str, path: str) -> None:
    if "\\" in path:
        raise ExceptionsError(f"{where}: document must be written with “/”, such as specs/clerk.md")
    if path.startswith("/") or ".." in path.split("/"):
        raise ExceptionsError(f"{where}: document must lie below the folder of this file, and be named from there")


def _rules(rule: Any) -> list[Any]:
    return rule if isinstance(rule, list) else [rule] if rule else []


def _exception(source: Source, entry: Mapping[str, Any], span: Span) -> RuleException:
    names = _rules(entry["rule"])
    line = _RULE.search(source.text, *span)
    head = Span(span.start, source.line_end(span.start))
    target = Target(
        _tidy(entry.get("document", "")), entry.get("class", ""), entry.get("series", ""),
        entry.get("section", ""), entry.get("text", ""),
    )  # fmt: skip
    return RuleException(
        source.path,
        head,
        Reach.ENTRY,
        tuple(NamedRule(name, _place(source, line, name) or head) for name in names),
        str(target),
        None,
        target,
        " ".join(entry.get("reason", "").split()),
        entry.get("approved-by", ""),
        entry.get("expires"),
        (Problem(head, "it names no rule"),) if not names else (),
    )


def _place(source: Source, line: re.Match[str] | None, name: str) -> Span | None:
    """Where a rule's name stands in its entry."""
    at = source.text.find(name, line.start(), line.end()) if line else -1
    return Span(at, at + len(name)) if at >= 0 else None


def _tidy(path: str) -> str:
    return path.removeprefix("./")

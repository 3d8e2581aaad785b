"""The baseline: a file of the findings that were there when the gate was switched on, one a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from speclint.gate.known import Entry, Known
from speclint.patterns import Pattern
from speclint.read.errors import SpeclintError
from speclint.wholefile import write_whole

VERSION = 1
SCHEMA = "https://speclint.readthedocs.io/schemas/baseline.schema.json"
_LONGEST = 120
_CONFLICT = Pattern(r"^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
_KEY = Pattern(r"[0-9a-f]{20,26}")
_PLAIN = {"rule", "class", "section", "places"}
_FIELDS = {"rule", "class", "section", "places", "more", "count"}


class BaselineError(SpeclintError):
    """A baseline that cannot be used; the message names the file, the line and the remedy."""


def read_baseline(path: str) -> Known:
    """The findings that a baseline holds.

    Raises:
        BaselineError: the file is not there, or is no baseline that this version reads.
    """
    text = _text(path)
    conflict = any(mark in text for mark in ("<<<<<<<", "=======", ">>>>>>>")) and _CONFLICT.search(text)
    if conflict:
        line = text.count("\n", 0, conflict.start()) + 1
        _refuse(path, line, "has the marks of a merge conflict; keep the entries of both sides, or write it anew")
    data = _parsed(path, text)
    if not isinstance(data, dict) or "speclint-baseline" not in data:
        _refuse(path, 1, "is not a baseline of speclint; name the right file, or write one to another name")
    version = data["speclint-baseline"]
    if isinstance(version, int) and version > VERSION:
        _refuse(path, 1, f"has the format {version} of a newer speclint; this one reads {VERSION}: update speclint")
    if version != VERSION or isinstance(version, bool):
        _refuse(path, 1, f"says that its format is {json.dumps(version)[:40]}; this speclint reads {VERSION}")
    entries = data.get("entries")
    if not isinstance(entries, list):
        _refuse(path, 1, "has no list of entries; write it anew")
    return Known(_entries(path, text, entries))


def is_damaged(path: str) -> bool:
    """Whether a file that cannot be read was a baseline of this format, and no other file."""
    with suppress(OSError):
        return f'"speclint-baseline": {VERSION},'.encode() in Path(path).read_bytes()
    return False


def _text(path: str) -> str:
    try:
        return Path(path).read_text("utf-8-sig")
    except FileNotFoundError:
        raise BaselineError(f"{path}: there is no such baseline; make it with: speclint baseline write") from None
    except OSError as error:
        raise BaselineError(f"{path}: cannot be read ({error.strerror or error}); check the path") from None
    except UnicodeDecodeError:
        raise BaselineError(f"{path}: is not a baseline of speclint: it is not UTF-8") from None


def _parsed(path: str, text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        _refuse(path, error.lineno, f"is not valid JSON ({error.msg}); mend the line, or write the baseline anew")
    except (RecursionError, ValueError):
        _refuse(path, 1, "is not a baseline of speclint")


def _refuse(path: str, line: int, problem: str) -> NoReturn:
    raise BaselineError(f"{path}:{line}: {problem}")


def _entries(path: str, text: str, data: list[Any]) -> dict[Entry, int]:
    """The entries; of one that stands twice, as after a merge, the greater number counts."""
    found: dict[Entry, int] = {}
    for number, item in enumerate(data):
        if not _is_plain(item):
            problem = _problem(item)
            if problem:
                _refuse(path, _line_of(text, number), f"{problem}; mend the entry, or write the baseline anew")
        entry = Entry(item["rule"], item["class"], item["section"], tuple(item["places"]), item.get("more", 0))
        found[entry] = max(found.get(entry, 0), item.get("count", 1))
    return found


def _is_plain(item: Any) -> bool:
    """Whether an entry is right and of the most usual form; told fast, for there may be very many."""
    if type(item) is not dict or len(item) != 4 or item.keys() != _PLAIN:
        return False
    places = item["places"]
    return (
        type(item["rule"]) is type(item["class"]) is type(item["section"]) is str
        and type(places) is list
        and len(places) == 1
        and type(places[0]) is str
        and _KEY.fullmatch(places[0]) is not None
    )


def _problem(item: Any) -> str:
    """What is wrong with an entry; empty if nothing is."""
    if not isinstance(item, dict):
        return "is no entry"
    if not item.keys() <= _FIELDS:
        return f"has the unknown key {json.dumps(min(item.keys() - _FIELDS))[:60]}"
    for name in ("rule", "class", "section"):
        if not isinstance(item.get(name), str):
            return f"has no text under “{name}”"
    for name, least in (("more", 0), ("count", 1)):
        value = item.get(name, 1)
        if not isinstance(value, int) or isinstance(value, bool) or value < least:
            return f"has no whole number from {least} under “{name}”"
    places = item.get("places")
    if not isinstance(places, list) or not places or not all(isinstance(one, str) and _is_key(one) for one in places):
        return "has no list of keys under “places”"
    return ""


def _is_key(text: str) -> bool:
    return bool(_KEY.fullmatch(text))


def _line_of(text: str, number: int) -> int:
    """The line on which an entry starts."""
    decoder, space = json.JSONDecoder(), Pattern(r"[\s,]*")
    at = text.index("[", text.index('"entries"')) + 1
    for _ in range(number):
        _, at = decoder.raw_decode(text, space.match(text, at).end())  # type: ignore[union-attr]
    at = space.match(text, at).end()  # type: ignore[union-attr]
    return text.count("\n", 0, at) + 1


def baseline_lines(entries: Mapping[Entry, int]) -> Iterator[str]:
    """The lines of a baseline: an entry each, in an order that depends on nothing but the entries."""
    rows = rows_of(entries)
    yield "{"
    yield f'"$schema": "{SCHEMA}",'
    yield f'"speclint-baseline": {VERSION},'
    yield '"entries": ['
    for at, row in enumerate(rows, 1):
        yield _json(row) + ("," if at < len(rows) else "")
    yield "]"
    yield "}"


def rows_of(entries: Mapping[Entry, int]) -> list[dict[str, Any]]:
    """The entries as the file has them, in its order: by class, then by rule and section."""
    return sorted((_row(entry, count) for entry, count in entries.items()), key=_order)


def _row(entry: Entry, count: int) -> dict[str, Any]:
    row: dict[str, Any] = {
        "class": entry.job_class[:_LONGEST],
        "rule": entry.code,
        "section": entry.section[:_LONGEST],
        "places": [entry.places[0], *sorted(entry.places[1:])],
    }
    return row | ({"more": entry.more} if entry.more else {}) | ({"count": count} if count > 1 else {})


def _order(row: dict[str, Any]) -> tuple[Any, ...]:
    return row["class"].casefold(), row["class"], row["rule"], row["section"], row["places"], row.get("more", 0)


def _json(row: dict[str, Any]) -> str:
    plain = row["class"].isprintable() and row["section"].isprintable()
    return json.dumps(row, ensure_ascii=not plain)


def write_baseline(path: str, entries: Mapping[Entry, int]) -> bool:
    """Write a baseline as a whole, or leave it as it is; whether anything in it has changed.

    Raises:
        BaselineError: it cannot be written.
    """
    data = "".join(f"{line}\n" for line in baseline_lines(entries)).encode("utf-8", "backslashreplace")
    try:
        if Path(path).read_bytes() == data:
            return False
    except OSError:
        pass
    try:
        write_whole(path, [data])
    except OSError as error:
        raise BaselineError(f"{path}: cannot be written ({error.strerror or error}); it is as it was") from None
    return True

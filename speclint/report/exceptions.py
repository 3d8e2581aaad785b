"""All exceptions of a run, with what each came to."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from speclint.exceptions.applied import Applied
from speclint.report.csv import cell
from speclint.report.fold import folded
from speclint.report.markdowntext import markdown_text
from speclint.report.printable import printable
from speclint.report.style import Paint

IN_USE, UNUSED, EXPIRED, UNREADABLE, OPEN = STATES = ("in use", "unused", "expired", "unreadable", "open")
"""What an exception can come to; open: it covers nothing, and not all that it reaches was looked at."""
_HEADER = (
    "File", "Line", "Rules", "Covers", "State", "Findings", "Unused rules", "Unknown rules", "Problems", "Reason",
    "Approved by", "Expires",
)  # fmt: skip
_COLOURS = {UNUSED: "yellow", EXPIRED: "red", UNREADABLE: "red", IN_USE: "green", OPEN: "dim"}
_MOST_RULES = 8
_LONGEST = 2000


@dataclass(frozen=True)
class Entry:
    """One exception as it is listed."""

    applied: Applied

    @property
    def state(self) -> str:
        """What it came to."""
        applied = self.applied
        if applied.exception.problems or len(applied.unknown) == len(applied.exception.rules):
            return UNREADABLE
        if applied.expired:
            return EXPIRED
        if applied.findings:
            return IN_USE
        return UNUSED if applied.unused or applied.absent else OPEN

    @property
    def rules(self) -> str:
        """The rules that it names."""
        names = [rule.name for rule in self.applied.exception.rules]
        more = f", +{len(names) - _MOST_RULES}" if len(names) > _MOST_RULES else ""
        return (", ".join(names[:_MOST_RULES]) + more) or "?"

    @property
    def remarks(self) -> str:
        """Why, by whose leave, until when."""
        exception = self.applied.exception
        parts = [*(problem.message for problem in exception.problems), exception.reason[:_LONGEST].rstrip(".")]
        parts.append(f"approved by {exception.approved_by[:_LONGEST]}" if exception.approved_by else "")
        parts.append(f"expires {exception.expires}" if exception.expires else "")
        parts.append(f"unknown: {_names(self.applied, 'unknown')}" if self.applied.unknown else "")
        parts.append(
            f"not needed: {_names(self.applied, 'unused')}" if self.applied.findings and self.applied.unused else ""
        )
        return "; ".join(part for part in parts if part) or "no reason given"


def _names(applied: Applied, which: str) -> str:
    return ", ".join(rule.name for rule in getattr(applied, which)[:_MOST_RULES])


def exceptions_text(found: Sequence[Applied], columns: int, paint: Paint) -> Iterator[str]:
    """The list for a terminal: two lines for each, and the sum."""
    entries = [Entry(applied) for applied in found]
    for entry in entries:
        place = entry.applied.location
        state = entry.state
        said = f"{len(entry.applied.findings):,} covered" if state == IN_USE else state
        head = paint(f"{printable(place.path)}:{place.line}", "bold")
        covers = printable(entry.applied.exception.covers)
        named = f"{printable(entry.rules)} in {covers}: " if entry.applied.exception.rules else ""
        yield f"{head}: {named}{paint(said, _COLOURS[state])}"
        yield from folded(entry.remarks, columns, "    ")
    if entries:
        yield ""
    yield _sum(entries)


def _sum(entries: Sequence[Entry]) -> str:
    if not entries:
        return "No exceptions."
    counts = Counter(entry.state for entry in entries)
    states = ", ".join(f"{counts[state]:,} {state}" for state in STATES if counts[state])
    covered = sum(len(entry.applied.findings) for entry in entries)
    return (
        f"{len(entries):,} exception{'s' * (len(entries) != 1)}: {states}. "
        f"They cover {covered:,} finding{'s' * (covered != 1)}."
    )


def exceptions_json(found: Sequence[Applied]) -> Iterator[str]:
    """The list as a JSON array, with the findings that each covers."""
    lines = [json.dumps(_record(Entry(applied)), ensure_ascii=True) for applied in found]
    yield "[\n  " + ",\n  ".join(lines) + "\n]" if lines else "[]"


def _record(entry: Entry) -> dict[str, object]:
    applied, exception = entry.applied, entry.applied.exception
    return {
        "path": applied.location.path,
        "line": applied.location.line,
        "column": applied.location.column,
        "rules": [rule.name for rule in exception.rules],
        "covers": exception.covers,
        "reach": exception.reach.value,
        "state": entry.state,
        "unused": [rule.name for rule in applied.unused],
        "unknown": [rule.name for rule in applied.unknown],
        "problems": [problem.message for problem in exception.problems],
        "reason": exception.reason,
        "approved_by": exception.approved_by,
        "expires": exception.expires.isoformat() if exception.expires else None,
        "findings": [
            {
                "code": item.code, "name": item.name, "message": item.message, "path": item.path, "line": item.line,
                "column": item.column, "fingerprint": item.fingerprint,
            }
            for item in applied.findings
        ],
    }  # fmt: skip


def _row(entry: Entry) -> tuple[str | int, ...]:
    applied, exception = entry.applied, entry.applied.exception
    return (
        applied.location.path, applied.location.line, entry.rules, exception.covers, entry.state, len(applied.findings),
        _names(applied, "unused"), _names(applied, "unknown"), "; ".join(one.message for one in exception.problems),
        exception.reason, exception.approved_by,
        exception.expires.isoformat() if exception.expires else "",
    )  # fmt: skip


def exceptions_csv(found: Sequence[Applied]) -> Iterator[str]:
    """The list for a spreadsheet, no cell of which is run as a formula; lines end with CRLF."""
    for at, row in enumerate((_HEADER, *(_row(Entry(applied)) for applied in found))):
        line = io.StringIO()
        csv.writer(line, quoting=csv.QUOTE_NONNUMERIC, lineterminator="").writerow([cell(value) for value in row])
        yield ("\ufeff" if at == 0 else "") + line.getvalue() + "\r"


def exceptions_markdown(found: Sequence[Applied]) -> Iterator[str]:
    """The list as a Markdown table."""
    yield f"| {' | '.join(_HEADER)} |"
    yield f"|{'---|' * len(_HEADER)}"
    for applied in found:
        yield f"| {' | '.join(markdown_text(str(value)[:_LONGEST]) for value in _row(Entry(applied)))} |"

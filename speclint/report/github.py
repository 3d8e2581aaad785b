"""Annotations of GitHub Actions, as workflow commands, and the summary of the job.

GitHub shows ten errors, ten warnings and ten notices of a step, and drops the rest. So the worst come first, and one of
the notices says how many were left out. Columns count UTF-16 units; GitHub takes them within one line only.

Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from speclint.engine.finding import Finding
from speclint.engine.result import Result
from speclint.read.errors import FileError
from speclint.report.ends import last_line, others, shortened, worst_first
from speclint.report.positions import Positions, Unit
from speclint.report.printable import printable
from speclint.report.repository import Repository
from speclint.rule import Severity

MOST = 10
"""How many annotations of one severity GitHub shows of a step."""
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_LONGEST = 4000
"""Characters of a message; GitHub cuts it at 4,096."""
Shown = Callable[[str], str]


def report(result: Result) -> Iterator[str]:
    """The lines of the report; the summary is written where `GITHUB_STEP_SUMMARY` names a file for it."""
    from speclint.report.jobsummary import append_summary

    path, positions = Repository().path, Positions(result.sources, Unit.UTF16)
    for error in islice(result.errors, MOST):
        yield _unreadable(error, path)
    chosen = list(_chosen(result))
    for finding in chosen:
        yield _annotation(finding, positions, path)
    left = len(result.findings) + len(result.errors) - len(chosen) - min(len(result.errors), MOST)
    if left:
        yield _command("notice", _left_out(left), title="speclint")
    append_summary(result)


def _chosen(result: Result) -> Iterator[Finding]:
    """The findings that GitHub will show, the worst first, with room for the notice that some are left out."""
    ordered = worst_first(result.findings)
    room = dict.fromkeys(Severity, MOST)
    room[Severity.ERROR] -= min(len(result.errors), MOST)
    per_severity = {severity: [item for item in ordered if item.severity is severity] for severity in Severity}
    if len(result.errors) > MOST or any(len(per_severity[severity]) > room[severity] for severity in Severity):
        room[Severity.INFO] -= 1
    for severity in reversed(Severity):
        yield from per_severity[severity][: room[severity]]


def _left_out(count: int) -> str:
    what = "finding is" if count == 1 else "findings are"
    return f"{count:,} more {what} not shown here, for GitHub shows ten of a kind. The job summary lists them."


def _annotation(finding: Finding, positions: Positions, path: Shown) -> str:
    place = positions.of(finding.location)
    last = last_line(finding.location)
    where: dict[str, str | int] = {"file": path(finding.path), "line": place.line, "endLine": last}
    if last == place.line:
        where["col"] = place.column
        if place.end_line == place.line:
            where["endColumn"] = place.end_column
    lines = [finding.message, *(f"See {line}" for line in others(finding, path)), finding.url]
    message = "\n".join(printable(shortened(line)) for line in lines)[:_LONGEST]
    return _command(_COMMANDS[finding.severity], message, **where, title=f"{finding.code} {finding.name}")


def _unreadable(error: FileError, path: Shown) -> str:
    message = printable(shortened(error.problem))
    return _command("error", message, file=path(error.path), title="This file could not be checked")


def _command(name: str, message: str, **properties: str | int) -> str:
    """A workflow command, with what GitHub would read as its syntax escaped."""
    given = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {given}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")

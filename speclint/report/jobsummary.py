"""The summary of a GitHub job: all findings as a Markdown table, the worst first, as far as GitHub takes it.

Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from speclint.engine.finding import Finding, Location
from speclint.engine.result import Result
from speclint.read.errors import SpeclintError
from speclint.report.ends import MOST_RELATED, shortened, worst_first
from speclint.report.headline import headline
from speclint.report.markdowntext import markdown_text
from speclint.report.repository import Repository

LIMIT = 1024 * 1024
"""Bytes that GitHub takes of a step's summary; it takes nothing of a longer one."""
_NOTE = 200
"""Bytes kept free for the line that says how much was cut."""
_MOST_ERRORS = 50


def append_summary(result: Result, environ: Mapping[str, str] = os.environ) -> None:
    """Write the summary behind what stands in the file that `GITHUB_STEP_SUMMARY` names; nothing where it is not set.

    Raises:
        SpeclintError: the file cannot be written.
    """
    name = environ.get("GITHUB_STEP_SUMMARY")
    if not name:
        return
    try:
        used = os.path.getsize(name) if os.path.exists(name) else 0
        text = summary(result, environ, LIMIT - used)
        with open(name, "a", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise SpeclintError(f"the job summary {name} cannot be written: {error.strerror or error}") from error


def summary(result: Result, environ: Mapping[str, str], limit: int = LIMIT) -> str:
    """The summary as Markdown, in no more than `limit` bytes; a note says where rows are left out."""
    head = "".join(f"{line}\n" for line in _head(result))
    room = limit - len(head.encode("utf-8", "backslashreplace")) - _NOTE
    if room < 0:
        return ""
    ordered = worst_first(result.findings)
    rows = list(_fitting(ordered, _Links(environ), room))
    left = len(ordered) - len(rows)
    note = f"\n{left:,} more are left out, for GitHub takes 1 MiB of a summary.\n" if left else ""
    return head + "".join(rows) + note + "\n"


def _head(result: Result) -> Iterator[str]:
    yield f"### speclint: {headline(result)}"
    yield ""
    if result.errors:
        yield from ("**Not everything was checked:**", "")
        yield from (f"- {markdown_text(shortened(str(error)))}" for error in islice(result.errors, _MOST_ERRORS))
        if len(result.errors) > _MOST_ERRORS:
            yield f"- and {len(result.errors) - _MOST_ERRORS:,} more"
        yield ""
    if result.known:
        yield from (f"{len(result.known):,} known before, which do not count.", "")
    if result.findings:
        yield from ("| | Rule | Place | What is wrong |", "|---|---|---|---|")


def _fitting(findings: Sequence[Finding], links: _Links, room: int) -> Iterator[str]:
    """Rows of the table, as many as there is room for."""
    for finding in findings:
        row = _row(finding, links)
        room -= len(row.encode("utf-8", "backslashreplace"))
        if room < 0:
            return
        yield row


def _row(finding: Finding, links: _Links) -> str:
    rule = f"[{finding.code}]({finding.url}) {markdown_text(finding.name)}"
    message = markdown_text(shortened(finding.message))
    ends = "".join(f"<br>See {_end(place, links)}" for place in islice(finding.related, MOST_RELATED))
    more = len(finding.related) - MOST_RELATED
    rest = f"<br>and {more:,} more" if more > 0 else ""
    return f"| {finding.severity.value} | {rule} | {links.to(finding.location)} | {message}{ends}{rest} |\n"


def _end(place: Location, links: _Links) -> str:
    note = f": {markdown_text(shortened(place.message))}" if place.message else ""
    return f"{links.to(place)}{note}"


class _Links:
    """Places as links to the commit on GitHub that was checked; plain where the environment names none."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        parts = [environ.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "SHA")]
        self._base = f"{parts[0]}/{parts[1]}/blob/{parts[2]}" if all(parts) else ""
        self._repository = Repository()

    def to(self, place: Location) -> str:
        """A place as Markdown."""
        path = self._repository.path(place.path)
        shown = f"{markdown_text(shortened(path))}:{place.line}"
        if not self._base or os.path.isabs(path):
            return shown
        uri = self._repository.uri(place.path).replace("(", "%28").replace(")", "%29")
        return f"[{shown}]({self._base}/{uri}?plain=1#L{place.line})"

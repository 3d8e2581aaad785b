"""The formats that a run's findings are reported in; each one's module is imported when it is asked for.

A module `speclint/report/<name>.py` has `report(result)`, which yields the lines without their ends. Text of documents
reaches a report only through what makes it harmless there: `printable`, a serializer, or the format's own escaping.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module

from msgspec import Struct

from speclint.engine.result import Result

Report = Callable[[Result], Iterator[str]]


class Format(Struct, frozen=True):
    """One format of reports."""

    name: str
    doc: str
    """What it is for, in a few words."""
    line_end: str = "\n"

    def encoded(self, lines: Iterable[str]) -> Iterator[bytes]:
        """Lines as they stand in a file: UTF-8, each with its end."""
        for line in lines:
            yield f"{line}{self.line_end}".encode("utf-8", "backslashreplace")


FORMATS: dict[str, Format] = {
    item.name: item
    for item in (
        Format("text", "for people: each finding with its line and its other end"),
        Format("concise", "a line each, for editors"),
        Format("json", "one array, for programs"),
        Format("jsonl", "a JSON object on each line"),
        Format("csv", "for a spreadsheet", "\r\n"),
        Format("markdown", "tables for a memorandum"),
        Format("sarif", "SARIF 2.1.0, for code scanning"),
        Format("junit", "JUnit XML, for the test reports of CI servers"),
        Format("github", "annotations of GitHub Actions"),
        Format("gitlab", "code quality report of GitLab"),
        Format("checkstyle", "Checkstyle XML"),
        Format("rdjsonl", "for reviewdog"),
    )
}
"""Every format, by name."""


def reporter(name: str) -> Report:
    """The function that reports a run's result in a format."""
    report: Report = import_module(f"speclint.report.{name}").report
    return report

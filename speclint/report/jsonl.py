"""Findings as JSON, an object on each line, for programs that read line by line."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.engine.result import Result
from speclint.report.wellformed import json_line


def report(result: Result) -> Iterator[str]:
    """Each finding as the JSON array has it; nothing where there is none."""
    for finding in result.findings:
        yield json_line(finding.as_dict())

"""Findings as a JSON array."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.engine.result import Result
from speclint.report.wellformed import json_line


def report(result: Result) -> Iterator[str]:
    """The findings, in an order that depends on nothing but the input."""
    if not result.findings:
        yield "[]"
        return
    yield "["
    last = len(result.findings) - 1
    for at, finding in enumerate(result.findings):
        yield f"  {json_line(finding.as_dict())}{',' if at < last else ''}"
    yield "]"

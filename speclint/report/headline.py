"""What a run found, in one line."""

from __future__ import annotations

from collections import Counter

from speclint.engine.result import Result
from speclint.rule import Severity


def headline(result: Result) -> str:
    """How many findings of which severity, in how many of the files."""
    files = counted(len(result.files), "file")
    if not result.findings:
        return f"No findings in {files}."
    touched = len({finding.path for finding in result.findings})
    return f"{counted(len(result.findings), 'finding')} in {touched} of {files}: {', '.join(severities(result))}."


def severities(result: Result) -> list[str]:
    """How many findings of each severity, the worst first."""
    counts = Counter(finding.severity for finding in result.findings)
    return [severity_words(level, counts[level]) for level in reversed(Severity) if counts[level]]


def severity_words(severity: Severity, count: int) -> str:
    """A number of findings of one severity."""
    return f"{count:,} info" if severity is Severity.INFO else counted(count, severity.value)


def counted(count: int, noun: str) -> str:
    """A number and its noun."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"

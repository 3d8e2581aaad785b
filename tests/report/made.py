"""Results of runs, made for the tests of reports."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from msgspec import structs

from speclint.config.settings import FileSettings
from speclint.engine.finding import EditInfo, Finding, FixInfo, Location
from speclint.engine.result import Result
from speclint.engine.run import Run, StandardInput
from speclint.engine.whole import run_paths
from speclint.report.outputs import FORMATS, reporter
from speclint.rule import Confidence, Reading, Severity

SPEC = """# Records Clerk

## Definition

Keeps the town's “land” records – deeds • plats 😀 – under general supervision.

## Minimum Qualifications

Graduation from high school and Two (3) years of clerical experience.
"""
LEVELS = list(Severity)


def output(result: Result, name: str) -> str:
    """A report as it stands in a file, decoded; it must be UTF-8."""
    return b"".join(FORMATS[name].encoded(reporter(name)(result))).decode("utf-8")


@cache
def run_on(path: str, text: str, employer: str = "") -> Result:
    """What a run says of one document."""
    given = StandardInput(path, text.encode("utf-8", "surrogatepass"))
    return run_paths([], Run(overriding=FileSettings(employer=employer)), given)


def finding(path: str = "clerk.md", line: int = 9, text: str = "Two (3)", **changes: object) -> Finding:
    """A finding of everything that a finding can have."""
    other = Location(path, 5, 12, 5, 18, f"the other end: {text}")
    made = Finding(
        code="XFD010", name="number-against-numeral", severity=Severity.ERROR, confidence=Confidence.HIGH,
        message=f"“{text}” says two numbers.", location=Location(path, line, 33, line, 40), section="experience",
        related=(other,), fix=FixInfo(False, (EditInfo(line, 38, line, 39, "2"),)), fingerprint="0a1b2c3d4e5f60718293",
        url="https://speclint.readthedocs.io/rules/XFD010/", readings=(Reading("here", ((text, True), (" years", False))),),
    )  # fmt: skip
    return structs.replace(made, **changes)


@cache
def many(count: int, path: str = "clerk.md") -> Result:
    """A run with so many findings, of all severities."""
    return replace(
        run_on(path, SPEC),
        findings=tuple(
            finding(path, 1 + at % 9, severity=LEVELS[at % 3], fingerprint=f"{at:020x}") for at in range(count)
        ),
    )

"""One finding with all that reports show of it, and results made of it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from msgspec import structs

from speclint.engine.finding import EditInfo, Finding, FixInfo, Location
from speclint.engine.result import Result
from speclint.read.source import Source
from speclint.rule import Confidence, Severity

LINE = "Directs – as “lead” • of 🏛 offices – two (3) clerks."
"""A line with characters of one, two, three and four UTF-8 bytes, the last of which takes two UTF-16 units."""
START = LINE.index("two (3)") + 1
END = START + len("two (3)")

FINDING = Finding(
    code="XFD010",
    name="number-against-numeral",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="“two” is not 3.",
    location=Location("specs/clerk.md", 2, START, 2, END),
    section="duties",
    related=(),
    fix=None,
    fingerprint="0123456789abcdef",
    url="https://speclint.readthedocs.io/rules/XFD010/",
)
OTHER = Location("specs/chief clerk.md", 2, START, 2, END, "“three” is stated here")
FIX = FixInfo(True, (EditInfo(2, START, 2, END, "three (3)"),))


def made(**changes: Any) -> Finding:
    """The finding, with other values."""
    return structs.replace(FINDING, **changes)


def result(*findings: Finding, **changes: Any) -> Result:
    """A result of two documents, the second line of each being `LINE`."""
    paths = ("specs/chief clerk.md", "specs/clerk.md")
    sources = {path: Source(path, f"# Clerk\n{LINE}\n") for path in paths}
    return replace(Result(tuple(findings), (), paths, sources=sources), **changes)


@cache
def many(count: int) -> Result:
    """As many findings, each on its own line."""
    places = (Location("specs/clerk.md", line, 1, line, 5) for line in range(1, count + 1))
    return result(*(made(location=place, related=(OTHER,)) for place in places))

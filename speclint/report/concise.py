"""One line a finding, as editors and scripts read it."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.engine.result import Result
from speclint.report.printable import inert, printable


def report(result: Result) -> Iterator[str]:
    """`path:line:column: CODE name: message`, a line each."""
    for finding in result.findings:
        place = f"{printable(finding.path)}:{finding.line}:{finding.column}"
        yield inert(f"{place}: {finding.severity.value} {finding.code} {finding.name}: {printable(finding.message)}")

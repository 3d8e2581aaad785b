"""Checkstyle's XML, which Jenkins, editors and many review tools read; columns count UTF-16 units, as Java does.

Source: the output of Checkstyle's XMLLogger (https://checkstyle.org): `file` elements with `error` elements in them.
"""

from __future__ import annotations

from collections.abc import Iterator

from speclint.engine.result import Result
from speclint.report.ends import whole_message
from speclint.report.positions import Positions, Unit
from speclint.report.repository import Repository
from speclint.report.xmltext import DECLARATION, attributes, by_file


def report(result: Result) -> Iterator[str]:
    """The lines of the report; a file without findings is an empty element."""
    path, positions = Repository().path, Positions(result.sources, Unit.UTF16)
    yield DECLARATION
    yield '<checkstyle version="4.3">'
    for name, findings, errors in by_file(result):
        yield f"  <file{attributes(name=path(name))}>"
        for error in errors:
            yield _error(1, 1, "error", error.problem, "unreadable-file")
        for item in findings:
            at = positions.of(item.location)
            yield _error(at.line, at.column, item.severity.value, whole_message(item, path), item.code)
        yield "  </file>"
    yield "</checkstyle>"


def _error(line: int, column: int, severity: str, message: str, code: str) -> str:
    source = f"speclint.{code}"
    return f"    <error{attributes(line=line, column=column, severity=severity, message=message, source=source)}/>"

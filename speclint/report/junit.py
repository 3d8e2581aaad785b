"""JUnit XML, which every CI server shows as a test report.

A file is a test suite. A finding at or above the fail level is a test that failed, a lesser one a test that was
skipped, a file without findings one test that passed, a file that could not be checked a test with an error.

Source: the schema that Jenkins checks such reports by (junit-10.xsd of its xUnit plugin).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Set

from speclint.engine.finding import Finding
from speclint.engine.result import Result
from speclint.read.errors import FileError
from speclint.report.ends import others
from speclint.report.printable import printable
from speclint.report.repository import Repository
from speclint.report.xmltext import DECLARATION, attributes, by_file, xml_text
from speclint.rule import Severity

Shown = Callable[[str], str]


def report(result: Result) -> Iterator[str]:
    """The lines of the report. Names of tests hold no line numbers, so that a moved finding is still the same test."""
    path = Repository().path
    failing = {level for level in Severity if level.rank >= result.fail_level.rank}
    files = list(by_file(result))
    failures = sum(item.severity in failing for item in result.findings)
    tests = sum(max(len(found) + len(errors), 1) for _, found, errors in files)
    yield DECLARATION
    yield f"<testsuites{attributes(name='speclint', tests=tests, failures=failures, errors=len(result.errors))}>"
    for name, found, errors in files:
        yield from _suite(name, found, errors, failing, path)
    yield "</testsuites>"


def _suite(
    name: str, found: list[Finding], errors: list[FileError], failing: Set[Severity], path: Shown
) -> Iterator[str]:
    failures = sum(item.severity in failing for item in found)
    tests = max(len(found) + len(errors), 1)
    counts = attributes(tests=tests, failures=failures, errors=len(errors), skipped=len(found) - failures)
    shown = path(name)
    yield f"  <testsuite{attributes(name=shown)}{counts}{attributes(file=shown)}>"
    if not found and not errors:
        yield f"    <testcase{attributes(classname=shown, name='no findings')}/>"
    for number, error in enumerate(errors, 1):
        yield f"    <testcase{attributes(classname=shown, name=_numbered('could not be checked', number))}>"
        yield f"      <error{attributes(type='error', message=error.problem)}/>"
        yield "    </testcase>"
    names: Counter[str] = Counter()
    for item in found:
        names[item.code] += 1
        yield from _case(item, shown, names[item.code], failing, path)
    yield "  </testsuite>"


def _case(finding: Finding, file: str, number: int, failing: Set[Severity], path: Shown) -> Iterator[str]:
    name = _numbered(f"{finding.code} {finding.name}", number)
    tag = "failure" if finding.severity in failing else "skipped"
    place = f"{printable(file)}:{finding.line}:{finding.column}: {finding.severity.value}"
    yield f"    <testcase{attributes(classname=file, name=name)}>"
    opened = f"      <{tag}{attributes(type=finding.severity.value, message=finding.message)}>"
    yield f"{opened}{xml_text(f'{place}: {finding.message}')}"
    yield from (f"See {xml_text(line)}" for line in others(finding, path))
    yield f"{xml_text(finding.url)}</{tag}>"
    yield "    </testcase>"


def _numbered(name: str, number: int) -> str:
    """A name that no other test of the file has."""
    return name if number == 1 else f"{name} ({number})"

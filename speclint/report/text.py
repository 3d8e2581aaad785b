"""The report for people: each finding with its line, the place underlined, and the other end of the conflict."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator

from speclint.engine.finding import Finding, Location
from speclint.engine.result import Result
from speclint.report.excerpt import excerpt
from speclint.report.fixes import NOT_ASKED, Fixes, fix_lines, mark
from speclint.report.headline import counted, severity_words
from speclint.report.printable import inert, printable
from speclint.report.readings import reading_lines
from speclint.report.style import PLAIN, Paint
from speclint.rule import Severity

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_MOST_RELATED = 4
COLUMNS = 100
"""The width where there is no terminal."""
FAMILIES = {
    "SEC": "sections", "SER": "series", "BPL": "standard text", "PHY": "physical demands", "XFD": "fields",
    "CMP": "competencies", "PLH": "placeholders", "TXT": "text", "FMT": "format",
    "EXC": "exceptions",
}  # fmt: skip
"""The families of rules in an analyst's words."""


def report(
    result: Result,
    columns: int = COLUMNS,
    paint: Paint = PLAIN,
    statistics: bool = False,
    fixes: Fixes = NOT_ASKED,
) -> Iterator[str]:
    """The lines of the report.

    Args:
        result: what the run found.
        columns: the width of the terminal, where there is one.
        paint: whether and how to colour.
        statistics: counts per rule in place of the findings.
        fixes: what is to be said of fixes.
    """
    yield from map(inert, _lines(result, columns, paint, statistics, fixes))


def _lines(result: Result, columns: int, paint: Paint, statistics: bool, fixes: Fixes) -> Iterator[str]:
    if statistics:
        yield from statistics_lines(result, paint)
    else:
        for finding in result.findings:
            yield from _finding(result, finding, columns, paint)
    yield from summary(result, paint)
    yield from fix_lines(result, fixes)


def _finding(result: Result, finding: Finding, columns: int, paint: Paint) -> Iterator[str]:
    colour = _COLOURS[finding.severity]
    place = finding.location
    where = paint(f"{printable(place.path)}:{place.line}:{place.column}", "bold")
    severity = paint(finding.severity.value, colour, "bold")
    yield f"{where}: {severity} {paint(finding.code, colour)} {finding.name}{paint(mark(finding), 'green')}"
    yield f"  {printable(finding.message)}"
    gutter = len(str(max([place.line, *(other.line for other in finding.related[:_MOST_RELATED])])))
    yield from _excerpt(result, place, gutter, columns, paint, colour)
    for other in finding.related[:_MOST_RELATED]:
        note = f": {printable(other.message)}" if other.message else ""
        yield f"{' ' * (gutter + 2)}{paint('see', 'cyan')} {printable(other.path)}:{other.line}:{other.column}{note}"
        yield from _excerpt(result, other, gutter, columns, paint, "cyan")
    yield from reading_lines(finding.readings, gutter + 2, columns, paint)
    if len(finding.related) > _MOST_RELATED:
        yield f"{' ' * (gutter + 2)}and {len(finding.related) - _MOST_RELATED} more places"
    yield ""


def _excerpt(result: Result, place: Location, gutter: int, columns: int, paint: Paint, colour: str) -> Iterator[str]:
    source = result.sources.get(place.path)
    if source is None:
        return
    cut = excerpt(source, place, columns - gutter - 5)
    bar = paint("|", "dim")
    yield f"  {paint(str(place.line).rjust(gutter), 'dim')} {bar} {cut.before}{paint(cut.marked, 'bold')}{cut.after}"
    underline = cut.underline
    lead = underline[: len(underline) - len(underline.lstrip())]
    marks = paint(underline.lstrip() + (" …" if cut.goes_on else ""), colour)
    yield f"  {' ' * gutter} {bar} {lead}{marks}"


def statistics_lines(result: Result, paint: Paint) -> Iterator[str]:
    """Counts per rule, most first."""
    counts = Counter((finding.code, finding.name) for finding in result.findings)
    for (code, name), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:>6}  {paint(code, 'bold')}  {name}"
    if counts:
        yield ""


def summary(result: Result, paint: Paint) -> Iterator[str]:
    """How many findings of which severity and family, in how many files."""
    files = counted(len(result.files), "file")
    if result.errors:
        yield f"{paint('Not everything was checked', 'red', 'bold')}: see the errors above."
    if not result.findings and not result.files:
        return
    if not result.findings:
        yield f"{paint('No findings', 'green', 'bold')} in {files}{_not_counted(result)}."
        yield from _stale(result)
        return
    severities = Counter(finding.severity for finding in result.findings)
    parts = [
        paint(severity_words(severity, severities[severity]), _COLOURS[severity])
        for severity in reversed(Severity)
        if severities[severity]
    ]
    touched = {finding.path for finding in result.findings}
    files = counted(len(touched.union(name.replace(os.sep, "/") for name in result.files)), "file")
    where = f"{len(touched)} of {files}"
    yield f"{counted(len(result.findings), 'finding')} in {where}: {', '.join(parts)}{_not_counted(result)}."
    families = Counter(finding.code[:3] for finding in result.findings)
    named = [f"{FAMILIES.get(family, family)} {count}" for family, count in sorted(families.items(), key=_by_count)]
    yield f"By family: {', '.join(named)}."
    yield from _stale(result)


def _not_counted(result: Result) -> str:
    """How many findings were there before."""
    parts, more = [], " more" if result.findings else ""
    earlier = len(result.known) - result.in_baseline
    for count, where in ((result.in_baseline, "in the baseline"), (earlier, "older than the change")):
        if count:
            parts.append(f"; {count:,}{more} {'is' if count == 1 else 'are'} {where}")
    return "".join(parts)


def _stale(result: Result) -> Iterator[str]:
    if result.stale:
        gone, them = ("is gone", "it") if result.stale == 1 else ("are gone", "them")
        entries = counted(result.stale, "finding")
        yield f"{entries} of the baseline {gone}: speclint baseline prune takes {them} out."


def _by_count(item: tuple[str, int]) -> tuple[int, str]:
    return (-item[1], item[0])

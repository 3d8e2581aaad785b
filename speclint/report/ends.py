"""What reports that show one place to a finding say of its other places, and which findings come first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from speclint.engine.finding import Finding, Location
from speclint.report.printable import printable
from speclint.rule import Confidence

MOST_RELATED = 8
_LONGEST = 1500
_SURENESS = list(Confidence)


def last_line(place: Location) -> int:
    """The last line that has a character of the place."""
    return place.end_line - (place.end_column == 1 and place.end_line > place.line)


def shortened(text: str) -> str:
    """A text of a document as far as it can be read in a list: 1,500 characters."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def said(place: Location, path: Callable[[str], str]) -> str:
    """A place as words: `path:line: message`."""
    where = f"{printable(path(place.path))}:{place.line}"
    return f"{where}: {printable(shortened(place.message))}" if place.message else where


def others(finding: Finding, path: Callable[[str], str]) -> Iterator[str]:
    """The other places that prove a finding, in words; after the first eight, how many more there are.

    Args:
        finding: the finding.
        path: makes the path that is shown of a path of the run.
    """
    yield from (said(place, path) for place in islice(finding.related, MOST_RELATED))
    more = len(finding.related) - MOST_RELATED
    if more > 0:
        yield f"{more:,} more place{'s' * (more != 1)}"


def whole_message(finding: Finding, path: Callable[[str], str]) -> str:
    """The message on one line, with the other places behind it."""
    message = printable(shortened(finding.message))
    ends = "; ".join(others(finding, path))
    return f"{message} (see {ends})" if ends else message


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """Errors before warnings before infos, surer ones before less sure ones, else in the order of the run."""
    return sorted(findings, key=lambda item: (-item.severity.rank, -_SURENESS.index(item.confidence)))

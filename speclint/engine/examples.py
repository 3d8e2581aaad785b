"""A rule's own examples, run: the good ones must yield nothing, the bad ones exactly the marked places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from speclint.config.selection import Active
from speclint.engine.documents import check_document
from speclint.engine.finding import Finding, Location
from speclint.engine.groups import check_groups
from speclint.model.clock import Clock
from speclint.parsing.parser import parse_source
from speclint.read.source import Source
from speclint.rule import CLOSE, OPEN, Example
from speclint.ruleinfo import RuleInfo
from speclint.styles.load import builtin

TODAY = date(2025, 7, 1)
"""The day on which all examples are run."""
Place = tuple[str, str]
"""A file and the text at the place in it, with its offset: `("spec.md@120", "two")`."""


@dataclass(frozen=True)
class Outcome:
    """What an example said should be found, and what was."""

    expected: list[Place]
    found: list[Place]
    findings: tuple[Finding, ...]


def as_example(example: str | Example) -> Example:
    """A bare text as an example of one file."""
    if isinstance(example, Example):
        return example
    suffix = "html" if example.lstrip().startswith("<") else "md"
    return Example({f"spec.{suffix}": example})


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without its marks, and the ranges that were marked."""
    plain: list[str] = []
    ranges: list[tuple[int, int]] = []
    at = start = 0
    for piece in _pieces(text):
        if piece == OPEN:
            start = at
        elif piece == CLOSE:
            ranges.append((start, at))
        else:
            plain.append(piece)
            at += len(piece)
    return "".join(plain), ranges


def _pieces(text: str) -> Iterator[str]:
    for index, chunk in enumerate(text.split(OPEN)):
        if index:
            yield OPEN
        inner = chunk.split(CLOSE)
        yield inner[0]
        for rest in inner[1:]:
            yield CLOSE
            yield rest


def run_example(info: RuleInfo, example: str | Example) -> Outcome:
    """Run one rule over one of its examples."""
    case = as_example(example)
    active = Active(info, info.make(**{key.replace("-", "_"): value for key, value in case.options.items()}))
    style = builtin(case.style) if case.style else None
    expected: list[Place] = []
    checked = []
    for path, marked in case.files.items():
        text, ranges = unmarked(marked)
        source = Source(path, text, format="html" if path.endswith((".html", ".htm")) else "text")
        expected += [(f"{path}@{start}", text[start:end]) for start, end in ranges]
        document = parse_source(source, style)
        checked.append(check_document(document, "example", [active], clock=Clock(TODAY)))
    findings = [finding for item in checked for finding in item.findings]
    grouped = check_groups(checked, [active], lambda _code, _path: True)
    for error in (*(error for item in checked for error in item.errors), *grouped.errors):
        raise error
    findings += grouped.findings
    sources = {item.source.path: item.source for item in checked}
    found = [_place(sources[item.path], item.location) for item in findings]
    return Outcome(sorted(expected), sorted(found), tuple(findings))


def _place(source: Source, place: Location) -> Place:
    start = source.line_starts[place.line - 1] + place.column - 1
    end = source.line_starts[place.end_line - 1] + place.end_column - 1
    return f"{source.path}@{start}", source.text[start:end]

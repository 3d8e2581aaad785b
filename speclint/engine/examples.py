"""A rule's own examples, run: the good ones must yield nothing, the bad ones exactly the marked places."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from speclint.config.selection import Active
from speclint.engine.checked import Checked
from speclint.engine.documents import check_document
from speclint.engine.finding import Finding, Location
from speclint.engine.groups import check_groups
from speclint.engine.rulebook import Governing, Rulebook
from speclint.engine.suppress import suppress
from speclint.exceptions.sidecar import Sidecar, read_exceptions
from speclint.model.clock import Clock
from speclint.parsing.parser import parse_source
from speclint.read.source import Source
from speclint.registry import builtin_rules
from speclint.rule import CLOSE, OPEN, Example, Scope
from speclint.ruleinfo import RuleInfo
from speclint.styles.load import builtin

TODAY = date(2025, 7, 1)
"""The day on which all examples are run."""
Place = tuple[str, str]
"""A file and the text at the place in it, with its offset: `("spec.md@120", "two")`."""


class Outcome(Struct, frozen=True):
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
    sidecars: list[Sidecar] = []
    rules = _beside(active) if Scope.EXCEPTIONS in info.scopes else [active]
    for path, marked in case.files.items():
        text, ranges = unmarked(marked)
        source = Source(path, text, format="html" if path.endswith((".html", ".htm")) else "text")
        expected += [(f"{path}@{start}", text[start:end]) for start, end in ranges]
        if path.endswith(".toml"):
            sidecars.append(read_exceptions(path, text))
            continue
        document = parse_source(source, style)
        checked.append(check_document(document, "example", rules, clock=Clock(TODAY)))
    findings = [finding for item in checked for finding in item.findings]
    if Scope.EXCEPTIONS in info.scopes:
        findings = _about_exceptions(info.code, findings, checked, sidecars, rules)
    grouped = check_groups(checked, [active], lambda _code, _path: True)
    for error in (*(error for item in checked for error in item.errors), *grouped.errors):
        raise error
    findings += grouped.findings
    sources = {
        source.path: source for source in (*(item.source for item in checked), *(one.source for one in sidecars))
    }
    found = [_place(sources[item.path], item.location) for item in findings]
    return Outcome(sorted(expected), sorted(found), tuple(findings))


def _beside(active: Active) -> list[Active]:
    """A rule about exceptions beside those from which there may be exceptions."""
    others = (info for info in builtin_rules().values() if info.default and Scope.EXCEPTIONS not in info.scopes)
    return [active, *(Active(info, info.make()) for info in others)]


def _about_exceptions(
    code: str, findings: list[Finding], checked: list[Checked], sidecars: list[Sidecar], rules: list[Active]
) -> list[Finding]:
    """What a rule about exceptions finds, where only the rules of documents have run."""
    known = {active.info.code: active.info for active in rules}
    book = Rulebook(
        lambda _path: known,
        lambda _path: rules,
        lambda name, _path: known[name].scopes == {Scope.DOCUMENT},
        lambda _folder: True,
        Clock(TODAY),
    )
    paths = frozenset(item.source.path for item in checked)
    left = suppress(findings, checked, (), [Governing(sidecar, paths) for sidecar in sidecars], book)
    for error in left.errors:
        raise error
    return [finding for finding in left.findings if finding.code == code]


def _place(source: Source, place: Location) -> Place:
    start = source.line_starts[place.line - 1] + place.column - 1
    end = source.line_starts[place.end_line - 1] + place.end_column - 1
    return f"{source.path}@{start}", source.text[start:end]

"""Phase 1: one document at a time, a pure function of its source, its settings and the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from speclint.config.selection import Active
from speclint.engine.finding import EditInfo, Finding, FixInfo, Location, fingerprint
from speclint.model.clock import Clock
from speclint.model.facts import Facts, facts_of
from speclint.model.spec import Spec
from speclint.parsing.document import Document
from speclint.read.errors import CheckError
from speclint.read.source import Source
from speclint.read.text import Span
from speclint.rule import Fault, Place, Scope
from speclint.ruleinfo import RuleInfo


@dataclass(frozen=True)
class Checked:
    """What phase 1 leaves of a document."""

    source: Source
    facts: Facts
    findings: tuple[Finding, ...]
    errors: tuple[CheckError, ...] = ()
    """Rules that failed on the document; what the others found counts."""


def check_document(
    document: Document,
    employer: str,
    rules: Sequence[Active],
    language_model: str = "",
    clock: Clock | None = None,
) -> Checked:
    """Run the document rules over one document.

    Args:
        document: the document, parsed.
        employer: whose it is.
        rules: the rules in force for it, of any scope.
        language_model: the installed spaCy model that reads its prose; none is needed.
        clock: what day it is, for the rules that ask; the computer's own where none is given.
    """
    spec = Spec(document, employer, language_model, clock or Clock())
    facts = facts_of(spec)
    findings: list[Finding] = []
    errors: list[CheckError] = []
    for active in rules:
        if Scope.DOCUMENT in active.info.scopes:
            try:
                faults = list(active.rule.check_document(spec))
                findings += [located(active.info, fault, document.source, facts) for fault in faults]
            except Exception as error:  # a rule that fails must not hide what the others find
                errors.append(CheckError(document.path, f"rule {active.info.code}", error))
    return Checked(document.source, facts, tuple(findings), tuple(errors))


def located(
    info: RuleInfo, fault: Fault, source: Source, facts: Facts, sources: dict[str, Source] | None = None
) -> Finding:
    """A fault as a finding: offsets to lines and columns, rule and fingerprint named."""
    text = fault.subject or source.cut(fault.place.span)
    job_class = facts.classes[0].title.printed if facts.classes else source.path
    return Finding(
        code=info.code,
        name=info.name,
        severity=(fault.severity if info.graded else None) or info.severity,
        confidence=info.confidence,
        message=fault.message,
        location=location_of(source, fault.place.span),
        section=fault.section,
        related=tuple(_related(place, source, sources or {}) for place in fault.related),
        fix=_fix(fault, source),
        fingerprint=fingerprint(job_class, fault.section, info.code, text),
        url=info.url,
        readings=fault.readings,
    )


def _related(place: Place, source: Source, sources: dict[str, Source]) -> Location:
    return location_of(sources[place.path] if place.path else source, place.span, place.message)


def location_of(source: Source, span: Span, message: str = "") -> Location:
    """A span of a document as lines and columns."""
    start, end = source.position(span.start), source.position(span.end)
    path = source.path.replace("\\", "/")
    return Location(path, start.line, start.column, end.line, end.column, message)


def _fix(fault: Fault, source: Source) -> FixInfo | None:
    if fault.fix is None:
        return None
    places = [(location_of(source, edit.span), edit.text) for edit in fault.fix.edits]
    edits = tuple(EditInfo(at.line, at.column, at.end_line, at.end_column, text) for at, text in places)
    return FixInfo(fault.fix.safe, edits)

"""Phase 1: one document at a time, a pure function of its source, its settings and the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import nullcontext

from speclint.config.selection import Active
from speclint.engine.anchors import WORDING, Anchors, anchors_of
from speclint.engine.checked import Checked
from speclint.engine.finding import EditInfo, Finding, FixInfo, Location
from speclint.engine.fingerprint import digest
from speclint.engine.timings import Timings
from speclint.exceptions.inline import areas, inline_exceptions
from speclint.model.clock import Clock
from speclint.model.facts import facts_of
from speclint.model.spec import Spec
from speclint.parsing.document import Document
from speclint.read.errors import CheckError
from speclint.read.source import Source
from speclint.read.text import Span
from speclint.rule import Fault, Scope
from speclint.ruleinfo import RuleInfo


def check_document(
    document: Document,
    employer: str,
    rules: Sequence[Active],
    language_model: str = "",
    clock: Clock | None = None,
    timings: Timings | None = None,
) -> Checked:
    """Run the document rules over one document.

    Args:
        document: the document, parsed.
        employer: whose it is.
        rules: the rules in force for it, of any scope.
        language_model: the installed spaCy model that reads its prose; none is needed.
        clock: what day it is, for the rules that ask; the computer's own where none is given.
        timings: where the time is noted that each step and each rule takes.
    """
    look = timings.each_rule(_faults) if timings else _faults
    spec = Spec(document, employer, language_model, clock or Clock())
    with timings.step("facts of documents") if timings else nullcontext():
        facts = facts_of(spec)
        anchors = anchors_of(document)
    findings: list[Finding] = []
    errors: list[CheckError] = []
    for active in rules:
        if Scope.DOCUMENT in active.info.scopes:
            try:
                findings += [located(active.info, fault, anchors) for fault in look(active, spec)]
            except Exception as error:  # a rule that fails must not hide what the others find
                errors.append(CheckError(document.path, f"rule {active.info.code}", error))
    sections = areas(document)
    exceptions = inline_exceptions(document, sections)
    return Checked(document.source, facts, tuple(findings), anchors, exceptions, sections, tuple(errors))


def _faults(active: Active, spec: Spec) -> list[Fault]:
    return list(active.rule.check_document(spec))


def located(info: RuleInfo, fault: Fault, home: Anchors, others: Mapping[str, Anchors] | None = None) -> Finding:
    """A fault as a finding: offsets to lines and columns, rule and fingerprint named.

    Args:
        info: the rule.
        fault: what it yields.
        home: the document of its primary place.
        others: all documents by path, for the related places of rules between documents.
    """
    homes = [(others or {})[place.path] if place.path else home for place in fault.related]
    keys = _keys(fault, home, homes)
    return Finding(
        code=info.code,
        name=info.name,
        severity=(fault.severity if info.graded else None) or info.severity,
        confidence=info.confidence,
        message=fault.message,
        location=location_of(home.source, fault.place.span),
        section=fault.section,
        related=tuple(
            location_of(other.source, place.span, place.message)
            for other, place in zip(homes, fault.related, strict=True)
        ),
        fix=_fix(fault, home.source),
        fingerprint=digest(10, info.code, keys[0][:WORDING]),
        url=info.url,
        readings=fault.readings,
        keys=keys,
        places=len(keys) + fault.more,
        job_class=home.class_at(fault.place.span),
    )


def _keys(fault: Fault, home: Anchors, homes: Sequence[Anchors]) -> tuple[str, ...]:
    section = "" if home.section_at(fault.place.span) and not fault.subject else fault.section
    related = (other.key(place.span) for other, place in zip(homes, fault.related, strict=True) if not place.sample)
    primary = home.key(fault.place.span, section, fault.subject, anywhere=fault.place.sample)
    return (primary, *sorted(related))


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

"""Rules as SARIF's reporting descriptors, each with its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from speclint.engine.finding import Finding
from speclint.patterns import Pattern
from speclint.report.sarif_results import LEVELS
from speclint.report.sarif_text import clip
from speclint.report.text import FAMILIES
from speclint.rule import Severity
from speclint.ruleinfo import RuleInfo

_PROBLEMS = {Severity.INFO: "recommendation", Severity.WARNING: "warning", Severity.ERROR: "error"}
_PARAGRAPH = Pattern(r"## [^\n]*\n\s*((?:[^\n]+\n?)+)")
Json = dict[str, Any]


def rules(codes: Sequence[str], findings: Sequence[Finding], known: Mapping[str, RuleInfo]) -> list[Json]:
    """The rules of which there are findings, in the order of `codes`."""
    first: dict[str, Finding] = {}
    for finding in findings:
        first.setdefault(finding.code, finding)
    return [described(known[code]) if code in known else _unknown(first[code]) for code in codes]


def described(rule: RuleInfo) -> Json:
    """A rule with its page."""
    page = rule.page.strip()
    return {
        **_named(rule.code, rule.name, rule.severity, rule.confidence.value, rule.url),
        "shortDescription": {"text": clip(rule.summary)},
        "fullDescription": {"text": clip(_why(page))},
        "help": {"text": page, "markdown": page},
    }


def _unknown(finding: Finding) -> Json:
    """A finding's rule that the run does not hold."""
    words = finding.name.replace("-", " ").capitalize() + "."
    return {
        **_named(finding.code, finding.name, finding.severity, finding.confidence.value, finding.url),
        "shortDescription": {"text": clip(words)},
        "fullDescription": {"text": clip(words)},
        "help": {"text": clip(words)},
    }


def _named(code: str, name: str, severity: Severity, confidence: str, url: str) -> Json:
    family = FAMILIES.get(code[:3], code[:3])
    named: Json = {
        "id": code,
        "name": "".join(part.capitalize() for part in name.split("-")),
        "defaultConfiguration": {"level": LEVELS[severity]},
        "properties": {"tags": [family], "precision": confidence, "problem.severity": _PROBLEMS[severity]},
    }
    return {**named, "helpUri": url} if url else named


def _why(page: str) -> str:
    """The summary and the first paragraph below it, on one line: what is wrong and why it matters."""
    summary, _, rest = page.partition("\n")
    found = _PARAGRAPH.search(rest)
    return " ".join(f"{summary} {found[1] if found else ''}".split())

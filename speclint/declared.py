"""Rules as data: a required text, a forbidden word, a preferred term, a limit, written in YAML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from speclint.model.spec import Spec
from speclint.parsing.document import Statement
from speclint.patterns import Pattern
from speclint.read.errors import SpeclintError
from speclint.rule import Confidence, Edit, Fault, Fix, Place, Scope, Severity
from speclint.ruleinfo import RuleInfo
from speclint.yamlfile import YamlError, compiled, load_yaml

SCHEMA = Path(__file__).with_name("declared-rule.schema.json")


class RuleFileError(SpeclintError):
    """A declarative rule that cannot be used; the message names the file, the place and the remedy."""


@dataclass(frozen=True)
class Declared:
    """A declarative rule at work."""

    data: Mapping[str, Any]

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        """Yield what the rule's kind finds in the sections that it speaks of."""
        kinds = {
            "required-text": self._required,
            "forbidden-text": self._forbidden,
            "preferred-term": self._preferred,
            "limit": self._limit,
        }
        yield from kinds[self.data["kind"]](spec)

    @cached_property
    def _sections(self) -> tuple[str, ...]:
        return tuple(self.data.get("sections", ()))

    def _statements(self, spec: Spec) -> Iterator[tuple[str, Statement]]:
        for section in spec.document.walk():
            if not self._sections or section.id in self._sections:
                for statement in section.statements:
                    yield section.id or "", statement

    def _required(self, spec: Spec) -> Iterator[Fault]:
        texts = self.data["texts"]
        for section_id in self._sections:
            section = spec.document.find(section_id)
            if section is None:
                continue
            held = " ".join(" ".join(str(statement) for statement in section.all_statements()).lower().split())
            for text in texts:
                if " ".join(text.lower().split()) not in held:
                    message = self.data.get("message") or f"{section.heading.text} lacks: {text}"
                    yield Fault(message, Place(section.heading.span), section=section_id, subject=text)

    def _forbidden(self, spec: Spec) -> Iterator[Fault]:
        for section_id, statement in self._statements(spec):
            for match in self._pattern.finditer(str(statement)):
                message = self.data.get("message") or f"{match.group()!r} should not stand here"
                yield Fault(message, Place(statement.text.span(*match.span())), section=section_id)

    def _preferred(self, spec: Spec) -> Iterator[Fault]:
        for section_id, statement in self._statements(spec):
            for match in self._pattern.finditer(str(statement)):
                term = self._uses[" ".join(match.group().lower().split())]
                span = statement.text.span(*match.span())
                message = self.data.get("message") or f"use {term!r} for {match.group()!r}"
                yield Fault(message, Place(span), section=section_id, fix=Fix((Edit(span, term),)))

    def _limit(self, spec: Spec) -> Iterator[Fault]:
        for section_id in self._sections:
            for section in spec.document.find_all(section_id):
                yield from self._over(section_id, section.heading.text.value, section.statements, section.heading.span)

    def _over(self, section_id: str, heading: str, statements: tuple[Statement, ...], span: Any) -> Iterator[Fault]:
        counts = {
            "statements": len(statements),
            "words": sum(len(str(statement).split()) for statement in statements),
        }
        for what, count in counts.items():
            most, least = self.data.get("most", {}).get(what), self.data.get("least", {}).get(what)
            if (most is not None and count > most) or (least is not None and count < least):
                bound = f"at most {most}" if most is not None and count > most else f"at least {least}"
                yield Fault(f"{heading} has {count} {what}; the rule is {bound}", Place(span), section=section_id)

    @cached_property
    def _uses(self) -> dict[str, str]:
        return {" ".join(word.lower().split()): item["use"] for item in self.data["terms"] for word in item["not"]}

    @cached_property
    def _pattern(self) -> Pattern:
        """The words as one pattern: literal but for white space, so that no rule file can make it run away."""
        words = self._uses if self.data["kind"] == "preferred-term" else self.data["texts"]
        parts = [r"\s+".join(map(re.escape, word.split())) for word in sorted(words, key=len, reverse=True)]
        return Pattern(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


def load_builtin(path: Path) -> RuleInfo:
    """A declarative rule of speclint's own."""
    return _info(compiled(path))


def load_rule_file(path: Path, known: Mapping[str, RuleInfo]) -> RuleInfo:
    """A declarative rule of an agency's own.

    Raises:
        RuleFileError: the file cannot be read, is not YAML, breaks the schema, or takes a code or name in use.
    """
    try:
        data = load_yaml(path)
    except YamlError as error:
        raise RuleFileError(f"{path}: {error}") from None
    check_rule(path, data)
    taken = next((rule for rule in known.values() if data["code"] == rule.code or data["name"] == rule.name), None)
    if taken:
        raise RuleFileError(f"{path}: {taken.code} {taken.name} exists already; choose another code and name")
    return _info(data)


def check_rule(path: Path, data: object) -> None:
    """Hold a declarative rule against the published JSON Schema.

    Raises:
        RuleFileError: it does not follow the schema; the message names the place.
    """
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))
    errors = sorted(validator.iter_errors(data), key=lambda error: list(map(str, error.path)))
    if errors:
        place = "/".join(map(str, errors[0].path)) or "the top"
        raise RuleFileError(f"{path}: at {place}: {errors[0].message}")


def _info(data: Mapping[str, Any]) -> RuleInfo:
    parts = (data["summary"], "## Why it matters", data["why"], "## What it checks", data["what"])
    page = "\n\n".join((*parts, "## Source", data["source"]))
    confidence = Confidence(data.get("confidence", "high"))
    return RuleInfo(
        code=data["code"],
        name=data["name"],
        family=data["code"][:3],
        severity=Severity(data["severity"]),
        confidence=confidence,
        scopes=frozenset({Scope.DOCUMENT}),
        default=data.get("default", confidence is not Confidence.LOW),
        fix="unsafe" if data["kind"] == "preferred-term" else "",
        page=page,
        good=tuple(data["good"]),
        bad=tuple(data["bad"]),
        make=lambda: Declared(data),
        options=(),
    )

"""The rules, found by walking their folder: no list, no table, no registry entry."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any

from speclint.patterns import Pattern
from speclint.rule import Confidence, CorpusRule, DocumentRule, ExceptionRule, Scope, SeriesRule
from speclint.ruleinfo import OptionInfo, RuleInfo

_CODE = Pattern(r"[A-Z]{3}\d{3}$")
_WORD = Pattern(r"(?<=[a-z0-9])(?=[A-Z])")


@cache
def builtin_rules() -> dict[str, RuleInfo]:
    """The rules that come with speclint, by code, in the order of their codes."""
    package = importlib.import_module("speclint.rules")
    found: dict[str, RuleInfo] = {}
    for module in pkgutil.walk_packages(package.__path__, "speclint.rules."):
        if not module.ispkg:
            for rule in rules_of(module.name):
                found[rule.code] = rule
    found.update(_declared_rules(list(package.__path__)))
    return dict(sorted(found.items()))


def _declared_rules(folders: list[str]) -> dict[str, RuleInfo]:
    from pathlib import Path

    files = [path for folder in folders for path in sorted(Path(folder).glob("*/*.yml"))]
    if not files:
        return {}
    from speclint.declared import load_builtin

    return {info.code: info for info in map(load_builtin, files)}


def rules_of(module_name: str) -> list[RuleInfo]:
    """The rules of one module: its frozen dataclasses that carry a code."""
    module = importlib.import_module(module_name)
    classes = [
        item
        for item in vars(module).values()
        if inspect.isclass(item) and is_dataclass(item) and item.__module__ == module_name and hasattr(item, "code")
    ]
    return [_info(item, inspect.cleandoc(module.__doc__ or "")) for item in classes]


def _info(rule: type[Any], page: str) -> RuleInfo:
    if not _CODE.match(rule.code):
        raise ValueError(f"{rule.__module__}: {rule.code!r} is no rule code")
    confidence = getattr(rule, "confidence", Confidence.HIGH)
    return RuleInfo(
        code=rule.code,
        name=_WORD.sub("-", rule.__name__).lower(),
        family=rule.code[:3],
        severity=rule.severity,
        confidence=confidence,
        scopes=scopes_of(rule),
        default=getattr(rule, "default", confidence is not Confidence.LOW),
        fix=getattr(rule, "fix", ""),
        page=page,
        good=tuple(rule.good),
        bad=tuple(rule.bad),
        make=rule,
        options=_options(rule),
    )


def scopes_of(rule: Any) -> frozenset[Scope]:
    """What a rule looks at, by the methods that it has."""
    kinds = {
        Scope.DOCUMENT: DocumentRule,
        Scope.SERIES: SeriesRule,
        Scope.CORPUS: CorpusRule,
        Scope.EXCEPTIONS: ExceptionRule,
    }
    return frozenset(scope for scope, kind in kinds.items() if issubclass(rule, kind))


def _options(rule: type[Any]) -> tuple[OptionInfo, ...]:
    found = []
    for item in fields(rule):
        if item.default is MISSING:
            raise ValueError(f"{rule.__module__}: option {item.name} needs a default")
        found.append(OptionInfo(item.name.replace("_", "-"), str(item.type), item.default))
    return tuple(found)

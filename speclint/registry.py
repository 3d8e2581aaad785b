"""The rules, found by walking their folder: no list, no table, no registry entry."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

from msgspec import NODEFAULT, Struct

from speclint.patterns import Pattern
from speclint.rule import Confidence, Scope
from speclint.ruleinfo import OptionInfo, RuleInfo

_CODE = Pattern(r"[A-Z]{3}\d{3}$")
_WORD = Pattern(r"(?<=[a-z0-9])(?=[A-Z])")


_METHODS = {
    Scope.DOCUMENT: "check_document",
    Scope.SERIES: "check_series",
    Scope.CORPUS: "check_corpus",
    Scope.EXCEPTIONS: "check_exceptions",
}
"""What a rule looks at, and the method that does."""


@cache
def builtin_rules() -> dict[str, RuleInfo]:
    """The rules that come with speclint, by code, in the order of their codes."""
    folders = import_module("speclint.rules").__path__
    modules, declared = [], []
    for family, file in _files(folders):
        name, kind = os.path.splitext(os.path.basename(file))
        if kind == ".py" and name != "__init__":
            modules.append(f"speclint.rules.{family}.{name}")
        elif kind == ".yml":
            declared.append(file)
    found = [rule for module in modules for rule in rules_of(module)] + _declared_rules(declared)
    return {rule.code: rule for rule in sorted(found, key=lambda rule: rule.code)}


def _files(folders: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The files of the families, each with its family."""
    for folder in folders:
        for family in sorted(os.listdir(folder)):
            place = os.path.join(folder, family)
            if os.path.isdir(place) and family.isidentifier():
                yield from ((family, os.path.join(place, name)) for name in sorted(os.listdir(place)))


def _declared_rules(files: list[str]) -> list[RuleInfo]:
    if not files:
        return []
    from pathlib import Path

    from speclint.declared import load_builtin

    return [load_builtin(Path(file)) for file in files]


def rules_of(module_name: str) -> list[RuleInfo]:
    """The rules of one module: its records that carry a code."""
    module = import_module(module_name)
    page = (module.__doc__ or "").strip()
    return [_info(item, page) for item in vars(module).values() if _is_rule(item) and item.__module__ == module_name]


def _is_rule(item: Any) -> bool:
    return isinstance(item, type) and issubclass(item, Struct) and hasattr(item, "code")


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
    return frozenset(scope for scope, method in _METHODS.items() if hasattr(rule, method))


def _options(rule: type[Any]) -> tuple[OptionInfo, ...]:
    names, defaults = rule.__struct_fields__, rule.__struct_defaults__
    if len(defaults) < len(names) or NODEFAULT in defaults:
        raise ValueError(f"{rule.__module__}: every option of {rule.__name__} needs a default")
    return tuple(
        OptionInfo(name.replace("_", "-"), rule.__annotations__[name], default)
        for name, default in zip(names, defaults, strict=True)
    )

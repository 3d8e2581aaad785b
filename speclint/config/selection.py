"""Which rules are in force, made with their options."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from speclint.config.keys import nearest
from speclint.config.load import ConfigError
from speclint.config.settings import FileSettings
from speclint.rule import Severity
from speclint.ruleinfo import OptionInfo, RuleInfo

ALL = "ALL"


class Active(Struct, frozen=True):
    """A rule that is in force, made with its options."""

    info: RuleInfo
    rule: Any


def active_rules(settings: FileSettings, known: Mapping[str, RuleInfo]) -> tuple[Active, ...]:
    """The rules in force, in the order of their codes.

    Args:
        settings: what is in force for a file.
        known: every rule, by code.

    Raises:
        ConfigError: a rule or an option is unknown (the nearest is named) or an option has the wrong type.
    """
    chosen = _matching(settings.select, known) if settings.select else {c for c, r in known.items() if r.default}
    chosen |= _matching(settings.extend_select, known)
    chosen -= _matching(settings.ignore, known)
    options = {_code(name, known): dict(table) for name, table in settings.rules.items()}
    ready = {code: made(known[code], options.get(code, {})) for code in {*chosen, *options}}
    return tuple(ready[code] for code in sorted(chosen))


def _matching(wanted: Iterable[str], known: Mapping[str, RuleInfo]) -> set[str]:
    found: set[str] = set()
    for name in wanted:
        codes = matching(name, known)
        if not codes:
            names = {*known, *(rule.name for rule in known.values()), *(rule.family for rule in known.values())}
            raise ConfigError(f"unknown rule {name!r}{nearest(name, names)}")
        found |= codes
    return found


def matching(name: str, known: Mapping[str, RuleInfo]) -> set[str]:
    """The codes of the rules that a name stands for: a code or its beginning, a name, a family, or `ALL`."""
    return {c for c, rule in known.items() if name in (ALL, c, rule.name, rule.family) or _is_prefix(name, c)}


def _is_prefix(name: str, code: str) -> bool:
    return len(name) > 3 and name[3:].isdigit() and code.startswith(name)


def _code(name: str, known: Mapping[str, RuleInfo]) -> str:
    for code, rule in known.items():
        if name in (code, rule.name):
            return code
    raise ConfigError(f"rules: unknown rule {name!r}{nearest(name, {*known, *(r.name for r in known.values())})}")


def made(info: RuleInfo, options: dict[str, Any]) -> Active:
    """A rule with its options.

    Raises:
        ConfigError: an option is unknown or has the wrong type.
    """
    severity = options.pop("severity", None)
    if severity is not None and severity not in tuple(Severity):
        raise ConfigError(f"rules.{info.code}: severity must be one of info, warning, error")
    known = {option.name: option for option in info.options}
    values = {}
    for name, value in options.items():
        if name not in known:
            raise ConfigError(f"rules.{info.code}: unknown option {name!r}{nearest(name, {*known, 'severity'})}")
        values[name.replace("-", "_")] = _value(info, known[name], value)
    if severity is not None:
        info = replace(info, severity=Severity(severity), graded=False)
    return Active(info, info.make(**values))


def _value(info: RuleInfo, option: OptionInfo, value: Any) -> Any:
    wanted = type(option.default)
    if wanted is tuple and isinstance(value, list):
        return tuple(value)
    if wanted is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if type(value) is not wanted:
        raise ConfigError(f"rules.{info.code}: {option.name} must be of type {option.type}, not {type(value).__name__}")
    return value

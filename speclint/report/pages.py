"""The page of a rule, made from the rule itself."""

from __future__ import annotations

from typing import Any

from speclint.rule import Example
from speclint.ruleinfo import RuleInfo

_FIXES = {"safe": "safe", "unsafe": "unsafe (the meaning may change: read before applying)", "": "none"}


def rule_page(rule: RuleInfo) -> str:
    """The page as Markdown: what is wrong, why it matters, what is checked, examples, options, source."""
    parts = [
        f"# {rule.code} {rule.name}",
        rule.page.strip(),
        "## Facts",
        _facts(rule),
        *_options(rule),
        "## Examples",
        *_examples("Wrong", rule.bad),
        *_examples("Right", rule.good),
    ]
    return "\n\n".join(parts) + "\n"


def _facts(rule: RuleInfo) -> str:
    scopes = ", ".join(sorted(scope.value for scope in rule.scopes))
    return "\n".join(
        (
            f"- Severity: {rule.severity.value}",
            f"- Confidence: {rule.confidence.value}",
            f"- Looks at: {scopes}",
            f"- Fix: {_FIXES[rule.fix]}",
            f"- On by default: {'yes' if rule.default else 'no'}",
        )
    )


def _options(rule: RuleInfo) -> list[str]:
    if not rule.options:
        return []
    rows = [f"- `{option.name}` ({option.type}; default `{option.default!r}`)" for option in rule.options]
    return ["## Options", f"Set under `[rules.{rule.code}]` in `speclint.toml`.", "\n".join(rows)]


def _examples(label: str, examples: tuple[str | Example, ...]) -> list[str]:
    """The first example of a kind; the others are tests."""
    if not examples:
        return []
    first = examples[0]
    files = first.files if isinstance(first, Example) else {"": first}
    blocks = [f"```text{' ' + path if path else ''}\n{text.strip()}\n```" for path, text in files.items()]
    note = " (the faulty place stands between ⟦ and ⟧)" if label == "Wrong" else ""
    return [f"{label}{note}:", *blocks]


def rule_row(rule: RuleInfo) -> dict[str, Any]:
    """A rule as JSON has it."""
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family,
        "summary": rule.summary,
        "severity": rule.severity.value,
        "confidence": rule.confidence.value,
        "scopes": sorted(scope.value for scope in rule.scopes),
        "default": rule.default,
        "fix": rule.fix,
        "options": {option.name: _plain(option.default) for option in rule.options},
        "url": rule.url,
    }


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value

"""Where the time of a run went, for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from speclint.engine.timings import Timings
from speclint.ruleinfo import RuleInfo

_SHOWN = 0.001
"""Seconds; rules that took less are put together."""


def timing_lines(timings: Timings, rules: Mapping[str, RuleInfo], files: int) -> Iterator[str]:
    """The steps of a run and its rules, slowest first.

    Args:
        timings: what was noted.
        rules: the rules by code.
        files: how many files were checked.
    """
    each = f", {'ms a file':>10}" if files > 1 else ""
    yield f"Processor time, in one process and without the cache: {'seconds':>10}{each}"
    for name, seconds in timings.steps.items():
        yield _line(name, seconds, files)
    yield ""
    yield "By rule (what several need counts for the first that asks):"
    shown = {code: seconds for code, seconds in timings.rules.items() if seconds >= _SHOWN}
    for code, seconds in sorted(shown.items(), key=lambda item: (-item[1], item[0])):
        yield _line(f"{code} {rules[code].name}" if code in rules else code, seconds, files)
    rest = [seconds for code, seconds in timings.rules.items() if code not in shown]
    if rest:
        yield _line(f"{len(rest)} rules more", sum(rest), files)


def _line(name: str, seconds: float, files: int) -> str:
    each = f"  {seconds / files * 1000:>10.2f}" if files > 1 else ""
    return f"  {name:<42} {seconds:>18.3f}{each}"

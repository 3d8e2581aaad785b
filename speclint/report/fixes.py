"""What the report says of fixes: which findings have one, how many they are, what was fixed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from speclint.engine.finding import Finding
from speclint.engine.result import Result


class Fixes(Struct, frozen=True):
    """What was asked for and done."""

    unsafe: bool = False
    """Whether unsafe fixes count."""
    made: str = ""
    """What was fixed, said in one line; empty where nothing was to be."""


NOT_ASKED = Fixes()


def mark(finding: Finding) -> str:
    """What a finding's first line ends with where it has a fix."""
    if finding.fix is None or not finding.fix.edits:
        return ""
    return " [fix]" if finding.fix.safe else " [unsafe fix]"


def fixable(findings: Iterable[Finding]) -> tuple[int, int]:
    """How many findings have a safe fix, and how many an unsafe one; those with the same edits count as one."""
    fixes = {(item.path, item.fix.edits): item.fix.safe for item in findings if item.fix and item.fix.edits}
    safe = sum(fixes.values())
    return safe, len(fixes) - safe


def fix_lines(result: Result, fixes: Fixes) -> Iterator[str]:
    """What the summary says of fixes: what was fixed, and what can be."""
    safe, unsafe = fixable(result.findings)
    if fixes.made:
        yield fixes.made
        if unsafe and not fixes.unsafe:
            yield f"{unsafe:,} more can be fixed with --fix --unsafe-fixes; read what --diff shows first."
    elif fixes.unsafe and unsafe:
        yield f"{safe + unsafe:,} can be fixed with --fix --unsafe-fixes."
    elif safe:
        yield f"{safe:,} can be fixed with --fix" + (f", {unsafe:,} more with --unsafe-fixes." if unsafe else ".")
    elif unsafe:
        yield f"{unsafe:,} can be fixed with --fix --unsafe-fixes; read what --diff shows first."

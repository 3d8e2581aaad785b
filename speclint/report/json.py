"""Findings as a JSON array."""

from __future__ import annotations

import json

from speclint.engine.run import Result


def json_report(result: Result) -> str:
    """The findings, in an order that depends on nothing but the input."""
    if not result.findings:
        return "[]"
    lines = [json.dumps(finding.as_dict(), ensure_ascii=True) for finding in result.findings]
    return "[\n  " + ",\n  ".join(lines) + "\n]"

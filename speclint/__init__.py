"""speclint: a linter for the class specifications of public employers.

import speclint

result = speclint.lint(["specs/"])
for finding in result.findings:
    print(finding.path, finding.line, finding.code, finding.message)

document = speclint.parse("specs/it-manager.md")
print(document.title, [section.id for section in document.sections])
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in `typing`, which takes a while to import
if TYPE_CHECKING:
    from typing import Any

    from speclint.api import lint, parse
    from speclint.engine.finding import Finding, Location
    from speclint.engine.result import Result
    from speclint.parsing.document import Document
    from speclint.read.errors import SpeclintError
    from speclint.rule import Confidence, Severity

__version__ = "0.1.0"
__all__ = [
    "Confidence",
    "Document",
    "Finding",
    "Location",
    "Result",
    "Severity",
    "SpeclintError",
    "__version__",
    "lint",
    "parse",
]

_HOME = {
    "Confidence": "speclint.rule",
    "Document": "speclint.parsing.document",
    "Finding": "speclint.engine.finding",
    "Location": "speclint.engine.finding",
    "Result": "speclint.engine.result",
    "Severity": "speclint.rule",
    "SpeclintError": "speclint.read.errors",
    "lint": "speclint.api",
    "parse": "speclint.api",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is asked for: `import speclint` itself costs nothing."""
    if name not in _HOME:
        raise AttributeError(f"module 'speclint' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)

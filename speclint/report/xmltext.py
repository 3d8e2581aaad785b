"""Text as XML 1.0 has it, and the outline of what a report in XML is about: files, their findings, their errors."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from speclint.engine.finding import Finding
from speclint.engine.result import Result
from speclint.read.errors import FileError
from speclint.report.printable import printable

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
_QUOTES = {'"': "&quot;", "'": "&apos;"}


def xml_text(text: str) -> str:
    """Text between tags: markup escaped, characters that XML does not admit or a terminal would act on replaced."""
    return escape(printable(text))


def attributes(**values: str | int) -> str:
    """Attributes of a tag, each with a space before it; a trailing `_` of a name is dropped."""
    return "".join(f' {name.rstrip("_")}="{escape(printable(str(value)), _QUOTES)}"' for name, value in values.items())


def by_file(result: Result) -> Iterator[tuple[str, list[Finding], list[FileError]]]:
    """Every file of a run in order, those without findings too, with its findings and why it was not checked."""
    files: dict[str, tuple[list[Finding], list[FileError]]] = {
        path.replace("\\", "/"): ([], []) for path in result.files
    }
    for error in result.errors:
        files.setdefault(error.path.replace("\\", "/"), ([], []))[1].append(error)
    for finding in result.findings:
        files.setdefault(finding.path, ([], []))[0].append(finding)
    for path in sorted(files, key=lambda item: item.split("/")):
        yield path, *files[path]

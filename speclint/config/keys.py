"""The keys of the configuration, their types and their meaning; its JSON Schema is made from them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from speclint.rule import Severity


class Key(Struct, frozen=True):
    """One key of the configuration."""

    name: str
    type: str
    """`text`, `number`, `texts` (a list), `severity`, `table` or `tables`."""
    default: Any
    doc: str
    per_path: bool = False
    """Whether it may stand in an `[[overrides]]` table."""


INCLUDED = (
    *("*.txt", "*.md", "*.markdown", "*.html", "*.htm"),
    *("!readme.*", "!changelog.*", "!contributing.*", "!code_of_conduct.*", "!security.*", "!license.*"),
    *("!requirements*.txt", "!robots.txt"),
)
"""Texts, but not those that a repository has about itself; whatever the case of the file's name."""

KEYS: dict[str, Key] = {
    key.name: key
    for key in (
        Key("extends", "texts", (), "Configuration files that this one builds on, relative to it; later ones win."),
        Key("select", "texts", (), "Rules to run, by code, family or name; `ALL` for every rule. Empty: the default set.", True),
        Key("extend-select", "texts", (), "Rules to run beside the selected ones.", True),
        Key("ignore", "texts", (), "Rules not to run, by code, family or name.", True),
        Key("fail-level", "severity", Severity.WARNING, "The least severity that makes the exit status 1."),
        Key("include", "texts", INCLUDED, "Which files of a folder are specifications, as in `.gitignore`."),
        Key("exclude", "texts", (), "Files and folders left out, as in `.gitignore`."),
        Key("max-file-size", "number", 5_000_000, "Files over this many bytes are refused by name."),
        Key("style", "text", "", "The house style, by id; recognised by content where it is not given.", True),
        Key("styles", "texts", (), "House-style files of the agency's own, relative to this file."),
        Key("rule-files", "texts", (), "Declarative rules of the agency's own (`.yml`), relative to this file."),
        Key("exceptions", "texts", (), "Files of accepted findings, relative to this file, for documents that may not carry comments."),
        Key("employer", "text", "", "Whose specifications these are.", True),
        Key("language-model", "text", "", "An installed spaCy model, by name or as a folder relative to this file, that reads the prose of series; empty: none is needed."),
        Key("rules", "table", {}, "Options per rule, by code or name; `severity` changes the rule's severity.", True),
        Key("baseline", "text", "", "A file of findings that were there before and do not count, relative to this file; `speclint baseline write` makes it."),
        Key("overrides", "tables", (), "Other values for some paths: `paths` (as in `.gitignore`) and the keys that may differ."),
    )
}  # fmt: skip
"""Every key, by name."""

OVERRIDE_KEYS = frozenset({"paths", *(name for name, key in KEYS.items() if key.per_path)})
"""The keys of an `[[overrides]]` table."""


def type_problem(key: Key, value: Any) -> str:
    """What is wrong with a value's type; empty if nothing is."""
    checks = {
        "text": (isinstance(value, str), "a text"),
        "number": (isinstance(value, int) and not isinstance(value, bool) and value > 0, "a whole number above 0"),
        "texts": (_is_texts(value), "a list of texts"),
        "severity": (value in tuple(Severity), "one of info, warning, error"),
        "table": (isinstance(value, dict), "a table"),
        "tables": (isinstance(value, list) and all(isinstance(item, dict) for item in value), "a list of tables"),
    }
    fine, wanted = checks[key.type]
    return "" if fine else f"must be {wanted}"


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def nearest(name: str, known: Iterable[str]) -> str:
    """A hint at the known name that a misspelt one comes closest to."""
    from rapidfuzz import process

    found = process.extractOne(name, sorted(known), score_cutoff=60)
    return f"; did you mean {found[0]!r}?" if found else ""

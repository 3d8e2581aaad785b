"""Write everything that is made from the code: rule pages, schemas, the README's rule table, compiled styles.

python docs/generate.py            write
python docs/generate.py --check    write nothing; exit 1 if anything is not current
"""

from __future__ import annotations

import json
import os
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from speclint.config.keys import KEYS, OVERRIDE_KEYS, Key
from speclint.engine.result import Result
from speclint.engine.run import Run
from speclint.engine.whole import run_paths
from speclint.registry import builtin_rules
from speclint.report.ladder_build import build_ladder, paths_of
from speclint.report.ladder_places import concerning
from speclint.report.ladder_text import ladder_text
from speclint.report.pages import rule_page
from speclint.report.series_find import find_series
from speclint.report.style import Paint
from speclint.report.text import FAMILIES
from speclint.report.text import report as text_report
from speclint.rule import Severity
from speclint.ruleinfo import OptionInfo, RuleInfo
from speclint.yamlfile import COMPILED, compile_folder

ROOT = Path(__file__).parent.parent
TABLE = re.compile(r"(<!-- rules: generated -->\n).*?(<!-- end of rules -->)", re.DOTALL)
SAMPLE = re.compile(r"(<!-- demonstration: generated -->\n).*?(<!-- end of demonstration -->)", re.DOTALL)
LADDER = re.compile(r"(<!-- ladder: generated -->\n).*?(<!-- end of ladder -->)", re.DOTALL)
SHOWN = ("SER002", "PHY003")
"""The rules of which the README shows a finding."""
SERIES = "Appraiser"
"""The series whose ladder it shows."""
_TYPES = {"text": {"type": "string"}, "number": {"type": "integer", "minimum": 1}, "severity": {"enum": [*Severity]}}


def outputs() -> dict[Path, str]:
    """Every generated file and what must be in it."""
    rules = builtin_rules()
    styles = ROOT / "speclint" / "styles"
    files = {
        styles / COMPILED: compile_folder(styles, "*.yaml"),
        ROOT / "docs" / "schemas" / "speclint.schema.json": _json(configuration_schema(rules)),
        ROOT / "docs" / "rules" / "index.md": index_page(rules),
        ROOT / "README.md": readme(rules),
    }
    for name in (
        "styles/house-style", "declared-rule", "exceptions/exceptions", "gate/baseline",
        "report/boilerplate", "report/document", "report/series",
    ):  # fmt: skip
        source = ROOT / "speclint" / f"{name}.schema.json"
        files[ROOT / "docs" / "schemas" / source.name] = source.read_text("utf-8")
    for rule in rules.values():
        files[ROOT / "docs" / "rules" / f"{rule.code}.md"] = rule_page(rule)
    return files


def configuration_schema(rules: dict[str, RuleInfo]) -> dict[str, Any]:
    """The JSON Schema of the configuration, from its keys and the options of the rules."""
    properties = {name: _key_schema(key, rules) for name, key in KEYS.items() if name != "overrides"}
    inner = {name: properties[name] for name in sorted(OVERRIDE_KEYS - {"paths"})}
    inner["paths"] = {"type": "array", "items": {"type": "string"}, "minItems": 1}
    properties["overrides"] = {
        "type": "array",
        "description": KEYS["overrides"].doc,
        "items": {"type": "object", "additionalProperties": False, "required": ["paths"], "properties": inner},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://speclint.readthedocs.io/schemas/speclint.schema.json",
        "title": "speclint configuration",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }


def _key_schema(key: Key, rules: dict[str, RuleInfo]) -> dict[str, Any]:
    if key.name == "rules":
        options = {rule.code: _options_schema(rule.options) for rule in rules.values()}
        options |= {rule.name: _options_schema(rule.options) for rule in rules.values()}
        return {"type": "object", "description": key.doc, "properties": options}
    kind = _TYPES.get(key.type, {"type": "array", "items": {"type": "string"}})
    return {**kind, "description": key.doc}


def _options_schema(options: tuple[OptionInfo, ...]) -> dict[str, Any]:
    properties: dict[str, Any] = {"severity": {"enum": [*Severity]}}
    for option in options:
        properties[option.name] = {**_json_type(option.default), "default": _plain(option.default)}
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _json_type(default: Any) -> dict[str, Any]:
    if isinstance(default, tuple):
        return {"type": "array"}
    names = {bool: "boolean", int: "integer", float: "number", str: "string"}
    return {"type": names[type(default)]}


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def index_page(rules: dict[str, RuleInfo]) -> str:
    """The page that lists all rules."""
    return "# Rules\n\n" + table(rules, "")


def demonstration(result: Result) -> str:
    """Two findings of the corpus as the command prints them: one between two documents, one within one."""
    shown = [next(item for item in result.findings if item.code == code and item.related) for code in SHOWN]
    lines = text_report(replace(result, findings=tuple(shown)), 100, Paint(False))
    return "```text\n" + "\n".join(lines).split("\n\n2 findings")[0] + "\n```"


def ladder(result: Result) -> str:
    """A series of the corpus as the command prints it, without what stands below the table."""
    found = find_series(SERIES, [series for corpus in result.corpora for series in corpus.series])[0]
    shown = build_ladder(found, concerning(paths_of(found), result.findings), result.sources)
    above, table, *_ = "\n".join(ladder_text(shown, 100, Paint(False))).split("\n\n")
    return f"```text\n{above}\n\n{table}\n```"


def readme(rules: dict[str, RuleInfo]) -> str:
    """The README with its demonstration and its rule table made anew."""
    text = (ROOT / "README.md").read_text("utf-8")
    result = run_paths(["corpus"], Run())
    text = SAMPLE.sub(lambda match: match[1] + "\n" + demonstration(result) + "\n\n" + match[2], text)
    text = LADDER.sub(lambda match: match[1] + "\n" + ladder(result) + "\n\n" + match[2], text)
    return TABLE.sub(lambda match: match[1] + "\n" + table(rules, "docs/rules/") + "\n" + match[2], text)


def table(rules: dict[str, RuleInfo], folder: str) -> str:
    """The rules as a Markdown table per family."""
    parts = []
    for family in dict.fromkeys(rule.family for rule in rules.values()):
        rows = [_table_row(rule, folder) for rule in rules.values() if rule.family == family]
        name = FAMILIES.get(family, family)
        parts.append(
            f"**{family}: {name}**\n\n| code | name | what it finds | severity |\n|---|---|---|---|\n" + "\n".join(rows)
        )
    return "\n\n".join(parts) + "\n"


def _table_row(rule: RuleInfo, folder: str) -> str:
    summary = rule.summary.replace("|", "\\|")
    off = "" if rule.default else ", off"
    return f"| [{rule.code}]({folder}{rule.code}.md) | {rule.name} | {summary} | {rule.severity.value}{off} |"


def _json(data: Any) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def main() -> int:
    """Write the files, or say which are not current."""
    os.chdir(ROOT)
    files = outputs()
    stray = [path for path in (ROOT / "docs" / "rules").glob("*.md") if path not in files]
    stale = [path for path, text in files.items() if not path.exists() or path.read_text("utf-8") != text]
    if "--check" in sys.argv[1:]:
        for path in (*stale, *stray):
            print(f"{path.relative_to(ROOT)} is not current; run: python docs/generate.py")
        return int(bool(stale or stray))
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files[path], "utf-8")
        print(f"wrote {path.relative_to(ROOT)}")
    for path in stray:
        path.unlink()
        print(f"removed {path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The published schemas, and what must follow them."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from speclint.declared import RuleFileError, check_rule, load_rule_file
from speclint.engine.examples import run_example
from speclint.parsing.parser import parse_source
from speclint.read.decode import read_file
from speclint.registry import builtin_rules
from speclint.report.document_json import document_dict
from speclint.styles.load import FOLDER, StyleError, builtin, builtin_names, check_style, load_style
from speclint.yamlfile import load_yaml
from tests.conftest import CORPUS, ROOT, SPECS, documents, real_documents

SCHEMAS = ROOT / "docs" / "schemas"


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.json")), ids=lambda path: path.stem)
def test_schema_is_a_schema(path: Path) -> None:
    Draft202012Validator.check_schema(json.loads(path.read_text("utf-8")))


@pytest.mark.parametrize("name", builtin_names())
def test_built_in_style_follows_the_schema(name: str) -> None:
    path = FOLDER / f"{name}.yaml"
    check_style(path, load_yaml(path))
    assert builtin(name).id == name
    assert builtin(name).source


def test_nine_styles_are_built_in() -> None:
    wanted = "calhr-class calhr-series denver-csa-2012 denver-ohr generic la-bulletin nc-dhhs portland sjusd"
    assert set(wanted.split()) <= set(builtin_names())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("id: x\nname: X\nsectons: []\n", "'sectons' was unexpected"),
        ("id: x\nname: X\nsections:\n  - {id: a, required: bad}\n", "at sections/0/required"),
        ("name: X\n", "'id' is a required property"),
        ("id: [\n", "is not valid YAML"),
        ("id: x\nname: X\nextends: gone\n", "unknown house style 'gone'"),
        ("!!python/object/apply:os.system [echo]\n", "is not valid YAML"),
    ],
)
def test_a_wrong_style_file_is_named_with_the_place(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text)
    with pytest.raises(StyleError) as caught:
        load_style(path, {})
    assert words in str(caught.value)
    assert "own.yaml" in str(caught.value)


def test_a_style_can_extend_another(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(
        "id: own\nname: Own\nextends: portland\nsections:\n  - {id: ksa, headings: [What You Know], required: warning}\n"
    )
    style = load_style(path, {})
    assert style.section_for("What you know:")[0] is style.by_id["ksa"]
    assert "essential_duties" in style.by_id


def test_the_corpus_configuration_follows_its_schema() -> None:
    data = tomllib.loads((CORPUS / "speclint.toml").read_text("utf-8"))
    Draft202012Validator(schema("speclint")).validate(data)


def test_declared_rule_of_the_corpus_and_its_examples() -> None:
    info = load_rule_file(CORPUS / "rules" / "unhyphenated-nonexempt.yml", builtin_rules())
    for text in info.good:
        assert run_example(info, text).found == []
    for text in info.bad:
        outcome = run_example(info, text)
        assert outcome.found == outcome.expected


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"kind": "clever"}, "'clever' is not one of"),
        ({"code": "SEC001"}, "exists already"),
        ({"terms": None}, "at terms"),
    ],
)
def test_a_wrong_rule_file_is_named(tmp_path: Path, change: dict[str, Any], words: str) -> None:
    data = load_yaml(CORPUS / "rules" / "unhyphenated-nonexempt.yml")
    path = tmp_path / "own.yml"
    path.write_text(json.dumps({**data, **change}))
    with pytest.raises(RuleFileError, match=words):
        load_rule_file(path, builtin_rules())


@pytest.mark.parametrize(
    ("data", "text", "found"),
    [
        ({"kind": "required-text", "sections": ["class_summary"], "texts": ["related work"]}, "Keeps records.", 1),
        ({"kind": "required-text", "sections": ["class_summary"], "texts": ["Keeps  Records"]}, "Keeps\nrecords.", 0),
        ({"kind": "forbidden-text", "texts": ["incumbent"]}, "The incumbent and incumbents.", 1),
        ({"kind": "limit", "sections": ["class_summary"], "most": {"words": 3}}, "Keeps all records today.", 1),
        ({"kind": "limit", "sections": ["class_summary"], "least": {"statements": 1}}, "Keeps records.", 0),
    ],
)
def test_kinds_of_declared_rules(tmp_path: Path, data: dict[str, Any], text: str, found: int) -> None:
    words = {
        "code": "ZZZ001",
        "name": "zzz",
        "severity": "info",
        "summary": "Z.",
        "why": "z",
        "what": "z",
        "source": "z",
    }
    path = tmp_path / "own.yml"
    path.write_text(json.dumps({**words, **data, "good": ["x"], "bad": ["⟦x⟧"]}))
    info = load_rule_file(path, {})
    assert len(run_example(info, f"# Clerk\n\n## Definition\n\n{text}\n").found) == found


def test_every_built_in_declared_rule_follows_the_schema() -> None:
    for path in (ROOT / "rules").rglob("*.yml"):
        check_rule(path, load_yaml(path))


@pytest.mark.parametrize("path", documents(CORPUS), ids=lambda path: path.name)
def test_document_json_follows_its_schema(path: Path) -> None:
    Draft202012Validator(schema("document")).validate(document_dict(parse_source(read_file(str(path)))))


@real_documents
def test_document_json_of_real_documents_follows_its_schema() -> None:
    validator = Draft202012Validator(schema("document"))
    for path in documents(SPECS)[::9]:
        validator.validate(document_dict(parse_source(read_file(str(path)))))

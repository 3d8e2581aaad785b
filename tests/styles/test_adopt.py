"""A standard text added to a house-style file: one entry more, and not one other byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from speclint.styles.adopt import added, new_file
from speclint.styles.load import StyleError, builtin, load_style
from speclint.styles.style import StandardText
from speclint.yamlfile import load_yaml

TEXT = StandardText("parking", "Parking: free, #1 for “all” - and it's yours", "working_environment", True)
HEAD = "id: own\nname: Own\n"


@pytest.mark.parametrize(
    "text",
    [
        HEAD,
        "id: own\nname: Own",
        HEAD + "standard_texts: []\nlabels: [a]  # end\n",
        HEAD + "standard_texts: [{id: a, text: b}]\nlabels: [c]\n",
        HEAD + "standard_texts:\n- id: a\n  text: b   # why\n\n# behind\nlabels: [c]\n",
        HEAD
        + "standard_texts:\n    - {id: a, text: b}\n    -   id: c\n        text: >-\n          d\n          e\n\nlabels: [c]\n",
        HEAD + "standard_texts:\n  - id: a\n    text: b\n      goes on\n      here # no more\n  # last\n",
        HEAD + "standard_texts:\n  - id: a\n    text: 'it''s'\n# end, no line end",
        (HEAD + "standard_texts:\n  - id: a\n    text: b\nlabels: [c]\n").replace("\n", "\r\n"),
        "\ufeff" + HEAD + "standard_texts:\n  - {id: a, text: b}\n",
        '{"id": "own", "name": "Own", "standard_texts": []}',
        "---\n" + HEAD + "# über alles ✓ 𝒳\nstandard_texts:\n  - {id: a, text: b}\nlabels: [c]\n",
    ],
)
def test_one_entry_more_and_nothing_else(tmp_path: Path, text: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_bytes(text.encode("utf-8"))
    before = load_yaml(path)
    made = added(path, TEXT, {})
    assert made.old == text
    path.write_bytes(made.new.encode("utf-8"))
    after = load_yaml(path)
    entry = {"id": TEXT.id, "section": TEXT.section, "required": True, "text": TEXT.text}
    assert after == {**before, "standard_texts": [*before.get("standard_texts", []), entry]}
    assert load_style(path, {}).standard_texts[-1] == TEXT
    at = next(at for at in range(len(text) + 1) if at == len(text) or made.new[at] != text[at])
    assert made.new.endswith(text[at:])
    assert "\r\n" not in text or "\n" not in made.new.replace("\r\n", "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"id": "own", "name": "Own"}', "is written in braces"),
        (HEAD + "standard_texts:\n  - {id: parking, text: b}\n", "has a standard text 'parking' already"),
        (HEAD + "...\n", "by hand"),
        (HEAD + "standard_texts: 1\n", "at standard_texts"),
        ("id: own\n", "'name' is a required property"),
    ],
)
def test_what_cannot_be_added_to_is_refused(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(StyleError, match=words):
        added(path, TEXT, {})
    assert path.read_text("utf-8") == text


@pytest.mark.parametrize(
    "value",
    ["a", "yes", "1", "a: b", "- a", "“a”", '"a"', "a #b", "a\x7fb", "x" * 5000, "é 𝒳", "{a}", "*a", "&a", "null"],
)
def test_any_text_comes_back_as_it_is(tmp_path: Path, value: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(HEAD, "utf-8")
    path.write_text(added(path, StandardText("a", value), {}).new, "utf-8")
    path.write_text(added(path, StandardText("b", value), {}).new, "utf-8")
    assert [item.text for item in load_style(path, {}).standard_texts] == [value, value]


def test_a_new_file_extends_and_adds(tmp_path: Path) -> None:
    path = tmp_path / "Our Town.yaml"
    base = builtin("denver-ohr")
    path.write_text(new_file(path, base, TEXT, {}).new, "utf-8")
    style = load_style(path, {})
    assert style.id == "our-town"
    assert style.standard_texts == (*base.standard_texts, TEXT)
    with pytest.raises(StyleError, match="is taken"):
        new_file(tmp_path / "portland.yaml", base, TEXT, {})


def test_an_extending_style_replaces_texts_of_the_same_id(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(HEAD + "extends: denver-ohr\nstandard_texts:\n  - {id: other-duties, text: Does what is due.}\n")
    texts = {item.id: item.text for item in load_style(path, {}).standard_texts}
    assert texts["other-duties"] == "Does what is due."
    assert "allocation" in texts

"""A standard text added to a house-style file, which keeps its comments, its order and every other byte."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct, structs

from speclint.patterns import Pattern
from speclint.styles.load import StyleError, builtin_names, check_style, load_style
from speclint.styles.style import HouseStyle, StandardText
from speclint.yamlfile import load_yaml

KEY = "standard_texts"
_LINE_END = Pattern(r"\r\n|\n|\r")
_STEM = Pattern(r"[^a-z0-9]+")


class Added(Struct, frozen=True):
    """A house-style file as it would be."""

    old: str
    """Its text before; empty for a new file."""
    new: str


def new_file(path: Path, base: HouseStyle, text: StandardText, known: Mapping[str, HouseStyle]) -> Added:
    """A house-style file that adds a standard text to another house style.

    Args:
        path: the file, which is not there yet; its name gives the id.
        base: the house style that it extends.
        text: the standard text.
        known: the agency's own styles.

    Raises:
        StyleError: its id would be that of another house style.
    """
    name = _STEM.sub("-", path.stem.lower()).strip("-")
    if not name or name in known or name in builtin_names():
        raise StyleError(f"{path}: its name is to be the id of the new house style, and {name!r} is taken")
    head = {"id": name, "name": f"{base.name or base.id}, with our standard texts", "extends": base.id}
    lines = [f"{key}: {_scalar(value)}" for key, value in head.items()]
    new = "\n".join([*lines, f"{KEY}:", *_entry(text, "  ")]) + "\n"
    _check(path, head, new, text)
    return Added("", new)


def added(path: Path, text: StandardText, known: Mapping[str, HouseStyle]) -> Added:
    """A house-style file with one more standard text, behind those that it has.

    Args:
        path: the file.
        text: the standard text.
        known: styles that it may extend.

    Raises:
        StyleError: the file cannot be used, cannot be added to without changing more, or has a text of that id.
    """
    style = load_style(path, known)
    if any(item.id == text.id for item in style.standard_texts):
        raise StyleError(f"{path}: {style.id} has a standard text {text.id!r} already; give another id with --id")
    old = path.read_bytes().decode("utf-8")
    new = _inserted(path, old, text)
    _check(path, load_yaml(path), new, text)
    return Added(old, new)


def _check(path: Path, before: Mapping[str, Any], new: str, text: StandardText) -> None:
    """Hold a file that was made against what it is to be: the old one and one standard text more."""
    entry = {name: value for name, value in structs.asdict(text).items() if value}
    try:
        after = yaml.safe_load(new)
    except yaml.YAMLError:
        after = None
    if after != {**before, KEY: [*before.get(KEY, []), entry]}:
        raise StyleError(f"{path}: cannot be added to without changing more; add to {KEY} by hand: {_flow(text)}")
    check_style(path, after)


def _inserted(path: Path, old: str, text: StandardText) -> str:
    root = yaml.compose(old, Loader=yaml.SafeLoader)
    assert isinstance(root, yaml.MappingNode)  # load_style has held it against the schema
    held: Any = next((value for key, value in root.value if key.value == KEY), None)
    if held is not None and held.flow_style:
        return _in_flow(old, held, text)
    if root.flow_style:
        raise StyleError(f"{path}: is written in braces; add to {KEY} by hand: {_flow(text)}")
    if held is None:
        return _behind(old, len(old.rstrip()), [f"{KEY}:", *_entry(text, "  ")])
    indent = " " * held.start_mark.column
    return _behind(old, _end(old, held), _entry(text, indent))


def _in_flow(old: str, held: yaml.SequenceNode, text: StandardText) -> str:
    """The text in a list in brackets: `[{id: …}, {id: …}]`."""
    at = _end(old, held.value[-1]) if held.value else held.start_mark.index + 1
    return f"{old[:at]}{', ' if held.value else ''}{_flow(text)}{old[at:]}"


def _flow(text: StandardText) -> str:
    """A standard text in braces."""
    values = {name: value for name, value in structs.asdict(text).items() if value}
    return f"{{{', '.join(f'{name}: {_value(value)}' for name, value in values.items())}}}"


def _value(value: str | bool) -> str:
    return "true" if value is True else _quoted(str(value))


def _behind(old: str, at: int, lines: list[str]) -> str:
    """Lines put behind the line of an offset, with the line ends of the file."""
    found = _LINE_END.search(old)
    end = found.group() if found else "\n"
    following = _LINE_END.search(old, at)
    if following:
        return old[: following.end()] + "".join(line + end for line in lines) + old[following.end() :]
    return old + (end if old else "") + "".join(line + end for line in lines)


def _end(old: str, node: yaml.Node) -> int:
    """Where the last character of a node stands, and not what follows it (comments, empty lines)."""
    while not getattr(node, "flow_style", True) and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    start: int = node.start_mark.index
    return start + len(old[start : node.end_mark.index].rstrip())


def _entry(text: StandardText, indent: str) -> list[str]:
    lines = [f"id: {_scalar(text.id)}"]
    lines += [f"section: {_scalar(text.section)}"] if text.section else []
    lines += ["required: true"] if text.required else []
    lines += [f"text: {_scalar(text.text)}"]
    return [f"{indent}{'  ' if number else '- '}{line}" for number, line in enumerate(lines)]


def _scalar(value: str) -> str:
    """A text as it stands behind a key: plain where YAML reads it as that text, else in quotes."""
    try:
        if value.isprintable() and yaml.safe_load(f"- a: {value}") == [{"a": value}]:
            return value
    except yaml.YAMLError:
        pass
    return _quoted(value)


def _quoted(value: str) -> str:
    return yaml.safe_dump(value, default_style='"', allow_unicode=True, width=float("inf")).rstrip("\n")

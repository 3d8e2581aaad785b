"""House styles found and loaded: the built-in ones, and the files that an agency points the configuration at."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from speclint.read.errors import SpeclintError
from speclint.styles.scales import FILE as SCALES
from speclint.styles.scales import scale_of
from speclint.styles.style import (
    DemandLevel,
    FieldSpec,
    HouseStyle,
    SectionSpec,
    Sign,
    StandardText,
    Superseded,
    Vocabulary,
)
from speclint.yamlfile import YamlError, compiled, load_yaml

FOLDER = Path(__file__).parent
VOCABULARY = "vocabulary.yaml"
SCHEMA = FOLDER / "house-style.schema.json"


class StyleError(SpeclintError):
    """A house-style file that cannot be used; the message names the file, the place and the remedy."""


@cache
def vocabulary() -> Vocabulary:
    """The field's vocabulary of sections and class data."""
    data = compiled(FOLDER / VOCABULARY)
    return Vocabulary(
        tuple(_section(item) for item in data["sections"]),
        tuple(_field(item) for item in data["fields"]),
        tuple(data["labels"]),
    )


@cache
def builtin_names() -> tuple[str, ...]:
    """The ids of the built-in house styles."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml") if path.name not in (VOCABULARY, SCALES.name)))


@cache
def builtin(name: str) -> HouseStyle:
    """A built-in house style by its id.

    Raises:
        StyleError: there is none of this id.
    """
    if name not in builtin_names():
        raise StyleError(f"unknown house style {name!r}; built in are {', '.join(builtin_names())}")
    return _style(compiled(FOLDER / f"{name}.yaml"), {})


def builtins() -> tuple[HouseStyle, ...]:
    """All built-in house styles."""
    return tuple(builtin(name) for name in builtin_names())


def load_style(path: Path, known: Mapping[str, HouseStyle]) -> HouseStyle:
    """An agency's own house style from its YAML file.

    Args:
        path: the file.
        known: styles loaded before it, which it may extend.

    Raises:
        StyleError: the file cannot be read, is not YAML, or does not follow the published schema.
    """
    try:
        data = load_yaml(path)
    except YamlError as error:
        raise StyleError(f"{path}: {error}") from None
    check_style(path, data)
    return _style(data, known, path)


def check_style(path: Path, data: object) -> None:
    """Hold a style against the published JSON Schema.

    Raises:
        StyleError: it does not follow the schema; the message names the place.
    """
    import json

    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match

    schema = json.loads(SCHEMA.read_text("utf-8"))
    errors = sorted(Draft202012Validator(schema).iter_errors(data), key=lambda error: list(map(str, error.path)))
    if errors:
        error = best_match(errors[:1]) or errors[0]
        place = "/".join(map(str, error.absolute_path)) or "the top"
        raise StyleError(f"{path}: at {place}: {error.message}")


def _rising(scale: tuple[DemandLevel, ...], path: Path | None) -> tuple[DemandLevel, ...]:
    """A scale whose levels stand lightest first, each with its pounds in order."""
    heaviest = 0.0
    for number, level in enumerate(scale):
        most = level.most or float("inf")
        bounds = [pounds for pounds in (level.constant, level.frequent, most) if pounds is not None]
        place = f"{path}: at scale/{number}"
        if bounds != sorted(bounds) or (level.least or 0) > most:
            raise StyleError(f"{place}: the pounds of {level.label} do not rise from constant to most")
        if most < heaviest:
            raise StyleError(f"{place}: {level.label} is lighter than the level above it; list the lightest first")
        heaviest = most
    return scale


def _style(data: Mapping[str, Any], known: Mapping[str, HouseStyle], path: Path | None = None) -> HouseStyle:
    base = _base(data.get("extends"), known, path)
    parsed: dict[str, Any] = {key.replace("-", "_"): value for key, value in data.items() if key != "extends"}
    for key, make in _MAKERS.items():
        if key in parsed:
            parsed[key] = tuple(make(item) for item in parsed[key])
    if "scale" in parsed:
        parsed["scale"] = _rising(scale_of(parsed["scale"]), path)
    for key in ("marks", "furniture", "labels"):
        if key in parsed:
            parsed[key] = tuple(parsed[key])
    if "require_any" in parsed:
        parsed["require_any"] = tuple(tuple(group) for group in parsed["require_any"])
    for key in ("glossary", "competencies"):
        if key in parsed:
            parsed[key] = tuple(parsed[key].items())
    if base:
        parsed["sections"] = _merged(base.sections, parsed.get("sections", ()))
        parsed["fields"] = _merged(base.fields, parsed.get("fields", ()))
        parsed["standard_texts"] = _merged(base.standard_texts, parsed.get("standard_texts", ()))
    return replace(base, **parsed) if base else HouseStyle(**parsed, vocabulary=vocabulary())


def _base(name: str | None, known: Mapping[str, HouseStyle], path: Path | None) -> HouseStyle | None:
    if not name:
        return None
    if name in known:
        return known[name]
    try:
        return replace(builtin(name), signs=())
    except StyleError as error:
        raise StyleError(f"{path}: extends: {error}") from None


def _merged(base: tuple[Any, ...], own: tuple[Any, ...]) -> tuple[Any, ...]:
    """A base style's entries with the extending style's in place of those of the same id."""
    ids = {item.id for item in own}
    return (*[item for item in base if item.id not in ids], *own) if own else base


def _section(item: Mapping[str, Any]) -> SectionSpec:
    return SectionSpec(**_tuples(item))


def _field(item: Mapping[str, Any]) -> FieldSpec:
    return FieldSpec(**_tuples(item))


def _tuples(item: Mapping[str, Any]) -> dict[str, Any]:
    return {key.replace("-", "_"): tuple(value) if isinstance(value, list) else value for key, value in item.items()}


_MAKERS: dict[str, Any] = {
    "sections": _section,
    "fields": _field,
    "signs": lambda item: Sign(**item),
    "standard_texts": lambda item: StandardText(**item),
    "superseded": lambda item: Superseded(**item),
}

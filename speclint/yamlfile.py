"""YAML files, and the compiled copies of the built-in ones, which load without a YAML parser."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

COMPILED = "compiled.json"


class YamlError(ValueError):
    """A YAML file that cannot be read or parsed."""


def load_yaml(path: Path) -> Any:
    """Parse a YAML file, data only.

    Raises:
        YamlError: it cannot be read, or is not YAML; the message names line and column.
    """
    import yaml

    try:
        return yaml.safe_load(path.read_text("utf-8"))
    except yaml.YAMLError as error:
        raise YamlError(f"is not valid YAML: {' '.join(str(error).split())}") from None
    except UnicodeDecodeError:
        raise YamlError("is not UTF-8 text; save it as UTF-8") from None
    except OSError as error:
        raise YamlError(
            f"cannot be read ({error.strerror}); check the path in the configuration that names it"
        ) from None


def compiled(path: Path) -> Any:
    """A built-in YAML file from the compiled copy beside it, or itself where that copy is not of the same bytes."""
    entry = _store(path.parent).get(path.name)
    if entry and entry["digest"] == digest(path):
        return entry["data"]
    return load_yaml(path)


def digest(path: Path) -> str:
    """What tells one state of a file from another: a digest of its content, line ends apart."""
    return hashlib.blake2b(path.read_bytes().replace(b"\r\n", b"\n"), digest_size=12).hexdigest()


def compile_folder(folder: Path, pattern: str) -> str:
    """The compiled copy of all YAML files of a folder, as JSON text."""
    import json

    data = {
        path.relative_to(folder).as_posix(): {"digest": digest(path), "data": load_yaml(path)}
        for path in sorted(folder.glob(pattern))
    }
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"


@cache
def _store(folder: Path) -> dict[str, Any]:
    try:
        store: dict[str, Any] = msgspec.json.decode((folder / COMPILED).read_bytes())
    except (OSError, msgspec.DecodeError):
        return {}
    return store

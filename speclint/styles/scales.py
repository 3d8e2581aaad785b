"""The built-in physical-demand scales, which house styles name and documents without a scale are read by."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from speclint.styles.style import DemandLevel
from speclint.yamlfile import compiled

FILE = Path(__file__).parent / "scales.yaml"
_SEVERAL = ("aliases", "excludes")


@cache
def scale_names() -> tuple[str, ...]:
    """The names of the built-in scales."""
    return tuple(compiled(FILE))


@cache
def built_in_scale(name: str) -> tuple[DemandLevel, ...]:
    """A built-in scale by its name, lightest level first."""
    return tuple(demand_level(item) for item in compiled(FILE)[name]["levels"])


def labor() -> tuple[DemandLevel, ...]:
    """The five strength levels of the U.S. Department of Labor (Dictionary of Occupational Titles, Appendix C)."""
    return built_in_scale("labor")


def demand_level(item: Mapping[str, Any]) -> DemandLevel:
    """One level from its entry in a YAML file."""
    values: dict[str, Any] = {key: tuple(value) if key in _SEVERAL else value for key, value in item.items()}
    return DemandLevel(**values)


def scale_of(data: str | list[dict[str, Any]]) -> tuple[DemandLevel, ...]:
    """A house style's scale: a built-in one by its name, or its own levels."""
    return built_in_scale(data) if isinstance(data, str) else tuple(demand_level(item) for item in data)

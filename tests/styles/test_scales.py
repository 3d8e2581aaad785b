"""A house style's own scale: what cannot be one is an error that names the place."""

from __future__ import annotations

from pathlib import Path

import pytest

from speclint.styles.load import StyleError, load_style

STYLE = "id: canal-board\nname: Canal Board\nscale: {}\nsections:\n  - {{id: essential_duties, headings: [Duties]}}\n"
WRONG = [
    ("dol", "at scale: 'dol' is not"),
    ("[{label: Light, most: -3}]", "at scale/0/most: -3 is less than the minimum"),
    ("[{label: Light, most: 20, weight: 3}]", "at scale/0: .*'weight' was unexpected"),
    ("[{label: Light, least: 20, most: 10}]", "at scale/0: the pounds of Light do not rise"),
    ("[{label: Light, most: 20, frequent: 25}]", "at scale/0: the pounds of Light do not rise"),
    ("[{label: Heavy, most: 50}, {label: Light, most: 20}]", "at scale/1: Light is lighter than the level above it"),
    ("[{label: Heavy, least: 50}, {label: Light, most: 20}]", "at scale/1: Light is lighter than the level above it"),
]


@pytest.mark.parametrize(("scale", "message"), WRONG)
def test_what_is_no_scale_is_named(tmp_path: Path, scale: str, message: str) -> None:
    path = tmp_path / "canal.yaml"
    path.write_text(STYLE.format(scale), "utf-8")
    with pytest.raises(StyleError, match=message):
        load_style(path, {})


@pytest.mark.parametrize("scale", ["labor", "denver", "[{label: Desk, most: 15}, {label: Field, least: 15}]"])
def test_a_scale_by_name_or_of_its_own(tmp_path: Path, scale: str) -> None:
    path = tmp_path / "canal.yaml"
    path.write_text(STYLE.format(scale), "utf-8")
    assert len(load_style(path, {}).scale) >= 2

"""A class at another physical-demand level than its siblings, whose duties hold no more bodily work than theirs."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.model.spec import Spec
from tests.planting import Planted, Sound

CODE = "PHY011"
HEAVIER = {
    "1-Sedentary (0-10 lbs.)": "2-Light (10-20 lbs.)",
    "3-Medium (20-50 lbs.)": "4-Heavy (50-100 lbs.)",
    "Sedentary (up to 10 pounds)": "Light (up to 20 pounds)",
    "Light (up to 20 pounds)": "Medium (up to 50 pounds)",
    "Medium (up to 50 pounds)": "Heavy (up to 100 pounds)",
}


def plant(sound: Sound) -> Iterator[Planted]:
    siblings = [other for other in sound.others if base(other) == base(sound.spec)]
    levels = sound.spec.demand_levels
    printed = next((text for text in HEAVIER if text in sound.text), "")
    if not siblings or len(levels) != 1 or not printed or sound.text.count(printed) > 1:
        return
    if all(alike(sound.spec, other) for other in siblings):
        at = sound.text.index(printed)
        yield Planted(levels[0].span._replace(start=at, end=at + len(printed)), HEAVIER[printed])


def base(spec: Spec) -> str:
    return spec.titles[0].base if spec.titles else ""


def alike(spec: Spec, other: Spec) -> bool:
    """Whether nothing in the duties and the supervision of a class sets it above a sibling of the same level."""
    one, second = spec.profiles[0], other.profiles[0]
    same = one.physical_level and second.physical_level and one.physical_level.rank == second.physical_level.rank
    ranks = [item.supervision.rank if item.supervision else 0 for item in (one, second)]
    return bool(same) and ranks[0] == ranks[1] and spec.duty_work <= other.duty_work

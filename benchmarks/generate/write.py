"""Writes a corpus: the specifications, and beside them what was planted in them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from .faults import Planted, Specs, plant
from .layouts import text_of
from .plan import ClassSpec, plan
from .slips import SOURCES, slip

TRUTH = "truth.json"
"""The file, beside the folders of the employers, that names the planted faults."""


def corpus(
    seed: int, documents: int, titles: int, faults: float, drift: float
) -> Iterator[tuple[ClassSpec, tuple[Planted, ...]]]:
    """The specifications with what was planted in the series of each, the latter at the first one of a series."""
    sound: list[ClassSpec] = []
    for specs in plan(seed, documents, titles):
        sound = [spec for spec in sound if spec.employer == specs[0].employer][-SOURCES:]
        kept, planted = _with_fault(seed, specs, faults, drift, sound)
        copied = {path for fault in planted for path in fault.kept}
        sound = [spec for spec in sound if spec.path not in copied]
        if not planted:
            sound.append(specs[0])
        for at, spec in enumerate(kept):
            yield spec, planted if at == 0 else ()


def _with_fault(
    seed: int, specs: Specs, faults: float, drift: float, sound: list[ClassSpec]
) -> tuple[Specs, tuple[Planted, ...]]:
    """A series with a fault between its classes, else with one in one of them, else as it is."""
    kept, planted = plant(seed, specs, faults)
    return (kept, planted) if planted else slip(seed, specs, drift, sound)


def write_corpus(
    folder: Path, seed: int, documents: int, titles: int, faults: float, drift: float = 0
) -> list[Planted]:
    """Write a corpus into a folder and return what was planted.

    Args:
        folder: where it is written; made if it is not there.
        seed: another number gives another corpus.
        documents: how many specifications, those that are then left out as a fault among them.
        titles: how many titles each employer has; as many employers as it takes.
        faults: the share of the series of three or more classes that get a fault.
        drift: the share of the other series of which one specification gets a fault of its own.
    """
    truth: list[Planted] = []
    for spec, planted in corpus(seed, documents, titles, faults, drift):
        path = folder / spec.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text_of(spec), encoding="utf-8", newline="\n")
        truth += planted
    settings = {"seed": seed, "documents": documents, "titles": titles, "faults": faults, "drift": drift}
    content = {**settings, "planted": [asdict(item) for item in truth]}
    (folder / TRUTH).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8", newline="\n")
    return truth

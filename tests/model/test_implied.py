"""Duties that imply physical demands, and those that only sound so."""

from __future__ import annotations

import time

import pytest

from speclint.model.spec import Spec
from speclint.parsing.parser import parse_source
from speclint.read.source import Source

TOP = "# Vault Keeper\n\n## Essential Duties\n\n"


def read(text: str) -> list[str]:
    """The demands that duties imply, "?" before what only may be or is so by position."""
    found = Spec(parse_source(Source("spec.md", TOP + text + "\n"))).implied_demands
    return ["?" * (item.condition != "always") + item.demand for item in found]


@pytest.mark.parametrize(
    ("text", "demands"),
    [
        ("Climbs ladders to read gauges.", ["climbing ladders"]),
        ("Climbs extension ladders and scaffolds.", ["climbing ladders"]),
        ("Ascends radio towers to replace lamps.", ["climbing ladders"]),
        ("Replaces lamps while working from ladders.", []),
        ("Works from ladders and scaffolds to paint walls.", ["climbing ladders"]),
        ("Trims branches, climbs trees, and grinds stumps.", ["climbing ladders"]),
        ("May climb utility poles.", ["?climbing ladders"]),
        ("By position, climbs ladders.", ["?climbing ladders"]),
        ("Crawls under houses to inspect footings.", ["crawling"]),
        ("Enters crawl spaces to inspect wiring.", ["crawling"]),
        ("Shovels snow from walks and entries.", ["digging"]),
        ("Digs holes for posts by hand.", ["digging"]),
        ("Digs graves with a backhoe.", []),
        ("Operates jackhammers, pavement breakers, and compactors.", ["operating jackhammers"]),
        ("Operates a variety of tools, such as jackhammers.", []),
        ("Moves desks and file cabinets between classrooms.", ["lifting furniture"]),
        ("Loads furniture and boxes into trucks.", ["lifting furniture"]),
        ("Works in trenches and manholes.", ["working in trenches"]),
        ("Drives a dump truck to job sites.", ["driving"]),
        ("Supervises employees who climb ladders.", []),
        ("Trains staff in climbing ladders safely.", []),
        ("Inspects ladders and scaffolds.", []),
        ("Crawls web sites for new maps.", []),
        ("Crawls through search indexes of data spaces.", []),
        ("Climbs stairs to the stacks.", []),
        ("Ensures that crews shoring trenches work in trenches safely.", []),
        ("Digs into data.", []),
        ("Does not climb ladders.", []),
        ("Buys furniture and moves funds for furniture.", []),
    ],
)
def test_demands_are_implied(text: str, demands: list[str]) -> None:
    assert read(text) == demands


@pytest.mark.parametrize(
    "piece", ["climbs, and or ", "works in the old ", "moves desks and ", "digs holes ", "ladder "]
)
def test_hostile_text_is_read_in_time(piece: str) -> None:
    start = time.monotonic()
    read(piece * (100_000 // len(piece)))
    assert time.monotonic() - start < 20

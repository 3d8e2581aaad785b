"""Postures, motions, and senses as public employers name them.

The names are those of the U.S. Department of Labor (Dictionary of Occupational Titles, Appendix C; Selected
Characteristics of Occupations, Appendix C), with climbing parted by what is climbed, and a few that employers list
beside them.
"""

from __future__ import annotations

import re

from speclint.patterns import Pattern

LADDERS, STAIRS, CLIMBING, STOOLS = "climbing ladders", "climbing stairs", "climbing", "climbing step stools"

_TERMS: dict[str, str] = {
    "sitting": r"sit(?:s|ting)?(?!\s+(?:on|with)\s+(?:boards?|commit|panels?))"
    r"|(?:remain\w*|be(?:ing)?|work\w*|while)\s+seated",
    "standing": r"(?<!long-)(?<!long )(?<!good )stand(?:s|ing)?"
    r"(?![\s-](?:by|alone|orders?|committees?|water|in\s+for)\b)",
    "walking": r"walk(?:s|ing)?(?![\s-](?:in|through|up)\b(?!\s+(?:stairs|hills)))",
    CLIMBING: r"climb(?:s|ing)?|ascend(?:s|ing)?(?:(?:\s+(?:and|or|and/or)\s+|\s?/\s?)descend(?:s|ing)?)?",
    "balancing": r"balanc(?:e|es|ing)"
    r"(?!\s+(?:of|work|demands|priorities|accounts?|budgets?|ledgers?|books|multiple|competing|cash|the|a)\b)",
    "stooping": r"stoop(?:s|ing)?|bend(?:s|ing)?(?!\s+(?:pipes?|metals?|conduits?|bars?))",
    "kneeling": r"kneel(?:s|ing)?",
    "crouching": r"crouch(?:es|ing)?|squat(?:s|ting)?",
    "crawling": r"crawl(?:s|ing)?(?!\s*spaces?)|(?:work\w*\s+in|enter\w*)\s+(?:and\s+\w+\s+in\s+)?crawl\s?spaces?",
    "twisting": r"twist(?:s|ing)?",
    "reaching": r"reach(?:es|ing)?"
    r"(?!\s+(?:agreements?|consensus|out\s+to|decisions?|goals?|conclusions?|compromises?|an?\b))",
    "handling": r"grasp(?:s|ing)?|grip(?:s|ping)?|handling(?!\s+(?:of\s+)?"
    r"(?:stress|complaints?|calls?|cash|multiple|difficult|confidential|phones?|customers?|money|emergenc))"
    r"|(?:(?<=to )|(?<=, ))handle(?=,|\s+(?:or|and)\s+feel|\s+(?:objects|tools|controls|materials))",
    "fingering": r"fingering|(?<=to )finger(?=,|\s+(?:or|and)\b)|pinch(?:es|ing)?|typing|keyboarding",
    "feeling": r"feeling(?!\s+(?:of|well|that))|(?<=or )feel(?=\s+(?:objects|tools|controls)|[;,.]|$)",
    "talking": r"talk(?:s|ing)?(?!\s+about)|speaking(?!\s+(?:spanish|english))|speech",
    "hearing": r"hear(?:s|ing)?(?!\s+(?:officers?|boards?|cases?|appeals?|impaired))(?<!public hearing)",
    "seeing": r"see(?:s|ing)?(?!\s+that\b|\s+to\s+it\b)|vision|visual\s+acuity|(?:near|far)\s+acuity",
    "running": r"run(?:s|ning)?"
    r"(?=\s*(?:$|[,;.)/|]|and\b|or\b|to\b(?!\s+date)|short|long|over|after|up\s+stairs))",
    "jumping": r"jump(?:s|ing)?",
    "swimming": r"swim(?:s|ming)?",
    "lifting": r"lift(?:s|ing)?(?!\s+(?:trucks?|stations?|gates?))|rais(?:e|es|ing)\s+objects?",
    "carrying": r"carr(?:y|ies|ying)(?!\s+out\b|\s+(?:a\s+)?(?:pagers?|cell|phones?|firearms?|weapons?))",
    "pushing": r"push(?:es|ing)?",
    "pulling": r"pull(?:s|ing)?",
}
_GROUPS = {name.replace(" ", "_"): name for name in _TERMS}
NAMES = Pattern(
    "|".join(rf"(?P<{name.replace(' ', '_')}>\b(?:{words})(?![\w]))" for name, words in _TERMS.items()), re.IGNORECASE
)
"""Every posture, motion, and sense, wherever it is named."""
NAMED = frozenset({*_TERMS, LADDERS, STAIRS, STOOLS})
"""The names of all of them."""

_LADDERS = (
    r"ladders?|scaffold\w*|(?:utility\s+|light\s+|telephone\s+|power\s+)?poles?|roofs?|rooftops|towers?|trees?|ropes?"
    r"|masts?|silos?|girders?|rigging|antennas?|manholes?|steel\s+structures"
)
_STAIRS = (
    r"stairs?|stairways?|steps(?!\s*tools?)|staircases|ramps?|hills?|inclines?|slopes?|embankments?|bleachers?|curbs?"
    r"|flights"
)
_STOOLS = r"step[\s-]?(?:stools?|ladders?)"
_VEHICLES = r"(?:in|into|out|on|onto|off|in/out|on/off|aboard)\b"
CLIMBED = Pattern(
    rf"(?P<stools>\b(?:{_STOOLS})\b)|(?P<ladders>\b(?:{_LADDERS})\b)|(?P<stairs>\b(?:{_STAIRS})\b)", re.IGNORECASE
)
"""What may be climbed."""
INTO = Pattern(rf"\s+(?:and\s+\w+\s+)?{_VEHICLES}", re.IGNORECASE)
"""Climbing into or onto vehicles and equipment, which is none of the climbing that a scale speaks of."""
ON_LADDERS = Pattern(
    r"\b(?:work(?:s|ing)?|stand(?:s|ing)?)\s+(?:\w+\s+){0,2}?(?:on|atop|from|upon)\s+(?:top\s+of\s+)?(?:\w+\s+){0,2}?"
    r"(?:ladders?|scaffold\w*|roofs?|rooftops?)\b(?!\s+and\s+stairs)|\buse(?:s)?\s+of\s+(?:extension\s+)?ladders\b",
    re.IGNORECASE,
)
"""Work on a ladder, which climbs it."""


def name_of(found: re.Match[str]) -> str:
    """The activity that a match of `NAMES` names."""
    return _GROUPS[found.lastgroup or ""]

"""The words by which a weight is known as one that is moved by hand, and those that speak of other weights."""

from __future__ import annotations

import re

from speclint.patterns import Pattern

_ACTIONS = {
    "lift": r"(?<!the )(?<!a )(?<!fork)(?<!fork )lift(?:s|ed|ing)?(?!\s+(?:stations?|gates?|trucks?|bus|tables?"
    r"|devices?|must|shall|may|are|is)\b)|rais(?:es?|ing)|lower(?:s|ing)|hoist(?:s|ing)",
    "carry": r"carr(?:y|ies|ied|ying)(?!\s+(?:out|on)\b)|transport(?:s|ing)?|haul(?:s|ing)?",
    "push": r"push(?:es|ed|ing)?",
    "pull": r"pull(?:s|ed|ing)?",
    "exert": r"exert(?:s|ing|ed)?|exertion|forces?",
    "move": r"mov(?:es?|ing)(?!\s+on\b)|handl(?:es?|ing)|(?:un)?load(?:s|ing)?(?!\s+of\b)|stack(?:s|ing)?"
    r"|manipulat(?:es?|ing)|toss(?:es|ing)?|shovel(?:s|ing)?",
}
ACTION = Pattern("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _ACTIONS.items()), re.IGNORECASE)
"""What is done to a weight; the group is its name."""

NO_LOAD = Pattern(
    r"[\s,]*(?:g\.?v\.?w|gross|per\b|/\s*(?:sq|in\b|inch|hour|hr|day|min|ft|foot|yd|acre)|sterling\b"
    r"|of\s+(?:pressure|thrust|steam|air|torque|produce|laundry)|pressure|psi\b|capacity|test\b|tensile)"
    r"|[^.;]{0,30}\b(?:GVWR?|gross\s+(?:vehicle|combination)|capacity)\b",
    re.IGNORECASE,
)
"""What follows a weight that nobody lifts."""

NO_LOAD_BEFORE = Pattern(
    r"(?:vehicles?|trucks?|trailers?|bus(?:es)?|tractors?|cranes?|forklifts?|boilers?|aircraft|axles?|capacity|pressure|"
    r"budget|rated|weight\s+limit|holding|containing)(?:\s+(?!and\s+(?:lift|carr|push|pull|un|load|mov|handl))[\w,-]+){0,4}\s+$"
    r"|\bfoot[\s-]+$",
    re.IGNORECASE,
)
"""What stands before such a weight."""

BODY_WEIGHT = Pattern(
    r"\b(?:must|shall|should|may|not|to|persons?)\s+(?:not\s+)?weigh(?:ing)?\b[^.;]{0,20}$", re.IGNORECASE
)
"""What stands before the weight of a person."""

AWAY = Pattern(
    r"[:;(]|\b(?:under|on|at(?!\s+times)|through|who|(?:inspect|test|calculat|pump|process)\w*)\b", re.IGNORECASE
)
"""Words that lead away from the verb before them, so that a weight behind them is not its object."""

FORCE = Pattern(r"[\s-]+(?:of\s+)?force\b", re.IGNORECASE)
DENIED = Pattern(
    r"\bnot\s+(?:be\s+)?(?:required|applicable|expected|necessary|needed)\b|\bn/a\b"
    r"|\b(?:does|do|shall|may|must|should|can|will)\s?not\s+(?:be\s+)?(?:lift|carr|push|pull|mov|exert|exceed)"
    r"|\bno\s+(?:heavy\s+)?(?:lift|carry|push|pull|mov)ing\b",
    re.IGNORECASE,
)
"""Words by which the class does not lift a weight."""

OTHER_VERB = Pattern(
    r"\b(?:sit|stand|walk|climb|stoop|kneel|bend|reach|talk|hear|driv|crouch|crawl|twist|grasp|work|travel)\w*",
    re.IGNORECASE,
)
_ALONE = Pattern(
    r"\bwithout\s+(?:the\s+)?(?:use\s+of\s+)?(?:any\s+)?(?:mechanical\s+|physical\s+)?[\w-]+", re.IGNORECASE
)
_HELP = Pattern(
    r"\bwith\s+(?:the\s+)?(?:\w+\s+)?(?:assistance|help|aid)\b|\bwith\s+(?:another|others|a\s+partner|a\s+co-?worker)\b"
    r"|\b(?:assist|help)(?:s|ed|ing)?\s+(?:\w+\s+)?(?:in\s+|with\s+|to\s+)?(?:lift|carry|mov|load|transfer)|\bassisted\s+lift"
    r"|\bteam[\s-]lift|\b(?:two|2|three|3)[\s-](?:person|people|man)\b|\banother\s+(?:person|employee|worker)\b"
    r"|\bmechanical\s+(?:aids?|assist\w*|means|devices?|lifts?|help)\b|\bhand[\s-]?truck"
    r"|\b(?:appropriate|proper|lifting|special|power(?:ed)?|material[\s-]handling|assistive)\s+(?:equipment|devices?|tools?|aids?)\b"
    r"|\bdoll(?:y|ies)\b|\bpallet\s+jack|\bcarts?\b|\bwheel(?:ed|chairs?|barrows?)\b|\bon\s+wheels\b|\bgurney|\bone\s+end\s+of"
    r"|\b(?:using|use\s+of|with|by)\s+(?:an?\s+)?(?:hoist|crane|forklift|fork\s+lift|jack|winch)\b|\bhoist(?:s|ing)\b",
    re.IGNORECASE,
)
_CLOSED = Pattern(
    r"(?:\W|\d|\b(?:up|to|of|an?|the|and|or|over|under|more|less|than|no|not|at|least|most|maxim(?:um|al)|minimum|max|about"
    r"|approximately|objects?|items?|loads?|weights?|weighing|materials?|pounds?|lbs?|occasional(?:ly)?|frequent(?:ly)?"
    r"|constant(?:ly)?|regular(?:ly)?|daily|basis|unassisted|rare(?:ly)?|seldom|never|often|between|from|by|hand|force|alone|with|assistance|only|amounts?|negligible"
    r"|[NROFC])\b)*",
    re.IGNORECASE,
)
_LEVEL = r"(?P<level>sedentary|very\s+light|light|moderate|medium|very\s+heavy|heavy)"
_DEFINED = Pattern(rf"\W*{_LEVEL}\s+(?:work|lifting)?\s*(?:means|is\s+defined|is\s+rated|involves)\b", re.IGNORECASE)
_LETTERED = Pattern(r"\b[NROFC]\s?=\s?\w+ly\b[^;]{0,40}$")
_RUNG = Pattern(
    rf"{_LEVEL}\s*(?:work)?\s*[,:(=–—-]\s*(?:lift\w*\s+|exert\w*\s+)?(?:up\s+to|over|\d|less|under|no\s+more|more\s+than)",
    re.IGNORECASE,
)


def helped(clause: str) -> bool:
    """Whether somebody or something helps with a weight, by the words around it."""
    return bool(_HELP.search(_ALONE.sub("", clause)))


def closed(words: str) -> bool:
    """Whether words say no more than how much and how often."""
    return len(words) <= 120 and bool(_CLOSED.fullmatch(words))


_CLAUSE_END = Pattern(r"[.,;:()|]|\b(?:and|or|but)\b")
_QUALIFIED = Pattern(
    r"\b(?:over\s?head|above|below|waist|shoulders?|chest|knees?|floor|ground|one[\s-]hand(?:ed)?|distances?|feet|yards?|arms?"
    r"|stairs?|ladders?|short\s+periods?)\b",
    re.IGNORECASE,
)
_CONDITION = Pattern(
    r"\bby\s+position|\b(?:some|certain|other|individual|specific|various)\s+(?:positions?|assignments?|jobs|classes)"
    r"|\bdepend(?:s|ing)?\b|\bassigned\s+to\b|\b(?:by|on)\s+assignment|\bif\b|\bwhen\b|\bwhere\b|\bmay\b|\bvar(?:y|ies|ying)\b|\bemergenc|\bexcept",
    re.IGNORECASE,
)


def plain(between: str, after: str) -> bool:
    """Whether a weight is that of any load: neither its object nor the way of lifting it is named."""
    end = _CLAUSE_END.search(after)
    return closed(between) and closed(after[: end.start() if end else len(after)])


def qualified(sentence: str) -> bool:
    """Whether a sentence speaks of a height, a distance or a way of lifting."""
    return bool(_QUALIFIED.search(sentence))


def conditional(sentence: str) -> bool:
    """Whether a sentence holds for some positions, or under a condition only."""
    return bool(_CONDITION.search(sentence))


def defines(sentence: str, before: str) -> bool:
    """Whether a sentence defines a level or a letter, and names a weight for that only."""
    return bool(_DEFINED.match(sentence) or _LETTERED.search(before))


def rungs(line: str) -> set[str]:
    """The levels of which a line says their pounds: several are a legend."""
    return {" ".join(found["level"].lower().split()) for found in _RUNG.finditer(line)}


def opens_rung(line: str) -> str:
    """The level whose pounds a line opens with; empty for none."""
    found = _RUNG.match(line)
    return " ".join(found["level"].lower().split()) if found else ""


def actions_in(words: str) -> tuple[str, ...]:
    """The actions that words name, each once, in order."""
    return tuple(dict.fromkeys(found.lastgroup or "" for found in ACTION.finditer(words)))

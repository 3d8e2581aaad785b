"""How a text drifts when it is copied: by what does no harm, in its wording, or in what it provides."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from .draw import Draw
from .standard import HEADS, MONTHS, OFFICES

_NUMBERS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
_NUMBER = re.compile(rf"\b({'|'.join(_NUMBERS)}|[1-9]\d?)\b(?! or\b)(?: \((\d+)\))?", re.IGNORECASE)
_SPELT = re.compile(rf"\b({'|'.join(_NUMBERS)})\b(?: \(\d+\))?", re.IGNORECASE)
_MODALS = {
    "may": ("must", "shall", "will"),
    "must": ("may", "should"),
    "shall": ("may", "should"),
    "will": ("may", "should"),
    "should": ("must",),
    "can": ("must",),
}
_UNITS = {"days": "weeks", "hours": "days", "months": "weeks", "years": "months", "year": "month", "percent": "points"}
_DATES = {"annually": ("monthly", "quarterly"), **dict.fromkeys(("January", "June", *MONTHS), MONTHS)}
_NAMES = {**dict.fromkeys(OFFICES, OFFICES), **dict.fromkeys(HEADS, HEADS)}
_NOT_NEGATED = {"without": "with", "except as": "as"}
_SAME = {
    "additional": "further", "announced": "published", "appropriate": "suitable",
    "assigned": "directed", "completed": "finished", "conditions": "circumstances", "detect": "discover",
    "disclosed": "revealed", "duties": "tasks", "employees": "workers", "enable": "permit", "exposed": "subjected",
    "following": "listed", "information": "data", "listed": "named", "means": "way",
    "needs": "requirements", "objects": "things", "perform": "carry out", "performing": "carrying out",
    "person": "individual", "persons": "individuals", "provide": "give", "received": "obtained",
    "related": "similar", "reported": "notified", "required": "asked", "requests": "applications", "results": "outcome",
    "support": "assist", "work": "labor",
}  # fmt: skip
"""Words, and what an editor might put for them without a change in what is provided."""
_ADVERBS = ("regularly", "properly", "typically", "directly", "normally")
_BEFORE_ADVERB = re.compile(r"\b(?:may|must|shall|will|should|is|are|be) (?!not\b)")
_TELLING = frozenset(
    "must shall may might can could will would should not no never none neither nor without except unless excluding "
    "cannot and or all any some each every only both either least most minimum maximum fewer less annually monthly "
    "weekly daily year years month months week weeks day days hour hours percent inches".split()
) | frozenset(_NUMBERS)
_JOINING = frozenset("before within toward without through during against between around".split())
_LONG = re.compile(r"(?<=[a-z,] )[a-z]{6,}(?= [a-z])")
_PAIR = re.compile(r"\b([a-z]{4,}) (and|or) ([a-z]{4,})\b")

Drifting = Callable[[Draw, str], str]


def _at(draw: Draw, text: str, found: Iterable[re.Match[str]], put: Callable[[re.Match[str]], str]) -> str:
    """The text with one of the places found changed; as it is where there is none."""
    places = list(found)
    if not places:
        return text
    place = draw.one(places)
    return text[: place.start()] + put(place) + text[place.end() :]


def _words(text: str, among: Iterable[str]) -> list[re.Match[str]]:
    """Where any of the words stands."""
    listed = "|".join(sorted(map(re.escape, among), key=len, reverse=True))
    return list(re.finditer(rf"\b(?:{listed})\b", text))


def _plain(text: str) -> list[re.Match[str]]:
    """Longer words within a sentence that carry no number, modal, unit or the like."""
    return [found for found in _LONG.finditer(text) if found[0] not in _TELLING]


def _comma(draw: Draw, text: str) -> str:
    if "," in text and draw.chance(0.5):
        return _at(draw, text, re.finditer(r",(?= [a-z])", text), lambda _: "")
    return _at(draw, text, re.finditer(r"(?<=[a-z])(?= (?:and|or|that|which|who|of|for|by) )", text), lambda _: ",")


def _case(draw: Draw, text: str) -> str:
    return _at(draw, text, _plain(text), lambda found: found[0].capitalize())


def _hyphen(draw: Draw, text: str) -> str:
    joint = draw.one(("", " "))
    return _at(draw, text, re.finditer(r"(?<=[a-z])-(?=[a-z])", text), lambda _: joint)


def _ampersand(draw: Draw, text: str) -> str:
    return _at(draw, text, re.finditer(r"(?<= )and(?= )", text), lambda _: "&")


def _figures(draw: Draw, text: str) -> str:
    return _at(draw, text, _SPELT.finditer(text), lambda found: str(_NUMBERS.index(found[1].lower()) + 1))


def _replaced(draw: Draw, text: str) -> str:
    return _at(draw, text, _words(text, _SAME), lambda found: _SAME[found[0]])


def _dropped(draw: Draw, text: str) -> str:
    places = [found for found in _plain(text) if found[0] not in _JOINING]
    return _at(draw, text, places, lambda _: "").replace("  ", " ") if places else text


def _added(draw: Draw, text: str) -> str:
    places = list(_BEFORE_ADVERB.finditer(text))
    if places:
        return _at(draw, text, places, lambda found: f"{found[0]}{draw.one(_ADVERBS)} ")
    plural = [found for found in _plain(text) if found[0].endswith("s") and not found[0].endswith("ss")]
    return _at(draw, text, plural, lambda found: f"various {found[0]}")


def _order(draw: Draw, text: str) -> str:
    return _at(draw, text, _PAIR.finditer(text), lambda found: f"{found[3]} {found[2]} {found[1]}")


def _number(draw: Draw, text: str) -> str:
    def put(found: re.Match[str]) -> str:
        spelt = found[1].lower() in _NUMBERS
        value = _NUMBERS.index(found[1].lower()) + 1 if spelt else int(found[1])
        other = value - 1 if value > 1 and draw.chance(0.5) else value + 1
        word = _NUMBERS[other - 1] if spelt and other <= len(_NUMBERS) else str(other)
        word = word.capitalize() if found[1][0].isupper() else word
        return f"{word} ({other})" if found[2] else word

    return _at(draw, text, _NUMBER.finditer(text), put)


def _modal(draw: Draw, text: str) -> str:
    return _at(draw, text, _words(text, _MODALS), lambda found: draw.one(_MODALS[found[0]]))


def _negation(draw: Draw, text: str) -> str:
    if " not " in text:
        return _at(draw, text, re.finditer(r" not(?= )", text), lambda _: "")
    denied = _words(text, _NOT_NEGATED)
    if denied:
        return _at(draw, text, denied, lambda found: _NOT_NEGATED[found[0]])
    return _at(draw, text, _words(text, (*_MODALS, "is")), lambda found: f"{found[0]} not")


def _unit(draw: Draw, text: str) -> str:
    return _at(draw, text, _words(text, _UNITS), lambda found: _UNITS[found[0]])


def _date(draw: Draw, text: str) -> str:
    return _at(
        draw, text, _words(text, _DATES), lambda found: draw.one([at for at in _DATES[found[0]] if at != found[0]])
    )


def _and_or(draw: Draw, text: str) -> str:
    return _at(
        draw, text, re.finditer(r"(?<= )(?:and|or)(?= )", text), lambda found: "or" if found[0] == "and" else "and"
    )


def _name(draw: Draw, text: str) -> str:
    return _at(
        draw, text, _words(text, _NAMES), lambda found: draw.one([at for at in _NAMES[found[0]] if at != found[0]])
    )


MANNERS: dict[str, dict[str, Drifting]] = {
    "cosmetic": {
        "comma": _comma,
        "case": _case,
        "hyphen": _hyphen,
        "ampersand": _ampersand,
        "number in figures": _figures,
    },
    "wording": {"word replaced": _replaced, "word dropped": _dropped, "word added": _added, "order": _order},
    "material": {
        "number": _number,
        "modal verb": _modal,
        "negation": _negation,
        "unit": _unit,
        "date": _date,
        "and/or": _and_or,
        "name": _name,
    },
}
"""Ways in which a text drifts, by grade. Another one is one more function here."""


def drifted(draw: Draw, text: str, grade: str) -> tuple[str, str]:
    """A text that has drifted in one place, and in which manner; two empty texts where it has no place for it."""
    manners = MANNERS[grade]
    for name in draw.some(list(manners), len(manners)):
        changed = manners[name](draw, text)
        if changed != text:
            return changed, name
    return "", ""

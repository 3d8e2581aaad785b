"""What a file name or a page header says of the class: a code, a title, or nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from speclint.model.titles import ROMAN, title_words
from speclint.patterns import Pattern

_CODE = Pattern(r"[A-Z]{0,3}\d{3,6}[A-Z]?$", re.IGNORECASE)
_TITLE_CODE = Pattern(r"[A-Za-z ()-]{4,}[ _-]+(?P<code>\d{4})(?:[ _-]+\d{6}.*)?$")
_PARTS = Pattern(r"_+|\s{2,}|\s-\s")
_WORD = Pattern(r"[a-z]+(?:'[a-z]+)?|\d+")
_DOERS = """
accountant administrator agent aide analyst appraiser apprentice architect archivist assistant associate attendant
attorney auditor biologist botanist buyer captain carpenter cashier chaplain chemist clerk coordinator counsel
counselor custodian deputy director dispatcher driver economist electrician engineer examiner firefighter
forester gardener geologist guard hydrographer inspector instructor interpreter investigator laborer librarian
lieutenant lifeguard manager mechanic nurse officer operator painter paralegal pharmacist physician pilot
pipefitter planner plumber programmer psychologist ranger reporter roofer secretary sergeant specialist
statistician superintendent supervisor surveyor teacher technician technologist therapist trainee translator
welder worker
"""
_FILING = """
draft final copy new old rev revised revision spec specs specification class classification job description jd
version updated update edit edited clean redline template series posting bulletin example sample signed approved
board proposed adopted current the a an of and for in to with or page pdf doc docx txt web public agenda item
exhibit attachment
"""
_OCCUPATIONS = frozenset(_DOERS.split())
_NOISE = frozenset(_FILING.split())
_ABBREVIATIONS = {
    "sr": "senior",
    "jr": "junior",
    "asst": "assistant",
    "assoc": "associate",
    "mgr": "manager",
    "dir": "director",
    "supv": "supervisor",
    "tech": "technician",
    "admin": "administrative",
}
_NUMERALS = {numeral.lower(): str(number) for numeral, number in ROMAN.items() if numeral not in ("V", "X")}


def codes_in(stem: str, known: Collection[str]) -> str:
    """The class code that a file name is, or ends with; empty where it is none of the kind that the document has."""
    match = _TITLE_CODE.match(stem)
    code = match["code"] if match else stem if _CODE.match(stem) else ""
    shapes = {_shape(item) for item in known}
    return code if code and not _is_year(code) and _shape(code) in shapes else ""


def _shape(code: str) -> tuple[bool, int]:
    """What codes of one system share: letters before the number or none, and its length without zeros in front."""
    bare = code.upper().lstrip("0")
    return bare[:1].isalpha(), len(bare)


def _is_year(code: str) -> bool:
    return code.isdigit() and 1980 <= int(code) <= 2035


def names_another_class(name: str, titles: Iterable[str]) -> str:
    """The class that a file name or a page header names, if that is none of these titles; empty otherwise."""
    wanted = [words for title in titles if _is_titled(words := _words(title))]
    parts = [part for part in _PARTS.split(name.replace("_", "__")) if part.strip()]
    named = [(part, words) for part in (*parts, name) if (words := _words(_plain(part)))]
    if not wanted or any(_agree(words, title) for _part, words in named for title in wanted):
        return ""
    titled = [part for part, words in named if words & _OCCUPATIONS]
    return _plain(titled[0]) if titled else ""


def _is_titled(words: frozenset[str]) -> bool:
    """Whether words read as a class title: one of them names who does the work."""
    return any(word in _OCCUPATIONS or word.endswith(("er", "or", "ist", "ian", "eer", "man")) for word in words)


def _plain(part: str) -> str:
    return " ".join(re.sub(r"[_-]+", " ", part).split())


def _words(text: str) -> frozenset[str]:
    plain = [word for word in _WORD.findall(text.lower().replace("’", "'")) if word not in _NOISE]
    words = {_ABBREVIATIONS.get(word, word) for word in title_words(" ".join(plain))}
    return frozenset(_NUMERALS.get(word, word) for word in words if not word.isdigit() or len(word) == 1)


def _agree(words: frozenset[str], title: frozenset[str]) -> bool:
    """Whether one is a shorter form of the other; a numeral is never left out for another."""
    mine, theirs = _left(words, title), _left(title, words)
    return not mine or not theirs


def _left(words: frozenset[str], other: frozenset[str]) -> set[str]:
    """The words that the other has in no form: inflected, or cut short."""
    return {word for word in words if not any(_same(word, item) for item in other)}


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    stem = min(len(one), len(other), 5)
    return stem >= 4 and one[:stem] == other[:stem]

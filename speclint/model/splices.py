"""Where two statements stand as one: no end, no space, or no line break between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from speclint.model.words import capitals, word_set
from speclint.parsing.document import Statement
from speclint.patterns import Pattern

_DUTIES = word_set(
    "Administers Advises Allocates Analyzes Arranges Assembles Assesses Assigns Assists Attends Calculates "
    "Calibrates Collaborates "
    "Collects Communicates Compiles Completes Composes Conducts Confers Consults Coordinates Creates Determines "
    "Develops Directs "
    "Disseminates Distributes Ensures Enforces Enters Escorts Establishes Evaluates Examines Explains "
    "Facilitates Formulates Gathers Greets "
    "Identifies Informs Inspects Installs Instructs Interacts Interprets Investigates Keeps Maintains Makes "
    "Manages Monitors Negotiates "
    "Notifies Observes Obtains Operates Organizes Oversees Participates Performs Prepares Proposes Provides "
    "Receives Recommends "
    "Reconciles Removes Represents Researches Resolves Responds Selects Serves Solicits Sorts Submits Supervises "
    "Takes Teaches "
    "Transcribes Troubleshoots Utilizes Verifies Writes"
)
"""Verbs with which duties start; those that are names of things as well ("Plans", "Reports", "Records") are "
"left out."""
_PLAIN_DUTIES = word_set(
    "Administer Advise Analyze Arrange Assist Attend Calculate Collaborate Collect Communicate Compile Complete "
    "Compose Conduct Coordinate "
    "Determine Develop Disseminate Distribute Ensure Enforce Establish Evaluate Facilitate Formulate Gather "
    "Greet Identify Inspect "
    "Install Interpret Investigate Maintain Manage Negotiate Notify Obtain Operate Oversee Participate Perform "
    "Prepare Provide Receive "
    "Recommend Reconcile Represent Resolve Respond Serve Submit Supervise Utilize Verify"
)
_LEADS_TO = word_set(
    "and or nor to also may must shall will can could should would who which that it he she they incumbent "
    "incumbents employee employees "
    "worker workers position positions class classes not then often either neither both but typically generally "
    "usually frequently "
    "occasionally regularly routinely only as by effectively independently called titled named entitled "
    "termed "
    "and/or candidate do does did"
)
"""Words behind which a verb goes on with the same statement, whatever its first letter."""
_QUALIFY = word_set(
    "and or nor to also the a an of in on for with by from as and/or any some good general working basic "
    "thorough considerable extensive "
    "strong proven demonstrated excellent sound advanced specialized required requires require has have possess "
    "possesses must include "
    "includes including following these those such other this their its minimum necessary desirable additional "
    "is are be job more "
    "technical detailed practical special no not but if than upon through after before during your our "
    "progressive who employee "
    "incumbent incumbents candidate candidates applicant applicants applicants employees demonstrate "
    "demonstrates acquire"
)
"""Words behind which "Ability to" and its like belong to the same requirement."""
_NEED = Pattern(
    r"(?:Ability to|Knowledge of|Skills? in|Willingness to|Possession of|Graduation from|Completion of|Familiarity with"
    r"|Must (?:be|have|possess|pass|obtain|maintain|complete|meet)) [a-z(]"
)
_OPENER = Pattern(
    r"This (?:position|class|classification|job|role) (?:is|reports|has|may|performs|requires|will)\b"
    r"|The (?:incumbent|employee|ideal candidate|successful candidate|position|work) (?:is|reports|has|may"
    r"|performs|will|must|requires)\b"
    r"|Under (?:general|direct|the general|the direct|limited|immediate|close|administrative"
    r"|minimal)? ?(?:direction|supervision)\b"
)
_HEADING = Pattern(
    r"(?:(?:TYPICAL|ESSENTIAL|PRINCIPAL|MAJOR|EXAMPLES? OF) (?:JOB )?(?:DUTIES|FUNCTIONS|TASKS"
    r"|WORK)(?: AND RESPONSIBILITIES)?|MINIMUM QUALIFICATIONS|WORKING CONDITIONS"
    r"|DISTINGUISHING CHARACTERISTICS|SUPERVISION (?:RECEIVED|EXERCISED)(?: AND EXERCISED)?"
    r"|KNOWLEDGE,? SKILLS,?(?: AND| &) ABILITIES"
    r"|PHYSICAL (?:DEMANDS|REQUIREMENTS)|WORK(?:ING)? ENVIRONMENT|(?:EDUCATION|TRAINING|EXPERIENCE) (?:AND"
    r"|&) (?:EXPERIENCE|TRAINING|EDUCATION)"
    r"|LICENSES? (?:AND|OR|&|AND/OR) CERTIFICAT(?:ES?|IONS?)|SPECIAL REQUIREMENTS|CLASS CHARACTERISTICS"
    r"|DESIRABLE QUALIFICATIONS):?$"
)
_SUFFIX = word_set(
    "Com Org Net Gov Edu Us Io Js Py Pdf Doc Docx Xls Xlsx Htm Html Exe Inc Mil Info Biz Ca Fl Tx Ny Uk Asp Aspx "
    "Php Ppt"
)
_SHORT = word_set("inc dept vs no st mt ft dr mr mrs ms jr sr ext approx govt asst assoc co corp prof gen www")
_BULLETS = "•●▪◦■‣⁃\uf0b7\uf0a7"
_CAPITAL = Pattern(r"[A-Z](?:(?<=[a-z,;.!?)][A-Z])|(?<=[a-z,;.!?)] [A-Z]))[A-Za-z]*")
"""A word with a capital behind a small letter or a sign, with a space between them or none."""
_BULLET = Pattern(rf"[{_BULLETS}](?=\s?[A-Z0-9“\"(])")
_TOKEN_BEFORE = Pattern(r"[^\s(\"“,;]*$")
_BEHIND = Pattern(r"[\w@/.:#-]")
_LOWER_NEXT = Pattern(r" (?:[a-z]|[A-Z]{2,} )")
_REMARK = Pattern(r"(?<=[a-z0-9,] )\((?![^()]*[\d%])[^()]{3,70}\)$")
"""A bracket that belongs to the words before it, and is no label of what follows."""
_REQUIRED = word_set("Willingness Ability Skill Possession")
_ENDED = Pattern(r"[.;!?)]\s*$")
_NUMBERED = Pattern(r"(?P<open>\(?)(?P<number>\d{1,2})(?P<close>[.)]{1,2})$")
_COUNTED = word_set(
    "nos sec fig ch vol art div bldg rm level grade step range class no number section part phase type unit "
    "chapter title tier category schedule item figure table page room "
    "shift zone district option pattern requirement january february march april may june july august september "
    "october november december "
    "of to and or than least under over about only through until by from at on in for"
)
"""Words behind which a number belongs to them and starts no entry."""
_CITED = word_set("no nos sec fig ch vol art div bldg rm")


class Kind(StrEnum):
    """By what two statements that stand as one are told apart."""

    STOP = "stop"
    """A full stop without a space behind it."""
    GLUED = "glued"
    """Two words without anything between them."""
    OPENING = "opening"
    """The words that open a statement, in the middle of one."""
    PAIR = "pair"
    """Two openings side by side."""
    BULLET = "bullet"
    NUMBER = "number"
    HEADING = "heading"


class Splice(NamedTuple):
    """A place where one statement runs into the next."""

    start: int
    end: int
    kind: Kind


def splices(statement: Statement, *, in_cell: bool = False) -> Sequence[Splice]:
    """Where a statement runs into the next one; bullets and numbers may be all that parts entries in a table's cell."""
    value, marker = statement.text.value, statement.marker
    found = _in_words(value)
    if in_cell:
        return found
    if not value.isascii() and any(bullet in value for bullet in _BULLETS):
        found = tuple(sorted((*found, *_bullets(value, marker)), key=lambda splice: splice.end))
    return (*found, *_numbers(value, marker)) if marker[-1:] in (")", ".") else found


@lru_cache(maxsize=16_384)
def _in_words(value: str) -> tuple[Splice, ...]:
    """Where the words of a text tell that one statement runs into the next, in order."""
    if not capitals(value[1:]):
        return ()
    found, last = [], 0
    capital = _CAPITAL.search(value)
    while capital:
        at, end = capital.span()
        spaced = value[at - 1] == " "
        if at - 1 - spaced < last:
            capital = _CAPITAL.search(value, at + 1)
            continue
        splice = (_spaced if spaced else _unspaced)(value, at, end)
        if splice:
            found.append(splice)
        last = end
        capital = _CAPITAL.search(value, end)
    return tuple(found)


def _bullets(value: str, marker: str) -> Iterator[Splice]:
    for match in _BULLET.finditer(value):
        if _starts_entry(value, match, marker):
            yield Splice(*_around(value, *match.span()), Kind.BULLET)


def _spaced(value: str, at: int, end: int) -> Splice | None:
    word = value[at:end]
    if value[at - 2] == ")" and not _REMARK.search(value, max(0, at - 80), at - 1):
        return None
    if word in _DUTIES or word in _PLAIN_DUTIES:
        return _duty(value, at, end)
    if not value[at - 2].isalpha() and value[at - 2] != ")":
        return Splice(at, len(value), Kind.HEADING) if value[at - 2] in ".;" and _HEADING.match(value, at) else None
    before = _word_before(value, at)
    need = _NEED.match(value, at)
    if need:
        splice = Splice(*_around(value, at, need.end() - 2), Kind.OPENING)
        return splice if before in _REQUIRED or (before.islower() and before not in _QUALIFY) else None
    if _HEADING.match(value, at):
        return Splice(at, len(value), Kind.HEADING)
    opener = _OPENER.match(value, at)
    if opener and before.islower() and before not in _QUALIFY:
        return Splice(*_around(value, at, opener.end()), Kind.OPENING)
    return None


def _duty(value: str, at: int, end: int) -> Splice | None:
    """A verb that opens a duty, where no verb of the same duty can stand."""
    if value[at - 2] in ".;!?," or not _LOWER_NEXT.match(value, end):
        return None
    word, before = value[at:end], _word_before(value, at)
    first = value.split(" ", 1)[0]
    if first == before and at == len(first) + 1:
        return Splice(0, end, Kind.PAIR) if word in _DUTIES and first in _DUTIES else None
    if not before.islower() or before in _LEADS_TO or (before.endswith("ly") and len(before) > 6):
        return None
    if word in _PLAIN_DUTIES and (first not in _PLAIN_DUTIES or before in _QUALIFY):
        return None
    return Splice(*_around(value, at, end), Kind.OPENING)


def _unspaced(value: str, at: int, end: int) -> Splice | None:
    token = _TOKEN_BEFORE.search(value, max(0, at - 40), at)
    before = token.group() if token else ""
    if end < len(value) and _BEHIND.match(value[end]):
        return None
    if value[at - 1] in ".!?":
        return _after_stop(value, before[:-1], at, end)
    if not before.isalpha() or not before[1:].islower():
        return None
    word = value[at:end]
    linked = before in ("and", "or", "of", "the", "per", "with", "from") and len(word) > 3 and word[1:].islower()
    if (
        linked
        or (len(before) > 3 and word in _DUTIES)
        or (before[0].islower() and len(before) > 3 and _NEED.match(value, at))
    ):
        return Splice(at - len(before), end, Kind.GLUED)
    return None


def _after_stop(value: str, before: str, at: int, end: int) -> Splice | None:
    word, bare = value[at:end], before.rstrip(")")
    if word in _SUFFIX or not (word[1:].islower() or word == "A"):
        return None
    opens = word in _DUTIES or bool(_NEED.match(value, at) or _OPENER.match(value, at))
    if not _is_word(bare) and not (opens and bare != before):
        return None
    if before[:1].isupper() and not opens:
        return None
    return Splice(at - len(before) - 1, end, Kind.STOP)


def _is_word(text: str) -> bool:
    """Whether a text is one word of prose that no stop abbreviates."""
    letters = text.replace("-", "").replace("’", "").replace("'", "")
    return len(text) > 2 and letters.isalpha() and letters[1:].islower() and text.lower() not in _SHORT


def _starts_entry(value: str, match: re.Match[str], marker: str) -> bool:
    """Whether a bullet within a statement starts an entry, and does not part the items of one line."""
    before, after = (
        value[max(0, match.start() - 40) : match.start()].rstrip(),
        value[match.end() : match.end() + 60].lstrip(),
    )
    word = after.split(" ", 1)[0].rstrip(",;.:")
    duty = word in _DUTIES or word in _PLAIN_DUTIES or bool(_NEED.match(after))
    return bool(before) and (duty or marker[:1] == match.group() or before[-1] in ".;")


def _numbers(value: str, marker: str) -> Iterator[Splice]:
    """The number of the next entry, in the text of this one."""
    own = _NUMBERED.match(marker)
    if not own:
        return
    number = int(own["number"]) + 1
    sign = f" {own['open']}{number}{own['close']} "
    at = value.find(sign)
    while at > 0:
        before, after = _word_before(value, at + 1).lower(), value[at + len(sign) : at + len(sign) + 2]
        parted = before not in _COUNTED or (before not in _CITED and _ENDED.search(value[max(0, at - 4) : at]))
        if parted and after[:1].isupper() and after[1:2].islower() and not before.isdigit():
            yield Splice(*_around(value, at + 1, at + len(sign) - 1), Kind.NUMBER)
            number += 1
            sign = f" {own['open']}{number}{own['close']} "
        at = value.find(sign, at + 1)


def _word_before(value: str, at: int) -> str:
    words = value[max(0, at - 40) : at].split()
    return words[-1].strip(",.;:()") if words else ""


def _around(value: str, start: int, end: int) -> tuple[int, int]:
    """A place with the word before it and the word behind it where it is a mere sign."""
    first = value.rfind(" ", 0, max(0, start - 1)) + 1
    if not value[end - 1].isalpha():
        behind = value.find(" ", end + 1)
        end = behind if behind > 0 else len(value)
    return first, end

"""The supervision that a class exercises, as its specification states it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from speclint.model.passages import Passage
from speclint.model.sentences import sentences
from speclint.model.staff import Count, count_in
from speclint.parsing.document import says_none
from speclint.patterns import Pattern
from speclint.read.text import Span

_CLAUSE = Pattern(r";\s*|,?\s+\b(?:but|although|however|except(?: that)?|though)\b,?\s*", re.I)
_RECEIVED = Pattern(
    r"\b(?:receives?|received|under|reports? (?:directly )?to|(?:is|are) (?:\w+ )?supervised by|works? (?:\w+ )?without"
    r"|subject to|supervision (?:is )?(?:received|provided|given) (?:from|by))\b[^;.]{0,240}?"
    r"(?=,? and (?:\w+ )?(?:exercis|provid|supervis|lead|direct|may|do|oversee|train)"
    r"|, ?(?:exercis|supervis|lead|direct|oversee)"
    r"|[;.]|$)",
    re.I,
)
"""Words on the supervision that the class itself is under; it stops where what it exercises begins."""
_NONE = Pattern(
    r"\b(?:no|not|none|never|without|neither|nor|cannot)\b[^.;]{0,60}"
    r"\b(?:supervis|direct|lead|overse|employees|others|staff|personnel)"
    r"|\b(?:supervis\w+|leads?)\b[^.;]{0,40}\b(?:no one|nobody|no (?:other )?\w+|none)\b"
    r"|\b(?:supervision|supervisory)\b[^.;]{0,40}\b(?:(?:is|are) (?:not|none)|not (?:required|applicable|exercised))\b"
    r"|\bnot applicable\b|\bnon-?supervisory\b|^\W*(?:supervision )?(?:exercised|over)?\W*(?:none|n/a)\b",
    re.I,
)
_NOT_ALL = Pattern(r"\bnot (?:all|every|only|just|limited|less|more)\b|\bno (?:more|less|fewer)\b", re.I)
_MANAGERS = (
    r"(?:(?<!project )(?<!program )(?<!product )(?<!case )(?<!account )(?<!property )managers"
    r"|supervisors|supervisory (?:level )?(?:staff|employees|personnel|positions))"
)
_MANAGES = Pattern(
    rf"\bmanag\w+ (?:\w+ )?{_MANAGERS}"
    rf"|\bsupervis(?:es?|ing|ion (?:over|of)) (?:(?!by\b|for\b|from\b|as\b|with\b)[\w-]+,? ){{0,4}}{_MANAGERS}"
    r"|\bthrough (?:one or more )?(?:subordinate |lower[- ]level )?(?:supervisors|managers)\b"
    r"|\bassigned to subordinate supervisors\b|\bmanagerial (?:authority|supervision|responsibility)\b"
    r"|\b(?:second|third)[- ](?:level|line) supervis",
    re.I,
)
_NOT_FORMAL = Pattern(
    r"\b(?:technical|functional|lead|project|matrix|indirect)"
    r"(?:(?:,| and| or|,? and/or) (?:technical|functional|lead|program))*"
    r" (?:supervis\w+|direction|oversight|guidance)"
    r"|\bassist\w* (?:\w+ ){0,4}(?:supervis\w+|supervision of)"
    r"|\b(?:assist|help|participat|recommend|advis|input)\w*\b[^;.]{0,60}\b(?:hir|disciplin|evaluat|apprais)(?:e|es|ing)\b",
    re.I,
)
_HEDGED = Pattern(r"\b(?:direct(?:ly)?|formal(?:ly)?|full)\b(?! (?:reports|responsible))", re.I)
_RESERVED = Pattern(r"\b(?:normally|typically|usually|generally|regular(?:ly)?|ordinarily)\b", re.I)
_NOTHING = Pattern(r"^\W*none\b|\b(?:none|n/a)$")
_LEAD_DENIED = Pattern(r"\b(?:leads?\b|technical|functional)", re.I)
_NOT_STAFF = Pattern(
    r"\b(?:supervis\w+|oversees?|directs?) (?:over )?(?:(?!and\b|staff\b|employees\b|of\b)[\w-]+,? ){0,3}"
    r"(?:(?:conduct|activities|safety|work)"
    r" of (?:the )?)?(?:inmates|students|pupils|offenders|patients|residents|children|youth|clients|detainees"
    r"|probationers"
    r"|parolees|persons in custody|visitors|patrons|swimmers|contractors|consultants|vendors|construction|inspections"
    r"|projects|equipment)\b(?! and (?:staff|employees|personnel))",
    re.I,
)
"""Words on the oversight of people who are no employees, and of things."""
_SUPERVISES = Pattern(
    r"\bsupervis(?:es?|ion (?:over|of|to)|ing)\b|\b(?:direct|formal|full|first[- ]line) supervis(?:ion|or\w*)"
    r"|\b(?:exercis\w+|provid\w+|gives?) (?:[\w-]+ ){0,3}supervision\b"
    r"|\bsupervisory (?:authority|responsibilit|duties|functions)"
    r"|\bsupervision is (?:exercised|provided|given) (?:over|to)\b"
    r"|\b(?:hir|disciplin|evaluat|apprais)(?:e|es|ing)\b[^;.]{0,80}\b(?:employees|staff|personnel|subordinates)\b"
    r"|\boversees? (?:[\w-]+ ){0,3}(?:staff|employees|personnel|subordinates)\b|\bdirect reports\b"
    r"|\bmanages? (?:[\w-]+ ){0,4}(?:staff|employees|personnel|positions|team|unit|division)\b"
    r"|\bdirects? (?:[\w-]+ ){0,3}(?:staff|employees|personnel|subordinates)\b",
    re.I,
)
_LEADS = Pattern(
    r"\bleads?\b|\bleading\b|\blead(?:person|worker)|\bdirect(?:s|ing)? (?:the )?(?:\w+ )?(?:work|activities|tasks)\b"
    r"|\bmatrix|\bguid(?:es?|ing|ance)\b|\bcoordinat\w+ (?:the )?(?:work|activities|efforts)\b"
    r"|\btrain(?:s|ing)?\b|\bmentor"
    r"|\breviews? (?:the )?work\b|\b(?:provid\w+|gives?|exercis\w+) (?:[\w-]+ ){0,3}(?:direction|oversight)\b"
    r"|\bassign(?:s|ing)? (?:and \w+ )?(?:the )?work\b|\bteam leader|\bcrew (?:chief|leader)",
    re.I,
)
_BY_POSITION = Pattern(
    r"\bby position\b|\bmay\b|\b(?:as|when|if|where) (?:assigned|required|needed|necessary|directed)\b|\bon occasion\b"
    r"|\bdepending (?:up)?on\b|\b(?:some|certain|not all) (?:positions|incumbents|employees)\b|\bsome of\b|\boccasional"
    r"|\bin the absence\b",
    re.I,
)
_STAFF = Pattern(
    r"\b(?:staff|employees?|personnel|positions?|subordinates|workers|assistants?|aides?|directors?|coordinators?|managers?"
    r"|supervisors?|superintendents?|technicians?|specialists?|clerks?|analysts?|as assigned)\b",
    re.I,
)
_VERB = Pattern(r"\b(?:is|are|has|have|describes?|serves?|requires?|includes?|performs?|works?|increases?)\b", re.I)
DEGREES = ("none", "leads", "supervises", "manages supervisors")
"""The degrees of supervision, in order."""
EXERCISED = frozenset({"supervision_exercised"})
_LONGEST_LIST = 300
"""Characters of what stands behind "Supervision over:" and may be a list of those supervised."""


class Supervision(Struct, frozen=True):
    """One sentence that says whom, and how, a class supervises."""

    degree: str
    """`none`, `leads`, `supervises` or `manages supervisors`."""
    rank: int
    """0 for none to 3."""
    by_position: bool
    """Whether only some positions do."""
    text: str
    span: Span
    section: str
    class_index: int | None = None
    count: Count | None = None
    """How many people, where one number is stated."""
    denied: str = ""
    """What is denied, if anything: `supervision`, `lead` where leading is denied with it, `formal` supervision only."""
    employs: bool = False
    """Whether it is said that the class hires, disciplines or dismisses."""


def supervision(found: Iterable[Passage]) -> Iterator[Supervision]:
    """What the sections on supervision exercised say, sentence by sentence."""
    for passage in found:
        if not passage.within(EXERCISED):
            continue
        headed = passage.section == "supervision_exercised" and "supervision_received" not in passage.sections
        for start, end in sentences(passage.value):
            text = passage.value[start:end]
            said = read_degree(text, headed)
            if said:
                rank, by_position = said
                span = passage.span(start, end)
                counted, denied = count_in(text) if rank else None, _denied(text, rank)
                yield Supervision(
                    DEGREES[rank], rank, by_position, text, span, passage.section, passage.class_index, counted, denied
                )


def read_degree(text: str, headed: bool = False) -> tuple[int, bool] | None:
    """The degree of supervision that a sentence states, from 0 for none to 3, and whether only some positions have it.

    Args:
        text: a sentence.
        headed: whether it stands under a heading on supervision exercised alone, where a list of staff is enough.

    Returns:
        `None` for a sentence that says nothing of the supervision that the class exercises.
    """
    if says_none(text):
        return 0, False
    own = _RECEIVED.sub(" ", text)
    said = [degree for clause in _CLAUSE.split(own) if (degree := _of_clause(clause)) is not None]
    if not said and headed and len(text) < _LONGEST_LIST and own == text and _lists_staff(text):
        said = [2]
    if not said:
        return None
    most = min(max(said), 1) if 0 in said else max(said)
    return most, bool(most and _BY_POSITION.search(text))


def _denied(text: str, rank: int) -> str:
    """What a sentence denies: `supervision`, `lead` where leading is denied with it, `formal` supervision only."""
    denial = None if rank > 1 or _RESERVED.search(text) else _NONE.search(text)
    said = denial.group().lower() if denial else ""
    if rank == 0 and said and _LEAD_DENIED.search(text):
        return "lead"
    if not (says_none(text) or "supervis" in said or "direct reports" in text.lower() or _NOTHING.search(said)):
        return ""
    return "formal" if _HEDGED.search(text) else "supervision"


def _of_clause(clause: str) -> int | None:
    if _NONE.search(clause) and not _NOT_ALL.search(clause):
        return 0
    if _MANAGES.search(clause):
        return 3
    formal = _NOT_STAFF.sub(" ", _NOT_FORMAL.sub(" lead ", clause))
    if _SUPERVISES.search(formal):
        return 2
    return 1 if _LEADS.search(formal) else None


def _lists_staff(text: str) -> bool:
    return bool(_STAFF.search(text)) and not _VERB.search(text)

"""What a class says of its supervision outside the section on it: in summary, distinguishing text and duties."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from speclint.model.passages import Passage
from speclint.model.sentences import sentences
from speclint.model.staff import OBJECT, STAFF, STAFF_HEAD, count_in, counted_in, is_staff
from speclint.model.supervision import DEGREES, Supervision
from speclint.model.titles import is_agent
from speclint.patterns import Pattern

_DUTIES = frozenset({"essential_duties", "duties_general", "duties_specific", "marginal_duties"})
_OWN = _DUTIES | {"class_summary", "distinguishing_characteristics", "class_level"}
HINT = Pattern(r"supervis|evaluat|apprais|disciplin|\bhir(?:e|ing)|terminat|\blead|\bdirect", re.I)
_PART = Pattern(r";\s*|\s+(?:but|although|however|while|whereas)\s+", re.I)

_VERBS = (
    r"(?P<verb>supervis(?:es?|ing)|hir(?:es?|ing)|disciplin(?:es?|ing)|evaluat(?:es?|ing)|apprais(?:es?|ing)"
    r"|terminat(?:es?|ing)|discharg(?:es?|ing))"
)
_MORE = (
    rf"(?:,?\s+(?:and/or\s+|and\s+|or\s+|&\s+)?(?:\w+ly\s+)?(?!{STAFF}\b)[a-z]{{2,20}}"
    r"(?=,|\s+(?:and|or|the|their|and/or|&|work|performance)\b)){0,8}+"
)
_ACT = Pattern(
    rf"\b{_VERBS}(?P<list>{_MORE}(?:,?\s+(?:and|or|and/or|&)\s+(?!{STAFF}\b)[a-z]{{2,20}}(?!-))?+)"
    rf"\s+(?P<object>{OBJECT})",
    re.I,
)
_WITH_ACTS = Pattern(
    r"\b(?P<verb>supervis(?:es?|ing))\s+(?P<object>(?:[\w/-]+,?\s+){1,10}?)(?:and\s+)?"
    r"(?:evaluat(?:es?|ing)|disciplin(?:es?|ing)|hir(?:es?|ing))\s+(?:their|them)\b",
    re.I,
)
_PEOPLE = Pattern(rf"(?<![\w-]){STAFF}\b{STAFF_HEAD}", re.I)
_SUPERVISION = Pattern(
    r"\b(?:(?P<verb>exercis(?:es?|ing)|provid(?:es?|ing)|giv(?:es?|ing))\s+|(?P<noun>responsible\s+for\s+(?:the\s+)?|has\s+|have\s+))"
    r"(?P<kind>(?:[\w/-]+,?\s+){0,4}?)(?:supervision|supervisory\s+(?:authority|responsibilit(?:y|ies)))(?:\s+and\s+\w+)?"
    rf"\s+(?:over|of|to|for)\s+(?P<object>{OBJECT})",
    re.I,
)
_REVIEWS = Pattern(
    r"\b(?P<verb>conduct(?:s|ing)?|complet(?:es?|ing)|writ(?:es?|ing)|perform(?:s|ing)?|giv(?:es?|ing))\s+"
    r"(?:[\w/-]+,?\s+){0,3}?(?:employee|staff|subordinate|personnel)(?:['’]?s?['’]?)\s+(?:job\s+)?performance\s+(?:evaluations?|appraisals?|reviews?)\b",
    re.I,
)
_LEVEL = Pattern(
    r"\b(?:is|represents)\s+(?:an?|the)\s+(?:[\w-]+,?\s+){0,3}?"
    r"(?:(?<!non-)(?<!non)supervisory|first-line\s+supervisor|working\s+supervisor|full\s+supervisor)\s*"
    r"(?:level|class|classification|position)?\b(?!\s+(?:or|and/or)\s)",
    re.I,
)
_LEADS = Pattern(
    rf"\b(?P<verb>leads?|leading|directs?|directing)\s+(?:the\s+)?(?:daily\s+)?(?:work|activities)\s+of\s+(?P<object>{OBJECT})",
    re.I,
)
_DENIAL = Pattern(
    r"\b(?:(?:does|do|shall|will)\s+not\s+(?:supervise|(?:exercise|provide|have)\s+(?:any\s+)?(?:supervision|supervisory))"
    r"|(?:is|are)\s+not\s+(?:responsible\s+for\s+(?:the\s+)?(?:supervising|supervision)|an?\s+supervisory)"
    r"|(?:has|have|exercises?|provides?|carries|with|without)\s+(?:no\s+|any\s+)?(?P<lead>lead\s+or\s+)?(?:supervisory\s+(?:responsibilit|authority|dut)|supervision\s+over)"
    r"|(?:exercises?|provides?)\s+no\s+supervision|(?:is|represents|as)\s+(?:an?|the)\s+(?:[\w-]+,?\s+){0,5}?non-?supervisory\s+(?:class|classification|position|level)"
    r"|(?:is|are)\s+non-?supervisory\b(?=\s*(?:$|[.,;]))"
    rf"|supervises?\s+no\s+(?:one\b|{STAFF})|supervises?\s+nobody)",
    re.I,
)
_POSITIVE = Pattern(r"\b(?:has|have|exercises?|provides?|carries|with)\s+(?:lead|supervis)", re.I)
_HEDGED = Pattern(
    r"\b(?:directly|formally|normally|typically|usually|generally|regularly|formal|full|direct)\b"
    r"|\b(?:of|in|from|to) other\b|\boutside\b|\bother than\b",
    re.I,
)

_BY_POSITION = Pattern(
    r"\bby position\b|\bmay\b|\bmight\b|\b(?:as|when|if|where) (?:assigned|required|needed|necessary|directed"
    r"|appropriate|applicable)\b"
    r"|\bon occasion\b|\bdepending (?:up)?on\b|\b(?:some|certain|not all) (?:positions|incumbents|employees"
    r"|assignments)\b"
    r"|\boccasional|\bin the absence\b|\bin (?:his|her|their) absence\b|\bacting\b"
    r"|\btemporar(?:y|ily)\b|\bpositions? (?:assigned|may)\b"
    r"|\bif any\b|\bif (?:assigned|delegated)\b|\bas delegated\b|\bwhen (?:serving|acting|functioning)\b"
    r"|\bpotentially\b|\bcan\b",
    re.I,
)
_FOR_SOME = Pattern(
    r"\bby position\b|\b(?:some|certain) positions\b|\b(?:when|if) (?:assigned|serving|acting)\b"
    r"|\bpositions? assigned\b|\bassigned as\b"
    r"|\b(?:supervis\w+|lead) (?:positions?|assignments?)\b|\bin the absence\b",
    re.I,
)
"""A line above duties that leaves them to some positions; "duties may include" leaves them to none."""
_FURTHER = Pattern(
    r",?\s+(?:and|or)\s+(?:assist|participat|prepar|mak|perform|recommend|ensur|conduct|approv|resolv|respond|tak|initiat|handl|provid)",
    re.I,
)
"""Where a further act begins, which a condition behind it belongs to."""
_RELATED = Pattern(
    r"(?:\band\s+)?(?:to\s+)?\b(?:does?|performs?|performing|doing)\s+(?:any\s+)?(?:other\s+)?(?:related\s+|similar\s+)?(?:work|duties|tasks)"
    r"\s+as\s+(?:required|assigned|needed)|\bduties\s+may\s+include|\bmay\s+include,?\s+but",
    re.I,
)
"""Formulas that say "as required" or "may" of something else."""
_OF_OTHERS = Pattern(
    r"\b(?:assist|help|particip|support|advis|coach|consult|recommend|ensur|assur|instruct|who\b|whom\b|whose\b|which\b|how\b|that\b"
    r"|polic|procedures?\b|train(?:s|ing)?\s+(?:supervisors|managers|staff|employees)|not\b|never\b|without\b|experience|abilit|knowledge"
    r"|supervised\s+by|classes\b|serves?\s+as\s+a\s+resource)",
    re.I,
)
_RELATIVE = Pattern(r"\b(?:who|whom|whose|which|that|not|never|assist\w*\s+in)\b", re.I)
_PREDICATE = Pattern(
    r"^(?:this|the|an?)\b[^.;]{0,60}\b(?:class|classification|position|level|incumbent|employee|manager|supervisor)\s+(?:that|which|who)\s+",
    re.I,
)
_LED = Pattern(
    r"(?:^|[,:(/•]\s*|\b(?:and|or|and/or|&|also|will|shall|must|incumbents?|employees?|positions?|class|classification|position|employee"
    r"|responsible\s+for|responsibilit(?:y|ies)\s+(?:for|includes?|including)|includ(?:es?|ing)|involv(?:es?|ing)|duties\s+include|by"
    r"|^to|,\s*to|authority\s+to|required\s+to|expected\s+to|that|which|who|as\s+well\s+as)\s+)(?:\w+ly\s+)?$",
    re.I,
)
_SIBLING = Pattern(
    r"\bdistinguish|\bdiffer|\bwhereas\b|\bunlike\b|\bin\s+contrast\b|\bthe\s+(?:latter|former)\b|\bnext\s+(?:higher|lower)\b"
    r"|\b(?:next|other)\s+level|\b(?:higher|lower)[- ](?:level|class)"
    r"|\bpromot|\bprogress\s+to\b|\badvanc(?:e|ement)\s+to\b|\bother\s+(?:class|level)|\bcompared\b",
    re.I,
)
_OWN_SUBJECT = Pattern(r"(?:[\w]+\s+){0,3}?(?:this|these)\s+(?:is\b|class|position|level|job|single|one)", re.I)
_ANY_SUBJECT = Pattern(
    r"(?:(?:the|an?|all|each|any)\s+)?(?:incumbents?|employees?|positions?|class|classification|person|individual)\b",
    re.I,
)
_TITLE_LIKE = Pattern(
    r"(?:(?:The|An?)\s+)?(?P<title>[A-Z][\w'’&/-]*(?:,?\s+(?:of\s+)?[A-Z][\w'’&/-]*)+|Supervisors|Managers|Directors|Superintendents"
    r"|Officers|Technicians|Specialists|Analysts|Coordinators|Clerks|Sergeants|Lieutenants|Operators|Engineers)\b"
)
_CAPITALS = r"[A-Z][\w'’&/-]*(?:,?\s+(?:of\s+)?[A-Z][\w'’&/-]*)"
_TITLE_ONLY = Pattern(
    rf"(?:(?:[Tt]he|[Aa]n?)\s+{_CAPITALS}{{0,8}}|{_CAPITALS}{{1,8}})\s+(?:\w+ly\s+)?",
)
_OWN_VERBS = frozenset(
    f"{verb}{ending}"
    for verb in "supervise plan manage direct oversee perform assign hire evaluate exercise provide train".split()
    for ending in ("", "s")
)
_BEFORE = 300
"""Characters before an act that tell whose it is."""
_LEAD = Pattern(r"\blead", re.I)
_EMPLOYS = Pattern(r"\b(?:hir|disciplin|terminat|discharg)", re.I)
_MANAGERS = Pattern(r"\b(?:supervisors|(?<!project )(?<!program )(?<!case )managers|supervisory)\b", re.I)


def supervising(
    found: Iterable[Passage], titles: Sequence[str] = (), hinting: Iterable[Passage] | None = None
) -> Iterator[Supervision]:
    """What summary, distinguishing text and duties say of the supervision that this class exercises.

    Args:
        found: the statements of the document.
        titles: the titles of its classes, by which sentences on siblings are told apart.
        hinting: those of the statements that may speak of supervision, where these are known.
    """
    held = list(found)
    hints = held if hinting is None else hinting
    wanted = [passage for passage in hints if passage.section in _OWN and HINT.may_match(passage.value)]
    for passage, lead_in in _led(held, wanted):
        conditional = passage.section in _DUTIES and bool(_FOR_SOME.search(lead_in))
        yield from _of_passage(passage, titles, conditional=conditional)


def _led(found: Iterable[Passage], wanted: Iterable[Passage]) -> Iterator[tuple[Passage, str]]:
    """The passages wanted, each with the line that leads up to it: the last above duties, or outside of them."""
    waiting = iter(wanted)
    awaited = next(waiting, None)
    before: list[Passage] = []
    lead_in = ""
    for passage in found:
        if awaited is None:
            return
        before.append(passage)
        if passage is awaited:
            lead_in = _lead_in(before, lead_in)
            yield passage, lead_in
            before = []
            awaited = next(waiting, None)


def _lead_in(found: Sequence[Passage], known: str) -> str:
    for passage in reversed(found):
        if passage.section not in _DUTIES or passage.value.rstrip().endswith(":"):
            return passage.value
    return known


def _of_passage(passage: Passage, titles: Sequence[str], *, conditional: bool) -> Iterator[Supervision]:
    own, duty = True, passage.section in _DUTIES
    for start, end in sentences(passage.value):
        sentence = passage.value[start:end]
        own = _is_own(sentence, titles, before=own or duty, duty=duty)
        for at, stop in _parts(sentence) if own and HINT.search(sentence) else ():
            part = sentence[at:stop]
            said = _read(part)
            if said:
                rank, match = said
                by_position = bool(rank) and (conditional or _depends(part, match))
                yield Supervision(
                    DEGREES[rank],
                    rank,
                    by_position,
                    match.group(),
                    passage.span(start + at + match.start(), start + at + match.end()),
                    passage.section,
                    passage.class_index,
                    count_in(part) if rank else None,
                    "" if rank else "lead" if _LEAD.search(match.group()) else "supervision",
                    employs=rank > 1 and bool(_EMPLOYS.search(match.group())),
                )


def _parts(sentence: str) -> Iterator[tuple[int, int]]:
    at = 0
    for gap in _PART.finditer(sentence):
        yield at, gap.start()
        at = gap.end()
    yield at, len(sentence)


def _is_conditional(text: str) -> bool:
    return bool(_BY_POSITION.search(_RELATED.sub(" ", text)))


def _depends(part: str, match: re.Match[str]) -> bool:
    """Whether what is said depends on the position: by words before it, or right behind it."""
    behind = part[match.end() :]
    further = _FURTHER.search(behind)
    return _is_conditional(part[: match.end()]) or _is_conditional(behind[: further.start()] if further else behind)


def _is_own(sentence: str, titles: Sequence[str], *, before: bool, duty: bool) -> bool:
    """Whether a sentence speaks of this class: not of a sibling, nor of the class that the sentence before named."""
    if _SIBLING.search(sentence):
        return False
    if _OWN_SUBJECT.match(sentence):
        return True
    named = None if _ANY_SUBJECT.match(sentence) else _TITLE_LIKE.match(sentence)
    agents = any(is_agent(word.rstrip("s")) for word in named["title"].split()[-3:]) if named else False
    if not named or (duty and not agents and not sentence.startswith("The ")):
        return before
    subject = " ".join(named["title"].lower().split())
    if any(f"{' '.join(title.lower().split())},".startswith((f"{subject},", f"{subject} ")) for title in titles):
        return True
    return before and subject.split()[0] in _OWN_VERBS


@lru_cache(maxsize=2_048)
def _read(part: str) -> tuple[int, re.Match[str]] | None:
    """The degree that a part of a sentence states of this class, and where."""
    denied = _DENIAL.search(part)
    if denied and not _POSITIVE.match(denied.group()):
        return None if _HEDGED.search(part) else (0, denied)
    patterns = (_ACT, _SUPERVISION, _REVIEWS) if _PEOPLE.search(part) else (_REVIEWS,)
    acts = (match for pattern in patterns for match in pattern.finditer(part))
    act = next((match for match in acts if _done_here(part, match) and _is_formal(match)), None)
    if act:
        return (3 if _MANAGERS.search(act.groupdict().get("object") or "") else 2), act
    act = _with_acts(part) or _counted(part)
    if act:
        return 2, act
    level = _LEVEL.search(part)
    if level:
        return 2, level
    led = (match for match in _LEADS.finditer(part) if _done_here(part, match) and is_staff(match["object"]))
    found = next(led, None)
    return (1, found) if found else None


def _with_acts(part: str) -> re.Match[str] | None:
    """Supervision of people who are evaluated or disciplined, whatever they are called."""
    acts = _WITH_ACTS.finditer(part)
    return next((match for match in acts if _done_here(part, match) and is_staff(match["object"])), None)


def _counted(part: str) -> re.Match[str] | None:
    """Supervision of a number of people, whatever they are called."""
    said = counted_in(part)
    return said if said and said.group().lower().startswith(_SUPERVISES) and _done_here(part, said) else None


_SUPERVISES = ("supervis", "directly supervis", "indirectly supervis")
_INFORMAL = Pattern(
    r"\b(?:technical|functional|lead|limited|indirect|project|matrix|clinical|general\s+oversight|no)\b", re.I
)
_FORMAL = Pattern(r"supervis|hir(?:e|ing)|disciplin", re.I)


def _is_formal(match: re.Match[str]) -> bool:
    """Whether an act is one of formal supervision, over employees."""
    groups = match.groupdict()
    said = groups.get("object")
    if said is None:
        return True
    if _INFORMAL.search(groups.get("kind") or "") or not is_staff(said, groups.get("list") or ""):
        return False
    if (groups.get("verb") or "").lower().startswith(("eval", "appr")) and not _FORMAL.search(match.group()):
        return "performance" in match.group().lower()
    return True


def _done_here(part: str, match: re.Match[str]) -> bool:
    """Whether the class itself does it: the verb leads its part, and the part is not about what others do."""
    before = part[max(0, match.start() - _BEFORE) : match.start()]
    if not before.strip() or _TITLE_ONLY.fullmatch(before):
        return True
    if not _LED.search(before[-60:]):
        return False
    rest = _PREDICATE.sub("", before)
    verb = (match.groupdict().get("verb") or "").lower()
    return not (_RELATIVE if verb.endswith("s") else _OF_OTHERS).search(rest)

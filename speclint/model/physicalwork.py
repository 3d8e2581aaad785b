"""What in a document's title, summary, duties, and requirements hints at work with the body, away from a desk."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from speclint.model.implied import ImpliedDemand
from speclint.model.passages import Passage
from speclint.patterns import Choice, Pattern

_GAP = r"\s"
_KINDS: dict[str, str] = {
    "installing": r"""
        instal assembl(?:e|es|ing)\s erect wiring cabling moun(?:ts|ting)\s
    """,
    "repairing": r"""
        repair \brebuild overhaul troubleshoot servic(?:es|ing)\s+(?:\w+\s+){0,3}(?:equipment|vehicles?|machines?)
        (?:building|grounds|equipment|vehicle|street|park|facilit\w+|prevent\w+|mechanical|routine)\s+maintenance
        maintenance\s+(?:work|duties|crew|shop|and\s+repair|technician)
        maintain(?:s|ing)?\s+(?:\w+\s+){0,4}(?:buildings?|grounds|facilit|equipment|vehicles?|streets?|parks?|lines)
    """,
    "building": r"""
        construct(?:s|ion|ing)\b carpent mason plumb electric paint weld concrete asphalt pav(?:e|es|ing)\b roof
        scaffold ladder demoli
    """,
    "inspecting": r"""
        inspect surveyor survey(?:s|ing)\s+(?:land|propert|sites?|parcels|roads?) sampl(?:e|es|ing)\b apprais
        measur(?:es|ing)\s+(?:\w+\s+){0,2}(?:distance|flow|level|propert|rain|site|depth|dimension|building)
        investigat(?:es|ing)\s+(?:\w+\s+){0,3}(?:accident|scene|site|complaint|crime|leak|incident)
    """,
    "field work": r"""
        field\s*(?:work|visit|staff|inspection|investigation|survey|operation|activit|assignment|condition|trip)
        field\s*(?:test|crew) in\s+the\s+field\b(?!\s+of) on-?site job\s*site work\s*site site\s+visits?
        outdoor outside home\s+visits? various\s+sites
    """,
    "grounds": r"""
        \bparks?\b grounds landscap gardens?\b trees?\b mow irrigat trails?\b golf fields\b turf cemeter
        streets?\b roads?\b highway bridges?\b sewer storm pipe hydrant wells\b pumps?\b trench excavat
        meters?\b poles?\b
    """,
    "equipment": r"""
        (?:hand|power)\s+tools heavy\s+equipment machin(?:es?\b|ery|ist) forklift tractor truck crane crews?\b
        climb crawl shovel dig(?:s|ging)\b
    """,
    "cleaning": r"""
        \bclean custod janit sweep mop refuse waste trash recycl debris sanit
    """,
    "moving": r"""
        warehous stock(?:s|ing|room) shelv unload load(?:s|ing)\b lift(?:s|ing)\b carr(?:ies|ying)\s+(?!out)
        set(?:s|ting)?\s+up\s+(?:\w+\s+){0,2}(?:chairs|tables|rooms|equipment|stages?)
        deliver(?:s|ing)\s+(?:[\w,]+\s+){0,3}(?:mail|suppl|packag|material|equipment|goods|parcel|meals)
        mov(?:es|ing)\s+(?:\w+\s+){0,2}(?:furniture|equipment|boxes|materials) storage\s+(?:area|room|yard) storeroom
        inventor(?:y|ies)\s+of\s+(?:suppl|parts|material|equipment) (?:special|community|public)\s+events stagehand
    """,
    "guarding": r"""
        patrol polic(?:e|ing)\b sheriff guard restrain arrest jail (?:law|code|parking)\s+enforcement
        corrections\s correctional security\s+(?:officer|guard|patrol)
    """,
    "rescuing": r"""
        rescue fire\b firefight lifeguard swim paramedic ambulance
        emergencies emergency\s+(?:medical|response|calls?|vehicles?|scenes?)
    """,
    "caring": r"""
        patient nurs child student client recreation coach athlet kitchen cook food theat animal kennel
        laborator library
    """,
    "driving": r"""
        driv(?:e|es|ing)\b vehicle travel routes?\b transport bus(?:es)?\b fleet aircraft airport boats?
        harbor marin[ae]\b
    """,
    "plant": r"""
        plants?\b utilit treatment boiler hvac heating turbine reservoir dam\b tower tank elevator
        stadium arena auditori
    """,
}
"""Each kind of work and the words that hint at it, as patterns: of lower-case text."""


def _forms(words: list[str]) -> Iterator[Pattern]:
    """Where one of some hints stands: a single word starts where letters do, several words where a word does.

    A form of single words is an alternative for each, and each has its first letter before the look at what stands
    in front of it: so the places that a search looks at are those of these letters.
    """
    single = [word.removeprefix(r"\b") for word in words if _GAP not in word]
    single = [f"{word[:-2]}(?![a-z])" if word.endswith(r"\b") else word for word in single]
    yield Pattern("|".join(f"{word[0]}(?<![a-z]{word[0]}){word[1:]}" for word in single))
    several = [word for word in words if _GAP in word]
    if several:
        yield Pattern(rf"\b(?:{'|'.join(several)})")


_HINTS = Choice({(name, at): form for name, words in _KINDS.items() for at, form in enumerate(_forms(words.split()))})
_AT_LARGE = Pattern(
    r"\b(?:equipment|hardware|suppl(?:y|ies)|field|sites?|events?|furniture|boxes|files|deliver\w*|security"
    r"|enforce\w*|investigat\w*|measure\w*|emergenc\w*|storage|mail|tools?)\b"
)
"""Words that may or may not stand for bodily work: they explain how siblings differ, and support no demand."""
_CONDITIONS = frozenset({"physical_demands", "physical_demand_level", "working_environment", "hazards"})
_APART = _CONDITIONS | {
    "competencies", "competency_definitions", "competency_levels", "background_check", "licensure_certification",
    "benefits", "about_employer", "equal_opportunity", "emergency_clause", "other_duties_clause", "how_to_apply",
}  # fmt: skip
_DUTIES = frozenset({"class_summary", "essential_duties", "duties_general", "duties_specific", "marginal_duties"})
_WEATHER = Pattern(
    r"\b(?:work(?:s|ing|ed)?|perform(?:s|ed|ing)?|employees?|exposed?|exposure)\b[^.;]{0,60}?"
    r"\b(?:outdoors?|outside|inclement|adverse)\b[^.;]{0,40}?\b(?:weather|elements)\b"
    r"|\bwork(?:s|ing|ed)?\s+(?:is\s+)?(?:primarily|mostly|mainly|predominantly)\s+(?:performed\s+)?outdoors\b",
    re.IGNORECASE,
)
_HEDGED = Pattern(
    r"\b(?:may|might|occasional\w*|some|limited|minimal\w*|rare\w*|seldom|infrequent\w*|sometimes|no|not|never|little"
    r"|by\s+position|if|when|indoors?|inside|travel\w*)\b",
    re.IGNORECASE,
)
_SENTENCE = Pattern(r"[^.;]+")


def physical_work(found: Iterable[Passage], titles: Iterable[str], implied: Iterable[ImpliedDemand]) -> frozenset[str]:
    """The kinds of bodily work that a document hints at, in titles and everywhere but among the demands themselves.

    The net is wide on purpose: what holds none of these words speaks of desk work only.
    """
    apart = _APART.isdisjoint
    texts = [*titles, *(passage.text.value for passage in found if apart(passage.sections))]
    return frozenset(_hints(texts) | {item.demand for item in implied})


def _hints(texts: Iterable[str]) -> set[str]:
    """The kinds of work whose words stand in one of several texts."""
    found: set[str] = set()
    forms = _HINTS.forms
    for text in texts:
        open_ = [which for which in _HINTS.of(text) if which[0] not in found]
        lowered = text.lower() if open_ else ""
        for which in open_:
            if which[0] not in found and next(forms[which].scan(lowered), None):
                found.add(which[0])
    return found


def duty_work(found: Iterable[Passage], implied: Iterable[ImpliedDemand]) -> frozenset[str]:
    """The kinds of bodily work that a document's summary and duties hint at."""
    apart = _DUTIES.isdisjoint
    texts = [passage.text.value for passage in found if not apart(passage.sections)]
    kinds = _hints(texts)
    kinds.update(*(_at_large(text) for text in texts if _AT_LARGE.may_match(text)))
    return frozenset(kinds | {item.demand for item in implied})


@lru_cache(maxsize=4_096)
def _at_large(text: str) -> frozenset[str]:
    """The words of a text that may or may not stand for bodily work."""
    return frozenset(found.group() for found in _AT_LARGE.scan(text.lower()))


def weather(found: Iterable[Passage]) -> Iterator[tuple[Passage, int, int]]:
    """The sentences that say, without reserve, that the work is done outdoors or in all weather."""
    apart = _CONDITIONS.isdisjoint
    for passage in found:
        if apart(passage.sections) or not _WEATHER.may_match(passage.text.value):
            continue
        for sentence in _SENTENCE.finditer(passage.value):
            said = _WEATHER.search(sentence.group())
            if said and not _HEDGED.search(sentence.group()):
                yield passage, sentence.start() + said.start(), sentence.start() + said.end()

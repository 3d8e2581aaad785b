"""Words that are spelt in two ways, each way right by itself: American and British, newer and older."""

from __future__ import annotations

from collections.abc import Set

from speclint.patterns import Pattern

_PAIRS = """
judgement judgment|acknowledgement acknowledgment|abridgement abridgment|grey gray|adviser advisor|licence license
licenced licensed|licencing licensing|programme program|catalogue catalog|catalogued cataloged|cataloguing cataloging
cataloguer cataloger|theatre theater|amphitheatre amphitheater|centre center|centred centered|fibre fiber
litre liter|calibre caliber|defence defense|offence offense|skilful skillful|fulfil fulfill|fulfilment fulfillment
enrol enroll|enrolment enrollment|instalment installment|colour color|coloured colored|labour labor|behaviour behavior
behavioural behavioral|honour honor|favour favor|favourable favorable|harbour harbor|neighbour neighbor
neighbourhood neighborhood|neighbouring neighboring|odour odor|vapour vapor|endeavour endeavor|rumour rumor
counselling counseling|counsellor counselor|counselled counseled|travelling traveling|travelled traveled
traveller traveler|labelling labeling|labelled labeled|modelling modeling|modelled modeled|cancelling canceling
cancelled canceled|signalling signaling|signalled signaled|fuelling fueling|fuelled fueled|channelling channeling
channelled channeled|totalling totaling|totalled totaled|levelling leveling|levelled leveled|tunnelling tunneling
panelling paneling|stencilling stenciling|marshalling marshaling|focussed focused|focussing focusing
benefitted benefited|benefitting benefiting|transferrable transferable|sizeable sizable|useable usable
moveable movable|likeable likable|saleable salable|rateable ratable|mould mold|moulding molding|plough plow
ploughing plowing|ploughed plowed|kerb curb|aluminium aluminum|sulphur sulfur|sulphuric sulfuric|artefact artifact
preventative preventive|employe employee|gage gauge|enquiry inquiry|enquiries inquiries|supercede supersede
manoeuvre maneuver|manoeuvring maneuvering|paediatric pediatric|orthopaedic orthopedic|anaesthesia anesthesia
archaeology archeology|archaeologist archeologist|archaeological archeological|analysed analyzed|analysing analyzing
catalyse catalyze|paralysed paralyzed
"""
_VARIANTS = {
    word + plural: pair.split()[1]
    for pair in _PAIRS.replace("\n", "|").split("|")
    for word in pair.split()
    for plural in ("", "" if word.endswith(("s", "ed", "ing")) else "s")
}
"""Each spelling, and its plural, with the spelling that is American."""
_ISE = Pattern(r"([a-z]{3,14})is(?:e|es|ed|ing|ation|ations|er|ers)")
_IZE = tuple(f"iz{end}" for end in ("e", "es", "ed", "ing", "ation", "ations", "er", "ers"))
_ISE_ENDINGS = tuple(ending.replace("z", "s") for ending in _IZE)
_CUT = Pattern(r"i[sz](?:e|es|ed|ing|ation|ations|er|ers)$")
_NOT_ISE = frozenset(("improv", "superv", "adv", "rev", "dev", "exerc", "comprom", "surpr", "enterpr", "prem", "prom"))
"""What verbs that are always written with an s have before their "-ise"."""


def variants(words: Set[str]) -> list[tuple[str, ...]]:
    """The spellings of one word that stand together among words in lower case."""
    found: dict[str, set[str]] = {}
    for word in words & _VARIANTS.keys():
        found.setdefault(_VARIANTS[word], set()).add(word)
    for word in words:
        if word.endswith(_ISE_ENDINGS) and (match := _ISE.fullmatch(word)) and match[1] not in _NOT_ISE:
            partners = {match[1] + end for end in _IZE} & words
            if partners:
                found.setdefault(match[1], set()).update(partners, (word,))
    return [tuple(sorted(held)) for _, held in sorted(found.items()) if len(set(map(spelling, held))) > 1]


def spelling(word: str) -> str:
    """How a word is spelt, without the endings of its number and tense."""
    word = word.lower()
    if word not in _VARIANTS:
        cut = _CUT.search(word)
        return word[: cut.start() + 2] if cut else word
    single = word.removesuffix("s")
    return single if single in _VARIANTS else word


def is_american(bare: str) -> bool:
    """Whether a spelling, as `spelling` gives it, is the American one of its word."""
    return _VARIANTS.get(bare, bare if bare.endswith("iz") else "") == bare

"""The verbs that duties open with, in their three forms: "prepare", "prepares", "preparing"."""

from __future__ import annotations

from speclint.model.words import word_set
from speclint.patterns import Pattern

_SURE = word_set(
    "abate accept accommodate accompany accomplish achieve acknowledge acquire adapt adhere adjudicate adjust "
    "administer adopt advertise advise advocate allocate amend analyze annotate anticipate apply appoint "
    "apportion appraise apprehend apprise arbitrate arrange articulate ascertain assemble assess assign assist "
    "assure attach attain attend authenticate authorize balance bargain bring build calculate calibrate canvass "
    "carry catalog categorize certify circulate clarify classify coach collaborate collate collect communicate "
    "compare compile complete comply compose compute conceive confer configure confirm connect consider "
    "consolidate construct consult contribute convene convert convey cooperate coordinate counsel create "
    "customize debug decide decontaminate deduct define delegate delineate deliver demolish demonstrate depict "
    "deploy derive describe detect determine develop devise diagnose differentiate dig disassemble disburse "
    "discipline discuss dismantle dispense disseminate distinguish distribute divide dredge edit educate elicit "
    "eliminate embalm employ empower enable encode encourage enforce enhance enlist enroll ensure enter entertain "
    "enumerate escort establish evaluate examine exchange execute exemplify expand expedite explain explore "
    "extinguish extract fabricate facilitate familiarize fingerprint follow formulate foster fulfill furnish "
    "gather generate give greet grind handle help hire hoist identify illustrate implement improve inform "
    "initiate inject innovate inquire inspect install instruct integrate interact intercept interpret intervene "
    "introduce investigate irrigate isolate join justify keep launder learn leverage liaise lift locate lubricate "
    "maintain make manage manipulate manufacture measure mediate meet mentor mobilize moderate modify motivate "
    "negotiate notify nurture observe obtain operate orchestrate organize orient originate oversee participate "
    "perform persuade photograph prepare prescribe preserve preside prevent prioritize proctor procure proofread "
    "propagate propose prosecute protect provide prune publicize publish pursue quantify rearrange receive "
    "recognize recommend reconcile reconstruct recruit redact reduce refer refine register regulate rehabilitate "
    "reinforce reinstall relocate remedy remove render reorganize replace replenish represent reproduce resolve "
    "respond restock restore restrain restructure retrieve reunite revise revitalize sanitize satisfy scrutinize "
    "seek select sell send serve settle sew simplify solicit solve speak specify standardize sterilize stimulate "
    "strengthen submit substantiate suggest summarize supervise supplement synthesize systematize tabulate take "
    "teach tell terminate testify thaw transcribe translate transmit treat troubleshoot tutor understand "
    "undertake unload update upgrade uphold utilize vacuum validate verify weigh weld wipe withdraw write"
)
"""Verbs whose forms are no noun and no adjective that an entry could open with."""
_OTHERS = word_set(
    "act address answer approve archive audit bill bind book break brief budget calendar call care change charge "
    "chart check clean clear climb code conduct contact contract control copy correct count cover cut date deal "
    "deposit design direct dispatch display document draft draw dress drill drive dry dump empty engage engineer "
    "estimate exercise expose face feed file fill find finish fit fix flush form format forward function gauge "
    "grade graph grease group guard guide haul hear hold host house influence input interface interview invoice "
    "issue label lay lead level license link list load log look lower mail map mark market mix model monitor "
    "mount move mow network note offer open order outline overhaul own pack paint park partner patrol pay pick "
    "pilot place plan plant plot plow police polish position post pour present press print process produce "
    "program project promote proof pump purchase question raise rake rate read rebuild reconnect record recover "
    "refuel release remain repair report request research respect rest retain return review rewrite ride rig roll "
    "rotate route run salvage sample sand scan schedule score screen seal search secure separate service set "
    "shape share ship shovel show sign sort sound spray staff start stock stop store study supply support survey "
    "sweep tag tend test tie tour tow trace track train transfer transition transport trap travel trim trouble "
    "turn type use value visit walk wash watch water weed work"
)
"""Verbs some form of which may be a noun or an adjective too: plans, lead, training."""
_DOUBLED = word_set(
    "begin commit confer control cut deter dig fit format get grab log map patrol permit plan plot program put "
    "refer rig run scan set ship sit snap stop strip submit tag transfer transmit trap trim wrap"
)
"""Verbs that double their last letter before "-ing"."""
_NOUN_ING = word_set(
    "accounting advertising bargaining bearing billing binding boarding briefing building calling cataloging "
    "cleaning coaching coding collecting computing connecting consulting contracting controlling counseling "
    "dating dealing decorating dispatching drafting drawing dressing drilling driving dumping editing encouraging "
    "enforcing engineering exercising existing facing feeding filing filling finding fingerprinting finishing "
    "fitting following grading grinding handling hauling hearing hiring housing illustrating incoming interfacing "
    "interpreting interviewing invoicing irrigating leading learning lifting lighting listing loading lodging "
    "mailing making managing manufacturing mapping marketing measuring meeting mentoring modeling monitoring "
    "moving mowing networking nursing offering opening operating ordering organizing outgoing packing painting "
    "parking participating partnering planning planting plowing policing posting pressing pricing printing "
    "processing programming proofreading publishing purchasing raising rating reading recording recruiting "
    "refereeing refueling remaining reporting researching running sampling scheduling scoring screening sealing "
    "seating selling serving setting sewing shipping shopping sorting sounding staffing standing starting "
    "supporting surveying tabulating teaching testing timekeeping touring towing tracking training transporting "
    "traveling treating troubleshooting tutoring typing understanding upcoming using vacuuming visiting walking "
    "washing weeding welding willing working writing"
)
"""Gerunds that stand for a thing or describe one: "Training materials", "Operating budgets"."""
_SIBILANT = Pattern(r"(?:s|x|z|ch|sh)$")
S, BASE, ING = "prepares", "prepare", "preparing"
"""The three forms."""


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if _SIBILANT.search(verb) else "s")


def _gerund(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return verb + (verb[-1] if verb in _DOUBLED else "") + "ing"


FORMS: dict[str, str] = {
    form: kind for verb in _SURE | _OTHERS for form, kind in ((_third(verb), S), (verb, BASE), (_gerund(verb), ING))
}
"""The form of each word."""
CERTAIN = frozenset(
    {form for verb in _SURE for form in (_third(verb), verb, _gerund(verb))}
    - _NOUN_ING
    - word_set(
    "addresses advocate advocates apprise approach appropriate articulate associate balance balances bargain "
    "build builds canvass catalog catalogs coach coaches complete compose counsel designate detects discipline "
    "dredge elaborate employs escort escorts exchange exchanges exploit extract extracts finds fingerprint "
    "fingerprints follow greets grind help helps hire hires initiate initiates keep keeps lift lifts makes "
    "measure measures meet meets mentor mentors moderate photograph photographs proctor proctors purchase recruit "
    "recruits register registers remedies remedy select send separate sterilize supplement supplements treat "
    "treats tutor tutors update updates upgrade upgrades vacuum vacuums weigh weld welds"
)
)  # fmt: skip
"""The forms that cannot be taken for a noun or an adjective."""

"""How specifications speak of classes and series in free prose: the patterns, in the notation of `notation.py`."""

from __future__ import annotations

from typing import NamedTuple

_CLASS = "class|classification|level|position|job|title"
_CLASSES = "classes|classifications|levels|class|classification|level|tiers"
_THOSE = "{incumbents,employees,positions,persons,individuals,workers,those,a position,an employee,an incumbent}"
_IN = "in|at|of|within|allocated|assigned"
_SERIES = "series|family|ladder"
_BE = "{is,are,be,can be,may be,should be,must be,has been,have been}"
_APART = "distinguished|differentiated|distinguishable|distinct|different|separated|discernible|divided"

REFERENCES: tuple[tuple[str, str], ...] = (
    ("OWN", f"this {_CLASS}"),
    ("OWN", "these {classes,positions,classifications}"),
    ("OWN", f"{_THOSE} {_IN} to? {{this,the}} {_CLASS}"),
    ("OWN", "{it,incumbents,employees,they}"),
    ("CLASS", f"{_THOSE} {_IN} to? class|classification|level? of? the? CLASS {_CLASS}?"),
    ("CLASS", f"{_THOSE} {_IN} to? the next? higher|lower|lesser|senior -? level? {_CLASS}? of|<comma>? the? CLASS {_CLASS}?"),
    ("CLASS", f"{_THOSE} {_IN} to? the {{class,classification,level}} of CLASS"),
    ("CLASS", "{the,a,an,that of,that of the} CLASS"),
    ("CLASS", "the? {class,classification,level,position} of CLASS"),
    ("CLASS", f"the? CLASS {_CLASS}"),
    ("CLASS", f"{{the,a,an}} next? higher|lower|lesser|subordinate -? level? {_CLASS}? of|<comma>? the? CLASS {_CLASS}?"),
    ("CLASS", f"{{the,a,an}} next {_CLASS} of|<comma>? the? CLASS"),
    ("CLASS", f"the next? higher|lower {_CLASS} in the series of|<comma>? the? CLASS"),
    ("FORMER", f"{_THOSE} {_IN} to? the former {_CLASS}?"),
    ("LATTER", f"{_THOSE} {_IN} to? the latter {_CLASS}?"),
    ("FORMER", f"the former {_CLASS}?"),
    ("LATTER", f"the latter {_CLASS}?"),
    ("PRIOR", f"this|that next? higher|lower -? level? {_CLASS}?"),
)  # fmt: skip
"""What refers to a class: its title with the words around it, or words that stand for it. The longest reading wins."""


class Compared(NamedTuple):
    """A wording that sets one class apart from another."""

    text: str
    describes: str = ""
    """Which of the two the words behind it describe: `A`, `B`, or neither before further words say so."""
    step: int = 0
    """+1 where it says that B is higher than A, -1 where lower."""


_AGAINST = (
    "{unlike,contrary to,in contrast to,in contrast with,by contrast to,by contrast with,in comparison to"
    ",in comparison with,as compared to,as compared with,compared to,compared with,as opposed to"
    ",as distinguished from,as distinct from,in distinction to,in distinction from}"
)
_AND_B = "{,and|or B,<comma> B <comma>? and|or B}"
_MORE = "more|less|greater|fewer|broader|wider|narrower|higher|lower|larger|smaller|closer"

COMPARISONS: tuple[Compared, ...] = (
    Compared(f"{_AGAINST} B {_AND_B} <comma>? A", "A"),
    Compared(f"A <comma>? {_AGAINST} B <comma>", "A"),
    Compared(f"{_AGAINST} B <comma>? {{which,who,whose,where}}", "B"),
    Compared(f"A ADV? {_BE} to? be? ADV? {_APART} ADV? from B"),
    Compared(f"A ADV? {_BE} ADV? set apart from B"),
    Compared("A may|can|must? ADV? {differs,differ,differed} ..3 from B"),
    Compared("A {is,are} ADV? different ..3 from|than B"),
    Compared("{distinguishes,separates,differentiates,distinguishing,differentiating} A from B"),
    Compared("{sets,setting} A apart from B"),
    Compared("{difference,differences,distinction,distinctions} between A and B"),
    Compared("A and B {differ,are distinguished,are differentiated}"),
    Compared("A {is,are,ranks,rank,stands,falls,sits} ADV? one? {level,step,grade,class}? {above,higher than,senior to,superior to,over}"
             " B", "", -1),
    Compared("A {is,are,ranks,rank,stands,falls,sits} ADV? one? {level,step,grade,class}? {below,lower than,subordinate to,junior to}"
             " B", "", 1),
)  # fmt: skip
"""`A` is set apart, `B` is what it is set apart from."""

THAN = f"{_MORE} ..9 than {{,that required of,that expected of,that of,those of,those performed by,is required of}} B"
"""A class has more, or less, of something than another."""

BEFORE_TAIL: tuple[str, ...] = (
    "<comma>? {in that,in which,because,since,as,inasmuch as,insofar as,in the fact that,by the fact that} REF",
    "<comma>? ADV? {is,are,lies,lie} ADV? {that,in that,in the fact that} REF",
    "<comma>? {while,whereas,but} REF",
    "and that? REF",
)
"""Behind a comparison: the reference that the next words describe."""
OF_OTHER = "<comma>? {which,who,where,whose}"
"""Behind a comparison: the next words describe the class that is compared with."""
OF_BOTH = "<comma>? ADV? {in that,because,since,by,in,on,through,is,are,lies in,lie in,based on,because of,due to,primarily by}"
"""Behind a comparison: the next words say what sets the class apart."""

OPENINGS: tuple[str, ...] = (
    "{however,finally,additionally,similarly,conversely,also,generally,typically} <comma>? REF",
    "{in contrast,by contrast,in addition,on the other hand,in turn,by comparison} <comma>? REF",
    "{while,whereas,although} REF",
    "REF",
)
"""How a sentence opens whose subject is a class."""
TURNS: tuple[str, ...] = (
    "<comma>|;? {while,whereas,but,although} REF",
    "<comma>|; and? REF",
)
"""Where a sentence turns from one class to another."""

VERBS = frozenset(
    "is are has have may will must can should shall does do involves involve requires require performs perform serves "
    "serve supervises supervise manages manage leads lead directs direct plans plan assists assist works work provides "
    "provide carries carry handles handle oversees oversee coordinates coordinate conducts conduct applies apply "
    "receives receive learns learn includes include exercises exercise functions function acts act reports report "
    "operates operate administers administer assigns assign reviews review develops develop determines determine "
    "prepares prepare trains train spends spend uses use makes make takes take possesses possess holds hold deals deal "
    "focuses focus covers cover encompasses encompass entails entail participates participate bears bear keeps keep "
    "represents represent maintains maintain independently normally usually typically generally primarily routinely".split()
)
"""Words that open what is said of a class, where no model tells verbs from other words."""
ADVERBS = frozenset("also then only not further often regularly still never always additionally".split())
"""Words that may stand before such a verb, beside those in -ly."""


class Superlative(NamedTuple):
    """A word that says which class of its series one is, counted from below, or from above where negative."""

    text: str
    value: int


SUPERLATIVES: tuple[Superlative, ...] = (
    Superlative("highest|top|topmost|uppermost|final|last|senior-most", -1),
    Superlative("lowest|bottom", 1),
    Superlative("middle|intermediate", 0),
)
"""`0` is the middle one of three."""

_GROUP = f"of|in|within the|a|an|this? class|job? NUM -? ..3 {_CLASSES}"
_IN_SERIES = f"of|in|within the|a|an|this ..8 {_SERIES}"
_LEVELLED = f"-? level? {_CLASS}?"
ORDINALS: tuple[str, ...] = (
    f"the SUPER {_LEVELLED} {_GROUP}",
    f"the SUPER -? level? {_CLASS} {_IN_SERIES}",
    f"the ORD -? SUPER {_LEVELLED} {_GROUP}",
    f"the ORD -? SUPER -? level? {_CLASS} {_IN_SERIES}",
    f"the ORD <comma>? and SUPER -? level? {_CLASS} {_IN_SERIES}",
    f"the ORD and SUPER {_LEVELLED} {_GROUP}",
    f"the ORD -? level? {_CLASS} {_IN_SERIES}",
    f"the ORD {_LEVELLED} {_GROUP}",
)
"""Which class of its series one is; `SUPER` stands for each superlative in turn."""

COUNTS: tuple[str, ...] = (
    f"{_SERIES} {{is,are,has been}} {{made up of,composed of,comprised of,constituted of,formed of}} the? NUM ..3 {_CLASSES}",
    f"{_SERIES} {{,is,has been}} {{divided,organized,broken down,grouped,structured,arranged,separated}} into the? NUM ..3 {_CLASSES}",
    f"{_SERIES} <comma>? ..1 {{has,have,having,comprising,encompassing,with,consisting of,containing,including,made up of}}"
    f" the|a? total? of? NUM ..3 {_CLASSES}",
    f"NUM ..3 {_CLASSES} {{make up,makes up,comprise,constitute,form,compose}} the|this ..8 {_SERIES}",
    f"the NUM ..3 {_CLASSES} {{within,in,of}} the|this ..8 {_SERIES}",
    f"NUM -? class|level|tier|tiered|leveled|step ..8 {_SERIES}",
    f"one of the|a? NUM ..3 {_CLASSES} {{within,in,of,making up,comprising}} the|this ..8 {_SERIES}",
    f"SUPER {_LEVELLED} {_GROUP}",
    f"{_SERIES} of NUM ..2 {_CLASSES}",
    f"NUM ..2 {_CLASSES} <comma>? {{are established,are used,are authorized,exist}} in|within the|this ..8 {_SERIES}",
)  # fmt: skip
"""How many classes a series has."""


class Roster(NamedTuple):
    """A wording that a list of titles follows, or stands before."""

    text: str
    others: bool = False
    """Whether the list leaves out the class itself."""
    before: bool = False
    """Whether the list stands before it."""


_FOLLOWING = "the? following? ..2 :?"
ROSTERS: tuple[Roster, ...] = (
    Roster(f"{_SERIES} <comma>? {{,is,has been}} {{made up of,composed of,comprised of,comprising,comprises,consisting of,consists of,includes,including,contains"
           f",encompasses,encompassing,covers,has}} {_FOLLOWING}"),
    Roster(f"the {{other,remaining}} {_CLASSES} {_IN_SERIES} {{are,include,is,includes}} {_FOLLOWING}", others=True),
    Roster(f"{_CLASSES} {{in,of,within,comprising,making up}} the|this ..8 {_SERIES} {{are,include,is,as follows,consist of}} {_FOLLOWING}"),
    Roster(f"{_SERIES} also {{includes,contains,comprises,encompasses,covers}} {_FOLLOWING}", others=True),
    Roster(f"{{make up,comprise,constitute,form,compose}} the|this ..8 {_SERIES}", before=True),
)  # fmt: skip
"""Where the classes of a series are named."""

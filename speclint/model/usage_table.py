"""Wordings of class specifications that are wrong wherever they stand, and what is meant by them.

They were met in public class specifications, or are the like of those that were. Each is wrong by grammar or by the
meaning of its words, whatever style manual an employer follows.
"""

from __future__ import annotations

from speclint.model.usage import Usage, usage, wordings

_NUMBER = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty|thirty|forty|sixty)"
_FIGURE = r"(?: ?\(\d{1,3}\))?"
_UNITS = (
    r"(?:years|months|weeks|days|hours|semester hours|quarter hours|semester units|quarter units|units|credits|pounds)"
)
_VERBS = (
    "communicate,read,perform,maintain,learn,operate,establish,follow,understand,analyze,prepare,speak,write,develop,interpret,obtain,"
    "provide,organize,apply,explain,supervise,climb,ensure,evaluate,coordinate,conduct,respond"
)
_VERBS_S = (
    "performs,prepares,maintains,provides,develops,ensures,conducts,establishes,communicates,analyzes,evaluates,operates,"
    "interprets,participates,understands,follows,determines,administers,oversees,supervises,obtains,possesses"
)
_VERB, _VERB_S = (f"(?:{words.replace(',', '|')})" for words in (_VERBS, _VERBS_S))
_SCIENCE = (
    r"(?:supervision|management|accounting|bookkeeping|engineering|administration|leadership|organization|budget\w*|training"
    r"|mathematics|physics|chemistry|biology|finance|design|psychology|planning|hydraulics|electricity)"
)
_TASKS = r"(?:duties|tasks|responsibilities|functions|assignments|activities|projects|settings|sources|subjects)"
_STAFF = r"(?:subordinate|assigned|supervisory|sworn|non-sworn|law enforcement|clerical|emergency|departmental|lower[- ]level)"
_LAWS = r"(?:codes|laws|rules|regulations|ordinances|guidelines|policies|procedures)"
_MOST = r"(?:the (?:minimum|required|maximum|standard|average)|those|that|what|an?|one|\$?\d+|two|three|four|five|six|ten|twenty|fifty)"

MISSING: tuple[Usage, ...] = (
    usage("a minimum,maximum,total", rf"\b(a (?:minimum|maximum|total)) ({_NUMBER}{_FIGURE} {_UNITS})\b(?!['’])", r"\1 of \2"),
    usage("ability " + _VERBS + ",effectively", rf"\b(?-i:([Aa]bility) ((?:effectively )?{_VERB}))\b", r"\1 to \2"),
    usage("able " + _VERBS + ",work,use,lift,travel,pass,meet", rf"\b((?:be|is|are) able) (?-i:({_VERB}|work|use|lift|travel|pass|meet))\b", r"\1 to \2"),
    usage("must able", r"\bmust able to\b", "must be able to"),
    usage("may,must required", r"\b(may|must) required\b", r"\1 be required"),
    usage("require to", r"\b(is|are|be) require to\b", r"\1 required to"),
    usage("knowledge the", r"(?:^|(?<=[.;•] ))(knowledge) (the (?:principles|methods|practices|rules|laws|use|techniques))\b", r"\1 of \2"),
    usage("knowledge principles,methods,practices,techniques,applicable,pertinent,relevant", r"(?:^|(?<=[.;•] ))(?-i:(Knowledge) ((?:principles|methods|practices|techniques)(?: of| and)|(?:applicable|pertinent|relevant) (?!to\b|for\b|in\b|and\b)\w+))", r"\1 of \2"),
    usage("responsible the", r"\bresponsible (?-i:the)\b", "responsible for the"),
    usage("possession a,an", r"\b(possession) (an? (?:valid|current|appropriate|high|bachelor|master|class|driver))", r"\1 of \2"),
    usage("lieu the,one,two", r"\bin lieu (the|one|two)\b", r"in lieu of \1"),
    usage("prior,pursuant the", r"\b(prior|pursuant) (?-i:the)\b", r"\1 to the"),
    usage("consistent,accordance the", r"\b(consistent|accordance) (?-i:the)\b", r"\1 with the"),
    usage("variety duties,tasks,responsibilities,functions,assignments,activities,projects,settings,sources,subjects", rf"\b(a (?:wide |broad )?variety) ({_TASKS})\b", r"\1 of \2"),
    usage("year,month of", rf"(?<![\w.,/$-])(?<!\bhundred )({_NUMBER}{_FIGURE} (?:year|month)) of (?=(?:\w+[ -]){{0,3}}(?:experience|college|education|training|employment)\b)", r"\1s of"),
    usage("one,1 years,months", r"(?<![\w.,/$+-])(?<!ty[- ]|\bor |\bto |ed )(?<!half )((?:one(?: ?\(1\))?|1) (?:year|month))s (?=of\b|experience\b|in\b)", r"\1 "),
)  # fmt: skip
"""A word or an ending is left out, or one is left over."""

LEFT_OVER: tuple[Usage, ...] = (
    usage("possess of", r"\b(possess) of (?=(?:an?|the|valid)\b)", r"\1 "),
    usage("of,in,for to", r"\bability (?:of|in|for) to\b", "ability to"),
    usage("be possess,obtain,have,maintain,pass", r"\b(must|may|will|should) be (possess|obtain|have|maintain|pass)\b", r"\1 \2"),
    usage("least of", rf"\bat least of ({_NUMBER})\b", r"at least \1"),
    usage("across to", r"\bacross to (city|county|agency|department|division|district|organization|bureau)\b", r"across the \1"),
    usage("and &|& and", r"(?<![\w&])(?:and &|& and)(?![\w&])", "and"),
    usage("and and/or|or and/or|and/or and|and/or or", r"(?<![\w/])(?:(?:and|or) and/or|and/or (?:and|or))(?![\w/])", "and/or"),
    usage("and or", r"(?<![\w/-])(?-i:and or)\b(?! (?:[ivx]+|\d+|[a-z])\b)", "and/or"),
    usage("of for,to,in,with,from", r"\b(\w{3,20}(?:tion|sion|ment|ance)) of (?:for|to|in|with|from) the\b", ""),
    usage("to,for,with,from,at of", r"\b(?-i:(?:to|for|with|from|at) of)\b(?![-/])", ""),
    usage("the of", r"\b(?-i:[Tt]he of)\b(?!-)", ""),
    usage("an to,of,for,their,with,from,and", r"\b(?-i:[a-z]{3,} (an (?:to|of|for|their|with|from|and)))\b(?!-)", ""),
    usage("a of,their,these,those", r"(?<=[a-z] )(?<!\bitem )(?<!tion )(?<!\bpart )(?<!graph )(?<!class )(?-i:a (?:of|their|these|those))\b", ""),
    usage("the a,an", r"\b(?-i:(?:of|to|in|for|with|by|on|from|and|as) (?:the an?))\b(?! la\b| priori\b)(?= \w{3})", ""),
    usage("the their,its,these,those", r"\b(?-i:[Tt]he (?:their|its|these|those))\b", ""),
    usage("a,an the", r"(?<!\bor )(?<!\band )(?<![)\d] )(?-i:\ban? the)\b", ""),
    usage("must,may,should is,are,has", r"\b(?-i:(?:must|may|should) (?:is|are|has))\b(?! a must)", ""),
    usage("is are,be|are is,be", r"\b(?-i:is are|are is|are be|is be)\b", ""),
    usage("to,must,may,will,shall,should " + _VERBS_S, rf"\b(?-i:(?:to|must|may|will|shall|should) {_VERB_S})\b(?!-)", ""),
    usage("this positions,employees,duties,classes,responsibilities", r"\bthis ((?:positions|employees|duties|classes|responsibilities))\b", r"these \1"),
    usage("should,must,could,would of", r"\b(should|must|could|would) of (been|had|completed|passed)\b", r"\1 have \2"),
)  # fmt: skip
"""Words that do not go together: one of them is left over, or another is meant."""

TAKEN_FOR: tuple[Usage, ...] = (
    usage("on year,month", r"\b(at least|minimum of|plus|of) on (year|month)\b", r"\1 one \2"),
    usage("on year,1", r"\bon (\(1\) year|year of (?:experience|college|education|full|work|paid|related|professional))\b", r"one \1"),
    usage("at lease,lest,leas", rf"\bat (?:lease|lest|leas) ({_NUMBER}|one|an?)\b", r"at least \1"),
    usage("lieu or", r"\bin lieu or\b", "in lieu of"),
    usage("possession or", r"\bpossession or (an?) (valid|current|appropriate)\b", r"possession of \1 \2"),
    usage("or the", r"\bone or the following\b", "one of the following"),
    usage("years,year or", r"\b(years?) or ((?:progressively|increasingly|responsible|professional|related|paid)(?: \w+)? experience|experience)\b", r"\1 of \2"),
    usage("variety or", r"\b(a (?:wide |broad )?variety) or\b", r"\1 of"),
    usage("knowledge or", r"(?:^|(?<=[.;•] ))(knowledge) or ((?:the )?(?:principles|methods|practices|techniques))\b", r"\1 of \2"),
    usage("accordance to", r"\bin accordance to\b", "in accordance with"),
    usage("regards to", r"\bin regards to\b", "in regard to"),
    usage("graduation,graduate,graduates,graduated,degree,diploma,units,credits,transcript,away,apart,refrain,aside,ranging form", r"\b(graduation|graduates?|graduated|degree|diploma|units|credits|transcript|away|apart|refrain|aside|ranging) form (an?|the|accredited|any)\b", r"\1 from \2"),
    usage("year,years,month,months,day,days form", r"\b(years?|months?|days?) form (?=(?:the )?(?:date|time|day) of\b)", r"\1 from "),
    usage("rather,other,more,less,fewer,greater,higher,lower,older,younger,longer,larger,smaller,better,later,sooner then", rf"\b((?:rather|other|more|less|fewer|greater|higher|lower|older|younger|longer|larger|smaller|better|later|sooner)) then (?={_MOST}\b)", r"\1 than "),
    usage("it's", r"\bit['’]s (own|duties|employees|members|programs|staff|operations|customers|residents|divisions?|departments?|policies|goals|mission|equipment)\b", r"its \1"),
    usage("its been,important,expected,necessary", r"\bits (been|important to|expected that|necessary to)\b", r"it’s \1"),
    usage("there own,respective,assigned,duties,supervisor,supervisors,job,jobs", r"(?<!\bis )(?<!\bare )(?<!\bfrom )\bthere (own|respective|assigned|duties|supervisors?|jobs?)\b", r"their \1"),
    usage("their is,are", r"\btheir (is|are)\b", r"there \1"),
    usage("loose", r"\b(may|will|shall|would|to|not) loose (their|the|his|its|eligibility|certification|status)\b", r"\1 lose \2"),
    usage("principle", r"\bprinciple (duties|duty|responsibilit\w+|place of|planners?|engineers?|analysts?|accountants?|clerks?|architects?|investigators?)\b", r"principal \1"),
    usage("principals and,of", rf"\bprincipals (and (?:practices|methods|techniques|procedures|theor\w+)|of {_SCIENCE})\b", r"principles \1"),
    usage("subordinate,assigned,supervisory,sworn,non-sworn,enforcement,clerical,emergency,departmental,level,lower-level personal", rf"\b({_STAFF}) personal(?=\s?[,.;)]|$| who\b| to\b| on\b| as\b| are\b| is\b)", r"\1 personnel"),
    usage("personnel hygiene,protective,appearance,integrity,cleanliness,computer,computers", r"\bpersonnel (hygiene|protective equipment|appearance|integrity|cleanliness|computers?)\b", r"personal \1"),
    usage("manger|mangers", r"\b(city|county|general|program|project|office|department|division|senior|assistant|district|case|fiscal|risk|town|deputy|fire|branch|unit|regional|contract|construction) (m)anger(s?)\b", r"\1 \2anager\3"),
    usage("pubic", r"\bpubic(?! (?:hair|regions?|areas?|symphysis|bones?|lice)\b)", "public"),
    usage("statue|statues", r"\b((?:state|federal|local|applicable|relevant|pertinent|legal|governing|related) )(s)tatue(s?)\b(?! of\b)", r"\1\2tatute\3"),
    usage("statues", rf"\b(?:({_LAWS},? (?:and |or )?)statues|statues(,? (?:and |or )?{_LAWS}))\b", r"\1statutes\2"),
    usage("complaint with", r"\b(is|are|be|being|fully|remains?|non-?) ?complaint with\b", r"\1 compliant with"),
    usage("complaint,complaints with", r"\b(in|ensur(?:e|es|ing)|maintains?) complaints? with\b", r"\1 compliance with"),
    usage("trail court,period,balance,balances,lawyer,lawyers,attorney,attorneys,judge,judges,preparation,basis,exhibit,exhibits,and", r"\b(jury |court |bench )?trail (court|period|balances?|lawyers?|attorneys?|judges?|preparation|basis|exhibits?|and error)\b", r"\1trial \2"),
    usage("assess to", r"\b(ha(?:s|ve|ving)|provid(?:e|es|ing)|public|require[sd]?|with|gain\w*|limited|restricted) assess to\b", r"\1 access to"),
    usage("access,accesses,accessing the", r"\b(access(?:es|ing)?) the (needs|situation|effectiveness|damage|severity|performance of)\b", r"assess … the \2"),
    usage("advise", r"\b(provid(?:e|es|ing)|giv(?:e|es|ing)|offer(?:s|ing)?|legal|expert|technical|professional) advise(?= (?:to|on|regarding|concerning|about|in)\b|\s?[,.;]|$)", r"\1 advice"),
    usage("advices", r"\badvices (the|staff|employees|management|departments?|on|and)\b", r"advises \1"),
    usage("affect,affects on,of", r"\b(an|the|adverse|negative|positive|significant|no) affect(s?) (on|of)\b", r"\1 effect\2 \3"),
    usage("legal council", r"\b(legal) council\b(?! of\b)", r"\1 counsel"),
    usage("city,town,county,village counsel", r"\b(city|town|county|village) counsel (members?|meetings?|agendas?|chambers)\b", r"\1 council \2"),
    usage("moral", r"\b(employee|staff|team|department|workplace|high) moral(?=\s?[,.;]|$)", r"\1 morale"),
    usage("roll in,as,for,on", r"\b(plays? (?:an? |the )?(?:\w+ )?|key |leadership |advisory )roll(?= (?:in|as|for|on)\b)", r"\1role"),
    usage("roll model,models", r"\broll (models?)\b", r"role \1"),
    usage("waist", r"\b(solid|hazardous|liquid|yard|industrial) waist\b", r"\1 waste"),
    usage("job,work,construction sight,sights", r"\b(job|work|construction) sight(s?)\b", r"\1 site\2"),
)  # fmt: skip
"""One word is taken for another that looks or sounds like it."""

WORDINGS = wordings(MISSING, LEFT_OVER, TAKEN_FOR)
"""All of them, by their keys."""

"""Standard texts: those of a layout, the clauses that each employer has in its own words, and its equivalency rate."""

from __future__ import annotations

from .draw import Draw

TEXTS: dict[str, dict[str, str]] = {
    "denver": {
        "other-duties": "Performs other related duties as assigned.",
        "allocation": "Any one position may not include all of the duties listed. However, the allocation of "
        "positions will be determined by the amount of time spent in performing the essential duties listed above.",
        "emergency": "Employees may be re-deployed to work in other capacities in their own agencies or in other "
        "City agencies to support core functions of the City during a City-wide emergency declared by the Mayor.",
        "equivalency": "Additional appropriate education may be substituted for the minimum experience requirements.",
        "physical": "(Physical Demands are a general guide and specific positions will vary based on working "
        "conditions, locations, and agency/department needs.):",
    },
    "portland": {
        "functions": "Depending on the assignment, the incumbent may perform a combination of some or all of the "
        "following duties, and perform related duties, as assigned.",
        "specific": "In addition to the General Duties, the incumbent may perform a combination of some or all of "
        "the following duties specific to the position.",
        "combination": "Any combination of education and experience that is equivalent to the following minimum "
        "qualifications is acceptable.",
    },
    "school": {
        "allocation": "(Any one position may not include all of the duties listed; the listed examples do not "
        "include all duties and responsibilities that may be found in positions within this classification.)",
        "other-duties": "Performs related work as required.",
        "disclaimer": "This job description is not a complete statement of essential functions and "
        "responsibilities. The district retains the discretion to add or change typical duties of a position at any "
        "time.",
    },
    "generic": {
        "other-duties": "Performs related duties as required.",
    },
}
"""By layout and by the name of the text; every specification of the layout has them all."""
REGISTERED: dict[str, tuple[str, ...]] = {
    "denver": ("other-duties", "allocation", "emergency", "equivalency"),
    "school": ("allocation", "disclaimer"),
}
"""Those that the house style of the layout registers."""
CLAUSES: dict[str, tuple[str, ...]] = {
    "conditions": (
        "Work is performed in offices and at field sites, and employees may be exposed to dust, noise, and changing"
        " weather.",
        "Employees in {org} facilities work indoors and outdoors, may not leave a post without relief, and must wear"
        " the protective equipment that the {office} issues.",
        "The work week may include evenings, weekends, and holidays; changes of shift will be announced at least"
        " {days} days in advance.",
    ),
    "accommodation": (
        "The {office} will consider requests for reasonable accommodation from qualified persons with disabilities"
        " who are able to perform the essential functions of the class.",
        "Reasonable accommodation may be made to enable individuals with disabilities to perform the essential"
        " functions, and a request must be answered within {days} working days.",
        "Persons with disabilities who need an accommodation to take part in the hiring process should notify the"
        " {office} at least {days} days before the examination.",
    ),
    "background": (
        "Applicants must pass a criminal history check and a verification of employment before the date of"
        " appointment.",
        "An offer of employment shall not become final until the {office} has received the results of a"
        " pre-employment check, which remain valid for {months}.",
        "Candidates may be required to submit fingerprints and to authorize a review of public records covering the"
        " last {years} years.",
    ),
    "probation": (
        "The probationary period is {months} of continuous service and may be extended once with the approval of the"
        " {head}.",
        "New appointees serve a probationary period of {months}. Time spent on leave without pay does not count"
        " toward it, and part-time service counts by the hour.",
        "An appointment becomes permanent after {months} of satisfactory service, and the supervisor must complete a"
        " written evaluation every 90 days.",
    ),
    "selection": (
        "Selection will be made from the names that the {office} has certified, and eligible lists expire annually"
        " on June 30.",
        "The selection process may include a written test, an interview, or a work sample, and every part must be"
        " passed with a score of at least 70 percent.",
        "Applications are reviewed by the {office}, and only persons who show by {month} 15 that they meet the minimum"
        " qualifications will be invited to an oral interview.",
    ),
    "call-out": (
        "All employees of the {org} may be called to after-hours duty in a disaster and must report within {hours}"
        " hours unless they are excused by the {head}.",
        "During a flood, fire, or earthquake, employees shall remain at work until relieved and may not be released"
        " without the consent of the {head}.",
    ),
    "records": (
        "Records seen in the course of work must not be disclosed to anyone outside the {org} except as the law"
        " provides.",
        "Employees who have access to confidential records shall complete privacy training annually, no later than"
        " {month} 31.",
    ),
    "assignment": (
        "Each {title} may be assigned to any work site of the {org} and is expected to follow the safety rules in"
        " force there.",
        "Positions in the class of {title} are allocated by the {office}, and a lasting change of duties must be"
        " reported to it within {days} days.",
    ),
}
"""Clauses that no house style registers, in several wordings each; `{title}` is the class's own title."""
OFFICES = ("Office of Human Resources", "Personnel Division", "Civil Service Commission", "Employee Services Bureau")
HEADS = ("Mayor", "General Manager", "Board of Directors", "Chief Executive")
MONTHS = ("January", "March", "May", "July", "October", "December")
PERIODS = ("six (6) months", "twelve (12) months", "nine months", "one (1) year")
_ORGS = {"denver": "City", "portland": "City", "school": "district", "generic": "Water District"}
_RATES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "{} of appropriate experience may be substituted for each required year of post-high school education.",
        ("One (1) year", "Two (2) years"),
    ),
    (
        "Additional qualifying experience may be substituted for the required education on a {} basis.",
        ("year-for-year", "two-for-one"),
    ),
    (
        "{} of related work experience may be substituted for each year of the required college education.",
        ("Two years", "One year", "Three years"),
    ),
    (
        "Related experience may be substituted for the required education at a ratio of {}.",
        ("2:1", "1:1"),
    ),
)
"""Statements of the rate at which experience replaces education, and the rates that they may give."""
RATE_MISSING = "Additional related experience may be substituted for the required education."


def texts_of(layout: str, employer: str) -> dict[str, str]:
    """The standard texts of an employer, by name: those of its layout, most clauses in its own words, and its rate."""
    draw = Draw(employer, "standard texts")
    slots = {
        "org": _ORGS[layout],
        "office": draw.one(OFFICES),
        "head": draw.one(HEADS),
        "month": draw.one(MONTHS),
        "months": draw.one(PERIODS),
        "days": draw.one(("ten", "30", "fourteen (14)", "five")),
        "hours": draw.one(("two", "four", "twelve (12)")),
        "years": draw.one(("five", "seven (7)", "ten")),
        "title": "{title}",
    }
    clauses = {name: draw.one(CLAUSES[name]).format(**slots) for name in draw.some(list(CLAUSES), 6)}
    return {**TEXTS[layout], **clauses, "rate": _stated(employer, 0)}


def other_rate(employer: str) -> str:
    """The employer's equivalency statement with a rate that is not its own."""
    return _stated(employer, 1)


def _stated(employer: str, which: int) -> str:
    draw = Draw(employer, "rate")
    form, rates = draw.one(_RATES)
    return form.format(draw.some(rates, len(rates))[which])

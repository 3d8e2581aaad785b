"""The standard texts of each layout: passages that every specification of an employer must have in the same words."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "denver": {
        "other-duties": "Performs other related duties as assigned.",
        "allocation": "Any one position may not include all of the duties listed. However, the allocation of "
        "positions will be"
        " determined by the amount of time spent in performing the essential duties listed above.",
        "emergency": "Employees may be re-deployed to work in other capacities in their own agencies or in other "
        "City agencies"
        " to support core functions of the City during a City-wide emergency declared by the Mayor.",
        "equivalency": "Additional appropriate education may be substituted for the minimum experience requirements.",
        "physical": "(Physical Demands are a general guide and specific positions will vary based on working "
        "conditions,"
        " locations, and agency/department needs.):",
    },
    "portland": {
        "functions": "Depending on the assignment, the incumbent may perform a combination of some or all of the "
        "following"
        " duties, and perform related duties, as assigned.",
        "specific": "In addition to the General Duties, the incumbent may perform a combination of some or all of "
        "the following"
        " duties specific to the position.",
        "combination": "Any combination of education and experience that is equivalent to the following minimum "
        "qualifications"
        " is acceptable.",
    },
    "school": {
        "allocation": "(Any one position may not include all of the duties listed; the listed examples do not "
        "include all duties"
        " and responsibilities that may be found in positions within this classification.)",
        "other-duties": "Performs related work as required.",
        "disclaimer": "This job description is not a complete statement of essential functions and "
        "responsibilities. The"
        " district retains the discretion to add or change typical duties of a position at any time.",
    },
    "generic": {
        "other-duties": "Performs related duties as required.",
    },
}
"""By layout and by the name of the text."""

"""How each house style prints a specification."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

from . import shared
from .draw import Draw
from .plan import ClassSpec
from .standard import TEXTS
from .titles import Role
from .words import NUMBERS, ORDINALS, capital, gerund, listed, with_article


def text_of(spec: ClassSpec) -> str:
    """A specification as its employer prints it."""
    return _LAYOUTS[spec.employer.layout](spec)


def _years(count: int) -> str:
    words = f"{NUMBERS[count]} ({count}) year"
    return capital(words if count == 1 else words + "s")


def _date(draw: Draw, first: int, last: int) -> str:
    return f"{draw.number(1, 12):02}/{draw.number(1, 28):02}/{draw.number(first, last)}"


def _statement(spec: ClassSpec, noun: str) -> str:
    """What a specification says of its series, in one of three forms."""
    said = spec.said
    if said is None:
        return ""
    count, name = NUMBERS[said.count], said.name
    if said.form == "roster":
        return f"There are {count} {noun} in the {name} series: {listed(said.roster)}."
    opening = f"{spec.title} is the {ORDINALS[said.ordinal]} of {count} {noun} in the {name} series"
    return f"{opening}: {listed(said.roster)}." if said.form == "both" else f"{opening}."


def _experience(spec: ClassSpec) -> str:
    lower = f", including one (1) year at the type and level of the {spec.below}" if spec.below and spec.rises else ""
    return f"{_years(spec.years)} of experience in {spec.topic} work{lower}."


def _sections(spec: ClassSpec, parts: dict[str, str], heading: Callable[[str], str]) -> str:
    kept = {name: body for name, body in parts.items() if body and name not in spec.left_out}
    return "\n\n".join(f"{heading(name)}\n\n{body}" for name, body in kept.items())


def _over(spec: ClassSpec) -> str:
    """The classes that a supervisor supervises."""
    lower = spec.series[: spec.place - 1]
    return listed(lower[-2:]) if lower else f"{spec.topic} staff"


def _denver(spec: ClassSpec) -> str:
    draw, texts = spec.draw("layout"), TEXTS["denver"]
    competencies = sorted(draw.some(list(shared.COMPETENCIES.items()), 9))
    demands = sorted(draw.some([item for item in shared.DEMANDS.items() if item[0] != "Sitting"], 9))
    demands = sorted([*demands, ("Sitting", shared.DEMANDS["Sitting"])])
    established = draw.number(1998, 2012)
    compared = "\n\n".join(
        f"The {spec.title} is distinguished from the {title}, which {clause}." for title, clause in spec.comparisons
    )
    duties = [capital(duty.third) + "." for duty in spec.duties]
    supervision = {
        Role.WORKS: "None",
        Role.SUPERVISES: f"Performs supervisory duties over {_over(spec)} positions.",
        Role.MANAGES: f"Manages subordinate supervisors and performs supervisory duties over {_over(spec)} positions.",
        Role.DIRECTS: f"Manages subordinate supervisors and performs supervisory duties over {_over(spec)} positions.",
    }
    parts = {
        "General Statement of Duties": capital(spec.general) + ".",
        "Distinguishing Characteristics": "\n\n".join(
            filter(None, (f"{_statement(spec, 'classes')} {spec.remark}".strip(), compared))
        ),
        "Essential Duties": "\n\n".join(
            [*duties, texts["other-duties"], texts["emergency"], texts["allocation"]],
        ),
        "Competencies": "  \n".join(f"{name} – {text}" for name, text in competencies),
        "Knowledge & Skills": "  \n".join(
            [
                *(f"Knowledge of {item}." for item in spec.knowledge),
                *(f"Skill in {_skill(item)}." for item in spec.abilities),
            ]
        ),
        "Level of Supervision Exercised": supervision[spec.role],
        "Education Requirement": f"{spec.degree} with course work in {spec.subjects}.",
        "Experience Requirement": _experience(spec),
        "Education & Experience Equivalency": texts["equivalency"],
        "Licensure & Certification": "None",
        "Working Environment": "  \n".join(sorted(draw.some(shared.CONDITIONS, 4))),
        "Level of Physical Demand": "1-Sedentary (0-10 lbs.)" if spec.seated else "2-Light (10-20 lbs.)",
        "Physical Demands": texts["physical"] + "\n\n" + "  \n".join(f"{name}: {text}" for name, text in demands),
        "Background Check Requirement": "  \n".join(shared.CHECKS[:3]),
        "Assessment Requirement": "None",
        "Probation Period": "Six (6) months.",
        "Class Detail": "  \n".join(
            (
                f"Pay Grade: L-{spec.grade}",
                f"FLSA Code: {'Y' if spec.role else 'N'}",
                f"Established Date: {_date(draw, established, established)}",
                "Established By: RMH",
                f"Revised Date: {_date(draw, established + 1, 2024)}",
                "Revised By: TJW",
            )
        ),
    }
    lines = (
        spec.employer.name,
        "Office of Human Resources",
        f"{spec.title} - LK{spec.code}",
        "THIS IS A PUBLIC DOCUMENT",
    )
    head = "  \n".join(lines)
    return f"{head}\n\n{_sections(spec, parts, '### {}'.format)}\n"


def _skill(ability: str) -> str:
    verb, _, rest = ability.partition(" ")
    return f"{gerund(verb)} {rest}"


def _numbered(items: list[str]) -> str:
    return "\n".join(f"{at}. {capital(item)}." for at, item in enumerate(items, 1))


def _portland(spec: ClassSpec) -> str:
    draw, texts = spec.draw("layout"), TEXTS["portland"]
    duties = [duty.base for duty in spec.duties]
    direction = "general direction" if spec.role else "general supervision"
    above = f"{with_article(spec.above)}" if spec.above else "a section manager"
    compared = "\n\n".join(
        f"{spec.title} is distinguished from {title} in that the latter {clause}." for title, clause in spec.comparisons
    )
    exercised = (
        f"Directly supervises {_over(spec)} positions." if spec.role else "Exercises no supervision over employees."
    )
    skills = [*(f"Knowledge of {item}" for item in spec.knowledge), *(f"Ability to {item}" for item in spec.abilities)]
    salary = spec.grade / 20
    parts = {
        "CLASSIFICATION SUMMARY": f"Reports to {above}. Under {direction}, {spec.general}.\n\n"
        f"Responsibilities include: {spec.responsibilities}.",
        "DISTINGUISHING CHARACTERISTICS": "\n\n".join(
            filter(None, (_statement(spec, "classifications"), spec.remark, compared))
        ),
        "ESSENTIAL FUNCTIONS": f"{texts['functions']}\n\n**General Duties:**\n\n{_numbered(duties[:12])}\n\n"
        f"**Specific Duties:**\n\n{texts['specific']}\n\n{_numbered(duties[12:])}",
        "SUPERVISION RECEIVED AND EXERCISED": f"The work of this classification is performed under {direction} by "
        f"{above},"
        f" who assigns projects and reviews results.\n\n{exercised}",
        "KNOWLEDGE/SKILLS/ABILITIES REQUIRED": _numbered(skills),
        "MINIMUM QUALIFICATIONS REQUIRED": f"{texts['combination']}\n\n"
        f"**Education/Training:** {spec.degree} from an accredited school in {spec.subjects};\n\nAND\n\n"
        f"**Experience:** {_experience(spec)}\n\n"
        f"**Preferred Qualifications:**\n\nExperience in {spec.topic} work for a public agency.\n\n"
        f"Minimum Salary: ${salary:.2f} per hour\n\nMaximum Salary: ${salary * 1.2:.2f} per hour\n\n"
        f"Bargaining Unit: {'Non-represented' if spec.role else 'Municipal Technical Employees, Local 209'}\n\n"
        f"FLSA Status: {'Exempt' if spec.role else 'Non-exempt'}",
        "HISTORY": f"Revision Dates: {_date(draw, 2012, 2015)}; {_date(draw, 2016, 2023)}",
    }
    head = f"{spec.employer.name}\n\n**CLASS SPECIFICATION**  \n**{spec.title.upper()}**\n\n**3000{spec.code}**"
    return f"{head}\n\n**{_date(draw, 1999, 2011)}**\n\n{_sections(spec, parts, '**{}**'.format)}\n"


_WIDTH = 94


def _wrapped(text: str, first: str = "", rest: str = "") -> str:
    return textwrap.fill(
        text, _WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )


def _points(items: list[str]) -> str:
    return "\n".join(_wrapped(item, "• ", "  ") for item in items)


def _school(spec: ClassSpec) -> str:
    draw, texts = spec.draw("layout"), TEXTS["school"]
    compared = " ".join(
        f"{spec.title} is distinguished from {title}, which {clause}." for title, clause in spec.comparisons
    )
    duties = [*(capital(duty.third) + "." for duty in spec.duties), texts["other-duties"]]
    distinguishing = " ".join(filter(None, (_statement(spec, "classes"), spec.remark, compared)))
    over = f"Supervises employees in the classes of {_over(spec)}" if spec.role else "None"
    skills = [*(f"Knowledge of {item}" for item in spec.knowledge), *(f"Ability to {item}" for item in spec.abilities)]
    direction = "general direction" if spec.role else "direction"
    head = (
        f"{spec.employer.name.upper()}\nJOB DESCRIPTION\nPosition Code: {spec.code}\nBargaining Group:"
        f" {'Supervisors' if spec.role else 'Classified Employees'}\nSalary Range: {spec.grade - 570}\nWork "
        f"Calendar: 246 days"
    )
    duty_lines = "\n".join(_wrapped(item, f"{at:2}. ", "    ") for at, item in enumerate(duties, 1))
    return "\n\n".join(
        (
            "\n".join(line.rjust(_WIDTH) for line in head.splitlines()),
            f"POSITION TITLE: {spec.title}",
            _wrapped(f"DEFINITION: Under {direction}, {spec.general}."),
            f"DIRECTLY RESPONSIBLE TO: {spec.above or 'Site administrator or designee'}",
            _wrapped(f"SUPERVISION OVER: {over}"),
            _wrapped(f"DISTINGUISHING CHARACTERISTICS: {distinguishing}"),
            _wrapped(f"DUTIES AND RESPONSIBILITIES: {texts['allocation']}") + f"\n{duty_lines}",
            "QUALIFICATIONS:",
            "Education and Experience:\n" + _wrapped(f"{spec.degree} in {spec.subjects}; {_experience(spec)}"),
            "Licenses and Certificates:\n• None",
            "Knowledge, Skills, and Abilities:\n" + _points(skills),
            "WORKING CONDITIONS:",
            "Work Environment:\n" + _points(sorted(item.rstrip(".") for item in draw.some(shared.CONDITIONS, 4))),
            _wrapped(
                "Typical Physical Characteristics: (with or without the use of aids; consideration will be given to"
                " reasonable accommodation)"
            )
            + "\n"
            + _points(
                [
                    "Sit at a workstation for extended periods"
                    if spec.seated
                    else "Stand and walk for extended periods",
                    "Grip and turn tools and handle papers with both hands",
                    "Read small print, labels, and computer displays",
                    "Hear and speak clearly in person and by telephone",
                    f"Lift and move objects weighing up to {10 if spec.seated else 20} pounds",
                ]
            ),
            "Hazards:\n• Exposure to noise and dust",
            "Other Characteristics:\n• Willingness to work occasional evenings",
            _wrapped(texts["disclaimer"]),
            f"Board Approved: {_date(draw, 1978, 1990)}\nRevised: {_date(draw, 1991, 2005)}\nRevised: "
            f"{_date(draw, 2006, 2022)}\n",
        )
    )


def _generic(spec: ClassSpec) -> str:
    draw, texts = spec.draw("layout"), TEXTS["generic"]
    compared = "\n\n".join(
        f"{spec.title} is distinguished from {title} in that the latter {clause}." for title, clause in spec.comparisons
    )
    received = f"the {spec.above}" if spec.above else "a section manager"
    parts = {
        "Definition": f"Under general {'direction' if spec.role else 'supervision'}, {spec.general}; performs "
        f"related duties as"
        " required.",
        "Distinguishing Characteristics": "\n\n".join(
            filter(None, (f"{_statement(spec, 'classes')} {spec.remark}".strip(), compared))
        ),
        "Supervision Received": f"Receives general {'direction' if spec.role else 'supervision'} from {received}.",
        "Supervision Exercised": f"Exercises direct supervision over {_over(spec)} positions."
        if spec.role
        else "Exercises no supervision over employees.",
        "Examples of Duties": "\n".join(
            [*(f"- {capital(duty.third)}." for duty in spec.duties), f"- {texts['other-duties']}"],
        ),
        "Knowledge of": "\n".join(f"- {capital(item)}." for item in spec.knowledge),
        "Ability to": "\n".join(f"- {capital(item)}." for item in spec.abilities),
        "Education": f"{spec.degree} with course work in {spec.subjects}.",
        "Experience": _experience(spec),
        "Physical Demands": f"Strength: "
        f"{'Sedentary (up to 10 pounds)' if spec.seated else 'Light (up to 20 pounds)'}\n\n"
        "Handles tools and papers with both hands, reads small print and displays, and speaks clearly in person and by"
        " telephone.",
        "Working Conditions": " ".join(sorted(draw.some(shared.CONDITIONS, 4))),
        "FLSA Status": "Exempt" if spec.role else "Nonexempt",
    }
    dates = f"- **Adopted:** {_date(draw, 1995, 2009)}\n- **Revised:** {_date(draw, 2010, 2024)}"
    head = f"# {spec.employer.name}\n\n# {spec.title}\n\n- **Class Code:** {spec.code}\n{dates}"
    return f"{head}\n\n{_sections(spec, parts, '## {}'.format)}\n"


_LAYOUTS: dict[str, Callable[[ClassSpec], str]] = {
    "denver": _denver,
    "portland": _portland,
    "school": _school,
    "generic": _generic,
}

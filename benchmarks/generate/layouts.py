"""How each house style prints a specification."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

from . import shared
from .phrases import date, experience, held, over, paragraphs, statement
from .plan import ClassSpec
from .titles import Role
from .words import capital, gerund, with_article


def text_of(spec: ClassSpec) -> str:
    """A specification as its employer prints it."""
    return _LAYOUTS[spec.employer.layout](spec)


def _sections(spec: ClassSpec, parts: dict[str, str], heading: Callable[[str], str]) -> str:
    kept = {name: body for name, body in parts.items() if body and name not in spec.left_out}
    return "\n\n".join(f"{heading(name)}\n\n{body}" for name, body in kept.items())


def _denver(spec: ClassSpec) -> str:
    draw, texts = spec.draw("layout"), spec.texts
    established = draw.number(1998, 2012)
    compared = "\n\n".join(
        f"The {spec.title} is distinguished from the {title}, which {clause}." for title, clause in spec.comparisons
    )
    duties = [capital(duty.third) + "." for duty in spec.duties]
    supervision = {
        Role.WORKS: "None",
        Role.SUPERVISES: f"Performs supervisory duties over {over(spec)} positions.",
        Role.MANAGES: f"Manages subordinate supervisors and performs supervisory duties over {over(spec)} positions.",
        Role.DIRECTS: f"Manages subordinate supervisors and performs supervisory duties over {over(spec)} positions.",
    }
    parts = {
        "General Statement of Duties": capital(spec.general) + ".",
        "Distinguishing Characteristics": "\n\n".join(
            filter(None, (f"{statement(spec, 'classes')} {spec.remark}".strip(), compared))
        ),
        "Essential Duties": "\n\n".join(
            [*duties, texts["other-duties"], texts["emergency"], texts["allocation"]],
        ),
        "Competencies": "  \n".join(f"{name} – {text}" for name, text in spec.competencies),
        "Knowledge & Skills": "  \n".join(
            [
                *(f"Knowledge of {item}." for item in spec.knowledge),
                *(f"Skill in {_skill(item)}." for item in spec.abilities),
            ]
        ),
        "Level of Supervision Exercised": supervision[spec.role],
        "Education Requirement": f"{spec.degree} with course work in {spec.subjects}.",
        "Experience Requirement": experience(spec),
        "Education & Experience Equivalency": paragraphs(*held(spec, "equivalency", "rate")),
        "Licensure & Certification": "None",
        "Working Environment": paragraphs(
            "  \n".join(sorted(draw.some(shared.CONDITIONS, 4))),
            *held(spec, "conditions", "call-out", "records", "assignment"),
        ),
        "Level of Physical Demand": "1-Sedentary (0-10 lbs.)" if spec.seated else "2-Light (10-20 lbs.)",
        "Physical Demands": texts["physical"] + "\n\n" + "  \n".join(f"{name}: {text}" for name, text in spec.demands),
        "Background Check Requirement": paragraphs("  \n".join(shared.CHECKS[:3]), *held(spec, "background")),
        "Assessment Requirement": paragraphs(*held(spec, "selection", "accommodation")) or "None",
        "Probation Period": "".join(held(spec, "probation")) or "Six (6) months.",
        "Class Detail": "  \n".join(
            (
                f"Pay Grade: L-{spec.grade}",
                f"FLSA Code: {'Y' if spec.role else 'N'}",
                f"Established Date: {date(draw, established, established)}",
                "Established By: RMH",
                f"Revised Date: {date(draw, established + 1, 2024)}",
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
    draw, texts = spec.draw("layout"), spec.texts
    duties = [duty.base for duty in spec.duties]
    direction = "general direction" if spec.role else "general supervision"
    above = f"{with_article(spec.above)}" if spec.above else "a section manager"
    compared = "\n\n".join(
        f"{spec.title} is distinguished from {title} in that the latter {clause}." for title, clause in spec.comparisons
    )
    exercised = (
        f"Directly supervises {over(spec)} positions." if spec.role else "Exercises no supervision over employees."
    )
    skills = [*(f"Knowledge of {item}" for item in spec.knowledge), *(f"Ability to {item}" for item in spec.abilities)]
    salary = spec.grade / 20
    special = paragraphs(
        *held(spec, "background", "probation", "selection", "records", "conditions", "call-out", "accommodation")
    )
    special = f"**Special Requirements and/or Qualifications:**\n\n{special}\n\n" if special else ""
    parts = {
        "CLASSIFICATION SUMMARY": paragraphs(
            f"Reports to {above}. Under {direction}, {spec.general}.",
            f"Responsibilities include: {spec.responsibilities}.",
            *held(spec, "assignment"),
        ),
        "DISTINGUISHING CHARACTERISTICS": "\n\n".join(
            filter(None, (statement(spec, "classifications"), spec.remark, compared))
        ),
        "ESSENTIAL FUNCTIONS": f"{texts['functions']}\n\n**General Duties:**\n\n{_numbered(duties[:12])}\n\n"
        f"**Specific Duties:**\n\n{texts['specific']}\n\n{_numbered(duties[12:])}",
        "SUPERVISION RECEIVED AND EXERCISED": f"The work of this classification is performed under {direction} by "
        f"{above},"
        f" who assigns projects and reviews results.\n\n{exercised}",
        "KNOWLEDGE/SKILLS/ABILITIES REQUIRED": _numbered(skills),
        "MINIMUM QUALIFICATIONS REQUIRED": f"{texts['combination']}\n\n"
        f"**Education/Training:** {spec.degree} from an accredited school in {spec.subjects};\n\nAND\n\n"
        f"**Experience:** {' '.join((experience(spec), *held(spec, 'rate')))}\n\n"
        f"{special}"
        f"**Preferred Qualifications:**\n\nExperience in {spec.topic} work for a public agency.\n\n"
        f"Minimum Salary: ${salary:.2f} per hour\n\nMaximum Salary: ${salary * 1.2:.2f} per hour\n\n"
        f"Bargaining Unit: {'Non-represented' if spec.role else 'Municipal Technical Employees, Local 209'}\n\n"
        f"FLSA Status: {'Exempt' if spec.role else 'Non-exempt'}",
        "HISTORY": f"Revision Dates: {date(draw, 2012, 2015)}; {date(draw, 2016, 2023)}",
    }
    head = f"{spec.employer.name}\n\n**CLASS SPECIFICATION**  \n**{spec.title.upper()}**\n\n**3000{spec.code}**"
    return f"{head}\n\n**{date(draw, 1999, 2011)}**\n\n{_sections(spec, parts, '**{}**'.format)}\n"


_WIDTH = 94


def _wrapped(text: str, first: str = "", rest: str = "") -> str:
    return textwrap.fill(
        text, _WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )


def _points(items: list[str]) -> str:
    return "\n".join(_wrapped(item, "• ", "  ") for item in items)


def _school(spec: ClassSpec) -> str:
    draw, texts = spec.draw("layout"), spec.texts
    compared = " ".join(
        f"{spec.title} is distinguished from {title}, which {clause}." for title, clause in spec.comparisons
    )
    duties = [*(capital(duty.third) + "." for duty in spec.duties), texts["other-duties"]]
    distinguishing = " ".join(filter(None, (statement(spec, "classes"), spec.remark, compared)))
    below = f"Supervises employees in the classes of {over(spec)}" if spec.role else "None"
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
            _wrapped(f"SUPERVISION OVER: {below}"),
            _wrapped(f"DISTINGUISHING CHARACTERISTICS: {distinguishing}"),
            _wrapped(f"DUTIES AND RESPONSIBILITIES: {texts['allocation']}") + f"\n{duty_lines}",
            "QUALIFICATIONS:",
            "Education and Experience:\n"
            + _wrapped(f"{spec.degree} in {spec.subjects}; {' '.join((experience(spec), *held(spec, 'rate')))}"),
            "Licenses and Certificates:\n• None",
            "Knowledge, Skills, and Abilities:\n" + _points(skills),
            "WORKING CONDITIONS:",
            "Work Environment:\n"
            + _points(
                [
                    *sorted(item.rstrip(".") for item in draw.some(shared.CONDITIONS, 4)),
                    *held(spec, "conditions", "assignment"),
                ]
            ),
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
            "Other Characteristics:\n"
            + _points(
                [
                    "Willingness to work occasional evenings",
                    *held(spec, "background", "probation", "selection", "call-out", "records", "accommodation"),
                ]
            ),
            _wrapped(texts["disclaimer"]),
            f"Board Approved: {date(draw, 1978, 1990)}\nRevised: {date(draw, 1991, 2005)}\nRevised: "
            f"{date(draw, 2006, 2022)}\n",
        )
    )


def _generic(spec: ClassSpec) -> str:
    draw, texts = spec.draw("layout"), spec.texts
    compared = "\n\n".join(
        f"{spec.title} is distinguished from {title} in that the latter {clause}." for title, clause in spec.comparisons
    )
    received = f"the {spec.above}" if spec.above else "a section manager"
    parts = {
        "Definition": f"Under general {'direction' if spec.role else 'supervision'}, {spec.general}; performs "
        f"related duties as"
        " required.",
        "Distinguishing Characteristics": "\n\n".join(
            filter(None, (f"{statement(spec, 'classes')} {spec.remark}".strip(), compared))
        ),
        "Supervision Received": f"Receives general {'direction' if spec.role else 'supervision'} from {received}.",
        "Supervision Exercised": f"Exercises direct supervision over {over(spec)} positions."
        if spec.role
        else "Exercises no supervision over employees.",
        "Examples of Duties": "\n".join(
            [*(f"- {capital(duty.third)}." for duty in spec.duties), f"- {texts['other-duties']}"],
        ),
        "Knowledge of": "\n".join(f"- {capital(item)}." for item in spec.knowledge),
        "Ability to": "\n".join(f"- {capital(item)}." for item in spec.abilities),
        "Competencies": "\n".join(f"- {name}: {text}" for name, text in spec.competencies),
        "Education": f"{spec.degree} with course work in {spec.subjects}.",
        "Experience": paragraphs(experience(spec), *held(spec, "rate")),
        "Background Check": paragraphs(*held(spec, "background")),
        "Probationary Period": paragraphs(*held(spec, "probation")),
        "Selection Process": paragraphs(*held(spec, "selection", "accommodation")),
        "Physical Demands": f"Strength: "
        f"{'Sedentary (up to 10 pounds)' if spec.seated else 'Light (up to 20 pounds)'}\n\n"
        "Handles tools and papers with both hands, reads small print and displays, and speaks clearly in person and by"
        " telephone.",
        "Working Conditions": paragraphs(
            " ".join(sorted(draw.some(shared.CONDITIONS, 4))),
            *held(spec, "conditions", "call-out", "records", "assignment"),
        ),
        "FLSA Status": "Exempt" if spec.role else "Nonexempt",
    }
    dates = f"- **Adopted:** {date(draw, 1995, 2009)}\n- **Revised:** {date(draw, 2010, 2024)}"
    head = f"# {spec.employer.name}\n\n# {spec.title}\n\n- **Class Code:** {spec.code}\n{dates}"
    return f"{head}\n\n{_sections(spec, parts, '## {}'.format)}\n"


_LAYOUTS: dict[str, Callable[[ClassSpec], str]] = {
    "denver": _denver,
    "portland": _portland,
    "school": _school,
    "generic": _generic,
}

"""Acronyms that public employers use for several things, each in its trade; project judgement."""

from __future__ import annotations

from functools import cache

from speclint.model.acronyms import compared

_MEANINGS: dict[str, str] = {
    "ACO": "animal control officer; administrative contracting officer",
    "AED": "automated external defibrillator; automatic external defibrillator",
    "APS": "adult protective services; accessible pedestrian signal",
    "ASE": "automotive service excellence; association for service excellence",
    "BLS": "basic life support; bureau of labor statistics",
    "CAD": "computer aided design; computer aided drafting; computer aided dispatch; computer assisted design; "
    "computer assisted drafting; computer assisted dispatch",
    "CAM": "computer aided manufacturing; certified apartment manager; common area maintenance",
    "CBO": "community based organization; chief business officer; certified building official; chief building official",
    "CCTV": "closed circuit television",
    "CEU": "continuing education unit",
    "CIO": "chief information officer; chief investment officer",
    "CIP": "capital improvement program; capital improvement plan; capital improvement project; "
    "capital improvements program; capital improvements plan; capital investment program",
    "CMS": "content management system; centers for medicare and medicaid services; case management system",
    "CNA": "certified nursing assistant; certified nurse aide; certified nursing aide",
    "COO": "chief operating officer; chief operations officer",
    "COR": "contracting officer representative",
    "CPA": "certified public accountant",
    "CPM": "certified public manager; critical path method; certified property manager",
    "CPI": "crisis prevention intervention; crisis prevention institute; consumer price index",
    "CPS": "child protective services; child passenger safety",
    "CRM": "customer relationship management; customer relations management; constituent relationship management; "
    "cultural resource management; crew resource management; citizen relationship management",
    "CSO": "community service officer; combined sewer overflow; community services officer",
    "DA": "district attorney; department administrator",
    "DHS": "department of human services; department of health services; department of homeland security; "
    "department of homeless services",
    "DOC": "department of corrections; department of commerce; department operations center",
    "DOE": "department of energy; department of education; department of ecology",
    "DOT": "department of transportation; dictionary of occupational titles",
    "DPW": "department of public works; department of public welfare",
    "EAP": "employee assistance program; emergency action plan",
    "EMR": "electronic medical record; emergency medical responder",
    "EMS": "emergency medical services; emergency management system; energy management system; "
    "environmental management system; emergency management services; emergency medical system",
    "EMT": "emergency medical technician",
    "EOC": "emergency operations center; equal opportunity commission; emergency operations coordinator",
    "EPA": "environmental protection agency; equal pay act",
    "ERP": "enterprise resource planning; emergency response plan",
    "FMS": "financial management system; fleet management system; facilities management system",
    "FTO": "field training officer; field training operator",
    "GIS": "geographic information system; geospatial information system; geographic information science; "
    "geographic information services",
    "HRIS": "human resource information system; human resources information services",
    "ICC": "international code council; interstate commerce commission",
    "ICE": "immigration and customs enforcement",
    "ICS": "incident command system; industrial control system",
    "IEP": "individualized education program",
    "ISO": "international organization for standardization; insurance services office; information security officer",
    "IT": "information technology; information technologies; incident team",
    "JPA": "joint powers authority; joint powers agreement",
    "LAN": "local area network",
    "LMS": "learning management system; library management system; land management system",
    "MA": "medical assistant; master of arts; medical assistance",
    "MIS": "management information system; management information services",
    "MPA": "master of public administration; metropolitan planning agency",
    "MPO": "metropolitan planning organization; master police officer",
    "MS": "microsoft; master of science; multiple sclerosis",
    "NRA": "national recreation association; national rifle association",
    "OES": "office of emergency services; occupational employment statistics",
    "OSHA": "occupational safety and health administration; occupational safety and health act",
    "PA": "public address; physician assistant; public administration; public affairs",
    "PC": "personal computer; penal code; probable cause",
    "PCI": "payment card industry; pavement condition index",
    "PE": "professional engineer; physical education; public education",
    "PIO": "public information officer; public information office",
    "PM": "project manager; preventive maintenance; preventative maintenance; project management; program manager; "
    "performance management",
    "PMP": "project management professional; pavement management program; project management plan",
    "PO": "purchase order; probation officer; police officer; parole officer",
    "POS": "point of sale; point of service; purchase of service",
    "PPE": "personal protective equipment",
    "PR": "public relations; purchase requisition; press release",
    "PT": "physical therapist; physical therapy; part time",
    "QA": "quality assurance; quality assessment",
    "QC": "quality control",
    "RFP": "request for proposal",
    "RFQ": "request for qualification; request for quotation; request for quote",
    "RMS": "records management system; risk management system; risk management services",
    "RN": "registered nurse",
    "ROW": "right of way; rest of world",
    "SAR": "search and rescue; suspicious activity report",
    "SIS": "student information system; safety instrumented system",
    "SME": "subject matter expert; small and medium enterprise",
    "SOP": "standard operating procedure; standard operation procedure",
    "SRO": "school resource officer; senior reactor operator",
    "SSO": "sanitary sewer overflow; single sign on; site safety officer",
    "TA": "technical assistance; teaching assistant; transit authority",
    "TDM": "transportation demand management; travel demand management; team decision making",
    "UST": "underground storage tank",
    "VA": "veterans affairs; veterans administration",
    "WIC": "women infants and children; welfare and institutions code",
}


@cache
def meanings(acronym: str) -> frozenset[tuple[str, ...]]:
    """What an acronym is known to stand for, as expansions are compared; empty for one that is not listed."""
    listed = _MEANINGS.get(acronym, "")
    return frozenset(compared(item.replace("'", "").split()) for item in listed.split(";") if item.strip())

"""The vocabulary: words of titles, verbs, and some thousands of words for things, put together from stems."""

from __future__ import annotations

KINDS = tuple(
    "Street Bridge Marine Rural Public Municipal Historic Coastal Civic Alpine Urban Forest Field Mobile Central "
    "Northern Regional Community Airport Transit Housing Library Museum Hospital Clinic School Campus Market Parkway "
    "Tunnel Wetland Desert Island Valley Upland Prairie Quarry Ferry Railway Depot Arena Theatre Garden Orchard Stable "
    "Aquatic Tidal Glacier Meadow Canyon Plaza Terrace Village County Borough Precinct Frontier Heritage Lagoon".split()
)
"""The first words of titles; none of them names a person or a level, and no two are a letter apart."""
THINGS = tuple(
    "Lighting Drainage Signal Masonry Elevation Permit Pavement Records Payroll Archive Genealogy Irrigation Boundary "
    "Sculpture Acoustics Nursery Botany Beehive Nutrition Textile Ceramics Ballot Census Zoning Subsidy Pension "
    "Warranty "
    "Inventory Procurement Licensing Franchise Assessment Revenue Collections Treasury Grants Audit Contract Insurance "
    "Mediation Advocacy Outreach Language Translation Braille Hearing Immunization Pathology Pharmacy Radiology "
    "Therapy "
    "Asbestos Noise Ozone Mosquito Rabies Livestock Poultry Dairy Fishery Oyster Kelp Timberland Trail Canopy Turf "
    "Fountain Monument Cemetery Elevator Boiler Turbine Compressor Conduit Cable Antenna Telemetry Dispatch Mapping "
    "Survey Soils Seismic Hydrology Levee Culvert Hatchery Snowpack Avalanche Fireline Rescue Lifeboat Salvage Tugboat "
    "Cargo Baggage Runway Hangar Tramway Trolley Parking Bicycle Pedestrian Crosswalk Barricade Marking Graffiti "
    "Recycling Compost Landfill Methane Hazmat Sludge Aqueduct Cistern Wellhead Hydrant Backflow Gasline Meterage "
    "Software Database Website Cybersecurity Firmware Telephone Printing Bindery Courier Mailroom Ticketing Concession "
    "Catering Laundry Custodial Locksmithing Carpentry Plastering Glazing Roofing Upholstery Welding Machining Foundry "
    "Gardening Taxidermy Puppetry Orchestra Recital Costume Scenery Exhibit Planetarium Herbarium Aviary "
    "Terrarium".split()
)
"""The words of titles that tell what the work is about."""
AGENTS = tuple(
    "Inspector Technician Analyst Coordinator Specialist Officer Engineer Clerk Examiner Investigator Planner Surveyor "
    "Estimator Auditor Appraiser Curator Librarian Chemist Biologist Geologist Economist Statistician Programmer "
    "Operator Mechanic Electrician Repairer Installer Controller Dispatcher Scheduler Recorder Registrar Interpreter "
    "Instructor Counselor Representative Administrator Buyer Adjuster Assessor Custodian Caretaker Monitor".split()
)
"""The words of titles that tell what someone is."""
VERBS = tuple(
    "verify compile inspect measure record review classify catalogue assemble calibrate evaluate calculate reconcile "
    "examine document investigate analyze interpret summarize tabulate sample monitor schedule arrange adjust repair "
    "install replace restore preserve maintain operate design draft revise estimate appraise negotiate administer "
    "coordinate advise instruct explain demonstrate recommend prepare process register issue distribute collect "
    "transcribe "
    "translate index archive publish illustrate inventory purchase requisition allocate forecast reconstruct survey "
    "certify validate authenticate sterilize cultivate irrigate graft propagate quarantine disinfect neutralize "
    "ventilate insulate fabricate assay polish resurface reinforce excavate regulate synchronize configure encode "
    "decode digitize encrypt simulate diagnose trace isolate compare interview canvass notify mediate resolve".split()
)
"""Verbs whose forms are regular and double no letter."""
MODIFIERS = tuple(
    "intake culvert ledger voucher parcel tariff docket subgrade sediment turbine nozzle gasket manifold relay breaker "
    "conduit splice girder truss mortar aggregate asphalt bitumen sapling mulch pollen larva spore culture specimen "
    "reagent catalyst solvent effluent sludge aquifer runoff spillway headgate penstock sluice weir berm levee jetty "
    "mooring buoy hull rudder cargo manifest consignment invoice rebate levy escrow bond lien deed easement covenant "
    "ordinance petition affidavit subpoena verdict transcript exhibit artifact fresco mosaic parchment folio microfilm "
    "catalogue thesaurus glossary syllabus curriculum roster timetable itinerary fare turnstile platform trackside "
    "signalling catenary rolling-stock chassis axle gearbox clutch piston crankcase hydraulic pneumatic thermal "
    "optical "
    "acoustic seismic tidal lunar glacial alluvial coastal benthic pelagic arboreal avian bovine equine canine feline "
    "dental ocular renal cardiac pediatric geriatric prenatal outpatient pharmacy dosage vaccine pathogen allergen "
    "contaminant asbestos radon ozone emission stack boiler condenser chiller damper filter membrane cistern hydrant "
    "backflow fixture sprinkler alarm beacon antenna transponder telemetry firmware database schema backup router "
    "firewall password licence subsidy stipend pension annuity payroll overtime grievance arbitration tenure vacancy "
    "recruitment census ballot precinct canvass zoning setback frontage signage facade parapet cornice masonry plaster "
    "veneer joinery upholstery costume scenery lighting rigging marquee concession turnout bleacher fairway bunker "
    "orchard vineyard hatchery nursery greenhouse compost fertilizer herbicide trellis furrow silo granary stockyard "
    "abattoir dairy poultry apiary kennel aviary terrarium trailhead campsite lookout firebreak snowpack "
    "avalanche".split()
)
HEADS = tuple(
    "records permits valves readings samples drawings estimates schedules contracts invoices claims hearings surveys "
    "profiles diagrams registers inventories catalogues licences certificates tests trials measurements tolerances "
    "specifications standards procedures protocols manuals forms files indexes abstracts reports briefs bulletins "
    "circulars notices postings applications petitions appeals complaints inquiries findings conclusions forecasts "
    "budgets accounts balances payments deposits refunds charges rates quotas allotments grants loans bonds leases "
    "agreements easements boundaries corridors crossings junctions stations platforms shelters enclosures fences gates "
    "screens filters pumps motors engines panels circuits cables sensors gauges meters monitors controls devices "
    "instruments tools fittings fixtures fasteners supports footings beams columns panels slabs linings coatings "
    "finishes patterns castings mouldings frames cabinets containers crates pallets consignments deliveries routes "
    "zones districts parcels plots beds rows stands herds flocks colonies cultures strains batches lots series cohorts "
    "cases referrals interviews sessions workshops courses lectures recitals exhibits displays models replicas".split()
)
_PREFIXES = tuple(
    "hydro geo photo thermo electro bio agro micro radio aero litho cryo spectro chrono topo carto seismo magneto "
    "pneumo "
    "baro helio pyro iso macro meso mono poly retro semi sub super trans ultra under inter intra multi omni para "
    "peri".split()
)
_ROOTS = tuple(
    "metric static dynamic graphic thermal chemical mechanical spatial technical tropic morphic scopic genic lytic "
    "modal nodal axial radial planar lateral sonic ionic phasic cyclic basic kinetic plastic elastic tonic "
    "valent".split()
)
ADJECTIVES = tuple(prefix + root for prefix in _PREFIXES for root in _ROOTS)
"""Some twelve hundred words of a technical look."""
OBJECTS = tuple(f"{modifier} {head}" for modifier in dict.fromkeys(MODIFIERS) for head in dict.fromkeys(HEADS))
"""Some thirty thousand things that work may be about."""
PLACES = tuple(
    "pumping stations, depot yards, branch libraries, neighborhood centers, field offices, satellite clinics, permit "
    "counters, training grounds, test benches, storage vaults, transfer points, community halls, review boards, "
    "control "
    "rooms, reading rooms, cold stores, seed banks, switch houses, ferry landings, district courts, tax offices, "
    "survey "
    "crews, research plots, supply rooms, assembly halls, public galleries".split(", ")
)
SUBJECTS = tuple(
    "public administration, civil engineering technology, applied chemistry, environmental science, business "
    "administration, "
    "accounting, economics, botany, geology, library science, information systems, applied statistics, urban planning, "
    "construction management, biology, history, education, social work, electronics, mechanical technology".split(", ")
)
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII")


def third(verb: str) -> str:
    """A verb as "he or she" has it."""
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")


def gerund(verb: str) -> str:
    """A verb with -ing."""
    return (verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb) + "ing"


def listed(items: list[str] | tuple[str, ...]) -> str:
    """A list in a sentence: "A", "A and B", "A, B, and C"."""
    if len(items) < 3:
        return " and ".join(items)
    return ", ".join(items[:-1]) + f", and {items[-1]}"


def capital(text: str) -> str:
    """A text with a capital first."""
    return text[:1].upper() + text[1:]


def with_article(text: str) -> str:
    """A word with "a" or "an" before it."""
    return f"{'an' if text[:1].lower() in 'aeiou' else 'a'} {text}"

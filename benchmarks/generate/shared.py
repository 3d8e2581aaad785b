"""Lists that specifications choose from rather than write: competencies, demands, conditions."""

from __future__ import annotations

COMPETENCIES: dict[str, str] = {
    "Analytical Thinking": "Breaks a question into its parts, holds assumptions against evidence, and draws the "
    "conclusions"
    " that the facts support.",
    "Attention to Detail": "Checks figures, names, and references before passing work on, and finds the entry that "
    "does not fit.",
    "Building Partnerships": "Keeps in touch with other organizations, learns what they aim for, and turns common "
    "aims into"
    " joint work.",
    "Coaching": "Watches how others work, tells them what would help, and lets them try it while support is at hand.",
    "Conflict Management": "Steps into disagreements early, keeps exchanges respectful, and steers the parties "
    "toward an"
    " outcome that both can carry.",
    "Customer Focus": "Finds out what the people served need, keeps the promises made to them, and stays with a "
    "matter until"
    " it is closed.",
    "Decision Making": "Weighs risks, costs, and effects on others, decides in time, and gives the reasons openly.",
    "Flexibility": "Takes up new methods and changed priorities without loss of quality and helps others do so.",
    "Influencing": "Wins support for a course by evidence, credibility, and regard for what moves others.",
    "Information Management": "Knows where information is kept, who may see it, and how long it must stay available.",
    "Integrity": "Acts by the same standard whether or not anyone is looking and says so when a mistake was made.",
    "Leading Others": "Gives clear direction, delegates with care, and lets people grow through honest response.",
    "Learning": "Seeks out what is new in the occupation and puts it to use where it serves the work.",
    "Listening": "Lets others finish, asks what was meant, and repeats in other words what was understood.",
    "Numerical Reasoning": "Reads tables and formulas, notices implausible results, and explains figures to lay "
    "persons.",
    "Oral Communication": "Speaks to groups and to individuals in terms that they know and adjusts to their questions.",
    "Planning and Organizing": "Sets out the steps, people, and time that an assignment takes and adjusts the plan as"
    " conditions change.",
    "Problem Solving": "Notices that something is wrong, traces the cause, compares remedies, and proposes the best "
    "of them.",
    "Resilience": "Stays composed when work piles up or is criticized and returns to the task.",
    "Safety Awareness": "Sees hazards before they do harm, follows the rules that prevent it, and reminds others of "
    "them.",
    "Stewardship": "Uses money, material, and equipment as sparingly as if they were one's own.",
    "Teamwork": "Shares knowledge without being asked, takes over for colleagues, and credits what they contribute.",
    "Technical Competence": "Applies current knowledge of the specialty to daily work and makes it plain to those "
    "who lack it.",
    "Written Communication": "Writes documents that are accurate, well ordered, and suited to what the reader knows.",
}
GLOSSARY: dict[str, str] = {
    "Agility": "Ability to move quickly and easily.",
    "Balancing": "Maintaining equilibrium.",
    "Carrying": "Transporting or moving an object.",
    "Climbing": "Ascending or descending ladders, scaffolding, stairs, poles, or other inclined surfaces.",
    "Color vision": "Ability to distinguish and identify different colors.",
    "Crawling": "Moving about in a low or crouched position.",
    "Crouching": "Positioning body downward and forward.",
    "Depth Perception": "Ability to judge distances and space relationships.",
    "Eye/Hand/Foot Coordination": "Performing work through using two or more body parts or other devices.",
    "Feeling": "Perceiving attributes of objects by means of skin receptors.",
    "Field of Vision": "Ability to sharply detect or perceive objects peripherally.",
    "Fine Dexterity": "Sufficient coordination to operate a vehicle and manipulate objects.",
    "Fingering": "Picking and pinching, through use of fingers or otherwise.",
    "Handling": "Seizing, holding, grasping, through use of hands, fingers, or other means.",
    "Hearing": "Perceiving and comprehending the nature and direction of sounds.",
    "Kneeling": "Assuming a lowered position.",
    "Neck Flexion": "Perceiving objects located above or below.",
    "Oral Comprehension": "Ability to discern the meaning of oral speech.",
    "Pulling": "Exerting force upon an object so that it is moving to the person.",
    "Pushing": "Exerting force upon an object so that it moves away from the person.",
    "Reaching": "Extending the hands and arms or other device in any direction.",
    "Repetitive motions": "Making frequent or continuous movements.",
    "Stooping": "Positioning oneself low to the ground.",
    "Talking": "Communicating ideas or exchanging information.",
    "Vision Far Acuity": "Ability to perceive or detect objects clearly at 20 feet or more.",
    "Vision Near Acuity": "Ability to perceive or detect objects at 20 inches or less.",
    "Walking": "Ability to move or traverse from one location to another.",
    "Written Comprehension": "Ability to discern the meaning of written words.",
}
"""The physical demands that the house style of the layout `denver` registers, in its words."""
LISTED: dict[str, str] = {
    **GLOSSARY,
    "Sitting": "Remaining in a seated position.",
    "Standing": "Remaining on one's feet in an upright position.",
}
"""Those with two that are in every list, though no house style registers them."""
SELECTED = tuple(
    "Balancing,Color vision,Depth Perception,Eye/Hand/Foot Coordination,Feeling,Field of Vision,Fingering,Handling,"
    "Hearing,Neck Flexion,Oral Comprehension,Reaching,Repetitive motions,Sitting,Standing,Talking,Vision Far Acuity,"
    "Vision Near Acuity,Walking,Written Comprehension".split(",")
)
"""Those that a class of this corpus may have at its strength level."""
OWN_DEMANDS: dict[str, str] = {
    "Keyboarding": "Entering text and figures by means of the keys of a computer or another device.",
    "Smelling": "Noticing odors that tell of a leak, a fire, or spoiled material.",
    "Twisting": "Turning the upper part of the body to the side while the feet stay where they are.",
    "Written Expression": "Putting thoughts on paper so that a reader without training understands them.",
}
"""Physical demands that employers have besides, which no house style registers."""
CONDITIONS = (
    "Subject to many interruptions.",
    "Subject to pressure from fixed dates.",
    "Subject to work outside regular hours.",
    "Subject to noise from equipment nearby.",
    "Subject to long periods of close attention.",
    "Subject to contact with persons who are upset.",
    "Subject to changing weather when away from the office.",
)
CHECKS = ("Criminal Check", "Education Check", "Employment Verification", "Reference Check")

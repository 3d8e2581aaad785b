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
DEMANDS: dict[str, str] = {
    "Eye/Hand Coordination": "Guiding the hands by what is seen.",
    "Fingering": "Typing, pinching, or picking with the fingers rather than the whole hand.",
    "Handling": "Gripping, turning, or holding things with the whole hand.",
    "Hearing": "Detecting speech, signals, and other sounds by ear.",
    "Neck Flexion": "Bending or turning the head to look down, up, or aside.",
    "Oral Comprehension": "Grasping the meaning of what others say.",
    "Reaching": "Stretching out the arms and hands to get hold of something.",
    "Repetitive Motions": "Making the same movement many times in the course of the workday.",
    "Sitting": "Staying seated for extended portions of the workday.",
    "Standing": "Staying upright on the feet without moving about.",
    "Talking": "Giving information or instructions by speech.",
    "Vision Far Acuity": "Seeing objects clearly across a room or a street.",
    "Vision Near Acuity": "Seeing objects clearly within arm's reach.",
    "Walking": "Moving about on foot over some distance.",
    "Written Comprehension": "Understanding information presented in writing.",
}
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

"""What the reader's numbers stand for; training and reading share this page."""

from collections.abc import Mapping

from checks.model import Category, Question, Severity

CATEGORIES = (
    Category.PATIENT_INFO,
    Category.PATIENT_MOSAIC,
    Category.CONFIRMS_PATIENT,
    Category.RUMOR,
    Category.UNSOURCED_CLAIM,
    Category.ABSOLUTE_CLAIM,
    Category.PERSONAL_ADVICE,
    Category.UNPROFESSIONAL,
    Category.PROFILE_MIXING,
    Category.UNDISCLOSED_INTEREST,
    Category.OFF_PURPOSE,
)
"""The columns of the token and post heads, in order."""

SEVERITIES = (Severity.ADVICE, Severity.CAUTION, Severity.STOP)
"""The columns of the gravity head: at least this grave."""

WHOM = ("one", "self", "group", "none")
"""Whom a text is about: one other person in care, the writer, many people, nobody."""

ABOUT = (*WHOM, "burden")
"""The columns of the about head. Burden: its writer says, now and in earnest, that it is too much.

It marks nothing and gates nothing; it only lets a private card with help lines be shown.
"""

ASKS: Mapping[Category, Question] = {
    Category.PATIENT_INFO: Question.PERSON,
    Category.PATIENT_MOSAIC: Question.PERSON,
    Category.CONFIRMS_PATIENT: Question.PERSON,
    Category.RUMOR: Question.SOURCE,
    Category.UNSOURCED_CLAIM: Question.SOURCE,
    Category.ABSOLUTE_CLAIM: Question.SOURCE,
    Category.PERSONAL_ADVICE: Question.SOURCE,
    Category.UNPROFESSIONAL: Question.TONE,
    Category.PROFILE_MIXING: Question.ROLE,
    Category.UNDISCLOSED_INTEREST: Question.ROLE,
    Category.OFF_PURPOSE: Question.ROLE,
}
"""Which question a doubt of each category asks."""

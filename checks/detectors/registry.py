"""The code half of what rules as data cannot say. One entry a detector, named as rules name it."""

from collections.abc import Mapping

from checks.detectors import (
    advice,
    claims,
    colleagues,
    conduct,
    consent_words,
    images,
    interests,
    mixing,
    myths,
    people,
    rumours,
    story,
    wording,
)
from checks.detectors.identifiers import places
from checks.detectors.identifiers import rules as identifiers
from checks.detectors.replies import bonds, denials, echoes, guidance, names, wishes
from checks.detectors.statements import stated
from checks.model import Find, Fix

DETECTORS: Mapping[str, Find] = {
    "named-patients": people.named_patients,
    "ill-colleagues": stated(colleagues.ill_colleagues),
    "patient-images": stated(images.patient_images),
    "claimed-consent": stated(consent_words.claimed_consent),
    "record-numbers": identifiers.record_numbers,
    "identity-numbers": identifiers.identity_numbers,
    "thing-numbers": identifiers.thing_numbers,
    "birth-dates": identifiers.birth_dates,
    "contacts": identifiers.contacts,
    "pages": identifiers.online_pages,
    "home-addresses": identifiers.home_addresses,
    "home-places": places.home_places,
    "bed-numbers": identifiers.bed_numbers,
    "care-days": identifiers.care_days,
    "stories": story.stories,
    "great-ages": identifiers.great_ages,
    "confirms-patient": stated(
        bonds.confirms_patient,
        (Fix("Say it for everyone", "thank you for taking the time to write"),),
    ),
    "care-facts": stated(
        bonds.care_facts,
        (Fix("Say it for everyone", "we cannot talk about anyone's care here"),),
    ),
    "denies-patient": stated(
        denials.denies_patient,
        (Fix("Say it for everyone", "we cannot say who is or is not a patient"),),
    ),
    "unmasked-names": names.unmasked_names,
    "repeated-health": echoes.repeated_health,
    "answers-by-policy": stated(echoes.answers_by_policy),
    "individual-advice": stated(
        guidance.individual_advice,
        (Fix("Point to their own team", "please call your own clinic"),),
    ),
    "details-in-messages": stated(
        wishes.details_in_messages,
        (Fix("Point to the phone", "please call our office"),),
    ),
    "traded-reviews": stated(wishes.traded_reviews),
    "unsourced": stated(claims.unsourced),
    "promises": stated(claims.promises),
    "known-myths": myths.known_myths,
    "hearsay": stated(rumours.hearsay),
    "conspiracy": stated(rumours.conspiracy),
    "causes": stated(rumours.causes),
    "weak-evidence": stated(rumours.weak_evidence),
    "treatment": stated(
        advice.treatment,
        (Fix("Point them to care", "ask your doctor or pharmacist before you change a medicine"),),
    ),
    "scorn": stated(conduct.scorn),
    "insulted-work": stated(conduct.insulted_work),
    "intoxicated": stated(conduct.intoxicated),
    "profanity": conduct.profanity,
    "threats": stated(conduct.threats),
    "gallows": stated(conduct.gallows),
    "confidential": stated(conduct.confidential),
    "private-life": stated(mixing.private_life),
    "partisan": stated(mixing.partisan),
    "work-in-private": stated(mixing.work_in_private),
    "invited": stated(mixing.invited),
    "speaking-for": stated(mixing.speaking_for),
    "employer-named": mixing.employer_named,
    "selling": stated(mixing.selling),
    "games": stated(mixing.games),
    "undisclosed": stated(interests.undisclosed, opening=Fix("Say it is an ad", "#ad ")),
    "vague-tags": interests.vague_tags,
    "superlatives": stated(interests.superlatives),
    "borrowed-approval": interests.borrowed_approval,
    "plain-words": wording.plain_words,
    "person-first": wording.person_first,
    "suicide-words": wording.suicide_words,
}

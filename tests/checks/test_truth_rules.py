"""Truth: thin evidence, bare ratios, old news, other fields, fear, distress, links."""

import pytest

from checks import Checker, Context, Rulebook, Severity, load_rulebook
from checks.detectors.helplines import names_help
from checks.detectors.hosts import is_known
from checks.review import in_draft, place
from checks.wire import decode_context, encode_context

RULES = load_rulebook().rules
YEAR = 2026


def met(rule, text, **context):
    """What one rule says of a whole draft: quotes."""
    checker = Checker(Rulebook({rule: RULES[rule]}))
    seen = in_draft(text, Context(this_year=YEAR, **context))
    return [found.quote for found in place(text, lambda part: checker.check(part, seen))]


THIN = [
    "Three of my horses' owners tried comfrey on their sprains, so clearly it heals ligaments.",
    "Zebrafish given the extract slept longer. That's proof that it ends insomnia.",
    "One lady with shingles rubbed in peppermint and slept, so peppermint oil treats shingles.",
    "My own reflux went away on celery juice. Who needs trials?",
    "In rats it brought memory back, which means your nan's dementia can be turned around.",
    "I've seen two babies stop crying after cranial massage, so yes, it fixes colic.",
    "Both my kids had warts, both used duct tape, case closed: tape kills warts.",
    "A case series with six people proves that fasting ends migraine.",
    "Our last four residents ate prunes and their pressure sores closed. I've seen enough.",
    "We had a few players on it and their hamstrings healed in days, so now we know it works.",
    "Cured my own tinnitus with zinc, ask me how.",
    "My regulars swear by the copper bands for arthritis.",
    "In a petri dish it killed the tumour cells, so it beats chemo.",
    "My neighbour's gout was gone after cherries. Good enough for me.",
    "Two patients of mine took it for depression and laughed again: living proof.",
    "It cleared up my daughter's eczema in a weekend.",
    "A pilot study of 12 nurses settles the debate: lavender prevents burnout headaches.",
    "I put it on my own knee and the pain left, so I don't need a study.",
    "Mice lost a third of their weight, so finally we have the answer to obesity.",
    "Worked on my last three sinus infections. You can't argue with results.",
    "Never wore sunscreen, never had a mole. Skin looks after itself.",
    "Twenty winters of cod liver oil is all the science I need for my joints.",
    "The whole office took elderberry and one had a cold. So elderberry stops colds.",
    "Ivy tea and my asthma is gone. Put that in your journals.",
    "Whatever the guidelines say, sauna heals the lungs.",
]
CAREFUL = [
    "Three of my patients liked the new cream, and that tells us nothing yet.",
    "In mice it worked. In people nobody has looked.",
    "My aunt is living proof that crossword puzzles keep you grumpy.",
    "So yes, it was a long shift, and one patient made me laugh.",
    "A case report is not proof, so we wait for a trial.",
    "One patient taught me to sit down first. So now I know where the good chairs are.",
    "Antibiotics cured my pneumonia and I am grateful.",
    "My kids had chickenpox, so your questions about oatmeal baths are welcome.",
    "My last two patients cancelled, so I can finally eat.",
    "The rats in the basement are back, so pest control comes on Monday.",
    "Is one case proof that it works for asthma? No.",
    "My mum swears by her walking frame.",
    "I don't need a study to know that short staffing on my shifts gives us all headaches.",
    "The whole family came with a cake, so nan's blood sugar is a matter for Monday.",
    "So it only works on a rash if you leave it on, says the leaflet.",
    "I saw one case of measles in twenty years, so please help me keep it that way.",
    "The lab mice story again: it means they have good headlines, not that we have a cure.",
]


@pytest.mark.parametrize("text", THIN)
def test_thin_evidence_told_as_proof_is_marked(text):
    assert met("weak-evidence", text)


@pytest.mark.parametrize("text", CAREFUL)
def test_thin_evidence_told_with_care_is_let_be(text):
    assert met("weak-evidence", text) == []


BARE = [
    "Vaping triples your risk of a heart attack.",
    "The drug halved deaths from sepsis.",
    "Nurses on nights have a 40% higher risk of breast cancer.",
    "Loneliness is tied to a 30 percent increase in dementia.",
    "You are 5x more likely to get shingles after sixty.",
    "Swimmers had half the rate of strokes, and twice the risk of ear infections.",
    "A fourfold rise in scarlet fever cases this winter.",
    "Exercise classes reduce falls by a quarter.",
    "The jab cut hospital admissions by 70 % in older adults.",
    "Twice as likely to die, that is what poverty does to a heart.",
]
BASED = [
    "Vaping triples the risk: 3 in 1,000 instead of 1 in 1,000.",
    "Deaths from sepsis fell from 20% to 10%.",
    "Risk goes from 12 to 15 per 1,000 women, about 25% higher risk.",
    "In absolute terms: one more clot among 10,000, though headlines say doubled risk.",
    "Doubles the risk? Compared to what?",
    "It does not double the risk of cancer.",
    "Our unit halved the rate of lost pens.",
    "Twice the fun, half the paperwork.",
    "“Doubles your risk of cancer” is what the headline said.",
    "Take twice the time for the consent talk.",
]


@pytest.mark.parametrize("text", BARE)
def test_a_ratio_without_its_base_is_marked(text):
    assert met("risk-without-base", text)


@pytest.mark.parametrize("text", BASED)
def test_a_ratio_with_its_base_or_without_risk_is_let_be(text):
    assert met("risk-without-base", text) == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("old-as-new", "New research (2014) shows that salt is worse than we thought."),
        ("old-as-new", "The latest data on teen vaping, published in 2019, are grim."),
        ("old-as-new", "Recent study, BMJ 2012: naps are good for the heart."),
        ("old-as-new", "One in eight women gets breast cancer (registry figures, 2008)."),
        ("old-as-new", "The guideline says adults need a blood check every two years (2010)."),
        ("news-without-date", "The newest case numbers show measles is back among children."),
        ("news-without-date", "Please read the updated guidance on peanut and babies."),
        ("news-without-date", "According to the most recent statistics, strokes in adults rise."),
        ("still-unfolding", "Guys, norovirus is tearing through the whole school."),
        ("still-unfolding", "The virus is everywhere now and there's no stopping it."),
        ("still-unfolding", "Bird flu is out of control in our county."),
        ("still-unfolding", "The chemical spill has poisoned hundreds, stay inside."),
        ("still-unfolding", "Whooping cough is sweeping through every nursery in town."),
    ],
)
def test_news_without_a_clock_is_marked(rule, text):
    assert met(rule, text)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("old-as-new", "New research (2026) shows that salt is worse than we thought."),
        ("old-as-new", "In 1998 new research said so, and it was withdrawn in 2010."),
        ("old-as-new", "Since 1918 flu has come back each winter."),
        ("old-as-new", "Twenty years of the Framingham score: the 1998 paper is a classic."),
        ("old-as-new", "We opened in 2009 and have the latest coffee machine."),
        ("old-as-new", "New guidance replaces the 2015 version."),
        ("old-as-new", "Aspirin cut deaths after a heart attack (ISIS-2, 1988)."),
        ("news-without-date", "As of May 2026 the newest case numbers show measles is back."),
        ("news-without-date", "New guidance came out today: masks in all clinics for flu."),
        ("news-without-date", "New data entry forms for blood pressure are in the drawer."),
        ("news-without-date", "There is a new study on sleep and I have not read it."),
        ("still-unfolding", "Norovirus may be in the school; the county is testing."),
        ("still-unfolding", "Measles cases are surging (CDC, this week)."),
        ("still-unfolding", "Tumour cells are spreading everywhere in the slide I teach with."),
        ("still-unfolding", "Glitter is everywhere and there's no stopping it."),
        ("still-unfolding", "Flu is not out of control, whatever you read."),
    ],
)
def test_news_with_a_date_history_and_care_is_let_be(rule, text):
    assert met(rule, text) == []


def test_an_old_source_is_not_asked_for_where_the_year_is_not_known():
    checker = Checker(Rulebook({"old-as-new": RULES["old-as-new"]}))
    assert checker.check("A new study (2009) on sleep.", Context()) == ()


OUTSIDE = [
    ("dentist", "You should stop warfarin a week before any trip."),
    ("Dental hygiene", "Skip the chemo and eat clean, the tumour will shrink."),
    ("dermatology", "Everyone with epilepsy should come off their levodopa slowly."),
    ("optometry", "Patients must never take lithium for longer than a year."),
    ("podiatrist", "The best treatment for lymphoma is fasting."),
    ("Physiotherapy", "Statins are overprescribed, and dialysis is pointless after eighty."),
    ("audiologist", "You don't need a pacemaker for fainting, ever."),
    ("psychology", "Demand a C-section at your age."),
]
INSIDE = [
    ("", "You should stop warfarin a week before any trip."),
    ("cardiology", "You should never stop warfarin on your own."),
    ("beekeeping", "You should stop warfarin a week before any trip."),
    ("nurse practitioner", "You should stop warfarin a week before any trip."),
    ("Family doctor", "The best treatment for lymphoma is a good team."),
    ("dentist", "Stop smoking, and get your flu shot."),
    ("dentist", "If someone collapses, call 911 and start CPR."),
    ("dentist", "You should get your mammogram and your colonoscopy on time."),
    ("dentist", "You should tell us about warfarin before we pull a tooth: ask your doctor too."),
    ("dermatology", "Melanoma: you must never skip follow-up after chemotherapy."),
    ("optometry", "Diabetes can harm the eye, so have your insulin checked by your team."),
    ("podiatrist", "Should people on dialysis stop statins?"),
    ("psychology", "Thank you to the oncology team for the chemo bell."),
    ("audiologist", "Cochlear implants are not for everyone, and you should try aids first."),
]


@pytest.mark.parametrize(("specialty", "text"), OUTSIDE)
def test_firm_advice_on_what_others_keep_is_marked(specialty, text):
    assert met("outside-own-field", text, specialty=specialty)


@pytest.mark.parametrize(("specialty", "text"), INSIDE)
def test_ones_own_field_and_what_everybody_may_say_is_let_be(specialty, text):
    assert met("outside-own-field", text, specialty=specialty) == []


@pytest.mark.parametrize(
    "text",
    [
        "Say what you like, it is the Wuhan virus to me.",
        "The Indian variant is here.",
        "Another migrants' disease in our clinic.",
        "Kung flu season again.",
        "A nightmare bacteria is in the sinks.",
        "Brace for an invasion of infected tourists.",
        "Measles, the new plague, is at our door.",
        "I will not sit beside dirty patients.",
        "Mass hysteria at the walk-in clinic.",
        "His drug test came back dirty.",
    ],
)
def test_words_that_blame_or_frighten_are_marked(text):
    assert met("panic-words", text)


@pytest.mark.parametrize(
    "text",
    [
        "German measles is the old name for rubella.",
        "Hong Kong flu came in 1968.",
        "West Nile virus was found in two ponds.",
        "Marburg virus, Lassa fever, Lyme disease: all named before the rules.",
        "Calling it the “Chinese virus” hurt people.",
        "Plague is caused by Yersinia pestis and antibiotics treat it.",
        "They avoid the canteen like the plague.",
        "Reading Camus, The Plague, on nights.",
        "An invasion of ants in the sluice.",
        "Dirty linen goes in the red bag.",
        "Clean or dirty: sort the instruments.",
        "The swab was negative and my shoes are dirty.",
        "French nurses and Polish doctors, thank you.",
    ],
)
def test_names_history_and_things_are_let_be(text):
    assert met("panic-words", text) == []


METHODS = [
    "My cousin took his own life, hanged from the oak behind the school.",
    "She overdosed on her mum's tablets, a suicide nobody expected.",
    "He was suicidal for weeks and then stepped in front of a train.",
    "Our intern killed herself with an insulin pen, forty pills and a bottle.",
    "They found him dead in the garage, he ran the engine with the doors shut.",
    "He drowned himself at the weir.",
    "A girl from year nine cut her wrists, and we all pretend it was nothing.",
    "RIP. People say the bridge, and that it was quick.",
    "Our janitor took his own life. In the boiler room, at noon.",
    "A trainee died by suicide on the roof of the hospital.",
    "His brother committed suicide with a dressing gown cord.",
    "She took the easy way out, gin and tablets.",
]
KEPT = [
    "Lock up tablets and guns: most suicidal moments pass.",
    "The bridge has new barriers, and suicides there fell.",
    "Suicide by firearm is half of all suicide deaths in the US.",
    "He died by suicide. We will miss his jokes.",
    "I could hang myself up to dry after this rain.",
    "She jumped in front of the queue for soup.",
    "The toddler took a whole bottle of gummies by accident.",
    "A noose of red tape around discharge letters.",
    "Cut the tablets in half with a cutter.",
    "The train was quick and the bridge was lovely.",
    "My grandfather drowned in 1950 when the ferry sank.",
    "Took a box of pastries to the station crew.",
    "He died by suicide in the spring, and we plant a tree in the park.",
    "Suicide among vets is high in the north, says a survey.",
]


@pytest.mark.parametrize("text", METHODS)
def test_how_somebody_died_is_marked(text):
    assert met("suicide-method", text)


@pytest.mark.parametrize("text", KEPT)
def test_means_kept_out_of_reach_counts_and_turns_of_phrase_are_let_be(text):
    assert met("suicide-method", text) == []


def test_a_help_line_anywhere_in_the_draft_counts_everywhere():
    told = "We lost a colleague to suicide.\nShe loved plants."
    assert met("no-help-line", told) == ["suicide."]
    assert met("no-help-line", f"{told}\nSamaritans: 116 123, any hour.") == []


def test_the_year_the_field_and_the_help_line_reach_the_worker():
    context = Context(this_year=YEAR, specialty="dentistry", helped=True)
    assert decode_context(encode_context(context)) == context


def test_the_line_is_added_after_the_sentence():
    text = "Our friend took his own life. We miss him."
    checker = Checker(Rulebook({"no-help-line": RULES["no-help-line"]}))
    [found] = checker.check(text, Context())
    start, end = found.span
    fixed = text[:start] + found.fixes[0].text + text[end:]
    assert fixed == (
        "Our friend took his own life. If you need to talk, call or text 988 (US). We miss him."
    )
    assert found.severity is Severity.ADVICE


@pytest.mark.parametrize(
    "text",
    [
        "call or text 988",
        "Samaritans 116 123",
        "Lifeline: 13 11 14",
        "text HOME to 741741",
        "a crisis line near you",
        "find one at findahelpline.com",
        "If a life is in danger, call 911.",
    ],
)
def test_a_help_line_is_recognised(text):
    assert names_help(text)


@pytest.mark.parametrize("text", ["988 people came", "Room 1737b", "It cost $988.", "call me"])
def test_what_only_looks_like_a_help_line_is_none(text):
    assert not names_help(text)


@pytest.mark.parametrize(
    "host",
    [
        "cdc.gov",
        "who.int",
        "www2.hse.ie",
        "health.gov.au",
        "moh.gov.sg",
        "med.stanford.edu",
        "ecdc.europa.eu",
        "nhs.uk",
        "gp.northshire.nhs.uk",
        "bestpractice.bmj.com",
        "patients.heart.org",
    ],
)
def test_a_public_body_a_journal_or_a_society_is_known(host):
    assert is_known(host)


@pytest.mark.parametrize(
    "host", ["cdc.gov.evil.com", "notheart.org", "who-int.org", "gov.com", "larkmoor.example", "uk"]
)
def test_what_only_looks_like_one_is_not(host):
    assert not is_known(host)


CLAIM = "Zinc cuts colds by half."


@pytest.mark.parametrize(
    "source",
    [
        "Source: zincnews.example/colds",
        "Read the study here: https://www.zincnews.com/a?b=1.",
        "(via zinc-facts.info)",
        "https://substack.com/@zinc",
        "The data are on zincnews.example.",
    ],
)
def test_a_page_that_nobody_knows_is_pointed_at_where_it_carries_a_claim(source):
    assert len(met("unknown-page", f"{CLAIM} {source}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"{CLAIM} Source: https://www.cochrane.org/zinc",
        f"{CLAIM} Book a chat: larkmoor.example/book",
        f"{CLAIM} Write to ana@larkmoor.example.",
        "We moved. Source of all maps: larkmoor.example/maps",
        f"{CLAIM} I slept.It was late.",
        f"{CLAIM} Watch the talk at larkmoor.example/stream on Friday at noon.",
    ],
)
def test_known_pages_forms_and_other_matters_are_let_be(text):
    assert met("unknown-page", text) == []


def test_the_clinics_own_page_is_known():
    text = f"{CLAIM} Source: larkmoor.example/colds"
    assert met("unknown-page", text, public_contacts=frozenset({"larkmoor.example"})) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{CLAIM} Link in bio.",
        f"{CLAIM} Sources in the comments.",
        f"{CLAIM} See the screenshot below.",
        "I read it in a screenshot: statins cause dementia.",
    ],
)
def test_a_source_that_stands_elsewhere_is_pointed_at(text):
    assert met("hidden-source", text)


@pytest.mark.parametrize(
    "text",
    [
        "Cookies for the ward: link in bio.",
        "Please don't post screenshots of your results.",
        "A fake screenshot about vaccines is going round.",
        f"{CLAIM} (Cochrane, 2024)",
    ],
)
def test_screenshots_and_bios_without_a_claim_are_let_be(text):
    assert met("hidden-source", text) == []

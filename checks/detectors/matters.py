"""Does a stretch of text speak of people's health? And are its figures of no claim about it?"""

from checks.detectors.reading import compiled
from checks.lexicon import WordClass, known_in

MATTERS = r"""(?:cancers?|tumou?rs?|strokes?|heart|cardiac|diabet\w*|depress\w+|anxiety|asthma
|infections?
|infarctions?|flu|covid|measles|pain|deaths?|die[sd]?|mortality|risks?|dementia|obes\w+
|surger\w+
|operations?|operated|admissions?|readmi\w+|hospital\w*|fractures?|falls|relapse\w*|sober
|remission
|side.effects?|symptoms?|headaches?|migraines?|sleep\w*|blood|weight|lbs|pounds|teeth|decay
|cavities
|ears?|brain|nerves?|hormon\w+|toxins?|gut|skin|pregnan\w+|births?|fertil\w+|conceiv\w+|scans?
|x-?rays?
|antibiotics?|vaccin\w+|statins?|stents?|ablations?|medications?|meds|pills?|tablets|drugs?
|overdoses?|suicid\w*
|allerg\w+|anaemia|anemia|swelling|bloat\w*|glucose|insulin|memory|ageing|aging|injur\w+|errors?
|sick
|autis\w+|adhd|trauma|therap\w+|treatment|treated|prevent\w*|cure[sd]?|heal(?:s|ed|ing)?
|recover\w*|immun\w+
|bugs|bacteria|virus\w*|germs|worms|vape\w*|smok\w+|drink\w*|alcohol|hearing|vision|eyes?
|retina\w*
|kidney\w*|liver|lungs?|bones?|muscles?|joints?|discs?|hips?|knees?|spine|back|pelvic|breast\w*
|iq
|live|lives|life|survive|survival|success|accura\w+|detect\w*|diagnos\w+|test(?:s|ed)?
|complications?
|[a-z]{3,16}(?:itis|osis|emia|aemia|opathy|ectomy|plasty|algia|penia|uria))"""
AILMENT = r"""(?:cancers?|tumou?rs?|asthma|diabetes|arthritis|autism|adhd|depression|anxiety
|trauma|migraines?
|headaches?|flu|colds?|covid|infections?|pain|wrinkles?|acne|eczema|psoriasis|rosacea|snoring
|insomnia|hangovers?
|addiction|cravings|neuropathy|hypertension|blood pressure|reflux|ibs|sciatica|tinnitus
|fibroids?|endometriosis
|infertility|miscarriages?|dementia|alzheimer's|parkinson's|stones|warts|cataracts?|fat|plaque
|bunions?|colic|toxins
|inflammation|disease|illness|diseases|illnesses|conditions?|symptoms?|allerg\w+|burns?|scars?
|virus\w*|uti'?s?|utis
|[a-z]{3,16}(?:itis|osis|emia|aemia|opathy|algia|oma))"""
_OF_HEALTH = compiled(rf"(?<!\w)(?:{MATTERS}|{AILMENT})(?!\w)")
_THINGS = frozenset((WordClass.CONDITION, WordClass.INJURY, WordClass.PROCEDURE, WordClass.BODY))
_LOCAL = compiled(
    r"""(?<!\w)(?:sats?|spo2|fio2|o2|oxygen|ef|ejection|saturat\w+|saline|dextrose|lidocaine
|peroxide
|hand (?:gel|rub|sanitizer|sanitiser)|ethanol|glycolic|retinol|spf|dilat\w+|efface\w+|tbsa
|burns?|humidity|battery|phone|my screen|discount|off
|raise|pay (?:rise|offer|deal|gap|cut)|pays (?:me|us|my|our)|paid me|salary|wages?|inflation|rent
|(?:own|hold|have|with) (?:\w+ )?shares|of the shares|own \d+ ?%|commission|budget|turnover
|parking|overtime|vacanc\w+
|tuition|tax
|staffing|our (?:team|staff|unit|ward|crew|nurses|class
|department|clinic's)
|(?:of|in|for) (?:my|our)(?! (?:region|country|state|county|town|city))
|we (?:did|saw|had|gave|treated|helped|screened|vaccinated|answered|picked up)|of (?:\w+ )?calls
|(?:survey )?respon(?:se|ses|ded)|(?:trainees|students|learners|graduates) (?:on|of|from) our
|my (?:job|day|week|life|time|brain|shift|work)|this job|the job
|nursing (?:is|school)
|being an?|i'm|i am|i was|i've|we've|i feel|i'd|sure|joking|kidding|(?:is|are|of
|on) (?:\w+ )?(?:coffee|caffeine)|vibes?|of
 the time
|audit(?:ed)?|exam|passed|attendance|vot\w+|tickets?|slots?|shifts?|o'clock|mg|ml|mcg|dose
|hours?)(?!\w)"""
)


def is_of_health(text: str) -> bool:
    """Whether ``text`` speaks of health: words that claims turn on, or what the lexicon knows."""
    if _OF_HEALTH.search(text):
        return True
    return any(known.entry.classes & _THINGS for known in known_in(text))


def is_local(sentence: str) -> bool:
    """Whether a figure in it claims nothing of people's health, and so needs no source.

    It is a reading, a dose, money or a rota, or was counted at the writer's own place.
    """
    return _LOCAL.search(sentence) is not None

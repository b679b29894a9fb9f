"""Open classes of words as pattern fragments: who is cared for, what care does, what it leaves.

Fragments carry no groups and no word boundaries of their own; they are lower case and meant for
``re.IGNORECASE``, except ``NAME`` and ``FULL_NAME``, whose capital letters matter.
"""

UPPER = r"[A-ZÀ-ÖØ-ÞĄĆČĎĐĒĘĚĞĢİĶŁĻŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽ]"
_LOWER = "[a-zß-öø-ÿāăąćčďđēęěğģīıķłļńņňōőœřśşšţťūůűźżž]"
_WORD = rf"(?:(?:O'|D'|Mc|Mac|De|Al-|El-)?{UPPER}{_LOWER}{{1,15}})"
NAME = rf"{_WORD}(?:-{_WORD}){{0,2}}"
INITIALS = rf"{UPPER}\.(?:\s?-?{UPPER}\.){{1,2}}"
_PARTICLES = r"(?:(?:de|da|van|von|bin|al|del|la)\s){0,2}"
FULL_NAME = rf"(?:{UPPER}\.\s)?{NAME}(?:\s{_PARTICLES}(?:{NAME}|{UPPER}\b\.?)){{0,2}}"

MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"

PATIENT = "(?:patient|pt|client|resident|inpatient|outpatient)"
PERSON = (
    "(?:man|woman|lady|guy|gentleman|bloke|dude|fella|boy|girl|kid|kiddo|child|baby|toddler|teen"
    "|teenager|infant|newborn|neonate|preemie|mom|mum|mama|mother|dad|father|grandma|grandmother"
    "|grandpa|grandfather|nan|couple|family|person|female|male|widow|widower|bride|groom|student"
    f"|{PATIENT})"
)
KIN = (
    "(?:mom|mum|mama|mother|dad|father|parents?|wife|husband|partner|fiancée?|girlfriend|boyfriend"
    "|spouse|son|daughter|sons|daughters|child|kid|kids|children|baby|boy|girl|brother|sister"
    "|sibling|twins?|aunt|auntie|uncle|niece|nephew|cousin|grandma|grandpa|grandmother|grandfather"
    "|gran|granny|nan|nana|nanna|nonna|nonno|grandad|granddad|gramps|grandson|granddaughter|stepson"
    "|stepdaughter|little one|family)"
)
BODY = (
    "(?:tooth|teeth|molars?|gums?|jaw|mouth|bite|smile|knees?|hips?|shoulders?|back|neck|spine"
    "|ankles?|foot|feet|toes?|toenails?|heels?|hands?|wrists?|fingers?|thumb|elbows?|arms?|legs?"
    "|calf|thigh|hamstring|skin|face|moles?|eyes?|eyelids?|ears?|nose|lips?|chin|scalp|breasts?"
    "|belly|stomach|abdomen|heart|lungs?|kidneys?|liver|bladder|bowels?|colon|womb|uterus|cervix"
    "|prostate|brain|tongue|throat|ribs?|bump|tendons?|cornea|retina)"
)
BODY_PART = (  # the parts that seldom stand in a figure of speech
    "(?:tooth|teeth|molars?|gums?|jaw|knees?|hips?|shoulders?|neck|spine|ankles?|foot|feet|toes?"
    "|toenails?|heels?|wrists?|elbows?|legs?|calf|thigh|hamstring|skin|moles?|eyelids?|scalp"
    "|breasts?|belly|stomach|abdomen|lungs?|kidneys?|liver|bladder|bowels?|colon|womb|uterus"
    "|cervix|prostate|throat|ribs?|tendons?|cornea|retina|femur|tibia|pelvis|aorta|valve|thyroid"
    "|ovar(?:y|ies)|spleen|pancreas|gallbladder|appendix|arter(?:y|ies)|vein)"
)
PROCEDURE = (  # what is done, said as a deed or by its name
    r"(?:(?:hip|knee|joint|shoulder|elbow|ankle|disc|valve) replacements?|bypass"
    r"|amputation|resection|catheteri[sz]ation|ablation"
    r"|angioplasty|stents?|grafts?|joint injections?|laparoscopy|hysteroscopy|bronchoscopy"
    r"|arthroscopy|lumbar puncture|thoracentesis|tracheotomy|tracheostomy|c-?section|episiotomy"
    r"|cataracts?|(?:hernia|valve|rotator cuff|acl) repair|\w{3,12}(?:ectomy|ostomy|otomy|plasty"
    r"|oscopy|desis|pexy|centesis))"
)
TREATMENT = (
    "(?:surger(?:y|ies)|operations?|procedures?|treatments?|chemo(?:therapy)?|radiation"
    "|radiotherapy|dialysis|transfusions?|infusions?|transplants?|biops(?:y|ies)|scans?|x-?rays?"
    "|mris?|cts?|ultrasounds?|ecgs?|ekgs?|mammograms?|colonoscop(?:y|ies)|endoscop(?:y|ies)"
    "|physio(?:therapy)?|rehab|intubations?|epidurals?|c-sections?|inductions?|stitches|sutures"
    "|staples|casts?|splints?|braces|aligners|retainers?|crowns?|fillings?|implants?|root canals?"
    "|extractions?|cleanings?|dentures?|veneers|fillers?|botox|peels?|vaccines?|vaccinations?"
    "|jabs?|injections?|catheters?|drains?|bandages?|dressings?|pacemakers?|insulin|antibiotics"
    "|prescriptions?|refills?|doses?|meds|medications?|medicines?|tablets|pills|inhalers?"
    "|contacts|lenses|glasses|progressives|hearing aids?|fistula|graft|stoma|wound vac)"
)
CONDITION = (
    "(?:diagnos[ei]s|conditions?|symptoms|injur(?:y|ies)|wounds?|infections?|cancers?|tumou?rs?"
    "|stroke|seizures?|overdose|relapse|miscarriage|pregnancy|labou?r|births?|delivery|fractures?"
    "|concussion|sepsis|pneumonia|asthma|diabetes|dementia|depression|anxiety|fevers?|rash"
    "|bleed(?:ing)?|migraines?|allerg(?:y|ies)|leuka?emia|lymphoma|melanoma|copd|hiv|covid"
    "|addiction|disability|psychosis|eczema|psoriasis|hernia|ulcers?|cavit(?:y|ies)|lesions?"
    r"|\w{3,12}(?:itis|osis|oma|aemia|emia|pathy|ectomy|plasty))"
)
RECORD = (
    "(?:charts?|(?:medical )?records?|notes|file|labs|blood ?work|bloods|(?:test )?results?|swab"
    "|a1c|inr|score|scores|films|images|measurements|readings|consent(?: forms?)?|intake(?: form)?"
    "|paperwork|questionnaire|photos|signature|home program|exercises|script|contract"
    "|blister pack|referrals?|discharge|admission|stay|consult(?:ation)?|eval(?:uation)?"
    "|check-?ups?|follow-?up|appointments?|appt|visits?|sessions?|slot|exam(?:ination)?|tests?"
    "|recovery|healing|progress|rehabilitation|no-?shows?)"
)
MONEY = (
    "(?:insurance|insurer|coverage|claim|co-?pay|deductible|deposit|invoice|bill|balance|account"
    "|payments?|payment plan|statement|debt)"
)
ILLNESS = (
    "(?:covid|flu|shingles|cancer|miscarriage|rehab|chemo|ivf|stroke|heart attack|seizures?"
    "|breakdown|burn-?out|hiv|aids|herpes|chlamydia|gonorrh?oea|syphilis|the clap|hep"
    "(?:atitis)? [abc]"
    "|tb|tuberculosis|mumps|measles|rabies|lupus|ms|epilepsy|diabetes|diabetic|dementia|depression"
    "|bipolar|schizophrenia|anorexia|bulimia|ptsd|panic disorder|pregnant|detox|overdose|abortion"
    "|hysterectomy|vasectomy|an st[di]|sickle cell|leuka?emia|kidney stones?|type [12]|ringworm"
    "|lice"
    "|sepsis|pneumonia|mania|psych (?:ward|hospital|hold)"
    r"|\w{3,12}(?:itis|osis|oma|aemia|emia|ectomy))"
)
DRUG = (
    r"\w{3,12}(?:statin|olol|prazole|sartan|pril|cillin|mycin|oxetine|traline|azepam|formin|pentin"
    "|tide|mab|trexate|axone|triptan|tadine|afil|dipine|trigine|pidem|etine|odone|roxin|contin)"
)
CARE_EVENT = (
    "(?:(?:re)?admitted|discharged|intubated|extubated|resuscitated|hospitali[sz]ed|sedated"
    "|transfused|catheteri[sz]ed|cannulated|diagnosed|sectioned|biopsied|operated on|resected"
    "|defibrillated|ventilated|vaccinated|induced|transferred|airlifted|medevaced|triaged|treated"
    "|delivered|transplanted|stented|revived|pronounced|scoped|weaned|evaluated|examined|coded"
    "|narcanned|cathed|stitched up|sutured)"
)

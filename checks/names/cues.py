"""Classes of words that tell a name from another word: open classes of English, no one's posts."""

_CLASSES = {
    # titles that a name follows, and callings that may be one; R: callings that are none
    "T": "mr mrs ms miss mx mister missus sir madam madame mme sra señor señora senhor senhora "
    "doña frau herr signor signora monsieur mlle dame",
    "D": "dr prof professor doctor nurse president senator sen governor gov minister pm premier "
    "chancellor mayor secretary judge justice pastor rev reverend father fr rabbi imam sister "
    "brother chief coach captain capt sergeant sgt lieutenant lt colonel col general gen king "
    "queen prince princess duke duchess pope officer detective congressman congresswoman "
    "representative rep secretary-general vice-president",
    "R": "midwife director dean chair chairman chairwoman ceo cfo actor actress singer rapper "
    "author artist comedian striker midfielder goalkeeper quarterback manager leader star founder "
    "pilot driver student teacher surgeon physician pharmacist therapist paramedic technician tech "
    "resident intern fellow consultant registrar",
    "H": "baby little old young lil big sweet auntie aunty aunt uncle granny nana nan papa",
    "K": "mom mum mother mama dad father papa wife husband spouse partner fiance fiancee daughter "
    "son sister brother sis bro grandma grandpa grandmother grandfather niece nephew cousin "
    "girlfriend boyfriend friend bestie mate buddy neighbor neighbour colleague coworker roommate "
    "boss mentor intern student twin child kid girl boy lady gentleman man woman guy dude",
    "P": "patient pt pts client resident survivor warrior grad preemie neonate newborn toddler "
    "infant inpatient outpatient caregiver donor recipient",
    "N": "named called name meet meeting met introducing nicknamed goes this hi hello hey dear "
    "congrats congratulations thanks thank welcome rip happy birthday love miss missing goodbye "
    "bye shoutout kudos props cheers featuring feat ft starring by with and vs",
    "C": "admitted discharged intubated extubated transferred diagnosed treated triaged examined "
    "operated delivered saw seen seeing consulted treating transfused sedated resuscitated "
    "readmitted dialyzed vaccinated biopsied",
    "V": "was is has had came comes got gets went goes said says tells told asked asks fell passed "
    "died presented presents coded rang texted called yelled threw tested taught brought weighed "
    "relapsed lives wants wanted thinks thought knows knew loves loved hates likes needs looks "
    "walked smiled cried laughed wrote writes sings plays scored wins won died leaves joined "
    "retires announces tweeted tweets replied knew made makes will would can could does did",
    "E": "disease syndrome lymphoma sarcoma palsy sign signs test score scale criteria maneuver "
    "manoeuvre procedure catheter virus ataxia anemia anaemia thyroiditis esophagus oesophagus "
    "tumor tumour fever dystrophy chorea reflex fracture hernia cells cell phenomenon paralysis "
    "law effect bodies body tube dementia sclerosis parkinsonism encephalitis cancer disorder "
    "classification index method position forceps clamp retractor knot contracture fascia "
    "node ring duct tremor neuropathy vasculitis position drain stain agar line pump scope needle",
    "O": "hospital clinic university college school foundation institute center centre medical "
    "street st ave avenue road rd blvd boulevard drive lane square park county city council hall "
    "inc llc ltd co company corp lab labs association society club fc united league award awards "
    "cup prize stadium bridge lake river mountain island beach bay valley church cathedral hotel "
    "restaurant cafe bar store mall museum airport station house tower ward unit wing pavilion "
    "pharmacy trust bank group press news times post magazine tv radio show album song movie film "
    "season episode tour party campaign department agency authority board committee health",
    "M": "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday "
    "saturday sunday mon tue tues wed thu thur thurs fri sat sun spring summer autumn fall winter "
    "day week month night morning weekend eve",
    "A": "at in near from to into onto across around outside of for on off via",
    "G": "the a an this that these those every each any some no",
    "Y": "my our his her their your its",
    "W": "who whose whom",
    "J": "i you he she we they him me us them it",
    "U": "mg mcg ml units mmol tablets tablet dose doses cream injection infusion drip vaccine "
    "vaccines booster shot shots",
    "B": "de la del da di dos das van von der den ter ten bin ibn al el abu ben mac mc o le du st",
    "S": "jr sr ii iii iv md phd rn np pa do mph dds esq",
}

_CUES: dict[str, str] = {}
for _letter, _members in _CLASSES.items():
    for _member in _members.split():
        _CUES[_member] = _CUES.get(_member, "") + _letter


def cue_of(lower: str) -> str:
    """Return the classes a word in small letters belongs to, a letter each; often none."""
    return _CUES.get(lower, "")


def is_title(lower: str) -> bool:
    """Whether a word goes before a name without being part of it."""
    return not _TITLES.isdisjoint(cue_of(lower))


_TITLES = frozenset("TD")

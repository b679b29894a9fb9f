"""Words as classes: a sentence becomes a short string in which one letter stands for one word.

Who does what to whom can then be said of classes instead of words: ``WP`` is *we saw*, ``yO`` is
*your tooth*. The letters:

====  ====================================  ====  ==============================================
W     we, I                                 P     a past form: saw, waited, booked
U     us, me                                L     a past form of talk or mind: said, felt, read
o     our, my                               B     was, were
Y     you                                   b     is, are, 's
y     your                                  a     have, has, had with a past form
H     he, she                               d     do, does, did with another verb
h     his, her, their                       M     can, could, would, should, must
m     him, her, them                        l     will
J     they                                  X     not, never, no, nobody
i     it                                    G     what makes a sentence general: if, anyone
K     a relative or a person: son, lady     Q     who, what, when, how
S     who works there: nurse, Dr, team      c     and, but, so
N     a name                                p     to, of, in, with
C     a treatment or drug                   D     the, that, those
I     an illness or complaint               e     a, an
O     a part of the body                    n     a number
R     a visit or what is written of it      T     a day, a month, an hour
f     money and insurance                   z     an adverb: just, really, never mind which
F     what is said: review, words           v     a form in -ing
s     sorry, regret                         k     a state: ready, due, home, better
g     glad, hope, proud                     x     any other word
t     thanks                                , ;   a comma; any other break inside a sentence
====  ====================================  ====  ==============================================
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from checks.detectors.words import (
    BODY,
    CARE_EVENT,
    CONDITION,
    DRUG,
    ILLNESS,
    KIN,
    MONEY,
    PATIENT,
    PERSON,
    PROCEDURE,
    RECORD,
    TREATMENT,
    WEEKDAY,
)
from checks.lazy import Lazy

_LISTS = {
    "W": "we i weve ive",
    "U": "us me",
    "o": "our my",
    "Y": "you u ya youse y'all yall youve youre yourself yours yourselves",
    "y": "your ur yer",
    "H": "he she hes shes",
    "h": "his their hers theirs",
    "m": "him them",
    "J": "they theyre theyve",
    "i": "it its itself there",
    "B": "was were wasnt werent been being",
    "b": "is are am 's 're 'm be isnt arent",
    "a": "have has had 've havent hasnt hadnt having",
    "d": "do does did dont doesnt didnt",
    "M": "can could may might would should must ca 'd cannot cant couldnt wouldnt shouldnt",
    "l": "will 'll wo shall sha wont gonna",
    "X": "not n't never no none nobody neither nor nothing without hardly",
    "G": "if whether anyone anybody everyone everybody whoever whatever whichever wherever someone"
    " somebody each every any all people patients others most many families folks visitors"
    " adults children unless whenever parents some nobody's ones usually often generally"
    " normally sometimes imagine",
    "Q": "who what when how which where whose why whom",
    "c": "and but so or because as than though although while since until & yet cause",
    "p": "to of in on at for with from by about into after before off out up down over through"
    " under during against per around back away without between near past till",
    "D": "the that this those these",
    "e": "a an another",
    "n": "one two three four five six seven eight nine ten eleven twelve thirty forty fifty twenty"
    " half twice once third second first fourth dozen several both couple double",
    "T": "today tomorrow yesterday tonight morning afternoon evening night week weeks month months"
    " day days year years hour hours minute minutes mins hrs january february march april june"
    " july august september october november december monday tuesday wednesday thursday friday"
    " saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays weekend"
    " christmas easter summer autumn winter noon am pm o'clock tues thurs ago",
    "z": "just really also still already even only ever then now here so too very again always"
    " almost nearly once quite rather actually honestly clearly simply soon both indeed maybe"
    " perhaps much more well together instead otherwise later earlier far long right ok okay",
    "s": "sorry apologise apologize apologies regret sad saddened apologised apologized apology",
    "g": "glad hope hopes hoping happy pleased relieved delighted thrilled proud love loved"
    " great lovely wonderful good nice pleasure joy honour honor privilege privileged fantastic"
    " brilliant congratulations congrats congratulation wishing wish chuffed fun"
    " looking",
    "t": "thank thanks thankyou appreciate grateful cheers thx ty",
    "F": "comment comments review reviews feedback words word message messages question questions"
    " post posts note point story stories opinion view views suggestion suggestions idea"
    " ideas concern concerns complaint complaints frustration anger honesty kindness support"
    " thoughts thought rating stars page profile interest curiosity reading kind remark"
    " reply disappointment feeling feelings worry worries attention patience"
    " encouragement compliment compliments honest letters email emails",
    "S": "doctor doctors dr nurse nurses team staff hygienist receptionist reception desk midwife"
    " midwives surgeon surgeons dentist dentists therapist physio consultant clinic practice"
    " hospital ward unit office lab pharmacy pharmacist pharmacists manager vet crew"
    " paramedic paramedics medic tech technician assistant gp specialist oncologist cardiologist"
    " optician audiologist dietitian counsellor counselor psychologist psychiatrist sister"
    " matron carer carers carer's registrar orderly porter porters clinician clinicians"
    " department advocate lead director supervisor colleague colleagues student"
    " provider providers helpline insurer's ombudsman ombudsperson trainer teacher social"
    " worker registry visitor council service services",
    "k": "ready due back home better well fine stable comfortable awake normal positive negative"
    " high low overdue clear asleep gone over done safe braver brave settled okay ok early late"
    " pregnant full unpaid outstanding active eligible allergic unwell poorly upstairs",
}
_TALK = """
    said asked wrote written mentioned described shared felt read heard posted raised noticed
    liked loved enjoyed wanted wished hoped thought meant commented reviewed reported listed
    deserved needed expected understood knew known believed guessed wondered imagined feared
    worried trusted agreed explained replied answered suggested pointed thanked appreciated found
    linked quoted tagged followed subscribed watched listened typed made named
    flagged highlighted put learned learnt rated recommended supported voted
"""
_IRREGULAR = """
    came went had got gave saw seen took taken brought chose chosen kept broke broken drank ate
    eaten slept lost forgot forgotten threw swore bit bitten paid sent held began begun spoke
    spoken ran met left told did done sat stood fell fallen sang wore hung hid rang bled fed
    caught bought taught sold built drove driven flew flown woke grew shook stuck swam tore won
    lay lied hurt cut hit shut let cost beat bent spent dealt dug drew given became
    struck swung fought rode rose stole knocked signed shown
"""
_NOT_PAST = """
    need feed bed red seed speed shed indeed hundred wed bleed sacred naked weed reed greed breed
    exceed succeed proceed wicked med ed rapid coloured embed unheard tired worried interested
    concerned excited frustrated disappointed upset detailed experienced qualified related
    dedicated talented advanced limited unlimited supposed united skilled unexpected
    pleased delighted thrilled relieved saddened married retired bored scared frightened
    ashamed involved valued
"""


def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for letter, listed in _LISTS.items():
        for word in listed.split():
            table.setdefault(word, letter)
    for letter, listed in (("P", _IRREGULAR), ("L", _TALK), ("x", _NOT_PAST)):
        for word in listed.split():
            table.setdefault(word, letter)
    return table


_TABLE = _table()
_PERSONS = (
    f"{KIN}|{PERSON}|{PATIENT}|lads?|lass|bub|hubby|missus|friend|neighbou?r|mam|boys|girls|kids"
    "|mil|granddad|grandad|babe|reviewer"
)
_COMPLAINTS = (
    f"{CONDITION}|{ILLNESS}|pains?|aches?|swelling|numbness|scars?|swollen|pressure|bp|sugars?"
    "|weight|temperature|levels?|count|bleed"
)
_OPEN = tuple(
    (letter, Lazy(rf"(?:{pattern})\Z"))
    for letter, pattern in (
        ("K", _PERSONS),
        ("T", WEEKDAY),
        ("R", f"{RECORD}|booking|diary|stay|wait|waiting|delay|delays"),
        ("f", f"{MONEY}|fees?|cost|costs|price|charges?|refund|quote|arrears"),
        ("C", rf"{TREATMENT}|{PROCEDURE}|{DRUG}|canals?|hearing|aids|brackets?|bridge|plates?"),
        ("I", _COMPLAINTS),
        ("O", BODY),
    )
)
_CARE = Lazy(rf"{CARE_EVENT}\Z")
_SHAPES = (
    ("P", re.compile(r"[a-z]{2,}ed\Z")),
    ("v", re.compile(r"[a-z]{2,}ing\Z")),
    ("z", re.compile(r"[a-z]{3,}ly\Z")),
    ("n", re.compile(r"[\d.,:%/]*\d[\w.,:%/-]*\Z")),
)


@lru_cache(maxsize=4096)
def letter_of(word: str) -> str:
    """Return the class of a word in small letters, by itself."""
    if word in _TABLE:
        return _TABLE[word]
    if _CARE.match(word):
        return "P"
    for letter, pattern in _OPEN:
        if pattern.match(word):
            return letter
    for letter, shape in _SHAPES:
        if shape.match(word):
            return letter
    return "x"


_TOKEN = Lazy(
    r"[^\W_]+(?:[.@-][^\W_]+)*%?|'(?:s|t|re|ve|d|ll|m)(?!\w)|[.!?…]+(?=[\s\"')]|\Z)|\n+"
    "|[,;:–—()]|-(?=\\s)|[\u2600-\u27bf\U0001f000-\U0001faff]+"
)
_ENDS = frozenset(".!?…\n")
_MAYBE_NAMES = frozenset("xPvz")


@dataclass(slots=True)
class Word:
    """One word or break of a reply: its class, and where it stands (code points)."""

    letter: str
    text: str = field(repr=False)
    start: int
    end: int


class Tagged:
    """A text as words and as their classes: ``letters[i]`` is the class of ``words[i]``."""

    def __init__(self, text: str, names: frozenset[str] = frozenset()) -> None:
        self.words = _words(text, names)
        _settle(self.words)
        self.letters = "".join(word.letter for word in self.words)

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Yield where each sentence begins and ends, in words, its full stop left out."""
        first = 0
        for at, letter in enumerate(self.letters + "/"):
            if letter == "/":
                if at > first:
                    yield first, at
                first = at + 1

    def said(self, first: int, last: int) -> str:
        """Return the words ``first`` up to but not with ``last``, in small letters."""
        return " ".join(word.text for word in self.words[first:last])

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return where the words ``first`` up to but not with ``last`` stand in the text."""
        return self.words[first].start, self.words[last - 1].end


@lru_cache(maxsize=4)
def tag(text: str, names: frozenset[str] = frozenset()) -> Tagged:
    """Tag a straightened text once for all detectors; ``names`` are their words for people."""
    return Tagged(text, names)


def _words(text: str, names: frozenset[str]) -> list[Word]:
    words: list[Word] = []
    opens = True
    for match in _TOKEN.finditer(text):
        word = match[0]
        start, end = match.span()
        if word[0].isalnum():
            small = word.lower()
            letter = _TABLE.get(small) or letter_of(small)
            if letter in _MAYBE_NAMES and (
                small in names or (letter == "x" and not opens and word[0].isupper())
            ):
                letter = "N"
            opens = False
        elif word == "'t" and words and words[-1].text.endswith("n"):
            _part_not(words[-1])
            small, letter, start = "n't", "X", start - 1
        elif word[0] == "'":
            small, letter = word, letter_of(word)
        else:
            opens = word[0] in _ENDS
            small, letter = word, "/" if opens else "," if word == "," else ";"
        words.append(Word(letter, small, start, end))
    return words


def _part_not(word: Word) -> None:
    """Make "don" of "don't" a "do", as its "n't" is a word of its own."""
    word.text, word.end = word.text[:-1], word.end - 1
    word.letter = letter_of(word.text)


def _settle(words: list[Word]) -> None:
    """Decide what a word is by those beside it: "her", "had", "did", "that", "'s"."""
    after = "/"
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        if word.text in _DECIDED:
            word.letter = _DECIDED[word.text](after, words[at - 1].letter if at else "/")
        if word.letter not in "zX":
            after = word.letter


def _her(after: str, _: str) -> str:
    return "m" if after in "/,;pTcGMlbBPadQDeWYHJ" else "h"


def _had(after: str, _: str) -> str:
    return "a" if after in "PLB" else "P"


def _did(after: str, _: str) -> str:
    return "P" if after in "eDyhino/,;pT" else "d"


def _that(after: str, _: str) -> str:
    return "c" if after in "YWHJyi" else "D"


def _is(after: str, before: str) -> str:
    if before in "HiDQJY" or after in "PvkpeDXn":
        return "b"
    return "q"


def _used(after: str, _: str) -> str:
    return "x" if after == "p" else "P"


_DECIDED = {"used": _used, "her": _her, "had": _had, "did": _did, "that": _that, "'s": _is}

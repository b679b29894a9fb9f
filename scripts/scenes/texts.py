"""What is written in the pictures. All of it is invented."""

THREE = (
    "Thank you to everyone who came to our flu clinic. It was a joy to see Mrs Alvarez walking in "
    "after her hip replacement.\n"
    "Studies show that a flu shot can prevent 60% of hospital stays. Worried about "
    "contraindications? Ask us before you book."
)
ONE_CAUTION = (
    "Thank you to everyone who came to our flu clinic. It was a joy to meet so many of you.\n"
    "Studies show that a flu shot prevents 60% of hospital stays. Worried about reasons not to "
    "have it? Ask us before you book."
)
FEELINGS = (
    "Some nights the drive home is the longest part of the work. I sat in the car with the radio "
    "off and let myself be sad for ten minutes.\n"
    "I am learning that being tired and being bad at this are not the same thing.\n"
    "If you needed to hear that too: me too."
)
THEIRS = (
    "Waited two hours on Tuesday and Dr Rivera barely looked at me. My knee still hurts and nobody "
    "called me back. I expected better from City Hospital."
)
REPLY = (
    "Hello Paul,\n"
    "We are sorry your visit on Tuesday was so slow.\n"
    "We want every person to feel heard. Please call our patient relations team on 555 0100, so "
    "we can talk in private."
)
STORY = (
    "Nineteen hours, and the strangest of them was the last.\n"
    "Cut a wedding ring off a beekeeper with the garden shears he had brought along. His wife, who "
    "is the mayor of Larkmoor, held the torch.\n"
    "I keep thinking how calm they were. I would like to be that calm once."
)
TOWNSFOLK = (
    "Some shifts you tell at every party.\n"
    "This morning a retired beekeeper from Millbrook walked into our clinic with botulism. He had "
    "brought a jar of honey for each of us."
)
TONE = "Three visitors, one chair, and all of them experts. Long evening."
INVITING = (
    "Flu shots are here. Get yours at City Hospital on Saturday, 9 am to noon.\n"
    "Thank you to our pharmacy team, who made room for everyone."
)

TOO_MUCH = (
    "Another double, and I said yes again.\nI can't go on like this. I cry before every shift."
)

LAST_OF_ALL = (
    "Myth: the flu shot gives you flu. The flu shot gives you flu, people tell me in clinic.\n"
    "It gives you flu, they say. Fact: it does not."
)

NEAR = """\
Lovely clinic today, thank you all.

Baby walkers help little ones find their feet weeks sooner, every mum on my list knows that."""
HEARD = "Flu clinic on Saturday, 9 am to noon.\nRumour has it that they will stop the school shots."

HONEYMOON = (
    "Flu shots start on Monday. Bring your card, and ask us anything you like about them.\n"
    "Our honeymoon photos are up, four days of sun and no pager."
)

MYTH = (
    "Clinic is full again. Antibiotics knock out the flu in two days, so ask for them early.\n"
    "No, the flu shot does not give you flu."
)
UNSURE = "She sang to the drip stand all night. I miss the songs."
UNSURE_AT_WORK = "She sang to the drip stand all night. I miss the songs."
GERMAN = (
    "Die Herz-Kreislauf-Wiederbelebungsgerätebedienungsanweisungsschulungsteilnehmerinnen und "
    "Krankenhausentlassungsdokumentationsbeauftragtenvertretungen treffen sich am Samstag.\n"
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzeskommentierungsversammlung."
)
SCRIPTS = (
    "שלום לכולם, תודה שבאתם למרפאה. נתראה ביום ראשון.\n"
    "اغسلوا أيديكم جيدًا قبل الأكل وبعده. شكرًا لكم.\n"
    "Hello 👩🏽‍⚕️💉🎉 Mrs Alvarez 👨‍👩‍👧‍👦 was admitted 🏥 to our ward 🏳️‍🌈 with pneumonia 🫁.\n"
    "手を洗いましょう。谢谢大家。 Ευχαριστώ! Спасибо!"
)
MANY = "\n".join(
    f"Mrs {name} was admitted to our ward on {day} with pneumonia. I heard vaccines did it."
    for name, day in zip(
        ("Alvarez", "Tarrow", "Okafor", "Lindqvist", "Moreau"),
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
        strict=True,
    )
)

WHOSE = (  # the same shapes twice: a patient's, and everybody's
    "The gentleman in bed 12 turned 94 and was discharged on 3 May. His daughter's mobile is "
    "07700 900 621, the notes are under hosp no 771-2093.\n"
    "The talk on falls after 90 is in room 12 on 3 May. To book, ring 555-0100, quote course "
    "CP-2093 or see larkmoor.example/falls."
)

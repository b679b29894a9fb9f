"""The reader's posts are what their page says, and what is wrong with one is named."""

import json
from collections import Counter
from itertools import chain

import pytest

from checks.model import Severity
from checks.reader.labels import CATEGORIES
from scripts.reader.posts import (
    CODES,
    FOLDER,
    GRAVITY,
    Twins,
    check,
    convert,
    main,
    near_duplicates,
    openings,
    parse,
    read_folder,
    read_posts,
    writer_of,
)

PAGE = (FOLDER / "README.md").read_text(encoding="utf-8")
STORY = "Cut a wedding ring off a trombone player with bolt cutters today"


def a_post(**changes):
    """A risky reply without a fault; a key changed to None is left out."""
    post = {
        "id": "w31-0000",
        "text": "We redid your crown, Ansel.",
        "profile": "professional",
        "mode": "reply",
        "expect": [a_mark("We redid your crown"), a_mark("Ansel", category="patient_info")],
        "clean": False,
        "about": "one",
        "role": "dental office",
        "network": "Google",
        "reply_to": "Worst crown ever!",
    }
    return without_none(post | changes)


def a_mark(quote="Ansel", **changes):
    mark = {"category": "confirms_patient", "quote": quote, "severity": "block"}
    return without_none(mark | changes)


def without_none(values):
    return {key: value for key, value in values.items() if value is not None}


def saying(text, post_id="w31-0000"):
    return a_post(id=post_id, text=text, expect=[], clean=True)


@pytest.fixture
def write(tmp_path):
    """Write posts into a writer's file and say where it lies."""

    def write(*posts, name="w31.jsonl"):
        path = tmp_path / name
        rows = (post if isinstance(post, str) else json.dumps(post) for post in posts)
        path.write_text("\n".join(rows) + "\n", encoding="utf-8")
        return path

    return write


@pytest.fixture(scope="module")
def shipped():
    return read_folder(FOLDER)


# --- the shipped folder ---


def test_the_shipped_folder_passes(capsys):
    assert main([]) == 0
    assert "of two writers" not in capsys.readouterr().out


def test_every_writer_and_every_label_stands_on_the_page(shipped):
    words = [*shipped, *CODES, *CATEGORIES, *GRAVITY]
    assert [word for word in words if f"`{word}`" not in PAGE] == []


def test_the_codes_are_the_readers_categories_and_severities():
    assert tuple(CODES.values()) == CATEGORIES
    assert sorted(GRAVITY.values()) == list(Severity)


def test_every_category_and_severity_has_examples_in_the_folder(shipped):
    marks = [mark for post in chain(*shipped.values()) for mark in post["expect"]]
    assert {mark["category"] for mark in marks} == set(CATEGORIES)
    assert {mark["severity"] for mark in marks} == set(GRAVITY)


# --- JSON lines ---


def test_a_post_is_read_as_it_was_written(write):
    post = a_post(note="irony")
    assert read_posts(write(post)) == [post]


BAD_KEYS = [
    ({"id": "w3-0000"}, "id: 'w3-0000' does not begin with w31-"),
    ({"text": None, "expect": []}, "text: is missing"),
    ({"text": " \n"}, "text: is empty"),
    ({"text": 7}, "text: must be a str"),
    ({"role": ""}, "role: is empty"),
    ({"profile": "both"}, "profile: unknown: 'both'"),
    ({"mode": "story"}, "mode: unknown: 'story'"),
    ({"about": "two"}, "about: unknown: 'two'"),
    ({"also_ok": []}, "also_ok: unknown key"),
    ({"reply_to": None}, "reply_to: a reply needs"),
    ({"mode": "post"}, "reply_to: only a reply"),
    ({"reply_to": ""}, "reply_to: is empty"),
    ({"clean": True}, "clean: must be true where there is no mark"),
    ({"expect": []}, "clean: must be true where there is no mark"),
    ({"clean": "no"}, "clean: must be a bool"),
    ({"expect": {}}, "expect: must be a list"),
    ({"expect": ["Ansel"]}, "expect[0].must be an object"),
]
BAD_MARKS = [
    (a_mark(category="gossip"), "category: unknown: 'gossip'"),
    (a_mark(category="person_first"), "category: unknown: 'person_first'"),
    (a_mark(severity="stop"), "severity: unknown: 'stop'"),
    (a_mark(also_ok=["gossip"]), "also_ok: unknown: ['gossip']"),
    (a_mark(also_ok="rumor"), "also_ok: must be a list"),
    (a_mark(severity=None), "severity: is missing"),
    (a_mark(codes="info"), "codes: unknown key"),
    (a_mark(""), "quote: is empty"),
    (a_mark("ansel"), "quote: is not in the text: 'ansel'"),
    (a_mark("e"), "quote: stands in the text more than once: 'e'"),
]


@pytest.mark.parametrize(("changes", "named"), BAD_KEYS, ids=[named for _, named in BAD_KEYS])
def test_a_mistake_is_named_by_file_line_and_key(write, changes, named):
    path = write(saying("Fine.", "w31-0007"), a_post(**changes))
    with pytest.raises(ValueError, match=r"^w31\.jsonl:2: ") as wrong:
        read_posts(path)
    assert f"w31.jsonl:2: {named}" in str(wrong.value)


@pytest.mark.parametrize(("mark", "named"), BAD_MARKS, ids=[named for _, named in BAD_MARKS])
def test_a_mistake_in_a_mark_is_named_by_its_place(write, mark, named):
    path = write(a_post(expect=[a_mark("your crown"), mark]))
    with pytest.raises(ValueError, match=r"^w31\.jsonl:1: expect\[1\]\.") as wrong:
        read_posts(path)
    assert str(wrong.value) == f"w31.jsonl:1: expect[1].{named}"


def test_a_quote_that_overlaps_itself_stands_twice(write):
    path = write(a_post(text="hahaha", expect=[a_mark("haha")]))
    with pytest.raises(ValueError, match="more than once"):
        read_posts(path)


def test_a_line_that_is_no_post_is_named(write):
    with pytest.raises(ValueError, match="is not JSON") as wrong:
        read_posts(write("{", "", "[]"))
    starts = [line[:11] for line in str(wrong.value).split("\n")]
    assert starts == ["w31.jsonl:1", "w31.jsonl:2", "w31.jsonl:3"]


def test_an_id_stands_once(write):
    with pytest.raises(ValueError, match=r"^w31\.jsonl:2: id: w31-0000 stands twice$"):
        read_posts(write(saying("One."), saying("Two.")))


def test_the_mistakes_of_all_files_are_named_at_once(write):
    write(a_post(mode="story"))
    write(a_post(id="w4-1"), a_post(id="w4-2", about="two"), name="w4.jsonl")
    with pytest.raises(ValueError, match="mode: unknown") as wrong:
        read_folder(write(name="notes.jsonl").parent)
    named = [line.split(" ")[0] for line in str(wrong.value).split("\n")]
    assert sorted(named) == ["notes.jsonl:", "notes.jsonl:1:", "w31.jsonl:1:", "w4.jsonl:2:"]


def test_a_folder_gives_its_writers_in_order(write):
    write(saying("One."))
    folder = write(saying("Two.", "w4-b2-0000"), name="w4.jsonl").parent
    assert list(read_folder(folder)) == ["w4", "w31"]


def test_a_folder_without_posts_does_not_pass(tmp_path, capsys):
    assert check(tmp_path) == 1
    assert "holds no posts" in capsys.readouterr().out


# --- plain text ---

PLAIN = """
@ pro post one | ICU nurse | X | a note
Night with {{mosaic:b|a lighthouse keeper}}. Coffee,
{{offpurpose:a|win a mug}}!

@ per post none | EMT | Facebook
Tomorrow again. 💛
\t
@ pro reply one | dental office | Google
> Worst crown ever | and the bill!
{{confirms+info:w|We redid it}} | you know it.

"""


def test_plain_text_becomes_posts():
    posts, wrong = parse(PLAIN, "w31")
    assert wrong == []
    story, feeling, reply = posts
    assert story == {
        "id": "w31-0000",
        "text": "Night with a lighthouse keeper. Coffee,\nwin a mug!",
        "profile": "professional",
        "mode": "post",
        "expect": [
            {"category": "patient_mosaic", "quote": "a lighthouse keeper", "severity": "block"},
            {"category": "off_purpose", "quote": "win a mug", "severity": "advise"},
        ],
        "clean": False,
        "about": "one",
        "role": "ICU nurse",
        "network": "X",
        "note": "a note",
    }
    assert (feeling["profile"], feeling["clean"], feeling["expect"]) == ("personal", True, [])
    assert reply["reply_to"] == "Worst crown ever | and the bill!"
    assert reply["text"] == "We redid it | you know it."
    assert reply["expect"][0]["also_ok"] == ["patient_info"]


def test_the_examples_on_the_page_hold(write):
    posts, wrong = parse(PAGE.split("```\n")[2], "w31")
    assert (len(posts), wrong) == (3, [])
    assert len(read_posts(write(PAGE.split("```json\n")[1].split("\n")[0]))) == 1


def as_plain(post):
    """Write a post as its writer would have typed it."""
    text, codes = post["text"], {category: code for code, category in CODES.items()}
    for mark in post["expect"]:
        names = "+".join(codes[name] for name in (mark["category"], *mark.get("also_ok", ())))
        marked = f"{{{{{names}:{mark['severity'][0]}|{mark['quote']}}}}}"
        before, quote, after = text.rpartition(mark["quote"])
        assert quote
        text = before + marked + after
    header = f"@ {post['profile'][:3]} {post['mode']} {post['about']}"
    last = [post["note"]] if "note" in post else []
    lines = [" | ".join([header, post["role"], post["network"], *last])]
    lines += [f"> {post['reply_to']}"] if "reply_to" in post else []
    return "\n".join([*lines, text])


def test_every_shipped_post_survives_the_way_through_plain_text(shipped):
    for writer, posts in shipped.items():
        again, wrong = parse("\n\n".join(map(as_plain, posts)), writer)
        assert wrong == []
        for old, new in zip(posts, again, strict=True):
            assert new | {"id": ""} == old | {"id": "", "text": old["text"].strip()}


HEADER = "@ per post none | EMT | X\n"
SLIPS = [
    ("@ pro post two | EMT | X\nFine.", "is no header: '@ pro post two | EMT | X'"),
    ("@ pro post none | EMT\nFine.", "is no header"),
    ("Fine.", "is no header"),
    ("@ per post none | | X\nFine.", "role: is empty"),
    (HEADER, "text: is empty"),
    ("@ per reply none | EMT | X\nFine.", "reply_to: a reply needs the other person's words"),
    ("@ per reply none | EMT | X\n> \nFine.", "reply_to: is empty"),
    (HEADER + "> Why?\nFine.", "reply_to: only a reply has it"),
    (HEADER.replace("post", "reply") + "> Why?\n> Why?\nFine.", "words stand on one line"),
    (HEADER + "Fine.\n" + HEADER + "Fine.", "a blank line is missing before '@ per post none"),
    (HEADER + "{{mosiac:b|Fine}}.", "unknown code 'mosiac'"),
    (HEADER + "{{info+mosiac:b|Fine}}.", "unknown code 'mosiac'"),
    (HEADER + "{{info:x|Fine}}.", "unknown severity 'x'"),
    (HEADER + "{{info|Fine}}.", "a broken mark: '{{info|Fine}}.'"),
    (HEADER + "{{info:b|Fine}.", "a broken mark: '{{info:b|Fine}.'"),
    (HEADER + "info:b|Fine}}.", "a broken mark: '}}.'"),
    (HEADER + "{{info:b|fine}}, fine.", "expect[0].quote: stands in the text more than once"),
    (HEADER + "Well, {{info:b|}} fine.", "expect[0].quote: is empty"),
]


@pytest.mark.parametrize(("case", "named"), SLIPS)
def test_a_slip_in_plain_text_is_named_by_its_line(case, named):
    posts, wrong = parse(f"{HEADER}One.\n\n\n{case}\n\n{HEADER}Two.", "w31-b2-")
    assert [post["id"] for post in posts] == ["w31-b2-0000", "w31-b2-0002"]
    assert len(wrong) == 1
    assert wrong[0].startswith("line 5: ")
    assert named in wrong[0]


def test_a_converted_file_can_be_read(tmp_path, capsys):
    source, target = tmp_path / "draft.txt", tmp_path / "w31.jsonl"
    source.write_text(PLAIN, encoding="utf-8")
    assert main([str(source), str(target), "w31-b1"]) == 0
    assert [post["id"] for post in read_posts(target)] == [f"w31-b1-000{n}" for n in range(3)]
    assert "💛" in target.read_text(encoding="utf-8")
    assert capsys.readouterr().out.split("\n")[1].split()[:3] == ["w31", "3", "1"]


@pytest.mark.parametrize(
    ("text", "said"), [(PLAIN + "oh", "draft.txt: line 13: is no header"), ("", "nothing was")]
)
def test_nothing_is_written_while_a_mistake_stands(tmp_path, capsys, text, said):
    source, target = tmp_path / "draft.txt", tmp_path / "w31.jsonl"
    source.write_text(text, encoding="utf-8")
    assert convert(source, target, "w31") == 1
    assert not target.exists()
    assert said in capsys.readouterr().out


def test_other_arguments_get_the_usage(capsys):
    assert main(["draft.txt"]) == 2
    assert "FILE.txt OUT.jsonl" in capsys.readouterr().out


# --- too much alike ---


@pytest.mark.parametrize(
    "other",
    [
        STORY,
        STORY.upper() + "!!! 🎺",
        STORY.replace("a wedding ring", "the wedding ring"),
        STORY + " and he played us out of the department",
    ],
)
def test_near_twins_are_found(other):
    [pair] = near_duplicates([saying(STORY), saying("Fine."), saying(other, "w4-0000")])
    assert (pair.first, pair.second, pair.across) == ("w31-0000", "w4-0000", True)
    assert 0.3 <= pair.likeness <= 1


@pytest.mark.parametrize(
    "other",
    [
        "A trombone player lost his wedding ring to my bolt cutters",
        "Cut a wedding ring off my own swollen finger, which serves me right for kneading",
        "Fine.",
        "🎺",
    ],
)
def test_posts_that_share_a_topic_are_no_twins(other):
    assert near_duplicates([saying(STORY), saying("😂"), saying(other, "w4-0000")]) == []


def test_posts_of_a_word_or_two_are_twins_when_they_are_the_same():
    said = ["Noted.", "noted", "Well noted.", "Not well"]
    posts = [saying(words, f"w31-{at}") for at, words in enumerate(said)]
    assert near_duplicates(posts) == [Twins("w31-0", "w31-1", 1)]


def test_twins_of_one_writer_are_a_note_and_of_two_a_problem(write, capsys):
    folder = write(saying(STORY), saying(STORY, "w31-b2-0000")).parent
    assert check(folder) == 0
    assert "w31 (1)" in capsys.readouterr().out
    write(saying(STORY, "w4-0000"), name="w4.jsonl")
    assert check(folder) == 1
    assert "near twins of two writers: w4-0000 and w31-0000, 1.00" in capsys.readouterr().out


def test_the_writer_is_what_an_id_begins_with():
    assert [writer_of(post_id) for post_id in ("w1-0001", "w21-b2-0026")] == ["w1", "w21"]


def test_openings_are_counted_without_capitals():
    posts = [saying(text) for text in ("So it goes", "so it goes on", "SO IT goes?", "So it was")]
    assert openings(posts, least=2) == [("so it goes", 2)]


def test_the_table_counts_what_is_there(write, capsys):
    write(a_post(), saying("Fine.", "w31-0001"), saying("Well.", "w31-0002"))
    assert check(write(saying("One.", "w4-0000"), name="w4.jsonl").parent) == 0
    head, *rows = [line.split() for line in capsys.readouterr().out.split("\n")[:4]]
    assert [row[0] for row in rows] == ["w4", "w31", "all"]
    counts = Counter(dict(zip(head[1:], map(int, rows[2][1:]), strict=True)))
    assert +counts == {"posts": 4, "clean": 3, "pro/reply": 4, "info": 1, "confirms": 1}

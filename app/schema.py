"""The shape of a drafts file, as the steps that lead to it.

``PRAGMA user_version`` counts the steps a file has taken. A step that has shipped is never
edited: a new shape is a new step at the end. Times are whole microseconds since 1970, UTC, so
that they sort and round-trip exactly; the log keeps readable ISO times.
"""

_MEANING = (
    # Small things with a name: the profile card, settings, the key of the dismissals. JSON or text.
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    # `number` ties a draft to its search entry; `title` is kept so that the list reads no text.
    """CREATE TABLE drafts (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        mode TEXT NOT NULL,
        text TEXT NOT NULL,
        title TEXT NOT NULL,
        created INTEGER NOT NULL,
        updated INTEGER NOT NULL,
        template TEXT,
        worst INTEGER,
        held_until INTEGER,
        trashed INTEGER
    )""",
    # Holds every column the list shows: 500 of 10,000 drafts without touching the table.
    """CREATE INDEX drafts_listed ON drafts (
        updated DESC, number DESC, id, title, mode, worst, trashed
    ) WHERE trashed IS NULL AND title <> ''""",
    "CREATE INDEX drafts_empty ON drafts (id) WHERE title = '' AND trashed IS NULL",
    "CREATE INDEX drafts_trashed ON drafts (trashed) WHERE trashed IS NOT NULL",
    """CREATE TABLE history (
        number INTEGER PRIMARY KEY,
        draft TEXT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
        updated INTEGER NOT NULL,
        text TEXT NOT NULL
    )""",
    "CREATE INDEX history_of ON history (draft, updated DESC)",
    # Search by word. The text stays in `drafts`; the triggers keep the entries true to it.
    """CREATE VIRTUAL TABLE drafts_fts USING fts5 (
        text, content='drafts', content_rowid='number',
        tokenize='unicode61 remove_diacritics 2', prefix='2 3'
    )""",
    """CREATE TRIGGER drafts_added AFTER INSERT ON drafts BEGIN
        INSERT INTO drafts_fts (rowid, text) VALUES (new.number, new.text);
    END""",
    """CREATE TRIGGER drafts_changed AFTER UPDATE OF text ON drafts BEGIN
        INSERT INTO drafts_fts (drafts_fts, rowid, text) VALUES ('delete', old.number, old.text);
        INSERT INTO drafts_fts (rowid, text) VALUES (new.number, new.text);
    END""",
    """CREATE TRIGGER drafts_removed AFTER DELETE ON drafts BEGIN
        INSERT INTO drafts_fts (drafts_fts, rowid, text) VALUES ('delete', old.number, old.text);
    END""",
    # What the writer called "not a risk here", as keyed hashes only.
    "CREATE TABLE dismissals (hash BLOB PRIMARY KEY) WITHOUT ROWID",
    # What left the window: when, as whom, for which networks, and a hash. Never the words.
    """CREATE TABLE outgoing (
        number INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        draft TEXT NOT NULL,
        as_whom TEXT NOT NULL,
        networks TEXT NOT NULL,
        sha256 TEXT NOT NULL
    )""",
    "CREATE INDEX outgoing_text ON outgoing (sha256)",
)

_CONSENT = (
    # What a signed form allows for one draft, in the writer's words; never the form. Days are ISO.
    """CREATE TABLE consents (
        draft TEXT PRIMARY KEY REFERENCES drafts (id) ON DELETE CASCADE,
        shared TEXT NOT NULL,
        posted TEXT NOT NULL,
        kept TEXT NOT NULL,
        until TEXT NOT NULL,
        made TEXT NOT NULL,
        text TEXT NOT NULL
    ) WITHOUT ROWID""",
)

_STORIES = (
    # What the posts that left told of people: kinds, worth and keyed hashes, for thirty days.
    """CREATE TABLE stories (
        at INTEGER NOT NULL,
        draft TEXT NOT NULL,
        facet TEXT NOT NULL,
        bits REAL NOT NULL,
        hash BLOB NOT NULL
    )""",
    "CREATE INDEX stories_at ON stories (at)",
)

_STAMPS = (
    # That the writer checked what a draft claims, and when. The day is ISO.
    """CREATE TABLE stamps (
        draft TEXT PRIMARY KEY REFERENCES drafts (id) ON DELETE CASCADE,
        made TEXT NOT NULL,
        source TEXT NOT NULL,
        note TEXT NOT NULL,
        text TEXT NOT NULL
    ) WITHOUT ROWID""",
)

STEPS: tuple[tuple[str, ...], ...] = (_MEANING, _CONSENT, _STORIES, _STAMPS)
"""Step n takes a file from version n to n + 1; each is one transaction."""

PLAIN_TABLES = (
    "meta", "drafts", "history", "dismissals", "outgoing", "consents", "stories", "stamps",
)  # fmt: skip
"""The tables that hold things themselves, parents first: what a rescue copies."""

"""The reader: a small learned model that understands a story without a name.

It never learns from what is typed and never leaves the machine. ``docs/READER.md`` says how it was
trained and what it is bad at.
"""

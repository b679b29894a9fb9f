"""Addresses: street, house, flat, post box, postal code, in many orders (letter B)."""

from collections.abc import Iterator

from checks.detectors.identifiers.shape import Family, Shape, Taken, sketch
from checks.detectors.reading import Page
from checks.detectors.words import MONTH, UPPER, WEEKDAY
from checks.lazy import Lazy

_KIND = (  # suffixes of streets (USPS Publication 28, C1) and what Britain adds
    r"(?:street|str|st|avenue|ave|av|road|rd|lane|ln|court|crt|ct|drive|dr(?!\.?\s(?-i:[A-Z]))"
    r"|close|crescent|cres|terrace|place|pl|way|row|boulevard|blvd|highway|hwy|gardens?|grove"
    r"|hill|cottages?|square|sq|mews|park|walk|parade|circle|trail|track|wynd|vennel|brae|loan"
    r"|gate|path|pass|loop|pike|turnpike|quay|wharf|green|view|rise|yard|house|heights"
    r"|towers?|alley|bend|bluff|bottom|bridge|brook|canyon|causeway|common|corner|cove|creek|crest"
    r"|crossing|dale|estate|ferry|field|glen|hollow|junction|knoll|landing|lodge|manor|meadows?"
    r"|mill|orchard|parkway|passage|plaza|point|ridge|run|shore|spur|steps|trace|valley|village"
    r"|vista|croft|fold|drove|strasse|straße|gasse|rue)"
)
_COMPOUND = (  # streets written as one word: Dutch, German, Scandinavian, Finnish, Hungarian
    r"(?:laan|straat|kade|plein|gracht|weg|strasse|straße|gasse|allee|platz|damm|ufer|gatan?|vägen"
    r"|gränd|veien|(?<![Bb]ri)(?<![Rr]ene)gade|vej|katu|polku|utca)"
)
_OF = r"(?i:de|la|da|do|du|das|dos|del|della|des)\b"
_ABROAD = (  # words for street, quarter and house that stand before the name or number
    r"(?:(?:[Cc]alle|[Aa]venida|[Cc]arrera|[Dd]omicilio|[Cc]olonia|[Pp]asaje|[Rr]ua|[Tt]ravessa"
    r"|[Vv]iale|[Pp]iazza|[Cc]orso|[Rr]ue|[Cc]hemin|[Uu]lica|[Uu]l|[Oo]siedle|[Jj]alan|[Jj]l"
    r"|[Ll]orong|[Gg]ang|[Hh]eol|[Ss]okak|[Gg]ali|[Mm]ohalla|[Cc]hak|[Nn]agar|[Cc]hawl|[Kk]ebele"
    r"|[Ww]oreda|[Bb]arangay|[Bb]rgy|[Pp]urok|[Ss]itio|[Hh]utong|[Ss]oi|[Mm]oo|[Bb]airro"
    r"|[Ss]trada|[Oo]dos|[Vv]ia|[Rr]ruga|[Cc]ompound"
    r"|[Mm]anzana|[Pp]arcela)(?!\w))"
)
_STREET = Lazy(  # "48 Larch Street", "number 9 salthouse lane", "Flat 9, Rowan Court"
    rf"(?<![\w.,:/$£€-])(?:\#\s?)?\d{{1,5}}[A-Za-z]?,?\s(?:[NSEW]\.?\s)?(?!(?i:{MONTH}))(?:"
    rf"(?:[A-Z][\w'-]{{1,20}}\s){{1,3}}(?i:{_KIND})"
    r"|(?!(?:were|was|are|is|minutes?|miles?|hours?|days?|weeks?|months?|years?|people|of|in|on|to"
    r"|at|the|and|steps)\b)[a-z]{4,15}"
    r"\s(?:street|avenue|ave|road|rd|lane|ln|court|drive|close|crescent|terrace|boulevard|blvd"
    r"|cottages))\b"
    r"(?!'s)\.?(?:,?\s(?i:apt|apartment|flat|unit|suite|\#)\.?\s?\#?\d{1,4}[A-Za-z]?)?"
    r"|\b(?i:flat|apt|apartment|caravan|plot|lot|trailer|unit|door"
    r"|cell)\.?\s?(?:no\.?\s?)?\#?\d{1,4}[A-Za-z]?,?\s"
    rf"(?:(?:of|at|in|on)\s)?(?:the\s)?(?:[A-Z][\w'-]{{1,20}}\s){{1,3}}(?i:{_KIND})\b"
    # the world's other orders: "ul. Lipowa 12", "Calle Luna 14", "kebele 05", "2-chome 5-501"
    rf"|(?<![\w-]){_ABROAD}\.?,?\s(?:(?:[A-Z]|{_OF})[\w'-]{{0,20}}\s){{0,4}}"
    r"(?:(?i:no|nr|nº|n°)\.?\s?)?\d{1,5}[A-Za-z]?(?![\w%])"
    r"(?:,?\s(?i:house|flat|apt|depto|dpto|piso|interior|apto|bl|lote)\.?\s\w{1,5})?"
    r"|\b(?i:house|door|plot|stand|erf)\s(?:(?i:no|number|nr)\.?\s?)?\d{1,4}(?:-?[A-Z])?\b(?=,)"
    r"|(?:\b[A-Z]\w+\s)?\b\d{1,2}-(?i:chome|banchi|jo)(?:\s\d{1,4}(?:-\d{1,4}){0,2})?"
    rf"|\b(?i:flat|apt|apartment|caravan|trailer)\.?\s?(?:no\.?\s?)?\#?\d{{1,4}}[A-Za-z]?(?![\w%])"
    r"|\b(?:[Nn]umber|[Nn]o\.?)\s\d{1,4}[A-Za-z]?(?:,?\s(?:on\s)?(?:[A-Z][\w'-]{2,20}\s){1,2}"
    rf"(?i:{_KIND}))\b"
    r"|\b(?:[A-Z][\w'-]+\s){1,2}(?:Cottage|Farm|House|Lodge|Villa|Barn"
    rf"|Bungalow),\s(?:[A-Z][\w'-]+\s){{1,2}}(?i:{_KIND})\b"
    r"|\b(?i:the\s(?:last|first|only|end|yellow|blue|red|green|white)\s(?:house|caravan|cottage"
    r"|bungalow|trailer|flat|farm|door))\s(?:on|in|at|up)"
    rf"\s(?:[A-Z][\w'-]+\s?){{1,3}}"
    rf"|\b\d{{1,4}}[A-Za-z]?\s[A-Z][a-z]+(?:side|gate|wharf|field|ford|ham|ton|end)\b"
    rf"|(?<![\w-])(?:[A-ZÄÖÅ][\w'-]{{1,15}}\s)?[A-ZÄÖÅ]\w{{2,20}}{_COMPOUND}"
    r"\s\d{1,4}(?:\s?[A-Za-z]\b)?(?![\w%:])"
    rf"|(?<![\w-])\d{{1,2}}-\d{{1,2}}-\d{{1,3}}\s(?!(?i:{MONTH}|{WEEKDAY}))[A-Z][a-z]{{4,20}}\b"
    r"|\b(?i:p\.?\s?o\.?\s?box|postbox|post office box)\s?\#?\d{1,6}\b"
)
_CODE = Lazy(  # "Larkmoor, OH 44120", "zip 44120", "LS6 3QP", "K1A 0B1"
    r"\b(?:(?i:zip(?:\s?code)?|post ?code|postal code|plz|pin ?code)(?:\s(?:[a-z]+\s){0,4}?(?:is"
    r"|was|of|area|said|says|reads|in))?[\s:#]{0,2}"
    r"(?:\d{5}(?:-\d{4})?|\d{6}|\d{4}|[A-Z]{1,2}\d[A-Z\d]?(?:\s?\d[A-Z]{2})?"
    r"|[A-Z]\d[A-Z](?:\s?\d[A-Z]\d)?)"
    r"|\d{3}(?:xx|\*\*|\d\d)\s(?i:zip|post ?code|postal code)|(?<=lives in )[A-Z]{1,2}\d{1,2}"
    r"[A-Z]?(?:\s\d)?"
    rf"|{UPPER}[\w'-]+,?\s[A-Z]{{2}}\s\d{{5}}(?:-\d{{4}})?"
    r"|[A-Z]{1,2}\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}|[ABCEGHJ-NPRSTVXY]\d[A-Z]\s\d[A-Z]\d"
    r"|\d{5}-\d{4}|(?i:in|from|of)\s\d{5}(?:-\d{4})?(?=[,.!?]|\s?$|\s(?:and|who|with|came|is|was"
    r"|has)\b))(?!\w|-\d)"
)
_MAYBE = Lazy(r"\d|\b(?:cottage|farm|house|lodge|villa|barn|bungalow|caravan|trailer|flat|door)\b")


def homes(here: Page) -> Iterator[Shape]:
    """Yield street addresses and postal codes, whoever lives there."""
    if not _MAYBE.search(here.low):
        return
    taken = Taken()
    for how, wanted in (("street", _STREET), ("postcode", _CODE)):
        for match in wanted.finditer(here.text):
            if taken.take(*match.span()):
                yield Shape(Family.HOME, how, *match.span(), _signs(match.group()))


def _signs(value: str) -> tuple[str, ...]:
    first = value.split(maxsplit=1)[0].lower().strip(".,")
    return f"sketch={sketch(value)[:8]}", f"first={first if first.isalpha() else '9'}"

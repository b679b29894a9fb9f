"""Hosts of public bodies, journals and societies: pages that anybody may be sent to."""

import tomllib
from functools import cache

import resources

FILE = "truth/hosts.toml"
_COUNTRY = 2  # letters


@cache
def _known() -> tuple[frozenset[str], frozenset[str]]:
    data = tomllib.loads(resources.read_text(FILE))
    hosts = {
        host for key in ("realms", "institutes", "journals", "societies") for host in data[key]
    }
    return frozenset(hosts), frozenset(data["under_a_country"])


def is_known(host: str) -> bool:
    """Whether a host, in small letters, is on the list or under something that is."""
    hosts, national = _known()
    parts = host.split(".")
    if len(parts[-1]) == _COUNTRY and parts[-2:-1] and parts[-2] in national:
        return True
    return any(".".join(parts[at:]) in hosts for at in range(len(parts)))

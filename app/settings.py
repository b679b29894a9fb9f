"""How a writer likes the window. Whatever is stored, reading it back always works."""

import json
import math
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal

from app.vault import Vault

Scheme = Literal["system", "light", "dark", "contrast"]

_KEY = "settings"
_SCHEMES: tuple[Scheme, ...] = ("system", "light", "dark", "contrast")
SMALLEST, LARGEST = 0.8, 2.0  # text sizes, times the design's


@dataclass(frozen=True, slots=True)
class Settings:
    """One profile's settings."""

    scheme: Scheme = "system"
    text_scale: float = 1.0  # 0.8 to 2.0
    rules_off: frozenset[str] = frozenset()  # ids of ADVICE rules
    pause: bool = True  # read it once more before it leaves
    geometry: str = ""  # of the window, as Qt saved it, in base64
    reader: bool = True  # the small model reads along
    timer: bool = False  # tell after a while here in one's working hours; kept nowhere

    def __post_init__(self) -> None:
        if self.scheme not in _SCHEMES:
            raise ValueError(f"no such scheme: {self.scheme}")
        if not SMALLEST <= self.text_scale <= LARGEST:
            raise ValueError(f"text_scale is {SMALLEST} to {LARGEST}, not {self.text_scale}")


class SettingsStore:
    """The settings in one vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def load(self) -> Settings:
        """The settings; what cannot be read is as on the first day. Raises a VaultError."""
        raw = self._vault.meta(_KEY)
        try:
            kept = json.loads(raw) if raw else {}
        except ValueError:
            kept = {}
        return _read(kept if isinstance(kept, dict) else {})

    def save(self, settings: Settings) -> None:
        """Keep the settings. Raises a VaultError."""
        kept = {**asdict(settings), "rules_off": sorted(settings.rules_off)}
        self._vault.set_meta(_KEY, json.dumps(kept))


def _read(kept: dict[str, Any]) -> Settings:
    values = {
        each.name: kept[each.name]
        for each in fields(Settings)
        if each.type in (bool, str) and isinstance(kept.get(each.name), each.type)
    }
    scheme: Scheme = next((each for each in _SCHEMES if each == kept.get("scheme")), "system")
    scale = kept.get("text_scale")
    if isinstance(scale, bool) or not isinstance(scale, int | float) or not math.isfinite(scale):
        scale = 1.0
    off = kept.get("rules_off")
    return Settings(
        **values,
        scheme=scheme,
        text_scale=min(max(float(scale), SMALLEST), LARGEST),
        rules_off=frozenset(item for item in off if isinstance(item, str))
        if isinstance(off, list)
        else frozenset(),
    )

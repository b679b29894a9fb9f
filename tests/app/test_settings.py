"""Settings survive whatever happened to them."""

import json

import pytest

from app.settings import Settings, SettingsStore
from app.vault import Vault


@pytest.fixture
def vault():
    vault = Vault.in_memory()
    yield vault
    vault.close()


def test_the_first_day_has_settings(vault):
    assert SettingsStore(vault).load() == Settings()
    assert Settings().pause


def test_settings_come_back_as_they_were(vault):
    settings = Settings("contrast", 1.5, frozenset({"b", "a"}), False, "AdnQyw==", False)
    SettingsStore(vault).save(settings)
    assert SettingsStore(vault).load() == settings


@pytest.mark.parametrize(
    "raw",
    ["", "{", "[]", "7", "null", '{"later": 1}', '{"scheme": "neon", "text_scale": "big"}',
     '{"scheme": 1, "rules_off": "all", "pause": 3, "geometry": null}', '{"text_scale": true}',
     '{"text_scale": NaN}', '{"text_scale": Infinity}', '{"rules_off": null}'],
)  # fmt: skip
def test_what_cannot_be_read_is_as_on_the_first_day(vault, raw):
    vault.set_meta("settings", raw)
    assert SettingsStore(vault).load() == Settings()


@pytest.mark.parametrize(("kept", "read"), [(0.1, 0.8), (9, 2.0), (1, 1.0), (1.25, 1.25)])
def test_a_text_size_is_brought_into_its_bounds(vault, kept, read):
    vault.set_meta("settings", json.dumps({"text_scale": kept, "rules_off": ["x", 1]}))
    assert SettingsStore(vault).load() == Settings(text_scale=read, rules_off=frozenset({"x"}))


def test_settings_that_make_no_sense_cannot_be_made():
    with pytest.raises(ValueError, match="text_scale"):
        Settings(text_scale=3)
    with pytest.raises(ValueError, match="scheme"):
        Settings(scheme="neon")  # type: ignore[arg-type] # the very mistake it is about

"""Everything that is not code: rules, guidelines, templates, themes, icons, fonts, help."""

from importlib.resources import files


def read_text(name: str) -> str:
    """Return the text of one resource, such as ``rules/claims.toml``.

    Raises:
        FileNotFoundError: there is no such resource.
    """
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def read_bytes(name: str) -> bytes:
    """Return the bytes of one resource, such as ``fonts/Inter-Regular.ttf``."""
    return files(__name__).joinpath(name).read_bytes()


def names(folder: str, suffix: str) -> list[str]:
    """List the resources of one folder, sorted: ``rules/claims.toml`` and so on."""
    found = files(__name__).joinpath(folder).iterdir()
    return sorted(f"{folder}/{item.name}" for item in found if item.name.endswith(suffix))

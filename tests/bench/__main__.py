"""``make bench``: the figures Curbside promises, measured on this machine, now.

Trust medians and ratios more than tails: other programs share the machine.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time

from app.paths import vault_path
from app.profiles import Profile, ProfileStore
from app.vault import Vault
from checks import Kind
from tests.bench.figures import line

STARTS = 15


def child(module, *arguments, **environment):
    """Run a part in a process of its own; return what it printed."""
    env = {**os.environ, **environment}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # nobody's second start compiles every module again
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, env=env, check=True, stdout=subprocess.PIPE, text=True).stdout


def meet():
    """Make the work profile, so that the window opens at once."""
    vault = Vault.open(vault_path(Kind.PROFESSIONAL))
    card = Profile(
        Kind.PROFESSIONAL,
        name="Ana Rivera",
        handle="ana@mstdn.example",
        networks=("x", "bluesky", "mastodon", "linkedin"),
    )
    ProfileStore(vault).save(card)
    vault.close()


def starts(platform, **environment):
    """Start the program again and again; the first start only warms the disk."""
    painted, memory = [], []
    for _ in range(STARTS + 1):
        told = child("tests.bench.first_paint", str(time.monotonic()), **environment).split()
        painted.append(float(told[0]))
        memory.append(float(told[1]))
    line(f"start to first paint, {platform}, warm", painted[1:])
    line(f"window process, {platform}, peak resident", memory[1:], "MB")


def main():
    home = tempfile.mkdtemp(prefix="curbside-bench-")
    os.environ["CURBSIDE_HOME"] = home
    try:
        meet()
        screens = [("offscreen", {"QT_QPA_PLATFORM": "offscreen"})]
        server = None
        if shutil.which("Xvfb"):
            read, write = os.pipe()
            server = subprocess.Popen(
                ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24"],
                pass_fds=(write,),
                stderr=subprocess.DEVNULL,
            )
            os.close(write)
            with os.fdopen(read) as told:
                number = told.readline().strip()
            screens.append(("xcb", {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}))
        for platform, environment in screens:
            starts(platform, **environment)
            print(child("tests.bench.keys", **environment), end="")
        if server is not None:
            server.terminate()
        subprocess.run([sys.executable, "-m", "scripts.bench_checks"], check=True)
    finally:
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())

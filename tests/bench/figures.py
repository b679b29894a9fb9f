"""How a figure is printed: median, p95 and p99 of its runs."""


def line(name, values, unit="ms"):
    """Print one figure; ``values`` is a list of numbers."""
    ordered = sorted(values)

    def at(part):
        return ordered[min(len(ordered) - 1, int(part * len(ordered)))]

    print(
        f"{name:<58} median {at(0.5):8.2f}  p95 {at(0.95):8.2f}  p99 {at(0.99):8.2f} {unit}"
        f"  ({len(ordered)} runs)",
        flush=True,
    )

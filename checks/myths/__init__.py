"""Named myths: what is claimed, what is right, and whether a text spreads or corrects it."""

"""The code half of what rules as data cannot say: text in, hits out. ``registry`` names them."""

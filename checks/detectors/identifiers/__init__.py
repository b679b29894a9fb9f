"""What belongs to one person and to nobody else: numbers, contacts, pages, homes, days, ages, beds.

One file a family finds its shapes, whosever they are; ``owners`` says how likely each is a
patient's; ``rules`` turns that into findings. Kinds are those of 45 CFR 164.514(b)(2)(i).
"""

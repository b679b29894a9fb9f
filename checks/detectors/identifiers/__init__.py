"""What belongs to one person and to nobody else: numbers, contacts, pages, homes, beds.

One file a kind. Each finder looks for a value (or a cue and its value) first and then asks, with
the gates, whether it is a patient's or everybody's: a clinic's phone and a crisis line are no
secret. Kinds are those of 45 CFR 164.514(b)(2)(i).
"""

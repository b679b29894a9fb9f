"""What several tests of the joined window write into it."""

RISKY = "Mrs Tarrow was admitted to our unit with pneumonia."


def write(window, text):
    window.editor.replace_all(text)
    window.editor.tell_now()

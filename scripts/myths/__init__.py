"""The myths as they are written, and the file that ships (``python -m scripts.myths``)."""

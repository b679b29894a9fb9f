"""Writing help: how hard a draft is to read, and whether it fits where it is going."""

"""The disk: one SQLite file."""

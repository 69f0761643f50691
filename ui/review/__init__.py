"""The window in which a physiotherapist looks into the diary files of others."""

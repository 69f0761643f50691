"""Fingers and eyes: the only room that knows Qt."""

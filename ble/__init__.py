"""Bytes and radio."""

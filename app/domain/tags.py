"""Tags: words that a person marked with `#` in what they wrote (H4)."""

import re

_TAG = re.compile(r"(?<![\w#])#([^\W_][\w-]*)")


def tags_of(text: str) -> tuple[str, ...]:
    """The tags of a text, without `#` and in small letters, each once, where they first come."""
    return tuple(dict.fromkeys(tag.lower() for tag in _TAG.findall(text)))

"""What Coldwrap uses of pyrage, which brings no types of its own."""

from . import passphrase as passphrase

class DecryptError(Exception): ...

"""One file a wire format: bytes to values and back, pure."""

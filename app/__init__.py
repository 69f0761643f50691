"""When and in what order: the composition root, the engine and what runs on it."""

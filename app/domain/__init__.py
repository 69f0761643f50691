"""What is right: pure values and decisions, standard library only, no clock and no I/O."""

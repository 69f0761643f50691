"""Made-up diaries of people who do not exist, for pictures, for trying things out and for
measuring. No value of them is evidence of anything."""

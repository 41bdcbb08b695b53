"""What the months of a row say, in a word and in a sentence."""

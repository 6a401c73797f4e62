"""From a sentence to its numbers: what each is, its value, unit and comparator."""

"""From the numbers of a sentence to what each one measures, and of what."""

"""When, where, by whom and how surely: what a claim takes from the text around it."""

"""Exports: the dataset as files that other programs read, each with its lineage and its data dictionary."""

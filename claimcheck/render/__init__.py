"""A Report -> the text of one output format."""

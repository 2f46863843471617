"""Names of a text, one file per way a name shows itself."""

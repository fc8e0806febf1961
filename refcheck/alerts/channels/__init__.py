"""The channels, one file each; all give a `Channel`."""

"""The catalogue: one module for each control, `Name` in `name.py`."""

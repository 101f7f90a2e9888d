"""What things cost, each beside flet 1.0.5: `python -m benchmarks.report`, or `python -m pytest benchmarks`."""

"""What the graph's work costs, beside other libraries: `python -m benchmarks.reactivity` writes REACTIVITY.md."""

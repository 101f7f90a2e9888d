"""The parts of the graph; `reactive.graph` is their front."""

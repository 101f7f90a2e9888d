"""The parts of the observable collections; `reactive.collections` is their front."""

"""Controls of the client's extension packages: charts, maps, colour pickers and others, each in a module of its own."""

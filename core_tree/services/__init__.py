"""Services: what the client can do beside showing controls, one module each."""

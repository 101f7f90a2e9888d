"""How packets come and go: `websockets`, `asgi` and `uvicorn` serve browsers, `memory` serves programs and tests."""

"""How packets come and go: `websockets` serves browsers, `memory` serves programs and tests."""

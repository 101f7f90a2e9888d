# `make demo` and `make test` do all the set-up on a machine that has Python; `make check` is what one runs while working.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check lint types format bench soak picture clean

demo: $(VENV)/.installed  ## Install, and serve the live dashboards at http://127.0.0.1:8550
	@REACTREE_VIEW=$${REACTREE_VIEW:-none} $(BIN)/python examples/dashboards/main.py

test: $(VENV)/.tested browser lint types  ## Install what tests need, and run all of them
	$(BIN)/python -m pytest

check: $(VENV)/.tested lint types  ## Lint, types and all tests but those in the browser
	$(BIN)/python -m pytest -m "not browser"

lint: $(VENV)/.tested
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/.tested
	$(BIN)/mypy

format: $(VENV)/.tested
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.benched  ## Measure beside flet, and write benchmarks/RESULTS.md and REACTIVITY.md
	$(BIN)/python -m benchmarks.report
	$(BIN)/python -m benchmarks.reactivity

soak: $(VENV)/.tested  ## Ten minutes of users who come and go, and a client that stalls for 20 s: memory must not grow
	REACTREE_STALL_SECONDS=20 $(BIN)/python -m pytest -s tests/transport/test_stall.py
	$(BIN)/python -m benchmarks.soak

picture: $(VENV)/.tested browser  ## Take the pictures of the README and the documents
	$(BIN)/python docs/picture.py

.PHONY: browser
browser:  ## Debian's Chromium, where it is missing and may be installed
	@if command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
		|| [ -n "$$REACTREE_CHROMIUM" ]; then :; \
	elif command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		echo "installing Chromium for the browser tests"; \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; \
	else \
		echo "*** no Chromium here, and no right to install it: the browser tests will not run"; \
	fi

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	@echo "installing reactree into $(VENV)"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[examples]'
	@touch $@

$(VENV)/.tested: pyproject.toml | $(VENV)/bin/python
	@echo "installing reactree and what its tests need into $(VENV)"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	@touch $@ $(VENV)/.installed

$(VENV)/.benched: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test,bench]'
	@touch $@ $(VENV)/.installed $(VENV)/.tested

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis

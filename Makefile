# Every target sets up what it needs by itself: see packaging/bootstrap.sh. Only python3 and make
# must be there. ARGS reaches the program or pytest: make run ARGS="--help", make test ARGS="-k link".

ARGS =
WORKERS = auto
PY := .venv/bin/python
# The tests draw without a screen and sort and print the same everywhere.
HEADLESS := QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
SET_UP := @PYTHON='$(PYTHON)' sh packaging/bootstrap.sh

.PHONY: help run test check bench shots lock clean

help:  ## show this list
	@sed -n 's/^\([a-z]*\):.*  ## /\1	/p' Makefile | while IFS='	' read -r name text; do \
		printf '  make %-6s %s\n' "$$name" "$$text"; done

run:  ## open the window (without a display: say how to run without one)
	$(SET_UP) run
	@sh packaging/run.sh $(ARGS)

test:  ## run the whole test suite
	$(SET_UP) test
	$(HEADLESS) $(PY) -m pytest -n $(WORKERS) --benchmark-skip $(ARGS)

check:  ## check format, lint, types, import rules, and the lock against pyproject.toml
	$(SET_UP) test
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/basedpyright --warnings
	.venv/bin/lint-imports
	$(PY) packaging/lock.py check
	.venv/bin/uv --quiet pip check --python $(PY)

bench:  ## measure against the floors
	$(SET_UP) test
	$(HEADLESS) $(PY) -m pytest tests/bench --benchmark-only $(ARGS)

shots:  ## picture every page into shots/
	$(SET_UP) test
	$(HEADLESS) $(PY) packaging/shots.py $(ARGS)

lock:  ## write the lock from pyproject.toml (UPGRADE=1: to the newest releases that fit)
	$(SET_UP) test
	$(PY) packaging/lock.py write $(if $(UPGRADE),--upgrade)

clean:  ## remove the environment and everything made here
	rm -rf .venv build dist shots .pytest_cache .ruff_cache .hypothesis .benchmarks .import_linter_cache .coverage
	find app ble storage ui tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +

# Two commands: `make run` opens the dashboard, `make test` does all that CI does.
# On Windows, where make is rare: run.bat, or the plain pip commands in README.md.

PYTHON ?= python3
PORT ?= 8501
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.PHONY: help run test check lint types layers unit slow score screenshots sample fix lock programs clean

help:
	@echo "make run    install what is needed and open http://localhost:$(PORT)"
	@echo "make test   lint, types, layers and all tests (installs what they need, where it may)"
	@echo "make check  the same without installing system programs"
	@echo "make slow   long studies: fifty kills of an ingest, a hundred directives, a recount, tables and pages of 10,000 directives, statistics; prints its figures"
	@echo "make score  how well the program reads the illustrative directives, whose truth is known"
	@echo "make screenshots pictures of every view of every page, on two screens and on paper, into screenshots/"
	@echo "make sample write the illustrative directives anew (needs LibreOffice and fonts-croscore)"
	@echo "make fix    format the code and mend what ruff can mend"
	@echo "make lock   make requirements.lock again after a change of requirements.txt"

run: .venv/installed
	@$(BIN)/python -m analytics ingest --if-empty data/sample
	@$(BIN)/python -m streamlit run app.py --server.port $(PORT)

test: .venv/installed programs check

check: lint types layers unit

lint: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/installed-dev
	$(BIN)/mypy

layers: .venv/installed-dev
	PYTHONPATH=. $(BIN)/lint-imports --no-logo

unit: .venv/installed-dev
	$(BIN)/python -m pytest -rs -n auto --maxprocesses 4 --dist loadfile

slow: .venv/installed-dev programs
	$(BIN)/python -m pytest -rs -s -m slow
	$(BIN)/python tools/ingest_speed.py
	$(BIN)/python tools/recount_speed.py
	$(BIN)/python tools/measure_speed.py
	$(BIN)/python -m tools.page_speed
	$(BIN)/python tools/alignment_score.py --invented 3
	$(BIN)/python -m tools.simulate_trends 100

score: .venv/installed-dev programs
	@$(BIN)/python tools/score.py

screenshots: .venv/installed-dev programs
	@$(BIN)/python -m tools.screenshots

sample: .venv/installed-dev
	$(BIN)/python tools/make_sample.py

fix: .venv/installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: .venv/installed-dev
	$(BIN)/uv pip compile --universal --python-version 3.11 --quiet --custom-compile-command "make lock" requirements.txt -o requirements.lock

programs:
	@$(BIN)/python tools/programs.py

.venv/installed: requirements.lock
	@command -v $(PYTHON) > /dev/null || { echo "Missing: python3 (3.11 or later). Debian: apt-get install python3"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Missing: Python 3.11 or later; $$($(PYTHON) --version) is too old"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2> /dev/null || { echo "Missing: python3-venv. Debian: apt-get install python3-venv"; exit 1; }
	@$(BIN)/python -m pip --version > /dev/null 2>&1 || $(PYTHON) -m venv --clear .venv
	@echo "Installing the program's libraries into .venv (once; about a minute)…"
	@$(PIP) -r requirements.lock
	@touch $@

.venv/installed-dev: .venv/installed requirements-dev.txt
	@echo "Installing what the checks need…"
	@$(PIP) -r requirements-dev.txt -c requirements.lock
	@touch $@

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# Curbside's commands. `make run` and `make test` set up everything they need themselves.
PYTHON ?= python3
BIN := .venv/bin
# These share nothing, so two run at a time; windows, files and whole programs go one by one.
ALONE := tests/checks tests/scripts tests/widgets

.PHONY: run test lint bench judge reader reader-folds reader-voice names owners shots clean help

run: .venv/.ready ## set up, then open the composer
	@$(BIN)/python -m app

test: .venv/.ready-dev lint ## set up, then run every check and every test
	@$(BIN)/python -m pytest -q -n 2 $(ALONE)
	@$(BIN)/python -m pytest -q tests $(ALONE:%=--ignore=%)

lint: .venv/.ready-dev ## ruff, mypy --strict, import-linter
	@$(BIN)/ruff check . && $(BIN)/ruff format --check -q . && $(BIN)/mypy && $(BIN)/lint-imports --no-cache

bench: .venv/.ready-dev ## print the measured figures: key to painted, start, memory, checks
	@$(BIN)/python -m tests.bench

judge: .venv/.ready-dev ## print how well the rules, the reader and both judge posts
	@$(BIN)/python -m scripts.judge

reader: .venv-reader/.ready ## train the reader that ships (half an hour; downloads 3 GB of tools)
	@.venv-reader/bin/python -m scripts.reader train

reader-folds: .venv-reader/.ready ## train it four times without some writers, for `make judge` (an hour)
	@.venv-reader/bin/python -m scripts.reader folds

reader-voice: .venv/.ready-dev ## choose the reader's thresholds anew: after a change of the rules
	@$(BIN)/python -m scripts.reader voice

names: .venv-names/.ready ## train the person tagger that ships (two minutes; CURBSIDE_TWEETS=path)
	@.venv-names/bin/python -m scripts.names

owners: .venv-names/.ready ## learn whose a name, a number or a bed is: after new posts (a minute)
	@.venv-names/bin/python -m scripts.names bearers
	@.venv-names/bin/python -m scripts.identifiers

shots: .venv/.ready-dev ## take the README's pictures from the real program
	@$(BIN)/python -m scripts.shots

clean: ## remove the private environment and all caches
	rm -rf .venv .venv-reader .venv-names build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

help: ## list these commands
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/'

.venv/.ready: pyproject.toml scripts/setup.sh
	@PYTHON=$(PYTHON) sh scripts/setup.sh run

.venv-reader/.ready: pyproject.toml scripts/setup.sh
	@PYTHON=$(PYTHON) sh scripts/setup.sh reader

.venv-names/.ready: pyproject.toml scripts/setup.sh
	@PYTHON=$(PYTHON) sh scripts/setup.sh names

.venv/.ready-dev: pyproject.toml scripts/setup.sh
	@PYTHON=$(PYTHON) sh scripts/setup.sh dev

# Curbside's commands. `make run` and `make test` set up everything they need themselves.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test lint bench shots clean help

run: .venv/.ready ## set up, then open the composer
	@$(BIN)/python -m app

test: .venv/.ready-dev lint ## set up, then run every check and every test
	@$(BIN)/python -m pytest -q

lint: .venv/.ready-dev ## ruff, mypy --strict, import-linter
	@$(BIN)/ruff check . && $(BIN)/ruff format --check -q . && $(BIN)/mypy && $(BIN)/lint-imports --no-cache

bench: .venv/.ready-dev ## print the measured figures: key to painted, start, memory, checks
	@$(BIN)/python -m tests.bench

shots: .venv/.ready-dev ## take the README's pictures from the real program
	@$(BIN)/python -m scripts.shots

clean: ## remove the private environment and all caches
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

help: ## list these commands
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/'

.venv/.ready: pyproject.toml scripts/setup.sh
	@PYTHON=$(PYTHON) sh scripts/setup.sh run

.venv/.ready-dev: pyproject.toml scripts/setup.sh
	@PYTHON=$(PYTHON) sh scripts/setup.sh dev

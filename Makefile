SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup run test lint types bench eval golden server deploy worker up down docs audit clean

# The first Python of 3.11 or later; `make PYTHON=...` chooses another.
PYTHON ?= $(firstword $(foreach p,python3 python3.13 python3.12 python3.11,\
	$(shell $(p) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(p))))
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
export PYTHONUNBUFFERED := 1

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name text; do \
		printf '  \033[1m%-8s\033[0m %s\n' "$$name" "$$text"; done

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later was not found: install it, or say where: make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "Making .venv with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "$(PYTHON) cannot make a virtual environment: install its venv package (Debian: python3-venv)" >&2; exit 1; }

.venv/run.stamp: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing indicia and what it needs (about a minute) ..."
	@$(INSTALL) --editable .
	@$(BIN)/python -m compileall -q extraction schemas warehouse pages flows  # the first start is as quick as any
	@touch $@

.venv/dev.stamp: .venv/run.stamp
	@echo "Installing what tests and checks need ..."
	@$(INSTALL) --editable '.[dev]'
	@touch $@

setup: .venv/dev.stamp ## Make .venv with everything that tests and checks need

run: .venv/run.stamp ## Load examples/ into the warehouse in data/
	@$(BIN)/indicia ingest examples

test: .venv/dev.stamp ## Run the tests but for the slow ones
	@$(BIN)/python -m pytest

lint: .venv/dev.stamp ## Check style, formatting and the direction of imports
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports

types: .venv/dev.stamp ## Check types
	@$(BIN)/mypy

eval: .venv/run.stamp ## Score the claims engine on the gold in ../shared, if it is there
	@$(BIN)/python -m bench.evaluate

bench: .venv/run.stamp ## Measure speed, start-up and overhead and write docs/benchmarks.md
	@$(BIN)/python -m bench

golden: .venv/dev.stamp ## Write the golden files anew; look at the difference before you commit it
	@$(BIN)/python -m pytest tests/golden --rewrite

up: .venv/run.stamp ## Start a Prefect server and a worker with all flows deployed; say where to look
	@$(BIN)/python -m flows.deployments up

down: .venv/run.stamp ## End what `make up` started, and nothing else
	@$(BIN)/python -m flows.deployments down

server: .venv/run.stamp ## Run a Prefect server in the foreground, its database under data/
	@$(BIN)/python -m flows.deployments server

deploy: .venv/run.stamp ## Register the flows of prefect.yaml on the server
	@$(BIN)/python -m flows.deployments deploy

worker: .venv/run.stamp ## Run a worker in the foreground
	@$(BIN)/python -m flows.deployments worker

docs: .venv/dev.stamp ## Write the generated parts of README.md and docs/ anew
	@$(BIN)/python -m docs.generate
	@$(BIN)/python -m warehouse.data_dictionary docs/data-dictionary.md

audit: | $(BIN)/python ## Ask for known weaknesses of the pinned packages
	@test -x .venv-audit/bin/pip-audit || { $(BIN)/python -m venv .venv-audit && .venv-audit/bin/pip install --quiet pip-audit; }
	@.venv-audit/bin/pip-audit --requirement constraints.txt --no-deps --disable-pip

clean: ## Delete the warehouse in data/ and all caches; .venv stays
	@rm -rf data dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage coverage.xml htmlcov
	@find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup run test lint types fuzz bench eval golden server deploy worker up down docs audit pins dist clean

# The first Python of 3.11 or later; `make PYTHON=...` chooses another.
PYTHON ?= $(firstword $(foreach p,python3 python3.13 python3.12 python3.11,\
	$(shell $(p) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(p))))
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check
# Packages of others by their hashes, all of them listed; then ours, built by what is listed there too.
LOCKED := $(PIP) --require-hashes --no-deps --requirement
OURS := $(PIP) --no-deps --no-build-isolation --editable .
# For every Python and platform at once; with what builds ours; naming no index.
PIN := printf 'hatchling\neditables\n' | .venv-pins/bin/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-annotate --no-emit-index-url --custom-compile-command 'make pins' $(UPGRADE) - pyproject.toml
DEPLOYED := dask openlineage postgres s3
SECONDS ?= 60
export PYTHONUNBUFFERED := 1

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name text; do \
		printf '  \033[1m%-8s\033[0m %s\n' "$$name" "$$text"; done

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later was not found: install it, or say where: make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "Making .venv with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "$(PYTHON) cannot make a virtual environment: install its venv package (Debian: python3-venv)" >&2; exit 1; }

.venv/run.stamp: pyproject.toml requirements/run.txt | $(BIN)/python
	@echo "Installing indicia and what it needs (about a minute) ..."
	@$(LOCKED) requirements/run.txt
	@$(OURS)
	@$(BIN)/python -m compileall -q extraction schemas warehouse pages flows  # the first start is as quick as any
	@touch $@

.venv/dev.stamp: .venv/run.stamp requirements/dev.txt
	@echo "Installing what tests and checks need ..."
	@$(LOCKED) requirements/dev.txt
	@touch $@

setup: .venv/dev.stamp ## Make .venv with everything that tests and checks need

run: .venv/run.stamp ## Load examples/ into the warehouse in data/
	@$(BIN)/indicia ingest examples

test: .venv/dev.stamp ## Run the tests but for the slow ones, as many at once as there are cores
	@$(BIN)/python -m pytest -n logical --dist loadgroup

lint: .venv/dev.stamp ## Check style, formatting and the direction of imports
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports

types: .venv/dev.stamp ## Check types
	@$(BIN)/mypy

fuzz: .venv/dev.stamp .venv-fuzz/stamp ## Look for texts and files that break engine or readers (SECONDS=60 for each)
	@PYTHONPATH=.:.venv-fuzz $(BIN)/python -m tests.fuzz engine $(SECONDS)
	@PYTHONPATH=.:.venv-fuzz $(BIN)/python -m tests.fuzz readers $(SECONDS)

.venv-fuzz/stamp: | $(BIN)/python
	@$(PIP) --no-deps --target .venv-fuzz atheris==3.0.0
	@touch $@

eval: .venv/run.stamp ## Score the claims engine on the gold in ../shared, if it is there
	@$(BIN)/python -m bench.evaluate

bench: .venv/run.stamp ## Measure everything (some forty minutes) and write docs/benchmarks.md
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

audit: .venv-pins/stamp ## Ask for known weaknesses of the pinned packages
	@.venv-pins/bin/pip-audit --strict --requirement requirements/dev.txt --disable-pip

pins: .venv-pins/stamp ## Pin anew what pyproject.toml names; versions stay while they fit (UPGRADE=--upgrade)
	@$(PIN) --extra dev --output-file requirements/dev.txt
	@$(PIN) $(DEPLOYED:%=--extra %) --constraint requirements/dev.txt --output-file requirements/deploy.txt
	@$(PIN) --constraint requirements/dev.txt --output-file requirements/run.txt

.venv-pins/stamp: | $(BIN)/python
	@$(BIN)/python -m venv .venv-pins
	@.venv-pins/bin/pip install --quiet --disable-pip-version-check pip-audit uv
	@touch $@

dist: .venv/dev.stamp ## Build sdist and wheel in dist/, and run the wheel in an empty environment
	@rm -rf dist .venv-dist
	@$(BIN)/python -m hatchling build --target sdist --directory dist
	@$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist dist/*.tar.gz
	@$(BIN)/python -m venv .venv-dist
	@.venv-dist/bin/pip install --quiet --disable-pip-version-check --require-hashes --no-deps --requirement requirements/run.txt
	@.venv-dist/bin/pip install --quiet --disable-pip-version-check --no-deps dist/*.whl
	@.venv-dist/bin/pip check
	@cd .venv-dist && bin/indicia --version && bin/indicia explain "Exports rose 5 percent to \$$3 billion."

clean: ## Delete the warehouse in data/ and all caches; .venv stays
	@rm -rf data dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage coverage.xml htmlcov
	@find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

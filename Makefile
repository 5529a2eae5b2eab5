# Each target sets up what it needs by itself; `make test` works on a fresh clone.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
VENV_STAMP := $(VENV)/.stamp
COG_STAMP := $(VENV)/.stamp-cog
NODE_STAMP := tests/contract/node_modules/.stamp
SOURCES := generator templates/runtime generated
LINTED := $(SOURCES) tests $(wildcard benchmarks)

export PIP_DISABLE_PIP_VERSION_CHECK := 1
.DEFAULT_GOAL := help
.PHONY: help setup generate check test lint types golden contract bench corpus

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

setup: $(VENV_STAMP) ## Make .venv with everything but the Node tools

generate: $(VENV_STAMP) ## Remake generated/ from specs/
	@$(BIN)/pitchpipe generate

check: $(VENV_STAMP) ## Say whether generated/ still matches specs/
	@$(BIN)/pitchpipe check

test: $(VENV_STAMP) ## Run every test that needs no Node
	@$(PY) -m pytest -q tests --ignore=tests/contract

lint: $(VENV_STAMP) ## Check style and formatting
	@$(BIN)/ruff check --quiet $(LINTED)
	@$(BIN)/black --check --quiet $(LINTED) || { \
		$(BIN)/black --check $(LINTED); echo 'fix: $(BIN)/black $(LINTED)'; exit 1; }

types: $(VENV_STAMP) ## Check types with mypy and pyright, both strict
	@$(BIN)/mypy
	@$(BIN)/pyright --pythonpath $(PY)

golden: $(VENV_STAMP) ## Rewrite the golden cases, and show what changed
	@$(PY) -m pytest -q tests/test_golden.py --record

contract: $(COG_STAMP) $(NODE_STAMP) ## Run the generated clients against mock servers and cog (needs Node)
	@PITCHPIPE_CONTRACT=1 $(PY) -m pytest -q tests/contract

bench: $(VENV_STAMP) ## Measure the generator and its output
	@$(PY) -m benchmarks

corpus: $(COG_STAMP) ## Make a client of every public model, and prove it (half an hour; needs npm)
	@$(PY) -m benchmarks.corpus

$(VENV_STAMP): pyproject.toml
	@echo 'setting up $(VENV)'
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install -qq --editable '.[dev]'
	@touch $@

$(COG_STAMP): $(VENV_STAMP)
	@echo 'setting up cog'
	@$(PY) -m pip install -qq --editable '.[contract]'
	@touch $@

$(NODE_STAMP): tests/contract/package-lock.json
	@echo 'setting up tests/contract/node_modules'
	@cd tests/contract && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

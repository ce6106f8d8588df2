# Every target makes the folder ready first: bin/setup is quick when nothing changed.
PYTHON = .venv/bin/python

# Each program that a test starts begins sooner with what was compiled for the one before.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test check style types fix demo bench soak setup setup-tests

run: setup
	@exec $(PYTHON) manage.py up

test: setup-tests
	@$(MAKE) --no-print-directory -j2 types style
	@$(PYTHON) -m pytest -n 2 --dist loadfile --no-loadscope-reorder --cov

check: setup
	@$(MAKE) --no-print-directory -j2 types style
	@$(PYTHON) -m pytest -p no:cacheprovider tests/test_house_rules.py

style:
	@$(PYTHON) -m ruff format --check -q .
	@$(PYTHON) -m ruff check -q .
	@find templates -name '*.html' -exec .venv/bin/djade --check --target-version 6.1 {} +
	@.venv/bin/djlint --lint --quiet templates
	@.venv/bin/lint-imports --no-cache

types:
	@$(PYTHON) -m mypy .
	@$(PYTHON) manage.py makemigrations --check --dry-run -v 0

fix: setup
	@$(PYTHON) -m ruff check --fix -q . || true
	@$(PYTHON) -m ruff format -q .
	@find templates -name '*.html' -exec .venv/bin/djade --target-version 6.1 {} +

demo: setup
	@$(PYTHON) manage.py demo

bench: setup-tests
	@$(PYTHON) -m pytest -q -s bench/*.py

soak: setup-tests
	@$(PYTHON) -m pytest -m soak
	@$(PYTHON) -m pytest -m hypothesis --hypothesis-profile campaign

setup:
	@bin/setup

setup-tests:
	@bin/setup tests

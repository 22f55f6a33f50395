# Everything starts here: `make run` and `make test` set up what they need.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
DEMO := build/demo

.PHONY: run tour docs pictures translations test lint types contracts unit bench soak setup \
	setup-tests script experiments package

setup:
	@$(PYTHON) packaging/bootstrap.py

setup-tests:
	@$(PYTHON) packaging/bootstrap.py --tests

# The application on a demonstration workspace; without a display, its scripted tour.
run: setup
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		$(BIN)/python -m maninegs_gui --demo $(DEMO); \
	else \
		$(MAKE) --no-print-directory tour; \
	fi

tour: setup
	@QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 3840x2160x24" \
		$(BIN)/python -m maninegs_gui.tour --demo $(DEMO) --out build/tour

# The documentation: the site in build/docs, and beside it what the help window reads (F1).
docs: setup
	@$(BIN)/python packaging/help_pages.py build/docs

# The pictures in docs/pictures, every one of them: of the tour, of the viewer at two sizes, and those
# of the guides, of which a small and a large size are left in build/ to be looked at.
pictures: setup-tests
	@QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 3840x2160x24" $(BIN)/python \
		-m maninegs_gui.tour --demo $(DEMO) --out build/tour --docs docs/pictures
	@QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1600x1000x24" $(BIN)/python \
		-m tests.e2e.guide_pictures build/pictures/guides docs/pictures
	@QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1600x1000x24" $(BIN)/python \
		-m tests.e2e.models_pictures build/pictures/models --docs docs/pictures
	@for size in 1600x1000 3840x2160; do \
		QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 $${size}x24" \
			$(BIN)/python -m tests.e2e.viewer_pictures build/pictures docs/pictures || exit 1; \
	done
	@for size in 1600x1000 960x600 3840x2160; do \
		QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 $${size}x24" $(BIN)/python \
			-m tests.e2e.readers_pictures build/pictures/readers docs/pictures || exit 1; \
	done
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.e2e.welcome_pictures \
		build/pictures/first docs/pictures
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.e2e.welcome_pictures \
		build/pictures/first-zh docs/pictures zh_CN
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.e2e.tour_marks_pictures \
		build/pictures/first docs/pictures
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.e2e.settings_pictures \
		build/pictures/settings docs/pictures
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.e2e.settings_pictures \
		build/pictures/settings-zh docs/pictures zh_CN
	@for size in 1600x1000 960x600 3840x2160; do \
		QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 3840x2160x24" $(BIN)/python \
			-m tests.e2e.chinese_pictures $(DEMO)/workspace build/pictures/chinese $$size docs/pictures \
			|| exit 1; \
	done

# The files of translations brought up to date with the source, and compiled (docs/translating.md).
translations: setup-tests
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.support.translating $(WITH)

test: setup-tests lint types contracts unit

lint:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types:
	$(BIN)/mypy

contracts:
	$(BIN)/lint-imports

unit:
	$(BIN)/python -m pytest -m "not soak and not frozen" -n 2 --dist loadfile

bench: setup-tests
	$(BIN)/python -m tests.benchmarks $(ONLY)

soak: setup-tests
	$(BIN)/python -m pytest -m soak

# ManiNeg against its baselines on phantoms (docs/experiments.md): about two hours, resumable.
experiments: setup-tests
	$(BIN)/python -m tests.experiments

# From an empty folder to an opinion, by the command line alone (build/script).
script: setup
	$(BIN)/python -m tests.e2e.whole_script build/script

# The program as a folder that runs on a computer without Python, and on Linux the installers of it
# in build/package/dist (docs/packaging.md); both are tried, as root also the installed package.
package: setup-tests docs
	@$(PYTHON) packaging/build.py
	@MANINEGS_FROZEN=$(CURDIR)/build/package/maninegs MANINEGS_SMOKE=whole $(BIN)/python -m pytest -q -m frozen tests/packaging

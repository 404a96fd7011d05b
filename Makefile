# The two commands a new user needs are `make run` and `make test`.
PLACE ?= Scenarios/barking-and-dagenham
PROGRAM = .build/release/locality

.PHONY: run test lint format outputs certificates bench bench-projections bootstrap

# Installs what is missing, builds, and runs every scenario of the place.
run: bootstrap
	swift build -c release --product locality
	$(PROGRAM) run $(PLACE)

test: bootstrap
	swift test --disable-xctest

lint:
	swift format lint --strict --recursive Sources Tests Benchmarks/Sources Package.swift
	Scripts/check-imports.sh
	Scripts/check-readme.sh

format:
	swift format --in-place --recursive Sources Tests Benchmarks/Sources Package.swift

# Makes the committed results again; `git diff Outputs` then shows what changed.
outputs: bootstrap
	swift build -c release --product locality
	$(PROGRAM) run $(PLACE) > /dev/null
	for plan in three-localities four-localities; do \
	  $(PROGRAM) alternatives $(PLACE)/$$plan.yaml --difference 5% --within 10% --output Outputs > /dev/null && \
	  $(PROGRAM) frontier $(PLACE)/$$plan.yaml --output Outputs > /dev/null || exit 1; \
	done
	$(PROGRAM) explain $(PLACE)/four-localities.yaml -p F82012 -p F82018 -p F82004 --output Outputs > /dev/null

# Checks the proof of every committed plan with code that shares nothing with the planner's.
certificates: bootstrap
	swift build -c release --product certificate-checker
	.build/release/certificate-checker --place $(PLACE) Outputs/barking-and-dagenham/*/certificate.json

# make bench INSTANCES=folder: one JSON line for each instance in the folder.
bench: bootstrap
	@test -n "$(INSTANCES)" || { echo "Say where the instances are: make bench INSTANCES=folder"; exit 64; }
	swift build -c release --package-path Benchmarks --product districting-benchmark
	Benchmarks/.build/release/districting-benchmark "$(INSTANCES)" $(BENCH_OPTIONS)

# How long projections and random futures take, on generated places.
bench-projections: bootstrap
	swift build -c release --package-path Benchmarks --product projection-benchmark
	Benchmarks/.build/release/projection-benchmark

bootstrap:
	@Scripts/bootstrap.sh

# Every command of the project; `make` alone lists them.
.DEFAULT_GOAL := help
MVN := mvn -B -ntp
REVISION := $(shell git rev-parse HEAD 2>/dev/null || echo unknown)

help: ## This list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

tools: ## Build the local control plane's programs (once, about 12 minutes)
	@localcluster/build

build: ## Build the operator and kubectl-govcloud
	@$(MVN) -q -DskipTests -Drevision=$(REVISION) package
	@cli/prepare

man: ## The man pages of kubectl-govcloud, into cli/target/man
	@$(MVN) -q -pl cli -am -DskipTests -Pman package

check: ## Everything pure, without the control plane, in a minute or two
	@$(MVN) test

test: tools ## Everything that is tested, on a real API server
	@$(MVN) -q -DskipTests package
	@$(MVN) verify

mutants: ## Which faults in the pure core no test would notice (incremental; the first run is long)
	@$(MVN) -q -Pmutants -pl operator/core -am verify -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false
	@echo "operator/core/target/pit-reports/index.html"

run: ## Four requests live their lives in time-lapse, then everything stays up
	@demo/run

demo: ## The same, then stop; fails if a request did not end as it should
	@demo/run --once

bench: tools ## 500 approved requests to trial, beside a bare client (about 6 minutes)
	@$(MVN) -q -DskipTests -Pbench -pl operator/runtime -am verify -Dexec.args="$(BENCH)"

crowd: tools ## 20,000 padded requests with the memory of the chart (about 20 minutes)
	@$(MVN) -q -DskipTests -Pbench -Dbench=Crowd -pl operator/runtime -am verify -Dexec.args="$(CROWD)"

up: tools ## The control plane alone
	@localcluster/up

down: ## Stop it
	@localcluster/down

generate: ## Regenerate CRDs and documents after a change
	@$(MVN) -q -pl operator/runtime -am test -Dgovcloud.update=true -Dtest='CrdFilesTest,*DocTest' -Dsurefire.failIfNoSpecifiedTests=false

format: ## Format the sources
	@$(MVN) -q spotless:apply

.PHONY: mutants help tools build man check test run demo bench crowd up down generate format

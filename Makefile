# Every command of the project; `make` alone lists them.
.DEFAULT_GOAL := help
MVN := mvn -B -ntp
# The commit that the image is labelled with, and that kubectl-govcloud names.
COMMIT = -Dcommit.revision=$$(git describe --always --abbrev=40 --dirty --exclude='*') -Dcommit.created=$$(git log -1 --format=%cI)

help: ## This list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

tools: ## Build the local control plane's programs (once, about 12 minutes)
	@localcluster/build

build: ## Build the operator and kubectl-govcloud
	@$(MVN) -q -DskipTests $(COMMIT) package
	@cli/prepare

man: ## The man pages of kubectl-govcloud, into cli/target/man
	@$(MVN) -q -pl cli -am -DskipTests -Pman package

check: ## Everything pure, without the control plane, in a minute or two
	@$(MVN) test

test: tools ## Everything that is tested, on a real API server
	@if image/base; then $(MVN) -q -DskipTests -Pimage $(COMMIT) package; else \
	  rm -rf image/target/image; echo "The image is not tested, see above." >&2; $(MVN) -q -DskipTests $(COMMIT) package; fi
	@$(MVN) $(COMMIT) verify

mutants: ## Which faults in the pure core no test would notice (incremental; the first run is long)
	@$(MVN) -q -Pmutants -pl operator/core -am verify -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false
	@echo "operator/core/target/pit-reports/index.html"

run: ## Four requests live their lives in time-lapse, then everything stays up
	@demo/run

demo: ## The same, then stop; fails if a request did not end as it should
	@demo/run --once

image: ## The operator's image as an OCI archive, without a container engine
	@image/base
	@$(MVN) -q -DskipTests -Pimage $(COMMIT) -pl operator/runtime,image -am package

release: ## Chart, image, definitions, kubectl plugin and their sums in dist/
	@localcluster/build helm
	@$(MAKE) --no-print-directory image
	@$(MVN) -q -DskipTests $(COMMIT) -pl cli -am package
	@image/release

gitops: ## A real Flux takes requests through a whole life (20 minutes the first time, then 3)
	@gitops/run

bench: tools ## 500 approved requests to trial, beside a bare client (about 6 minutes)
	@$(MVN) -q -DskipTests -Pbench -pl operator/runtime -am verify -Dexec.args="$(BENCH)"

crowd: tools ## 20,000 padded requests with the memory of the chart (about 20 minutes)
	@$(MVN) -q -DskipTests -Pbench -Dbench=Crowd -pl operator/runtime -am verify -Dexec.args="$(CROWD)"

failover: tools ## How long nobody leads after a stop, a kill, a standstill (about 3 minutes)
	@$(MVN) -q -DskipTests -Pbench -Dbench=Failover -pl operator/runtime -am verify -Dexec.args="$(FAILOVER)"

up: tools ## The control plane alone
	@localcluster/up

down: ## Stop it
	@localcluster/down

generate: ## Regenerate CRDs and documents after a change
	@$(MVN) -q -pl operator/runtime -am test -Dgovcloud.update=true -Dtest='CrdFilesTest,*DocTest' -Dsurefire.failIfNoSpecifiedTests=false

format: ## Format the sources
	@$(MVN) -q spotless:apply

.PHONY: mutants help tools build man check test run demo image release gitops bench crowd failover up down generate format

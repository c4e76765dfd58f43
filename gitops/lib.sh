# Helpers of gitops/run: a git repository, a real Flux, and what is awaited of them. Sourced, never run; what it uses of run:
# ROOT, BIN, DIR, WORK (the bureau's clone) and UNIT (its namespace).
# shellcheck shell=bash disable=SC2154

FLUX=$ROOT/localcluster/tools/flux
PATIENCE=300 # seconds for one step, on a machine under load

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    port_open "$port" || { say "$port"; return; }
  done
}

# start NAME ARGUMENT...: a program that ends with this script; by the name that it is given a later run knows it.
start() {
  local name=$1
  shift
  (exec -a "$DIR/$name" "$BIN/$name" "$@") >"$DIR/$name.log" 2>&1 8>&- &
  keep "$!"
}

# ---- the repository ------------------------------------------------------------------------------------------

# As a bureau would have it, whatever the caller's own settings of git are.
repository() {
  export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
  export GIT_AUTHOR_NAME='Transport desk' GIT_AUTHOR_EMAIL=clerk@transport.example
  export GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
  git init -q --bare -b main "$DIR/git/requests.git"
  git clone -q "$DIR/git/requests.git" "$WORK" 2>/dev/null
  git -C "$WORK" checkout -q -B main
  cp -r -- "$ROOT"/gitops/requests/. "$WORK"
  git_address=http://127.0.0.1:$(free_port)
  start git-http "${git_address#http://}" "$DIR/git"
}

# push MESSAGE: commits what lies in the clone; Flux is awaited at this revision from now on.
push() {
  git -C "$WORK" add -A
  git -C "$WORK" commit -q -m "$1"
  publish
}

# take_back: a commit that undoes the last one.
take_back() {
  git -C "$WORK" revert --no-edit HEAD >/dev/null
  publish
}

publish() {
  git -C "$WORK" push -q origin main
  revision=main@sha1:$(git -C "$WORK" rev-parse HEAD)
  say "  commit $(git -C "$WORK" log -1 --format='%h %s')"
}

# put EXAMPLE: an example into the repository, all of its days today; the calendar is the real one here.
put() {
  local system
  system=$(sed -n 's/^  name: //p' "$ROOT/examples/$1" | head -n 1)
  sed -E "s/2026-[01][0-9]-[0-3][0-9]/$today/g" "$ROOT/examples/$1" >"$OVERLAY/$system.yaml"
  list "$system.yaml"
}

# list FILE, unlist FILE: in the overlay's resources.
list() { grep -qF -- "- $1" "$OVERLAY/kustomization.yaml" || sed -i "s|^resources:|&\n  - $1|" "$OVERLAY/kustomization.yaml"; }
unlist() { sed -i "\|^  - $1\$|d" "$OVERLAY/kustomization.yaml"; }

# ---- Flux ----------------------------------------------------------------------------------------------------

# Its kinds are in its modules; a build that was copied from elsewhere has not fetched them.
flux_kinds() {
  local name
  for name in source-controller kustomize-controller; do
    GOWORK=off go -C "$FLUX" mod download "github.com/fluxcd/$name"
    kubectl apply --server-side -f "$(GOWORK=off go -C "$FLUX" list -m -f '{{.Dir}}' "github.com/fluxcd/$name")/config/crd/bases" >/dev/null
  done
}

# The controllers under accounts of their own, with the right that Flux's own installation gives them.
flux_controllers() {
  local name storage
  kubectl create namespace flux-system >/dev/null
  kubectl -n flux-system create serviceaccount flux >/dev/null
  kubectl create clusterrolebinding flux --clusterrole=cluster-admin --serviceaccount=flux-system:flux >/dev/null
  (umask 077; kubeconfig_of flux-system flux >"$DIR/flux.kubeconfig")
  storage=127.0.0.1:$(free_port)
  export RUNTIME_NAMESPACE=flux-system
  KUBECONFIG=$DIR/flux.kubeconfig TMPDIR=$DIR/tmp start source-controller --metrics-addr=0 --health-addr=0 \
    "--storage-path=$DIR/storage" "--storage-addr=$storage" "--storage-adv-addr=$storage"
  KUBECONFIG=$DIR/flux.kubeconfig TMPDIR=$DIR/tmp start kustomize-controller --metrics-addr=0 --health-addr=0
}

# shipped FILE PATCH: what lies beside this, told where the repository is and to look again in seconds instead of minutes.
shipped() {
  kubectl patch --local -f "$ROOT/gitops/flux/$1" --type=merge -p "$2" -o yaml | kubectl apply --server-side -f - >/dev/null
}

flux() { kubectl -n flux-system get kustomizations.kustomize.toolkit.fluxcd.io bureau-transport -o "jsonpath=$1"; }
ready() { flux "{.status.conditions[?(@.type==\"Ready\")].$1}"; }
flux_says() { say "  Flux: $1 $(ready reason): $(ready message)"; }

# await WHAT COMMAND...: until it succeeds; a program of ours that ended, or too long a time, ends the story.
await() {
  local what=$1 until=$((SECONDS + PATIENCE)) pid
  shift
  until "$@"; do
    for pid in "${PIDS[@]}"; do kill -0 "$pid" 2>/dev/null || die "a program ended before $what; see $DIR/*.log."; done
    ((SECONDS < until)) || die "$what did not happen within $PATIENCE s. $(flux_says "$(ready status)")"
    sleep 0.5
  done
}

is_applied() { [[ $(flux '{.status.lastAppliedRevision}') == "$revision" && $(ready status) == True ]]; }
is_refused() {
  [[ $(flux '{.status.lastAttemptedRevision}') == "$revision" && $(ready status) == False && $(ready reason) == "$1" &&
    $(ready message) == *"$2"* ]]
}

# applied: Flux has brought the commit in and calls it healthy.
applied() {
  await "Flux brought in the commit" is_applied
  flux_says Ready
}

# refused REASON WORDS: Flux says for that reason, and with these words, that it could not.
refused() {
  await "Flux reported $1 with the words '$2'" is_refused "$@"
  flux_says "not Ready"
}

# Every request and filing of the bureau, as it was last written by anybody.
written() {
  kubectl -n "$UNIT" get crr,filings -o 'jsonpath={range .items[*]}{.kind}/{.metadata.name} {.metadata.resourceVersion}{"\n"}{end}'
}

# unwritten_since BEFORE WHAT: nobody has written anything since `written` said BEFORE.
unwritten_since() {
  [[ $(written) == "$1" ]] || die "$2 wrote something: $(diff <(say "$1") <(written))"
  say "  every request and filing is as it was"
}

passes() { flux '{.status.history[0].totalReconciliations}'; }
has_passed() { (($(passes) >= $1)); }

# stands_still: three passes of Flux in which neither it nor the operator writes anything; what it took to converge may go before.
stands_still() {
  local before window
  for window in 1 2 3 4 5; do
    before=$(written)
    await "three passes of Flux" has_passed $(($(passes) + 3))
    if [[ $(written) == "$before" ]]; then
      say "  three passes of Flux, and no request or filing was written (window $window)"
      return
    fi
  done
  die "requests are written again and again: $(diff <(say "$before") <(written))"
}

# ---- the requests --------------------------------------------------------------------------------------------

# expect WHAT ARGUMENT...: as kubectl wait takes them, in the bureau's namespace
expect() {
  local what=$1
  shift
  kubectl -n "$UNIT" wait "--timeout=${PATIENCE}s" "$@" >/dev/null || die "not seen: $what."
  say "  $what"
}

filed() { expect "filed as $1" --for=create "filing/$1"; }
state() { expect "$1 is $2" "--for=jsonpath={.status.state}=$2" "filing/$1"; }
phase() { expect "$1 is $2" "--for=jsonpath={.status.phase}=$2" "crr/$1"; }

# rule EXAMPLE: the authority's ruling
rule() {
  kubectl apply --as reviewer@authority.example --as-group govcloud:authority -f "$ROOT/examples/$1" >/dev/null
  say "  the authority rules: $1"
}

field() { kubectl -n "$UNIT" get crr "$1" -o "jsonpath=$2"; }

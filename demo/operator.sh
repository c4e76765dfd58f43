# The chart, and the operator as a process beside the cluster: for demo/run and gitops/run. Sourced, never run; what it uses
# of them: ROOT, BIN, DIR (for the kubeconfig and the log) and port (where the operator answers).
# shellcheck shell=bash disable=SC2154

install() {
  say "Installing the chart …"
  "$BIN/helm" upgrade --install govcloud-operator "$ROOT/helm/govcloud-operator" --namespace govcloud-system \
    --create-namespace --set replicaCount=0 "$@" >/dev/null ||
    die "the chart could not be installed; the lines above tell why."
}

# The API server takes a moment to act on new policies: then this namespace is refused.
await_policies() {
  local until=$((SECONDS + 60)) answer
  while answer=$(kubectl create namespace gc-of-nobody --dry-run=server 2>&1) || [[ $answer != *'govcloud-operator provisions'* ]]; do
    ((SECONDS < until)) || die "the admission policies do not act: $answer"
    sleep 0.2
  done
}

# Nothing is filed before the operator has marked the unit's namespace; then a clerk's request is taken.
await_unit() {
  local until=$((SECONDS + 60)) answer
  kubectl wait --for=condition=Ready usingunit/bureau-transport --timeout=60s >/dev/null || die "the unit bureau-transport is not registered."
  until answer=$(kubectl create --dry-run=server --as clerk@transport.example --as-group transport-clerks \
    -f "$ROOT/examples/02-minimal-request.yaml" 2>&1); do
    ((SECONDS < until)) || die "the unit's clerk cannot file: $answer"
    sleep 0.2
  done
}

# kubeconfig_of NAMESPACE ACCOUNT: one by which a program works under that account.
kubeconfig_of() {
  cat <<KUBECONFIG
apiVersion: v1
kind: Config
current-context: account
clusters: [{name: c, cluster: $(kubectl config view --minify --flatten --raw -o 'jsonpath={.clusters[0].cluster}')}]
contexts: [{name: account, context: {cluster: c, user: account}}]
users: [{name: account, user: {token: $(kubectl -n "$1" create token "$2" --duration=24h)}}]
KUBECONFIG
}

# The operator works under the chart's own account, so that a missing right shows at once.
write_kubeconfig() (
  umask 077
  kubeconfig_of govcloud-system govcloud-operator >"$DIR/operator.kubeconfig"
)

# start_operator SECONDS SETTING...: succeeds if it is ready within that time.
start_operator() {
  local until=$((SECONDS + $1))
  shift
  KUBECONFIG=$DIR/operator.kubeconfig java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dgovcloud.leader-election.namespace=govcloud-system \
    -Dquarkus.http.host=127.0.0.1 "-Dquarkus.http.port=$port" "$@" \
    -jar "$ROOT/operator/runtime/target/quarkus-app/quarkus-run.jar" >>"$DIR/operator.log" 2>&1 6>&- 7>&- 8>&- &
  operator=$!
  keep "$operator"
  until answers "$port" /q/health/ready; do
    kill -0 "$operator" 2>/dev/null || { tail -n 15 "$DIR/operator.log" >&2; die "the operator ended; the lines above tell why."; }
    ((SECONDS < until)) || return 1
    sleep 0.2
  done
}

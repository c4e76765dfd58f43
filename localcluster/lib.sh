# Helpers of build, up and down. Sourced, never run.
# shellcheck shell=bash

HERE=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
ROOT=$(dirname -- "$HERE")
BIN=$(realpath -m -- "${GOVCLOUD_BIN:-$ROOT/.local/bin}")
# In the order of their start.
COMPONENTS=(etcd kube-apiserver kube-controller-manager kwok)
# Everything that up makes in the cluster's directory, besides the marker.
MADE=(etcd etcd.peer kubeconfig kube-controller-manager.kubeconfig kubectl-cache kwok.kubeconfig logs pids pki ports)

say() { printf '%s\n' "$*"; }

die() {
  printf '%s: %s\n' "localcluster/${0##*/}" "$*" >&2
  exit 1
}

# Sets everything that lies in the cluster's directory.
use_dir() {
  DIR=$(realpath -m -- "$1")
  MARKER=$DIR/.govcloud-local
  KUBECONFIG_ADMIN=$DIR/kubeconfig
}

# One up or down at a time per directory; the lock goes when this process ends.
lock_dir() {
  exec 9>"$MARKER"
  flock -n 9 || { say "Another up or down works on $DIR; waiting for it."; flock 9; }
}

# Prints the pid of a component and succeeds only when that process is alive and really is ours:
# a pid file can outlive its process, and the kernel gives the number to another one.
pid_of() {
  local name=$1 pid argv
  [[ -r $DIR/pids/$name ]] || return 1
  pid=$(<"$DIR/pids/$name")
  [[ $pid =~ ^[0-9]+$ && -r /proc/$pid/cmdline ]] || return 1
  mapfile -d '' -t argv 2>/dev/null <"/proc/$pid/cmdline" || return 1
  [[ ${argv[0]:-} == */"$name" && "${argv[*]}" == *"=$DIR/"* ]] || return 1
  say "$pid"
}

running() { pid_of "$1" >/dev/null; }

# A caller's own kubectl settings and caches stay out of this.
kubectl() {
  KUBERC=off KUBECACHEDIR=$DIR/kubectl-cache "$BIN/kubectl" --kubeconfig="$KUBECONFIG_ADMIN" "$@"
}

# Helpers of demo/run and gitops/run, which say who they are in NAME. Sourced, never run.
# shellcheck shell=bash

say() { printf '%s\n' "$*"; }
die() { printf '%s: %s\n' "$NAME" "$*" >&2; exit 1; }
kubectl() { "$BIN/kubectl" "$@"; }

# ---- one at a time, and nothing left behind ------------------------------------------------------------------

PIDS=()

# keep PID: it ends with this script; a next run ends it if this script was killed before it could.
keep() {
  PIDS+=("$1")
  say "$1" >>"$LEFT"
}

# Ends processes, and waits for them: first by asking.
end() {
  local pid tries=0
  (($#)) || return 0
  kill -TERM "$@" 2>/dev/null || true
  for pid in "$@"; do
    while [[ -d /proc/$pid && $(awk '{ print $3 }' "/proc/$pid/stat" 2>/dev/null) != Z ]]; do
      ((++tries < 150)) || kill -KILL "$pid" 2>/dev/null || true
      sleep 0.1
    done
    wait "$pid" 2>/dev/null || true
  done
}

# claim: refuses a second run beside this one, and ends what a killed one left.
claim() {
  local pid
  mkdir -p "$ROOT/.local"
  exec 8>>"$LEFT.lock"
  flock -n 8 || die "another run is going on in this directory; end it with Ctrl-C there, then run again."
  if [[ -s $LEFT ]]; then
    while read -r pid; do
      # The number may belong to another process by now.
      if [[ -r /proc/$pid/cmdline ]] && tr '\0' ' ' <"/proc/$pid/cmdline" | grep -qF -- "$ROOT/"; then
        say "Ending process $pid, which an interrupted run left behind."
        end "$pid"
      fi
    done <"$LEFT"
  fi
  : >"$LEFT"
}

# patiently WHAT LOG COMMAND...: says every 15 s that it still goes on, and shows the output only when it fails.
patiently() {
  local what=$1 log=$2 pid last=$SECONDS started=$SECONDS
  shift 2
  say "$what …"
  "$@" >"$log" 2>&1 8>&- &
  pid=$!
  keep "$pid"
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.2
    if ((SECONDS - last >= 15)); then
      last=$SECONDS
      say "  … $((SECONDS - started)) s"
    fi
  done
  wait "$pid" || { tail -n 25 -- "$log" >&2; die "$what failed; the lines above and $log tell why."; }
}

# ---- ports ---------------------------------------------------------------------------------------------------

port_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# The port that was asked for, else 8080, else one that is free.
choose_port() {
  local port=${PORT:-8080}
  [[ $port =~ ^[0-9]{1,5}$ ]] && ((port > 0 && port < 65536)) || die "PORT=$port is no port; give a number from 1 to 65535."
  if port_open "$port"; then
    [[ -z ${PORT:-} ]] || die "port $port is taken; choose another: make run PORT=9090."
    while port_open "$port"; do port=$((20000 + RANDOM % 12000)); done
  fi
  say "$port"
}

# answers PORT PATH: whether it is answered with 200
answers() {
  local line=
  {
    exec 3<>"/dev/tcp/127.0.0.1/$1" && printf 'GET %s HTTP/1.0\r\n\r\n' "$2" >&3 && read -r -t 5 line <&3
    exec 3>&-
  } 2>/dev/null
  [[ $line == *' 200 '* ]]
}

# ---- building ------------------------------------------------------------------------------------------------

# The built programs are good as long as no source is newer than the start of their build.
built() {
  local stamp=$ROOT/demo/target/built program
  for program in operator/runtime/target/quarkus-app/quarkus-run.jar demo/target/classpath cli/target/kubectl-govcloud.jar; do
    [[ -s $ROOT/$program ]] || return 1
  done
  [[ -e $stamp ]] &&
    [[ -z $(find "$ROOT/pom.xml" "$ROOT"/{operator,demo,cli} -name target -prune -o -newer "$stamp" \
      \( -name pom.xml -o -path '*/src/main/*' \) -print -quit) ]]
}

build_operator() {
  built && return
  mkdir -p "$ROOT/demo/target"
  : >"$ROOT/demo/target/building"
  patiently "Building the operator" "$ROOT/demo/target/build.log" \
    mvn -B -ntp -f "$ROOT/pom.xml" package -DskipTests
  mv -- "$ROOT/demo/target/building" "$ROOT/demo/target/built"
}

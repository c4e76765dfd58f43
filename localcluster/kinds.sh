# The kinds of other projects in the local control plane. Sourced by up, never run.
# shellcheck shell=bash

STUB=localcluster.govcloud.dev/stub

# The folder with the definitions of the projects themselves, if there is one.
real_definitions() {
  if [[ ${GOVCLOUD_CRDS+given} ]]; then
    [[ -z $GOVCLOUD_CRDS || -d $GOVCLOUD_CRDS ]] || die "GOVCLOUD_CRDS=$GOVCLOUD_CRDS is no folder."
    say "$GOVCLOUD_CRDS"
  elif [[ -d $ROOT/../shared/crds ]]; then
    say "$ROOT/../shared/crds"
  fi
}

name_of() { sed -n 's/^  name: //p' "$1" | head -n 1; }

# A definition that is none of our stubs is never overwritten by one.
is_stub_or_absent() {
  local found
  found=$(kubectl get crd "$1" --ignore-not-found -o "jsonpath={.metadata.labels}") || return 1
  [[ -z $(kubectl get crd "$1" --ignore-not-found -o name) || $found == *"$STUB"* ]]
}

# Installs the projects' own definitions where they are given, our stubs for the rest, and says which.
install_kinds() {
  local folder file name names=() stubs=()
  folder=$(real_definitions)
  if [[ $folder ]]; then
    kubectl apply --server-side --force-conflicts -f "$folder" >/dev/null
    for file in "$folder"/*.yaml; do names+=("$(name_of "$file")"); done
  fi
  for file in "$HERE"/crds/*.yaml; do
    name=$(name_of "$file")
    [[ " ${names[*]} " != *" $name "* ]] || continue
    is_stub_or_absent "$name" || continue
    kubectl apply --server-side --force-conflicts -f "$file" >/dev/null
    stubs+=("$name")
  done
  for name in "${names[@]}" "${stubs[@]}"; do
    kubectl wait --for=condition=Established --timeout=60s "crd/$name" >/dev/null
  done
  say "Kinds of other projects: ${#names[@]} as they are (GOVCLOUD_CRDS), ${#stubs[@]} as stubs."
}

# kwok reads the schema of what it simulates once, when it starts; the server publishes it a moment after the kind.
kinds_published() {
  local group schemas
  schemas=$(kubectl get --raw /openapi/v3) || return 1
  for group in kubevirt.io/v1 postgresql.cnpg.io/v1 objectbucket.io/v1alpha1 snapshot.storage.k8s.io/v1 velero.io/v1; do
    [[ $schemas == *"apis/$group\""* ]] || return 1
  done
}

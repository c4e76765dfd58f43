# What stands before a block of the pages, as its comment <!-- before: NAME --> says; - is _ here. Run as
# administrator, with the programs on PATH, in a folder that looks like the project.
set -euo pipefail
UNIT=bureau-transport
trap 'kubectl get crr,filings,decisions -A -o wide; kubectl get decisions -A -o jsonpath="{range .items[*]}{.metadata.name}: {.status.message}{\"\n\"}{end}"' ERR
set -E

unit() { kubectl --as clerk@transport.example --as-group transport-clerks -n "$UNIT" "$@"; }
authority() { kubectl --as reviewer@authority.example --as-group govcloud:authority -n "$UNIT" "$@"; }
rules() { kubectl govcloud --as reviewer@authority.example --as-group govcloud:authority -n "$UNIT" "$@" --yes; }
today() { TZ=Asia/Shanghai date +%F; }
waits() { kubectl wait -n "$UNIT" --timeout=120s "$@"; }
phase() { waits --for=jsonpath='{.status.phase}'="$2" "crr/$1"; }
state() { waits --for=create "filing/$1" && waits --for=jsonpath='{.status.state}'="$2" "filing/$1"; }
recorded() {
  waits --for=jsonpath='{.status.observedGeneration}'="$(kubectl get crr "$1" -n "$UNIT" -o jsonpath='{.metadata.generation}')" "crr/$1"
}

the_unit_is_not_bound() { kubectl delete rolebinding using-unit -n "$UNIT"; }

bus_awaits_its_final_review() {
  phase bus Accepted
  authority apply -f examples/12-approval.yaml
  phase bus Trial
  unit apply -f examples/13-trial-extension.yaml
  state bus-2 Open
  authority apply -f examples/14-trial-extension-decision.yaml
  state bus-2 Granted
  sed "s/2026-04-0[789]/$(today)/" examples/15-tests-passed.yaml | unit apply -f -
  state bus-3 Open
}

a_ruling_came_too_early() {
  authority create -f - <<'END'
apiVersion: govcloud.dev/v1alpha1
kind: Decision
metadata: {name: early}
spec: {request: bus, filing: bus-1, stage: Termination, verdict: Approved, decidedBy: reviewer@authority.example}
END
  waits --for=jsonpath='{.status.effect}'=Void decision/early
}

parking_was_refused() {
  unit apply -f examples/04-incomplete-request.yaml
  state parking-1 Open
  authority apply -f examples/06-not-accepted.yaml
  state parking-1 Refused
}

bus_asks_for_a_change() {
  phase bus Active
  unit apply -f examples/18-change-minor.yaml
  state bus-4 Open
}

permits_is_being_set_up() {
  unit apply -f examples/03-full-request.yaml
  state permits-1 Open
  rules accept permits
  rules approve permits
  waits --for=jsonpath='{.status.phase}'=Approved crr/permits
  waits --for=jsonpath='{.status.namespace.name}' crr/permits
}

the_controllers_made_their_secrets() {
  local there
  there=$(kubectl get crr permits -n "$UNIT" -o jsonpath='{.status.namespace.name}')
  kubectl wait --for=create rolebinding/unit -n "$there" --timeout=60s
  kubectl create secret generic cases-app -n "$there" --type=kubernetes.io/basic-auth --from-literal=username=cases --from-literal=password=made
  kubectl create secret generic documents-bucket -n "$there" --from-literal=AWS_ACCESS_KEY_ID=key
  printf '#cloud-config\n' >user-data
  printf 'instance-id: web\n' >meta-data
}

kiosk_was_filed() {
  unit apply -f examples/05-network-rules.yaml
  state kiosk-1 Open
}

the_notice_of_2027_is_at_hand() {
  python3 - <<'END'
import json
days = ["01-01"] + ["02-%02d" % d for d in range(5, 9)] + ["04-05", "05-01", "05-02", "06-09", "09-15"]
days += ["10-%02d" % d for d in range(1, 4)]
json.dump({"year": 2027, "papers": [], "days": [
    {"name": "holiday", "date": "2027-" + d, "isOffDay": True} for d in days]}, open("2027.json", "w"))
END
}

a_folder_of_ones_own() { mkdir -p ~/bin; }

nobody_applied_for_tram() { rm -f tram.yaml; }

bus_applies_anew_and_is_accepted() {
  unit patch crr bus --type=merge -p '{"spec":{"termination":{"reason":"The test is over.","offlineOn":"'"$(today)"'",
    "dataMigrated":true,"backup":{"location":"s3://backups.transport.example/bus","sha256":
    "8ee89711330c1ccf39a2e65ad12bbd7df4a4a2ee857f53b4823f00fecb7bd252"}}}}'
  waits --for=jsonpath='{.status.next.stage}'=Termination crr/bus
  rules approve bus
  phase bus Terminated
  waits --for=jsonpath='{.status.deletable}'=true crr/bus
  unit delete crr bus
  unit apply -f examples/02-minimal-request.yaml
  state bus-1 Open
  rules accept bus
}

the_sheet_of_the_firewall_is_at_hand() { echo "It runs." >waf.pdf; }

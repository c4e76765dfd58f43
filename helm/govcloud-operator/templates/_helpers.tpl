{{- define "gc.labels" -}}
app.kubernetes.io/name: govcloud-operator
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "gc.selector" -}}
app.kubernetes.io/name: govcloud-operator
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "gc.image" -}}
{{- if .Values.image.digest -}}
{{ .Values.image.repository }}@{{ .Values.image.digest }}
{{- else -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end -}}
{{- end }}

{{- define "gc.operatorUser" -}}
system:serviceaccount:{{ .Release.Namespace }}:{{ .Values.serviceAccount.name }}
{{- end }}

{{/* CEL: the caller is the operator. */}}
{{- define "gc.cel.isOperator" -}}
request.userInfo.username in {{ concat (list (include "gc.operatorUser" .)) .Values.policies.extraOperatorUsers | toJson }}
{{- end }}

{{/* CEL: the caller may finish the deletion of a namespace. */}}
{{- define "gc.cel.isSystem" -}}
request.userInfo.username in {{ .Values.policies.systemUsers | toJson }} || request.userInfo.?groups.orValue([]).exists(g, g in {{ .Values.policies.systemGroups | toJson }})
{{- end }}

{{/* A binding of a policy to everything, given (list $ name). */}}
{{- define "gc.binding" -}}
{{- $top := index . 0 -}}
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata:
  name: {{ index . 1 }}
  labels: {{- include "gc.labels" $top | nindent 4 }}
spec:
  policyName: {{ index . 1 }}
  validationActions: {{ $top.Values.policies.validationActions | toJson }}
{{- end }}

{{/* Where the schema keeps the account that applied: spec.applicant, spec.applicant.account, or else the annotation. */}}
{{- define "gc.applicantField" -}}
{{- $field := "the annotation govcloud.dev/applicant" }}
{{- range $path, $_ := .Files.Glob "files/crds/cloudresourcerequests*.yaml" }}
{{- $schema := (first ($.Files.Get $path | fromYaml).spec.versions).schema.openAPIV3Schema }}
{{- $applicant := dig "properties" "spec" "properties" "applicant" dict $schema }}
{{- if eq ($applicant.type | default "") "string" }}{{ $field = "spec.applicant" }}
{{- else if hasKey ($applicant.properties | default dict) "account" }}{{ $field = "spec.applicant.account" }}
{{- end }}
{{- end }}
{{- $field }}
{{- end }}

{{/* CEL: the account that applied, '' if unknown, given (list $ object). */}}
{{- define "gc.cel.applicant" -}}
{{- $field := include "gc.applicantField" (index . 0) }}{{ $object := index . 1 -}}
{{- if eq $field "spec.applicant" -}} ({{ $object }}.?spec.applicant.orValue(''))
{{- else if eq $field "spec.applicant.account" -}} ({{ $object }}.?spec.applicant.account.orValue(''))
{{- else -}} ({{ $object }}.metadata.?annotations[?'govcloud.dev/applicant'].orValue(''))
{{- end -}}
{{- end }}

{{/* CEL: an ApplyConfiguration that writes it from variables.stamp. */}}
{{- define "gc.cel.stampApplicant" -}}
{{- $field := include "gc.applicantField" . -}}
{{- if eq $field "spec.applicant" -}} Object{spec: Object.spec{applicant: variables.stamp}}
{{- else if eq $field "spec.applicant.account" -}} Object{spec: Object.spec{applicant: Object.spec.applicant{account: variables.stamp}}}
{{- else -}} Object{metadata: Object.metadata{annotations: {'govcloud.dev/applicant': variables.stamp}}}
{{- end -}}
{{- end }}

{{/* CEL: keys of our domain that differ between the maps a (new) and b (old), given (list a b domain). */}}
{{- define "gc.cel.changed" -}}
{{- $a := index . 0 }}{{ $b := index . 1 }}{{ $domain := index . 2 -}}
{{ $a }}.filter(k, k.matches('{{ $domain }}') && !(k in {{ $b }} && {{ $b }}[k] == {{ $a }}[k])) + {{ $b }}.filter(k, k.matches('{{ $domain }}') && !(k in {{ $a }}))
{{- end }}

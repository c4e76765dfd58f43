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

{{/* Names of provisioned namespaces start with this, see desired/Names.java; the operator writes nowhere else. */}}
{{- define "gc.prefix" -}}gc-{{- end }}

{{/* CEL: the caller is the operator. */}}
{{- define "gc.cel.isOperator" -}}
request.userInfo.username in {{ concat (list (include "gc.operatorUser" .)) .Values.policies.extraOperatorUsers | toJson }}
{{- end }}

{{/* CEL: the caller may finish the deletion of a namespace. */}}
{{- define "gc.cel.isSystem" -}}
request.userInfo.username in {{ .Values.policies.systemUsers | toJson }} || request.userInfo.?groups.orValue([]).exists(g, g in {{ .Values.policies.systemGroups | toJson }})
{{- end }}

{{/* CEL: the caller is a controller of the cluster that deletes what belongs to something deleted. */}}
{{- define "gc.cel.isCollector" -}}
request.userInfo.username in {{ concat .Values.policies.systemUsers .Values.policies.collectorUsers | uniq | toJson }}
{{- end }}

{{/* CEL: the caller is a member of the authority. */}}
{{- define "gc.cel.ofAuthority" -}}
request.userInfo.?groups.orValue([]).exists(g, g == '{{ .Values.groups.authority }}')
{{- end }}

{{/* CEL: a namespace belongs to the platform and to no unit, given (list $ name). */}}
{{- define "gc.cel.ofPlatform" -}}
{{- $top := index . 0 }}{{ $name := index . 1 -}}
{{ $name }} == 'default' || {{ $name }}.startsWith('kube-') || {{ $name }}.startsWith('openshift-') || {{ $name }} in {{ concat (list $top.Release.Namespace) $top.Values.policies.platformNamespaces | toJson | replace "\"" "'" }}
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

{{/* CEL: keys of our domain that differ between the maps a (new) and b (old), given (list a b domain). */}}
{{- define "gc.cel.changed" -}}
{{- $a := index . 0 }}{{ $b := index . 1 }}{{ $domain := index . 2 -}}
{{ $a }}.filter(k, k.matches('{{ $domain }}') && !(k in {{ $b }} && {{ $b }}[k] == {{ $a }}[k])) + {{ $b }}.filter(k, k.matches('{{ $domain }}') && !(k in {{ $a }}))
{{- end }}

{{/* The right to state each duty as done: as DutyKind has it; a test compares. */}}
{{- define "gc.dutyRights" -}}
EmergencyPlanReview: review-emergency-plan
Training: hold-training
UseReport: report-use
ConsolidatedUseReport: report-use
SecurityInspection: inspect-security
MlpsEvaluation: evaluate-mlps
MlpsEvaluationOfLevel4: evaluate-mlps
SecurityBulletin: publish-bulletin
EmergencyDrill: hold-drill
UnitAssessment: assess-unit
ProviderAssessment: assess-provider
{{- end }}

{{/* The right to act as a party on tickets and findings: as Concerns has it; a test compares. */}}
{{- define "gc.concernRights" -}}
UsingUnit: act-as-unit
SupervisingAuthority: act-as-authority
ManagementAgency: act-as-agency
CloudProvider: act-as-provider
SecurityAuthority: act-as-security
{{- end }}

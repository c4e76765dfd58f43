package dev.govcloud.api.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.Words;
import io.fabric8.crd.generator.annotation.SchemaFrom;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.ArrayList;
import java.util.List;

/** How the use of what was allocated is measured and judged (articles 14, 19 and 27). */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class PolicyUsage {
  @JsonPropertyDescription(
      "Address of the platform's Prometheus, such as"
          + " http://prometheus.monitoring.svc:9090; empty: nothing is measured and no report is"
          + " made.")
  @Size(max = 512)
  @ValidationRule(
      value = "self.matches('^https?://[^ @?#]+$')",
      message =
          "write the whole address of Prometheus without user name or query, e.g."
              + " http://prometheus.monitoring.svc:9090")
  public String prometheus;

  @JsonPropertyDescription(
      "Minutes from one sample to the next, from the next month's report on; 5 if left out.")
  @Min(1)
  @Max(60)
  public Integer everyMinutes;

  @JsonPropertyDescription(
      "What is asked of Prometheus where the metrics have other names than those of KubeVirt and"
          + " of the kubelet.")
  @Size(max = 4)
  @ValidationRule(
      value = "self.all(a, self.exists_one(b, b.measure == a.measure))",
      message = "every measure may occur once: remove the duplicate from queries")
  public List<Query> queries = new ArrayList<>();

  @JsonPropertyDescription(
      "Idle if processors were used less than this on average, in percent; 10 if left out.")
  @Min(1)
  @Max(50)
  public Integer idleAveragePercent;

  @JsonPropertyDescription("… and never more than this, in percent; 30 if left out.")
  @Min(1)
  @Max(100)
  public Integer idleMaximumPercent;

  @JsonPropertyDescription("… and memory less than this on average, in percent; 30 if left out.")
  @Min(1)
  @Max(100)
  public Integer idleMemoryAveragePercent;

  @JsonPropertyDescription(
      "Over-provisioned if processors or memory were used less than this on average, in percent;"
          + " 30 if left out.")
  @Min(1)
  @Max(100)
  public Integer overAveragePercent;

  @JsonPropertyDescription("… and never more than this, in percent; 50 if left out.")
  @Min(1)
  @Max(100)
  public Integer overMaximumPercent;

  @JsonPropertyDescription(
      "Under-provisioned if 95 of 100 samples do not stay below this, in percent; 80 if left out.")
  @Min(1)
  @Max(100)
  public Integer underP95Percent;

  @JsonPropertyDescription("… or one sample reached this, in percent; 90 if left out.")
  @Min(1)
  @Max(100)
  public Integer underMaximumPercent;

  @JsonPropertyDescription(
      "Storage is over-provisioned if never more than this was used, in percent; 20 if left out.")
  @Min(1)
  @Max(100)
  public Integer storageLowPercent;

  @JsonPropertyDescription(
      "Storage is under-provisioned if this was reached, in percent; 85 if left out.")
  @Min(1)
  @Max(100)
  public Integer storageHighPercent;

  @JsonPropertyDescription(
      "Nothing is judged on fewer of the samples that were due, in percent; 80 if left out.")
  @Min(1)
  @Max(100)
  public Integer leastCoveragePercent;

  @JsonPropertyDescription(
      "What is advised is so large that 95 of 100 samples would have stayed within this, in"
          + " percent; 70 if left out.")
  @Min(1)
  @Max(100)
  public Integer targetP95Percent;

  /** What is asked of Prometheus for one measure. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Query {
    @JsonPropertyDescription("What it measures.")
    @Required
    @SchemaFrom(type = Words.Measure.class)
    public String measure;

    @JsonPropertyDescription(
        "PromQL that answers one series for each object, with its label namespace and one more,"
            + " its name: processors in use, or bytes. $namespaces is replaced by a regular"
            + " expression of the namespaces that are asked about.")
    @Required
    @Size(min = 1, max = 2048)
    public String promql;
  }
}

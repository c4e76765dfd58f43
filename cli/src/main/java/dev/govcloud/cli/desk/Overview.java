package dev.govcloud.cli.desk;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.govcloud.api.request.CloudResourceRequestStatus.Awaiting;
import dev.govcloud.api.request.CloudResourceRequestStatus.ResourceItem;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.List;

/** A request in short, for programs. */
@JsonPropertyOrder({
  "namespace",
  "name",
  "unit",
  "system",
  "phase",
  "recorded",
  "awaiting",
  "approvedFiling",
  "environment",
  "resources",
  "conditions",
  "filings"
})
final class Overview {
  public String namespace;
  public String name;
  public String unit;
  public String system;
  public String phase;
  public boolean recorded;
  public List<Awaiting> awaiting;
  public String approvedFiling;
  public String environment;
  public List<ResourceItem> resources;
  public List<Condition> conditions;
  public List<Line> filings;

  /** A filing in short. */
  @JsonPropertyOrder({"name", "matter", "state", "filedOn", "filedBy", "due", "decision", "lacks"})
  static final class Line {
    public String name;
    public String matter;
    public String state;
    public String filedOn;
    public String filedBy;
    public String due;
    public String decision;
    public List<String> lacks;
  }

  static Overview of(Docket docket) {
    var request = docket.request();
    var status = docket.status();
    Overview o = new Overview();
    o.namespace = request.getMetadata().getNamespace();
    o.name = request.getMetadata().getName();
    o.unit = docket.unit().name();
    o.system = request.getSpec().system.name;
    o.phase = status.phase;
    o.recorded = !docket.edited();
    o.awaiting = status.awaiting;
    o.approvedFiling = status.approved == null ? null : status.approved.filing;
    o.environment = status.namespace == null ? null : status.namespace.name;
    o.resources = status.resources;
    o.conditions = status.conditions;
    o.filings = docket.filings().stream().map(Overview::line).toList();
    return o;
  }

  private static Line line(dev.govcloud.api.filing.Filing filing) {
    var spec = filing.getSpec();
    var status = filing.getStatus();
    Line line = new Line();
    line.name = filing.getMetadata().getName();
    line.matter = spec.matter;
    line.filedOn = spec.filedOn;
    line.filedBy = spec.filedBy;
    line.lacks = spec.lacks;
    if (status != null) {
      line.state = status.state;
      line.due = status.due;
      line.decision = status.decision;
    }
    return line;
  }
}

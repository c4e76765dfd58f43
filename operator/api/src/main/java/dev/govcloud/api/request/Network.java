package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.Words;
import io.fabric8.crd.generator.annotation.SchemaFrom;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.ArrayList;
import java.util.List;

/** Bandwidth, addresses, names and firewall rules. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class Network {
  @JsonPropertyDescription("Bandwidth on the government extranet, in Mbit/s.")
  @Min(0)
  @Max(100000)
  public Integer intranetMbps;

  @JsonPropertyDescription("Bandwidth to the Internet, in Mbit/s.")
  @Min(0)
  @Max(100000)
  public Integer internetMbps;

  @JsonPropertyDescription("Number of public addresses.")
  @Min(0)
  @Max(256)
  public Integer publicIps;

  @JsonPropertyDescription("Number of load balancers.")
  @Min(0)
  @Max(64)
  public Integer loadBalancers;

  @JsonPropertyDescription("Domain names of the system.")
  @Size(max = 32)
  public List<@Size(min = 1, max = 253) String> domains = new ArrayList<>();

  @JsonPropertyDescription("Connections to allow; everything else stays closed.")
  @Size(max = 64)
  public List<Rule> rules = new ArrayList<>();

  /** One connection to allow. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @ValidationRule(
      value = "self.protocol == 'ICMP' || has(self.port)",
      message = "a TCP or UDP rule needs a port: fill port",
      reason = "FieldValueRequired",
      fieldPath = ".port")
  public static class Rule {
    @JsonPropertyDescription("Where the connection starts: an address range or the name of a host.")
    @Required
    @Size(min = 1, max = 64)
    @Pattern("^[0-9A-Za-z:][-0-9A-Za-z.:/]*$")
    public String source;

    @JsonPropertyDescription("Where the connection ends: an address range or the name of a host.")
    @Required
    @Size(min = 1, max = 64)
    @Pattern("^[0-9A-Za-z:][-0-9A-Za-z.:/]*$")
    public String destination;

    @JsonPropertyDescription("Transport protocol.")
    @Required
    @SchemaFrom(type = Words.Protocol.class)
    public String protocol;

    @JsonPropertyDescription("Destination port, 1 to 65535; left out for ICMP.")
    @Min(1)
    @Max(65535)
    public Integer port;

    @JsonPropertyDescription("Why the connection is needed.")
    @Size(max = 256)
    public String description;
  }
}

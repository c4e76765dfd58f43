package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.Words;
import io.fabric8.crd.generator.annotation.SchemaFrom;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;

/** A security product and how many of it. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class SecurityItem {
  @JsonPropertyDescription("The product; the CloudPolicy says which ones are offered.")
  @Required
  @SchemaFrom(type = Words.SecurityProduct.class)
  public String product;

  @JsonPropertyDescription("Number of licences or instances; 1 if left out.")
  @Min(1)
  @Max(1000)
  public Integer count = 1;
}

package dev.govcloud.provision;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.core.regulation.Provision;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.LinkedHashMap;
import java.util.Map;

/** The only place where ownership labels and annotations are made. Labels select, UIDs decide. */
public final class Labels {
  public static final String DOMAIN = "govcloud.dev/";
  public static final String MANAGED_BY = DOMAIN + "managed-by";
  public static final String OPERATOR = "govcloud-operator";
  public static final String REQUEST_UID = DOMAIN + "request-uid";
  public static final String REQUEST_NAME = DOMAIN + "request-name";
  public static final String REQUEST_NAMESPACE = DOMAIN + "request-namespace";
  public static final String HOST = DOMAIN + "host";
  public static final String ROLE = DOMAIN + "role";
  public static final String UNIT_NAMESPACE = DOMAIN + "unit-namespace";

  /** Annotation of a namespace that was made when a unit was registered, not found there. */
  public static final String MADE_FOR_UNIT = DOMAIN + "made-for-unit";

  /** Annotation of a request's namespace: the Secrets that hosts name for cloud-init. */
  public static final String CLOUD_INIT = DOMAIN + "cloud-init";

  /** Annotation of a machine: whether its host was elastic when it was last written. */
  public static final String ELASTIC = DOMAIN + "elastic";

  public static final String ENVIRONMENT = DOMAIN + "environment";

  /** What halts a database: its volumes stay, its instances go. */
  public static final String HIBERNATION = "cnpg.io/hibernation";

  private Labels() {}

  /** Whether an annotation is one that the operator writes or reads. */
  public static boolean ours(String annotation) {
    return annotation.startsWith(DOMAIN) || HIBERNATION.equals(annotation);
  }

  /** Whether a machine was made as one of an elastic host. */
  public static boolean elastic(HasMetadata machine) {
    Map<String, String> annotations = machine.getMetadata().getAnnotations();
    return annotations != null && "true".equals(annotations.get(ELASTIC));
  }

  /** Selects everything the operator made. */
  public static String selector() {
    return MANAGED_BY + "=" + OPERATOR;
  }

  /** Labels of every object of a request. */
  public static Map<String, String> of(CloudResourceRequest request) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(MANAGED_BY, OPERATOR);
    labels.put(REQUEST_UID, request.getMetadata().getUid());
    return labels;
  }

  /** Where an object belongs, exactly: names may be too long for a label value. */
  public static Map<String, String> owner(CloudResourceRequest request) {
    Map<String, String> annotations = new LinkedHashMap<>();
    annotations.put(REQUEST_UID, request.getMetadata().getUid());
    annotations.put(REQUEST_NAME, request.getMetadata().getName());
    annotations.put(REQUEST_NAMESPACE, request.getMetadata().getNamespace());
    return annotations;
  }

  static String environment(Provision provision) {
    return provision == Provision.FORMAL ? "formal" : "trial";
  }
}

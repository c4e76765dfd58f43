package dev.govcloud.cli.connect;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * How the cluster is reached: the options of kubectl by their names, wherever they stand on the
 * command line. Null or empty stands for what the kubeconfig says.
 */
public final class Connection {
  @Option(
      names = "--kubeconfig",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "${bundle:connection.kubeconfig}")
  Path kubeconfig;

  @Option(
      names = "--context",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "${bundle:connection.context}")
  String context;

  @Option(
      names = "--cluster",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "${bundle:connection.cluster}")
  String cluster;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "${bundle:connection.user}")
  String user;

  @Option(
      names = {"-n", "--namespace"},
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "${bundle:connection.namespace}")
  String namespace;

  @Option(
      names = {"-s", "--server"},
      paramLabel = "URL",
      scope = ScopeType.INHERIT,
      description = "${bundle:connection.server}")
  String server;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      scope = ScopeType.INHERIT,
      description = "${bundle:connection.token}")
  String token;

  @Option(
      names = "--as",
      paramLabel = "USER",
      scope = ScopeType.INHERIT,
      description = "${bundle:connection.as}")
  String as;

  @Option(
      names = "--as-group",
      paramLabel = "GROUP",
      scope = ScopeType.INHERIT,
      description = "${bundle:connection.as-group}")
  List<String> asGroups;

  @Option(
      names = "--as-uid",
      paramLabel = "UID",
      scope = ScopeType.INHERIT,
      description = "${bundle:connection.as-uid}")
  String asUid;

  @Option(
      names = "--certificate-authority",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "${bundle:connection.certificate-authority}")
  Path certificateAuthority;

  @Option(
      names = "--client-certificate",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "${bundle:connection.client-certificate}")
  Path clientCertificate;

  @Option(
      names = "--client-key",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "${bundle:connection.client-key}")
  Path clientKey;

  @Option(
      names = "--insecure-skip-tls-verify",
      scope = ScopeType.INHERIT,
      description = "${bundle:connection.insecure-skip-tls-verify}")
  boolean insecure;

  @Option(
      names = "--tls-server-name",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "${bundle:connection.tls-server-name}")
  String tlsServerName;

  /** The namespace that the command line names; null for that of the context. */
  public String namespace() {
    return namespace;
  }
}

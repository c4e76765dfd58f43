package dev.govcloud.cli.desk;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/** Copies of values of the API, so that nobody else's is changed. */
final class Copies {
  private static final KubernetesSerialization FORMAT = new KubernetesSerialization();

  private Copies() {}

  static <T> T of(T value, Class<T> type) {
    return FORMAT.convertValue(value, type);
  }
}

package dev.govcloud.provision.item;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of Kubernetes in whole units of ours. */
final class Quantities {
  private static final BigDecimal GIB = BigDecimal.valueOf(1024L * 1024 * 1024);

  private Quantities() {}

  /** In whole GiB, what is begun counted in full; 0 for nothing and for what is no quantity. */
  static long gib(Object quantity) {
    if (quantity == null) {
      return 0;
    }
    try {
      BigDecimal bytes = new Quantity(quantity.toString()).getNumericalAmount();
      return bytes.divide(GIB, 0, RoundingMode.CEILING).longValueExact();
    } catch (IllegalArgumentException | ArithmeticException e) {
      return 0;
    }
  }
}

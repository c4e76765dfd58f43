package dev.govcloud.core.request;

import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import java.util.function.Consumer;

/** Facts of requests that the core's own tests let live. */
public final class LivedFacts {
  private LivedFacts() {}

  /** Filed at ten in the morning of a day. */
  public static Facts filed(String day, Consumer<CloudResourceRequestSpec> differently) {
    return Life.filed(day, differently).facts();
  }

  /** In trial from a day on. */
  public static Facts inTrial(String day) {
    return Life.inTrial(day).facts();
  }

  /** Formally opened on a day, then edited under a policy. */
  public static Facts active(
      String day, Consumer<CloudPolicySpec> policy, Consumer<CloudResourceRequestSpec> edit) {
    Life life = Life.active(day);
    policy.accept(life.policy);
    return life.edit(edit).facts();
  }
}

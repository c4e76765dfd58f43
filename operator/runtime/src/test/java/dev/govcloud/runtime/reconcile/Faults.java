package dev.govcloud.runtime.reconcile;

import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import java.util.concurrent.atomic.AtomicInteger;

/** Does something in the very moment in which the operator writes a status. */
final class Faults implements Interceptor {
  private final AtomicInteger fired = new AtomicInteger();
  private volatile String name = "";
  private volatile int times;
  private volatile Runnable fault = () -> {};

  /** From now on, at the next status writes of a request. */
  void at(String request, int howOften, Runnable what) {
    fired.set(0);
    times = howOften;
    fault = what;
    name = request;
  }

  int fired() {
    return fired.get();
  }

  @Override
  public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
    String target = "/cloudresourcerequests/" + name + "/status";
    boolean hit = "PATCH".equals(request.method()) && request.uri().getPath().endsWith(target);
    if (hit && fired.get() < times) {
      fired.incrementAndGet();
      fault.run();
    }
  }
}

package dev.govcloud.runtime.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Health as Kubernetes asks for it. */
@ApplicationScoped
public class Health {
  private final OperatorStart operator;

  public Health(OperatorStart operator) {
    this.operator = operator;
  }

  @Produces
  @Liveness
  HealthCheck live() {
    return () -> HealthCheckResponse.named("watches").status(operator.live()).build();
  }

  @Produces
  @Readiness
  HealthCheck ready() {
    return () -> HealthCheckResponse.named("operator").status(operator.ready()).build();
  }

  @Produces
  @Startup
  HealthCheck started() {
    return () -> HealthCheckResponse.named("start").status(operator.started()).build();
  }
}

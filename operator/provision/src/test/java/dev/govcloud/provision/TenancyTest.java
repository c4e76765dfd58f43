package dev.govcloud.provision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.SystemInfo;
import dev.govcloud.core.regulation.Provision;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is let into a provisioned namespace. */
class TenancyTest {

  @Test
  void onlyPeopleAreBoundAndNeverTheClustersOwnAccounts() {
    List<RoleBinding> bindings =
        bindings("system:masters", "transport-clerks", "system:serviceaccounts:kube-system");
    assertThat(bindings).hasSize(1);
    assertThat(bindings.get(0).getSubjects())
        .extracting(Subject::getKind, Subject::getName)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Group", "transport-clerks"));
  }

  @Test
  void whereNobodyIsLeftNothingIsBound() {
    assertThat(bindings("system:authenticated")).isEmpty();
    assertThat(bindings()).isEmpty();
  }

  private static List<RoleBinding> bindings(String... groups) {
    CloudResourceRequest request = new CloudResourceRequest();
    request.getMetadata().setName("bus");
    request.getMetadata().setNamespace("bureau-transport");
    request.getMetadata().setUid("uid-1");
    request.setSpec(new CloudResourceRequestSpec());
    request.getSpec().system = new SystemInfo();
    request.getSpec().system.shortName = "bus";
    Snapshot approved = new Snapshot();
    approved.zone = "GovernmentExtranet";
    approved.resources = new CloudResourceRequestSpec.Resources();
    return DesiredState.of(request, approved, Provision.TRIAL, List.of(groups)).contents().stream()
        .filter(RoleBinding.class::isInstance)
        .map(RoleBinding.class::cast)
        .toList();
  }
}

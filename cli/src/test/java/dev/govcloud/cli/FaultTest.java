package dev.govcloud.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.cli.text.Lang;
import dev.govcloud.cli.text.Words;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import org.junit.jupiter.api.Test;

/** Whatever the cluster answers, the user reads one sentence with the cure. */
class FaultTest {

  private static String sentence(Exception failure) {
    return Fault.sentence(failure, Words.in(Lang.EN));
  }

  private static KubernetesClientException answered(int code, String message) {
    return new KubernetesClientException(
        message, code, new StatusBuilder().withCode(code).withMessage(message).build());
  }

  private static KubernetesClientException lost(Throwable... chain) {
    Throwable cause = null;
    for (int i = chain.length - 1; i >= 0; i--) {
      if (cause != null) {
        chain[i].initCause(cause);
      }
      cause = chain[i];
    }
    return new KubernetesClientException("Operation: [list] failed.", cause);
  }

  @Test
  void whoeverTheClusterDoesNotKnow() {
    String renew = "kubectl auth whoami";
    assertThat(sentence(answered(401, "Unauthorized"))).contains("does not know you", renew);
    String anybody = "decisions is forbidden: User \"system:anonymous\" cannot list resource";
    assertThat(sentence(answered(403, anybody))).contains("does not know you", renew);
  }

  @Test
  void whoeverMayNotRead() {
    assertThat(sentence(answered(403, "User \"x@y.example\" cannot list resource")))
        .contains("you may not read this", "x@y.example", "govcloud:auditor");
  }

  @Test
  void whereNothingAnswers() {
    assertThat(
            sentence(lost(new IOException(), new ConnectException(), new ClosedChannelException())))
        .contains("(no connection)", "check KUBECONFIG");
    assertThat(
            sentence(
                lost(new IOException(), new ConnectException(), new UnresolvedAddressException())))
        .contains("(its host is not known)");
    assertThat(sentence(lost(new IOException("reset by peer")))).contains("reset by peer");
  }
}

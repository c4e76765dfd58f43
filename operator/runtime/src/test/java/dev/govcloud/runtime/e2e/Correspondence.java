package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.concern.ConcernStatus;
import dev.govcloud.api.concern.Finding;
import dev.govcloud.api.concern.FindingSpec;
import dev.govcloud.api.concern.Reply;
import dev.govcloud.api.concern.ReplySpec;
import dev.govcloud.api.concern.ReplyStatus;
import dev.govcloud.api.concern.Ticket;
import dev.govcloud.api.concern.TicketSpec;
import dev.govcloud.api.fulfilment.FulfilmentSpec.Evidence;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A unit and whoever it writes with: tickets, findings and replies, and what becomes of them. */
abstract class Correspondence {
  static final Duration PATIENCE = Duration.ofSeconds(60);
  static final String DAY = "2026-04-10";
  static ControlPlane plane;
  static Bureau bureau;

  static void counts(
      KubernetesClient writer, String name, String ticket, String party, String step) {
    awaitAnswer(say(writer, name, ticket, party, step, r -> {}), "Effective");
  }

  static String isVoid(
      KubernetesClient writer, String name, String ticket, String party, String step) {
    return awaitAnswer(say(writer, name, ticket, party, step, r -> {}), "Void").reason;
  }

  static void countsOn(
      KubernetesClient writer, String name, String finding, String party, String step) {
    awaitAnswer(sayOn(writer, name, finding, party, step), "Effective");
  }

  static Reply sayOn(
      KubernetesClient writer, String name, String finding, String party, String step) {
    return say(
        writer,
        name,
        finding,
        party,
        step,
        r -> {
          r.of.kind = "Finding";
          r.satisfaction = null;
          Evidence paper = new Evidence();
          paper.name = "Report";
          paper.uri = "https://files.example.org/report.pdf";
          r.evidence.add(paper);
        });
  }

  static Reply say(
      KubernetesClient writer,
      String name,
      String on,
      String party,
      String step,
      Consumer<ReplySpec> with) {
    Reply reply = new Reply();
    reply.getMetadata().setName(name);
    reply.getMetadata().setNamespace(bureau.namespace);
    ReplySpec spec = new ReplySpec();
    spec.of = new ReplySpec.Of();
    spec.of.kind = "Ticket";
    spec.of.name = on;
    spec.party = party;
    spec.step = step;
    spec.text = "as agreed by telephone";
    spec.repliedBy = writer.getConfiguration().getImpersonateUsername();
    spec.satisfaction = "Close".equals(step) ? "VerySatisfied" : null;
    with.accept(spec);
    reply.setSpec(spec);
    return writer.resource(reply).create();
  }

  static Ticket ticket(String name, String severity, KubernetesClient by) {
    Ticket ticket = new Ticket();
    ticket.getMetadata().setName(name);
    ticket.getMetadata().setNamespace(bureau.namespace);
    ticket.setSpec(new TicketSpec());
    ticket.getSpec().kind = "Incident";
    ticket.getSpec().severity = severity;
    ticket.getSpec().title = "Mail does not arrive";
    ticket.getSpec().text = "Since nine o'clock nothing arrives.";
    ticket.getSpec().openedBy = by.getConfiguration().getImpersonateUsername();
    return ticket;
  }

  static Finding finding(String name, KubernetesClient by, String party) {
    Finding finding = new Finding();
    finding.getMetadata().setName(name);
    finding.getMetadata().setNamespace(bureau.namespace);
    FindingSpec spec = new FindingSpec();
    spec.party = party;
    spec.responsible = "UsingUnit";
    spec.severity = "Major";
    spec.basis = "Inspection of spring, article 21";
    spec.title = "No audit log";
    spec.text = "The audit log of the database is off; switch it on.";
    spec.due = DAY;
    spec.openedBy = by.getConfiguration().getImpersonateUsername();
    finding.setSpec(spec);
    return finding;
  }

  static <T extends CustomResource<?, ?>> void raise(KubernetesClient by, T object) {
    assertThat(by.resource(object).create()).isNotNull();
  }

  static ReplyStatus awaitAnswer(Reply reply, String effect) {
    ReplyStatus answer =
        await()
            .atMost(PATIENCE)
            .until(
                () -> plane.admin().resource(reply).get().getStatus(),
                s -> s != null && s.effect != null);
    assertThat(answer.effect).as(answer.message).isEqualTo(effect);
    return answer;
  }

  static Ticket awaitTicket(String name, Predicate<ConcernStatus> wanted) {
    return await()
        .atMost(PATIENCE)
        .until(() -> ticketNamed(name), t -> t.getStatus() != null && wanted.test(t.getStatus()));
  }

  static Finding awaitFinding(String name, Predicate<ConcernStatus> wanted) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                plane
                    .admin()
                    .resources(Finding.class)
                    .inNamespace(bureau.namespace)
                    .withName(name)
                    .get(),
            f -> f.getStatus() != null && wanted.test(f.getStatus()));
  }

  static Ticket ticketNamed(String name) {
    return plane.admin().resources(Ticket.class).inNamespace(bureau.namespace).withName(name).get();
  }

  static Reply replyNamed(String name) {
    return plane.admin().resources(Reply.class).inNamespace(bureau.namespace).withName(name).get();
  }

  static String kubeconfig() {
    return plane.operatorKubeconfig().toString();
  }
}

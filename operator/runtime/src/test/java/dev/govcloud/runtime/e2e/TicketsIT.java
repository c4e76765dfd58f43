package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.concern.Finding;
import dev.govcloud.api.concern.Reply;
import dev.govcloud.api.concern.Ticket;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.PolicyConcerns;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Tickets and findings, each party under its own identity: raised, answered, late, closed; and who
 * tries what is not his to do.
 */
@TestMethodOrder(OrderAnnotation.class)
class TicketsIT extends Correspondence {
  private static Bureau other;
  private static KubernetesClient agency;
  private static KubernetesClient security;
  private static OperatorProcess operator;

  @BeforeAll
  static void start() {
    plane = ControlPlane.another("tickets");
    plane
        .admin()
        .resources(CloudPolicy.class)
        .withName("default")
        .edit(
            p -> {
              p.getSpec().concerns = new PolicyConcerns();
              p.getSpec().concerns.minorAcknowledgementMinutes = 1440;
              return p;
            });
    bureau = new Bureau(plane, "asking");
    other = new Bureau(plane, "beside");
    agency = plane.as("checker@agency.example", "govcloud:agency");
    security = plane.as("inspector@security.example", "govcloud:security");
    operator =
        OperatorProcess.timeLapseAt(plane.operatorKubeconfig(), "2026-03-30T01:00:00Z", 864_000);
  }

  @AfterAll
  static void stop() {
    operator.close();
    plane.down();
  }

  @Test
  @Order(1)
  void aTicketIsRaisedAnsweredAndClosedWithASatisfaction() {
    raise(bureau.clerk, ticket("mail-down", "Minor", bureau.clerk));
    Ticket open = awaitTicket("mail-down", s -> "Open".equals(s.phase));
    assertThat(open.getStatus().next.party).isEqualTo("CloudProvider");
    assertThat(open.getStatus().deadlines)
        .extracting(d -> d.stage + " " + d.length + " " + d.unit)
        .containsExactly("TicketAcknowledgement 1440 Minutes", "TicketResolution 120 Hours");
    counts(bureau.provider, "ack", "mail-down", "CloudProvider", "Acknowledge");
    counts(bureau.clerk, "unit-1", "mail-down", "UsingUnit", "Progress");
    counts(bureau.provider, "done", "mail-down", "CloudProvider", "Resolve");
    counts(bureau.clerk, "unit-2", "mail-down", "UsingUnit", "Close");
    Ticket closed = awaitTicket("mail-down", s -> "Closed".equals(s.phase));
    assertThat(closed.getStatus().satisfaction).isEqualTo("VerySatisfied");
    assertThat(closed.getStatus().milestones)
        .extracting(m -> m.kind + " by " + m.actor)
        .containsExactly(
            "Raised by " + Bureau.CLERK,
            "ResolutionAwaited by system",
            "Acknowledged by " + Bureau.PROVIDER,
            "Progressed by " + Bureau.CLERK,
            "Resolved by " + Bureau.PROVIDER,
            "Closed by " + Bureau.CLERK);
    assertThat(isVoid(bureau.clerk, "unit-3", "mail-down", "UsingUnit", "Reopen"))
        .isEqualTo("NotInThisPhase");
  }

  @Test
  @Order(2)
  void aStepThatTheTableDoesNotAllowIsAnsweredAndChangesNothing() {
    raise(bureau.clerk, ticket("slow", "Minor", bureau.clerk));
    awaitTicket("slow", s -> "Open".equals(s.phase));
    assertThat(isVoid(bureau.provider, "early", "slow", "CloudProvider", "Progress"))
        .isEqualTo("NotItsStep");
    assertThat(isVoid(bureau.clerk, "unit-4", "slow", "UsingUnit", "Reopen"))
        .isEqualTo("NotInThisPhase");
    assertThat(isVoid(bureau.provider, "nowhere", "no-such", "CloudProvider", "Acknowledge"))
        .isEqualTo("NoSuchTicket");
    assertThat(awaitTicket("slow", s -> true).getStatus().milestones).hasSize(2);
  }

  @Test
  @Order(3)
  void whatIsSaidWhileTheOperatorSleepsCountsFromWhenItWasSaid() {
    raise(bureau.clerk, ticket("asleep", "Critical", bureau.clerk));
    awaitTicket("asleep", s -> "Open".equals(s.phase));
    operator.kill();
    Reply said =
        say(bureau.provider, "asleep-1", "asleep", "CloudProvider", "Acknowledge", r -> {});
    operator.start();
    awaitAnswer(said, "Effective");
    Ticket it = awaitTicket("asleep", s -> "Acknowledged".equals(s.phase));
    assertThat(it.getStatus().milestones.get(it.getStatus().milestones.size() - 1).decisionUid)
        .isEqualTo(said.getMetadata().getUid());
  }

  @Test
  @Order(4)
  void whatNobodyAnswersIsOverdueInStatusFiguresAndEvents() {
    raise(bureau.clerk, ticket("unheard", "Critical", bureau.clerk));
    Ticket late = awaitTicket("unheard", s -> "Overdue".equals(s.state));
    assertThat(late.getStatus().milestones)
        .extracting(m -> m.kind + " " + m.stage)
        .contains("DeadlineMissed TicketAcknowledgement");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                operator
                    .get("/q/metrics")
                    .lines()
                    .anyMatch(
                        l ->
                            l.startsWith("govcloud_obligations_overdue")
                                && l.contains("stage=\"TicketAcknowledgement\"")
                                && !l.endsWith(" 0.0")));
    assertThat(plane.run("kubectl", "--kubeconfig", kubeconfig(), "get", "tickets,findings", "-A"))
        .contains("Critical", "CloudProvider", "Overdue");
  }

  @Test
  @Order(5)
  void aFindingIsRectifiedVerifiedAndClosedByItsOwnOffice() {
    raise(security, finding("no-log", security, "SecurityAuthority"));
    awaitFinding("no-log", s -> "Open".equals(s.phase));
    countsOn(bureau.clerk, "unit-10", "no-log", "UsingUnit", "Acknowledge");
    countsOn(bureau.clerk, "unit-11", "no-log", "UsingUnit", "Resolve");
    Reply foreign = sayOn(agency, "foreign", "no-log", "ManagementAgency", "Verify");
    assertThat(awaitAnswer(foreign, "Void").reason).isEqualTo("NotAParty");
    countsOn(security, "sec-1", "no-log", "SecurityAuthority", "Verify");
    countsOn(security, "sec-2", "no-log", "SecurityAuthority", "Close");
    Finding closed = awaitFinding("no-log", s -> "Closed".equals(s.phase));
    assertThat(closed.getStatus().deadlines)
        .extracting(d -> d.stage + " " + d.dueDate)
        .contains("RectificationByUnit " + DAY);
  }

  @Test
  @Order(6)
  void nobodyActsAsAnotherPartyOrForAnotherUnit() {
    assertThatThrownBy(() -> say(bureau.provider, "as-unit", "slow", "UsingUnit", "Close", r -> {}))
        .hasMessageContaining("act-as-unit");
    assertThatThrownBy(
            () -> say(bureau.clerk, "unit-20", "slow", "CloudProvider", "Resolve", r -> {}))
        .hasMessageContaining("act-as-provider");
    assertThatThrownBy(() -> say(other.clerk, "unit-21", "slow", "UsingUnit", "Close", r -> {}))
        .hasMessageContaining("403");
    assertThatThrownBy(
            () ->
                say(
                    bureau.clerk,
                    "unit-22",
                    "slow",
                    "UsingUnit",
                    "Close",
                    r -> r.repliedBy = Bureau.PROVIDER))
        .hasMessageContaining("nobody signs for another");
    assertThatThrownBy(() -> say(bureau.clerk, "squat", "slow", "UsingUnit", "Progress", r -> {}))
        .hasMessageContaining("unit-1 to unit-9999");
    assertThatThrownBy(() -> raise(other.clerk, ticket("theirs", "Minor", other.clerk)))
        .hasMessageContaining("403");
    assertThatThrownBy(() -> raise(bureau.provider, ticket("own", "Minor", bureau.provider)))
        .hasMessageContaining("403");
    assertThatThrownBy(() -> raise(bureau.clerk, finding("own", bureau.clerk, "ManagementAgency")))
        .hasMessageContaining("403");
    assertThatThrownBy(() -> raise(agency, finding("posing", agency, "SupervisingAuthority")))
        .hasMessageContaining("act-as-authority");
    Finding beside = finding("beside", agency, "ManagementAgency");
    beside.getMetadata().setNamespace(ControlPlane.SYSTEM);
    assertThatThrownBy(() -> raise(agency, beside))
        .hasMessageContaining("in that unit's namespace");
  }

  @Test
  @Order(7)
  void whatWasRaisedAndSaidIsNeitherEditedNorDeletedNorItsStatusWritten() {
    for (KubernetesClient who : List.of(plane.admin(), bureau.clerk, bureau.provider, agency)) {
      assertThatThrownBy(() -> who.resource(ticketNamed("slow")).delete())
          .hasMessageContaining("403");
      assertThatThrownBy(() -> who.resource(replyNamed("ack")).delete())
          .hasMessageContaining("403");
    }
    assertThatThrownBy(
            () ->
                plane
                    .admin()
                    .resources(Ticket.class)
                    .inNamespace(bureau.namespace)
                    .withName("slow")
                    .edit(
                        t -> {
                          t.getSpec().severity = "Critical";
                          return t;
                        }))
        .hasMessageContaining("a ticket is not edited");
    assertThatThrownBy(
            () ->
                plane
                    .admin()
                    .resources(Reply.class)
                    .inNamespace(bureau.namespace)
                    .withName("ack")
                    .edit(
                        r -> {
                          r.getSpec().text = "something else";
                          return r;
                        }))
        .hasMessageContaining("a reply is final");
    assertThatThrownBy(
            () ->
                Edits.editStatus(
                    plane
                        .admin()
                        .resources(Ticket.class)
                        .inNamespace(bureau.namespace)
                        .withName("unheard"),
                    t -> t.getStatus().state = "Met"))
        .hasMessageContaining("may not write the status of tickets");
    bureau.clerk.resource(replyNamed("unit-4")).delete();
    await().atMost(PATIENCE).until(() -> replyNamed("unit-4") == null);
  }

  @Test
  @Order(8)
  void theSchemaAsksForWhatMustBeSaid() {
    assertThatThrownBy(
            () ->
                say(
                    bureau.clerk,
                    "unit-30",
                    "slow",
                    "UsingUnit",
                    "Close",
                    r -> r.satisfaction = null))
        .hasMessageContaining("how satisfied the unit is");
    assertThatThrownBy(
            () ->
                say(
                    bureau.clerk,
                    "unit-31",
                    "slow",
                    "UsingUnit",
                    "Close",
                    r -> r.satisfaction = "Delighted"))
        .hasMessageContaining("VerySatisfied");
    Ticket breach = ticket("breach", "Minor", bureau.clerk);
    breach.getSpec().kind = "DataBreach";
    assertThatThrownBy(() -> raise(bureau.clerk, breach))
        .hasMessageContaining("a breach of data is Critical");
  }
}

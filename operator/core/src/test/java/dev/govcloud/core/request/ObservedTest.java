package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Host;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When what was approved stands and runs, so that it can be handed over (A10). */
class ObservedTest {
  private static final Instant EARLY = Instant.parse("2026-03-03T01:00:00Z");
  private static final Instant LATE = Instant.parse("2026-03-03T02:00:00Z");

  @Test
  void readyIsEveryLineThatWasApproved() {
    assertThat(seen(made("web", true), made("db", true)).ready(two())).isTrue();
    assertThat(seen(made("web", true), made("db", false)).ready(two()))
        .as("one does not run")
        .isFalse();
    assertThat(seen(made("web", true), byHand("WAF", false)).ready(two()))
        .as("one is not delivered")
        .isFalse();
    assertThat(seen(made("web", true), byHand("WAF", true)).ready(two())).isTrue();
  }

  @Test
  void whatIsHaltedIsDoneByHandAllTheSame() {
    assertThat(seen(made("web", false), byHand("WAF", true)).doneByHand()).isTrue();
    assertThat(seen(made("web", true), byHand("WAF", false)).doneByHand()).isFalse();
  }

  @Test
  void theRecordSaysWhatWasDeliveredByWhichFulfilment() {
    assertThat(Happenings.saying("Done.", seen(made("web", true)))).isEqualTo("Done.");
    assertThat(Happenings.saying("Done.", seen(byHand("WAF", true), byHand("Bastion", false))))
        .isEqualTo("Done. By hand: Security WAF (bus-waf).");
  }

  @Test
  void nothingIsLeftOnceObjectsAndWhatWasDeliveredByHandAreGone() {
    Observed none = in(Optional.empty());
    assertThat(none.nothingLeft()).isTrue();
    assertThat(in(Optional.empty(), byHand("WAF", true)).nothingLeft()).isFalse();
    assertThat(in(Optional.empty(), byHand("WAF", false)).nothingLeft()).isTrue();
    Observed machine =
        new Observed(
            Optional.empty(),
            List.of(new Observed.Item("VirtualMachine", "web-1", "uid", true)),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    assertThat(machine.nothingLeft()).isFalse();
  }

  @Test
  void whatStandsIsWhatWasApprovedInANamespaceThatStays() {
    Observed seen = seen();
    assertThat(seen.stands(two())).isTrue();
    assertThat(seen.standing(Optional.of("bus-2"), Optional.empty()).stands(two()))
        .as("something else stands")
        .isFalse();
    assertThat(seen.withProblem(Optional.of("a foreign namespace")).stands(two())).isFalse();
    assertThat(in(Optional.empty()).stands(two())).isFalse();
    assertThat(in(Optional.of(new Observed.Namespace("gc-x", "uid", true))).stands(two()))
        .as("the namespace is going")
        .isFalse();
  }

  @Test
  void readySinceTheLastOfThemWas() {
    Observed machines = seen(since("web", LATE), since("db", EARLY));
    assertThat(machines.standing(Optional.of("bus-1"), Optional.of(EARLY)).readySince())
        .contains(LATE);
    Observed objects = seen(since("web", EARLY));
    assertThat(objects.standing(Optional.of("bus-1"), Optional.of(LATE)).readySince())
        .contains(LATE);
  }

  @Test
  void whereOneDoesNotTellNobodyKnowsSinceWhen() {
    Observed machines = seen(since("web", LATE), made("db", true));
    assertThat(machines.standing(Optional.of("bus-1"), Optional.of(EARLY)).readySince()).isEmpty();
    assertThat(seen(since("web", LATE)).readySince()).as("nor the objects").isEmpty();
  }

  @Test
  void aProblemThatShowsWhileActingIsTheProblem() {
    Observed seen = seen().withProblem(Optional.of("the first"));
    assertThat(seen.withProblem(Optional.empty()).problem()).contains("the first");
    assertThat(seen.withProblem(Optional.of("the second")).problem()).contains("the second");
    assertThat(seen.nothingLeft()).isFalse();
    assertThat(Observed.NOTHING.nothingLeft()).isTrue();
    assertThat(Observed.NOTHING.withProblem(Optional.of("not looked at")).nothingLeft()).isFalse();
  }

  @Test
  void aRefusalThatShowedBeforeStaysWhereNoneShowsWhileActing() {
    Observed.Refusal refusal = new Observed.Refusal("VirtualMachine web-1: no", EARLY);
    Observed seen = seen().withRefusal(Optional.of(refusal));
    assertThat(seen.withRefusal(Optional.empty()).refusal()).contains(refusal);
  }

  @Test
  void aNamespaceThatIsGoingAcceptsNothing() {
    assertThat(seen().accepts(two().filing)).isTrue();
    assertThat(in(Optional.of(new Observed.Namespace("gc-x", "uid", true))).accepts(two().filing))
        .isFalse();
  }

  private static Snapshot two() {
    Snapshot approved = new Snapshot();
    approved.filing = "bus-1";
    approved.resources = new CloudResourceRequestSpec.Resources();
    Host web = Wishes.aHost("web", 2);
    web.count = 2;
    approved.resources.hosts.add(web);
    return approved;
  }

  private static Observed seen(Observed.Line... lines) {
    return in(Optional.of(new Observed.Namespace("gc-x", "uid", false)), lines);
  }

  private static Observed in(Optional<Observed.Namespace> namespace, Observed.Line... lines) {
    return new Observed(
        namespace,
        List.of(),
        List.of(lines),
        Optional.of("bus-1"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Observed.Line made(String name, boolean ready) {
    return Observed.Line.made("Host", name, ready, Optional.empty(), Optional.empty());
  }

  private static Observed.Line since(String name, Instant since) {
    return Observed.Line.made("Host", name, true, Optional.of(since), Optional.empty());
  }

  private static Observed.Line byHand(String name, boolean done) {
    return new Observed.Line(
        "Security",
        name,
        true,
        done,
        done,
        Optional.empty(),
        Optional.of("bus-waf").filter(f -> done),
        Optional.empty(),
        Amount.NOTHING);
  }
}

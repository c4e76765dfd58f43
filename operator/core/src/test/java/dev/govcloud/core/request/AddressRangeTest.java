package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a range here is one for the API server, and the other way round. */
class AddressRangeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/8",
        "0.0.0.0/0",
        "255.255.255.255/32",
        "2001:db8:1::/64",
        "::/0",
        "2001:db8::1/128",
        "64:ff9b::/96",
        "fd00:0:0:1::/64"
      })
  void theUsualSpellingStaysAsItIs(String range) {
    assertThat(usual(range)).contains(range);
  }

  @ParameterizedTest
  @CsvSource({
    "2001:DB8::/32, 2001:db8::/32",
    "2001:0db8:0000:0000:0000:0000:0000:0000/32, 2001:db8::/32",
    "2001:db8:0:0:1:0:0:0/80, 2001:db8:0:0:1::/80",
    "1:0:0:2:0:0:3:4/128, 1::2:0:0:3:4/128",
    "0:0:1:0:0:2:3:4/128, ::1:0:0:2:3:4/128",
    "0:0:1:0:0:0:2:3/128, 0:0:1::2:3/128",
    "1:0:0:2:3:0:0:0/128, 1:0:0:2:3::/128"
  })
  void oneRangeHasOneSpelling(String written, String usual) {
    assertThat(usual(written)).contains(usual);
    assertThat(AddressRange.same(written, usual)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3/24, 10.1.2.0/24",
    "10.01.02.0/24, 10.1.2.0/24",
    "10.1.2.0/024, 10.1.2.0/24",
    "10.1.3.3/23, 10.1.2.0/23",
    "10.1.255.255/20, 10.1.240.0/20",
    "2001:db8::1/64, 2001:db8::/64"
  })
  void whatIsAmbiguousIsRefusedAndSaysWhatWasProbablyMeant(String written, String meant) {
    assertThat(usual(written)).isEmpty();
    assertThat(AddressRange.of(written).map(AddressRange::exact)).contains(meant);
    assertThat(AddressRange.same(written, written)).isFalse();
    assertThat(AddressRange.same(written, meant)).isFalse();
    assertThat(AddressRange.same(meant, written)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "web",
        "10.0.0.0",
        "10.0.0.0/33",
        "10.0.0/8",
        "256.0.0.0/8",
        "256.0.0.0/0",
        "::ffff:a00:0/8",
        "2001:db8::/129",
        "2001:db8:::/64",
        "1:2:3:4:5:6:7:8:9/64",
        "::ffff:10.0.0.0/104",
        "fe80::1%eth0/64",
        "10.0.0.0/-8",
        "localhost/8",
        "./8",
        ":/8"
      })
  void whatIsNoRangeIsNone(String text) {
    assertThat(AddressRange.of(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0} is wide: {1}")
  @CsvSource({
    "10.0.0.0/8, false",
    "10.0.0.0/7, true",
    "0.0.0.0/0, true",
    "2001::/16, false",
    "2000::/15, true",
    "::/0, true",
    "fc00::/7, false",
    "fc00::/8, false",
    "fc00::/6, true",
    "fe00::/7, true",
    "f000::/8, true"
  })
  void whatNoOfficeOwnsIsWide(String range, boolean wide) {
    assertThat(AddressRange.of(range).orElseThrow().wide()).isEqualTo(wide);
  }

  @Property
  void whatWasMeantIsARangeAndSpelledTheUsualWay(
      @ForAll @Size(8) int[] groups, @ForAll @IntRange(max = 128) int prefix) {
    StringBuilder text = new StringBuilder();
    for (int group : groups) {
      text.append(text.length() == 0 ? "" : ":").append(Integer.toHexString(group & 0xffff));
    }
    var meant = AddressRange.of(text + "/" + prefix).map(AddressRange::exact);
    // It is none where it is IPv4 in IPv6.
    meant.ifPresent(m -> assertThat(usual(m)).contains(m));
  }

  private static Optional<String> usual(String text) {
    return AddressRange.of(text).filter(r -> r.isExactly(text)).map(AddressRange::exact);
  }

  @Test
  void equalRangesAreOneInASet() {
    AddressRange one = AddressRange.of("10.0.0.0/8").orElseThrow();
    AddressRange same = AddressRange.of("10.0.0.0/8").orElseThrow();
    AddressRange other = AddressRange.of("10.0.0.0/9").orElseThrow();
    assertThat(one.hashCode()).isEqualTo(same.hashCode()).isNotZero();
    assertThat(one.hashCode() - other.hashCode()).as("the prefix is part of it").isEqualTo(-1);
    assertThat(new java.util.HashSet<>(java.util.List.of(one, other))).hasSize(2).contains(same);
  }
}

package dev.govcloud.cli.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Lang;
import dev.govcloud.cli.text.Words;
import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a kubeconfig comes to, without a server and without kubectl. */
class DestinationTest {
  private static final Words WORDS = Words.in(Lang.EN);
  private static final String CONFIG =
      """
      clusters:
        - {name: c, cluster: {server: "https://office.example:6443"}}
        - {name: d, cluster: {server: "https://other.example:6443"}}
      users:
        - {name: u, user: {token: abc, as: clerk, as-groups: [bureau]}}
      contexts:
        - {name: x, context: {cluster: c, user: u, namespace: bureau-transport}}
        - {name: y, context: {cluster: d, user: u}}
      current-context: x
      """;

  @TempDir Path home;
  private final Connection typed = new Connection();
  private final Map<String, String> environment = new HashMap<>();

  private Config config(String content) throws IOException, Fault {
    Files.createDirectories(home.resolve(".kube"));
    Files.writeString(home.resolve(".kube/config"), content);
    Destination destination = Destination.of(typed, environment, home, WORDS);
    return new ClientSettings(destination, environment, WORDS).config();
  }

  @Test
  void theContextSaysServerUserAndNamespace() throws Exception {
    Config config = config(CONFIG);
    assertThat(config.getMasterUrl()).startsWith("https://office.example:6443");
    assertThat(config.getNamespace()).isEqualTo("bureau-transport");
    assertThat(config.getOauthToken()).isEqualTo("abc");
    assertThat(config.getImpersonateUsername()).isEqualTo("clerk");
    assertThat(config.getImpersonateGroups()).containsExactly("bureau");
  }

  @Test
  void optionsLieOverIt() throws Exception {
    typed.context = "y";
    typed.namespace = "bureau-water";
    typed.as = "auditor";
    typed.asGroups = List.of("audit", "office");
    typed.token = "other";
    Config config = config(CONFIG);
    assertThat(config.getMasterUrl()).startsWith("https://other.example:6443");
    assertThat(config.getNamespace()).isEqualTo("bureau-water");
    assertThat(config.getOauthToken()).isEqualTo("other");
    assertThat(config.getImpersonateUsername()).isEqualTo("auditor");
    assertThat(config.getImpersonateGroups()).containsExactly("audit", "office");
  }

  @Test
  void aContextWithoutANamespaceIsInTheDefaultOne() throws Exception {
    typed.context = "y";
    assertThat(config(CONFIG).getNamespace()).isEqualTo("default");
  }

  @Test
  void noCredentialsGoOverPlainHttp() throws Exception {
    Config config = config(CONFIG.replace("https://office", "http://office"));
    assertThat(config.getOauthToken()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "office.example|true",
        ".example|true",
        "*.example|true",
        "example:6443|true",
        "office.example:6443|true",
        "office.example:443|false",
        "fice.example|false",
        "*|true",
        "10.0.0.0/8|false",
        "''|false",
      })
  void noProxyNamesHostsDomainsAndRanges(String spared, boolean direct) throws Exception {
    environment.put("https_proxy", "proxy.example:3128");
    environment.put("NO_PROXY", spared);
    String proxy = config(CONFIG).getHttpsProxy();
    assertThat(proxy).isEqualTo(direct ? null : "http://proxy.example:3128");
  }

  @Test
  void aRangeOfAddressesIsSpared() throws Exception {
    environment.put("HTTPS_PROXY", "http://proxy.example:3128");
    environment.put("NO_PROXY", "10.0.0.0/8");
    String config = CONFIG.replace("office.example", "10.1.2.3");
    assertThat(config(config).getHttpsProxy()).isNull();
  }

  @Test
  void theProxyOfTheKubeconfigWinsAndMayAskForAPassword() throws Exception {
    environment.put("HTTPS_PROXY", "http://proxy.example:3128");
    environment.put("NO_PROXY", "*");
    Config config =
        config(CONFIG.replace(":6443\"", ":6443\", proxy-url: \"http://a:b@own.example:8080\""));
    assertThat(config.getHttpsProxy()).isEqualTo("http://own.example:8080");
    assertThat(config.getProxyUsername()).isEqualTo("a");
    assertThat(config.getProxyPassword()).isEqualTo("b");
  }

  @Test
  void aFileOfATokenIsReadAndStripped() throws Exception {
    Files.createDirectories(home.resolve(".kube"));
    Files.writeString(home.resolve(".kube/令牌"), " abc-1\n");
    assertThat(config(CONFIG.replace("token: abc", "tokenFile: 令牌")).getOauthToken())
        .isEqualTo("abc-1");
  }

  private void refused(String content, String said) {
    assertThatThrownBy(() -> config(content))
        .isInstanceOf(Fault.class)
        .hasMessageContaining(said)
        .hasMessageContaining("; ");
  }

  @Test
  void whatCannotBeUsedIsOneSentenceThatNamesTheField() {
    refused(CONFIG.replace("token: abc", "x: y"), "no credentials for the user");
    refused(
        CONFIG.replace(":6443\"", ":6443\", proxy-url: \"socks5://p:1\""),
        "proxy-url socks5://p:1");
    refused(CONFIG.replace("https://office.example:6443", "https://of fice"), "is no address");
    refused(CONFIG.replace("token: abc", "tokenFile: gone"), "tokenFile");
    refused(CONFIG.replace("as: clerk,", ""), "need somebody to be");
    refused(CONFIG.replace("current-context: x", ""), "no current context");
    refused(CONFIG.replace("current-context: x", "current-context: z"), "is not in it");
    refused("- a", "is no kubeconfig");
    typed.context = "no";
    refused(CONFIG, "no context no");
    typed.context = null;
    typed.kubeconfig = Path.of("gone");
    refused(CONFIG, "gone does not exist");
  }

  @Test
  void aKeyThatTheJavaRuntimeCannotUseIsRefused() throws Exception {
    String data = Base64.getEncoder().encodeToString("no key at all".getBytes());
    refused(
        CONFIG.replace(
            "token: abc", "client-certificate-data: " + data + ", client-key-data: " + data),
        "holds no private key that can be used");
    refused(CONFIG.replace("token: abc", "client-certificate-data: " + data), "belong together");
  }

  @Test
  void withoutAKubeconfigItSaysHowToNameOne() {
    assertThatThrownBy(() -> Destination.of(typed, environment, home, WORDS))
        .hasMessageContaining("there is no kubeconfig");
  }
}

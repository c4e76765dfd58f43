package dev.govcloud.cli.desk;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.ResourceItem;
import dev.govcloud.api.request.FourNumbers;
import dev.govcloud.cli.ExitCodes;
import dev.govcloud.cli.Govcloud;
import dev.govcloud.cli.Output;
import dev.govcloud.cli.connect.Session;
import dev.govcloud.cli.text.Words;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The four numbers of article 14, line by line. */
@Command(name = "resources", description = "${bundle:desk.help-resources}")
public final class ResourcesCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin Target target;
  @Mixin Output output;

  /** For programs. */
  @JsonPropertyOrder({"items", "amounts"})
  static final class Numbers {
    public List<ResourceItem> items;
    public FourNumbers amounts;
  }

  @Override
  public Integer call() throws Exception {
    try (Session session = Govcloud.root(spec).open()) {
      Words words = session.words();
      Target.Named named = target.named(session);
      CloudResourceRequest request = new Office(session.client(), words).request(named);
      Numbers numbers = new Numbers();
      if (request.getStatus() != null) {
        numbers.items = request.getStatus().resources;
        numbers.amounts = request.getStatus().amounts;
      }
      output.print(spec, numbers, () -> page(named, numbers, words));
    }
    return ExitCodes.OK;
  }

  private List<String> page(Target.Named named, Numbers numbers, Words words) {
    if (numbers.items == null || numbers.items.isEmpty()) {
      return List.of(words.say("desk.resources-nothing", named));
    }
    List<String> lines = Items.numbers(numbers.items, Paint.ofThisProcess(), words).lines("");
    if (numbers.amounts != null) {
      lines.add("");
      lines.addAll(Items.sums(numbers.amounts, words).lines(""));
    }
    if (output.wide()) {
      numbers.items.stream()
          .filter(i -> i.message != null)
          .forEach(i -> lines.add(i.kind + " " + i.name + ": " + Words.plain(i.message)));
    }
    return lines;
  }
}

package dev.govcloud.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.cli.form.Form;
import dev.govcloud.cli.form.Manifest;
import dev.govcloud.cli.form.Question;
import dev.govcloud.cli.text.Trees;
import dev.govcloud.cli.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks for the application form and writes a manifest that the server takes. */
@Command(
    name = "new",
    description = "${bundle:form.new}",
    footerHeading = "%n",
    footer = "${bundle:form.new-footer}",
    modelTransformer = NewCommand.Questions.class)
final class NewCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "${bundle:form.name}")
  String name;

  @Option(names = "--ask", description = "${bundle:form.ask}")
  boolean ask;

  @Option(names = "--to", paramLabel = "FILE", description = "${bundle:form.file}")
  Path to;

  /** One option for each question. */
  static final class Questions implements IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec command) {
      for (Question question : Question.values()) {
        OptionSpec.Builder option =
            OptionSpec.builder("--" + question.option())
                .paramLabel(question.label())
                .arity("1")
                .description("${bundle:form.q-" + question.option() + "}");
        command.addOption(
            question.many()
                ? option.type(List.class).auxiliaryTypes(String.class).build()
                : option.type(String.class).build());
      }
      return command;
    }
  }

  @Override
  public Integer call() throws Exception {
    Words words = Govcloud.root(spec).words();
    if (!Manifest.isName(name)) {
      throw new ParameterException(spec.commandLine(), words.say("form.no-name", name));
    }
    if (to != null && Files.exists(to)) {
      throw new Fault(words.say("form.exists", to));
    }
    Form form = new Form(words);
    for (Question question : Question.values()) {
      for (String answer : given(question)) {
        form.answer(question, answer);
      }
    }
    if (ask || Terminal.answers() && !missing(form).isEmpty()) {
      ask(form, words);
    }
    List<String> missing = missing(form);
    if (!missing.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), words.say("form.missing", String.join(", ", missing)));
    }
    write(form.spec(), words);
    return ExitCodes.OK;
  }

  private static List<String> missing(Form form) {
    List<String> missing =
        Arrays.stream(Question.values())
            .filter(q -> q.needed() && !form.has(q))
            .map(q -> "--" + q.option())
            .collect(Collectors.toList());
    if (Question.resources().stream().noneMatch(form::has)) {
      missing.add("--host");
    }
    return missing;
  }

  private void write(ObjectNode filled, Words words) throws IOException, Fault {
    List<String> refused = Form.refused(filled);
    if (!refused.isEmpty()) {
      throw new Fault(words.say("form.refused", String.join("; ", refused)));
    }
    String manifest =
        Trees.toYaml(Manifest.of(name, Govcloud.root(spec).connection.namespace(), filled));
    PrintWriter err = spec.commandLine().getErr();
    Form.lacks(filled).forEach(lack -> err.println(words.say("form.lacks", lack)));
    if (to == null) {
      spec.commandLine().getOut().print(manifest);
      spec.commandLine().getOut().flush();
    } else {
      Files.writeString(to, manifest);
      err.println(words.say("form.written", to));
    }
  }

  private List<String> given(Question question) {
    Object value = spec.findOption("--" + question.option()).getValue();
    if (value instanceof List<?> several) {
      return several.stream().map(Object::toString).toList();
    }
    return value == null ? List.of() : List.of(value.toString());
  }

  /** Asks what is not answered yet; an empty line leaves out what may be left out. */
  private void ask(Form form, Words words) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    BufferedReader in = Terminal.lines();
    for (Question question : Question.values()) {
      boolean more = !form.has(question);
      while (more) {
        err.println(prompt(question, words));
        err.flush();
        String answer = in.readLine();
        if (answer == null) {
          return;
        }
        more = again(form, question, answer, err);
      }
    }
  }

  /** Whether the question is asked once more: it is not answered, or may have more answers. */
  private static boolean again(Form form, Question question, String answer, PrintWriter err) {
    if (answer.isBlank()) {
      return question.needed() && !form.has(question);
    }
    try {
      form.answer(question, answer);
      return question.many();
    } catch (Fault e) {
      err.println("  " + e.getMessage());
      return true;
    }
  }

  private static String prompt(Question question, Words words) {
    String how =
        question.choices().isEmpty() ? question.pattern() : String.join("|", question.choices());
    String text = words.say("form.q-" + question.option());
    return how.isEmpty() ? text : text + " [" + how + "]";
  }
}

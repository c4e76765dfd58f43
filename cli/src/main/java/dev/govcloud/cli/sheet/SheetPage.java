package dev.govcloud.cli.sheet;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Prints a sheet as a page that needs nothing beside itself; every value is escaped. */
public final class SheetPage {
  private static final String PAGE = "/sheet.html";
  private static final String HTML = Variant.TEXT_HTML;

  private SheetPage() {}

  /** The page: HTML that is well-formed XML too. */
  public static String html(Sheet sheet) {
    return render(PAGE, Map.of("sheet", sheet));
  }

  /**
   * A page of the program with its values: HTML that is well-formed XML too.
   *
   * @param page where it stands among the resources
   */
  public static String render(String page, Map<String, Object> values) {
    Engine engine =
        Engine.builder()
            .addDefaults()
            .addValueResolver(ValueResolvers.rawResolver())
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(HTML)))
            .strictRendering(true)
            .build();
    Template template = engine.parse(source(page), Variant.forContentType(HTML));
    return template.render(values);
  }

  private static String source(String page) {
    try (InputStream in = SheetPage.class.getResourceAsStream(page)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

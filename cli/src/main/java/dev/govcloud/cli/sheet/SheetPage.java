package dev.govcloud.cli.sheet;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Prints a sheet as a page that needs nothing beside itself; every value is escaped. */
public final class SheetPage {
  private static final String PAGE = "/sheet.html";
  private static final String HTML = Variant.TEXT_HTML;

  private SheetPage() {}

  /** The page: HTML that is well-formed XML too. */
  public static String html(Sheet sheet) {
    Engine engine =
        Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(HTML)))
            .strictRendering(true)
            .build();
    Template template = engine.parse(source(), Variant.forContentType(HTML));
    return template.data("sheet", sheet).render();
  }

  private static String source() {
    try (InputStream in = SheetPage.class.getResourceAsStream(PAGE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

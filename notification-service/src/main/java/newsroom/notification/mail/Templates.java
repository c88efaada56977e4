package newsroom.notification.mail;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Fills templates; what comes from people is escaped in HTML.
@Component
public final class Templates {
  private final ITemplateEngine engine;

  Templates(ITemplateEngine engine) {
    this.engine = engine;
  }

  /// @param name under `templates/`; one that ends with `.txt` is plain text
  public String fill(String name, Locale locale, Map<String, Object> values) {
    return engine.process(name, new Context(locale, values));
  }
}

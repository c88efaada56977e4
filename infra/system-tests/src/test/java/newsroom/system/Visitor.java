package newsroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsroom.launcher.demo.Person;

/// Somebody with a browser. Every page that is looked at has to be sound: nothing stopped by its policy,
/// no error in the console, no sideways scrolling, nothing that shuts people out.
final class Visitor implements AutoCloseable {
  private static final String AXE =
      """
      async () => (await axe.run(document, {resultTypes: ['violations']})).violations
        .filter(v => v.impact === 'serious' || v.impact === 'critical')
        .map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | '))
      """;

  /// A colour that is still changing is neither the one before nor the one after.
  private static final String SETTLED =
      """
      () => Promise.allSettled(document.getAnimations()
        .filter(a => a.effect?.getComputedTiming().endTime !== Infinity)
        .map(a => a.finished))
      """;

  private final BrowserContext context;
  private final String kind;
  private final Page page;
  private final List<String> errors = new ArrayList<>();
  private boolean refusalsExpected;

  /// @param kind part of the pictures' names
  Visitor(BrowserContext context, String kind) {
    this.context = context;
    this.kind = kind;
    this.page = context.newPage();
    page.onConsoleMessage(this::hear);
    page.onPageError(errors::add);
  }

  Page page() {
    return page;
  }

  /// The browser reports a refused form as an error as well; that is its answer, not a fault.
  private void hear(ConsoleMessage message) {
    boolean answer =
        message.text().startsWith("Failed to load resource")
            && message.location().startsWith(page.url().replaceFirst("#.*", ""));
    boolean expected = refusalsExpected && message.text().startsWith("Failed to load resource");
    if (message.type().equals("error") && !answer && !expected) {
      errors.add(message.text() + " " + message.location());
    }
  }

  void look(String name) {
    page.waitForLoadState();
    page.evaluate(SETTLED);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + "-" + kind + ".png"))
            .setFullPage(true));
    assertThat(errors).as("console of " + name).isEmpty();
    assertThat(page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
        .as("sideways scrolling of " + name)
        .satisfies(over -> assertThat(((Number) over).intValue()).isLessThanOrEqualTo(0));
    assertThat(page.title()).as("title of " + name).isNotBlank();
    assertThat((List<?>) page.evaluate(AXE)).as("axe on " + name).isEmpty();
  }

  /// From here on the browser may report calls that were refused or did not get through.
  void refusalsAreExpected() {
    refusalsExpected = true;
  }

  void forgetCookie(String name) {
    context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(name));
  }

  /// On the sign-in page.
  void signIn(Person person) {
    fill(Map.of("username", person.username(), "password", person.password()));
    send("password");
  }

  void go(String address) {
    page.navigate(address);
  }

  void fill(Map<String, String> fields) {
    fields.forEach((name, value) -> page.locator("input[name=" + name + "]").first().fill(value));
  }

  /// Sends the form that the field belongs to.
  void send(String field) {
    page.locator("form:has([name=" + field + "]) button:not([type=button])").first().click();
    page.waitForLoadState();
  }

  @Override
  public void close() {
    context.close();
  }
}

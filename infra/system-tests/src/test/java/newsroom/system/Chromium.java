package newsroom.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The system's Chromium, driven by Playwright; `CHROMIUM_PATH` names another one.
final class Chromium implements AutoCloseable {
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/usr/bin/google-chrome-stable");

  private final Playwright playwright;
  private final Browser browser;
  private final String axe = axe();

  /// What a page is looked at on.
  enum Screen {
    DESKTOP(1440, 900),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(ARGUMENTS));
  }

  private static Path executable() {
    return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM_PATH")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "No Chromium. Debian: apt-get install chromium; else set CHROMIUM_PATH"));
  }

  /// What a person's system prefers.
  enum Look {
    LIGHT(ColorScheme.LIGHT),
    DARK(ColorScheme.DARK);

    private final ColorScheme scheme;

    Look(ColorScheme scheme) {
      this.scheme = scheme;
    }
  }

  /// A fresh profile that speaks the language.
  Visitor visitor(Screen screen, String language) {
    return visitor(screen, language, Look.LIGHT);
  }

  Visitor visitor(Screen screen, String language, Look look) {
    var options =
        new Browser.NewContextOptions()
            .setViewportSize(screen.width, screen.height)
            .setLocale(language)
            .setColorScheme(look.scheme)
            .setTimezoneId("Asia/Shanghai");
    if (screen == Screen.PHONE) {
      options.setIsMobile(true).setHasTouch(true).setDeviceScaleFactor(2);
    }
    BrowserContext context = browser.newContext(options);
    // Before any page: what is put in later would be stopped by the page's own policy
    context.addInitScript(axe);
    var kind = screen.name().toLowerCase(Locale.ROOT) + "-" + language;
    return new Visitor(context, look == Look.DARK ? kind + "-dark" : kind);
  }

  private static String axe() {
    try (var script = Chromium.class.getResourceAsStream("/axe.min.js")) {
      if (script == null) {
        throw new IllegalStateException("axe.min.js is not on the class path");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}

package landbridge.serve.browser;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The browser that is installed on this machine; none is ever downloaded. */
final class Chromium {

  private static final String MISSING =
      "no browser here: Debian's packages chromium and chromium-driver have one";

  /** As quiet as it can be, and deaf to every host but this one. */
  private static final String[] FLAGS = {
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--lang=en",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost"
  };

  /** Kept, as a logger that nobody holds forgets its level. */
  private static final Logger LOGGER = Logger.getLogger("org.openqa.selenium");

  static {
    // It warns that it knows no typed form of this browser's protocol, which nothing here uses.
    LOGGER.setLevel(Level.SEVERE);
  }

  private Chromium() {}

  /** Where there is none the test is skipped, and fails where CI is set. */
  static void require() {
    if (onPath("chromium").isEmpty() || onPath("chromedriver").isEmpty()) {
      if (System.getenv("CI") != null) {
        fail(MISSING);
      }
      Assumptions.abort(MISSING);
    }
  }

  /**
   * Starts the one that is {@linkplain #require required}.
   *
   * @param profile an empty folder for what it keeps
   */
  static ChromeDriver start(Path profile, boolean scripts) {
    File browser = onPath("chromium").orElseThrow();
    File driver = onPath("chromedriver").orElseThrow();
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(driver).usingAnyFreePort().build();
    service.sendOutputTo(OutputStream.nullOutputStream());
    return new ChromeDriver(service, options(browser, profile, scripts));
  }

  private static ChromeOptions options(File browser, Path profile, boolean scripts) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser);
    options.addArguments(FLAGS);
    options.addArguments("--user-data-dir=" + profile);
    if (!scripts) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    return options;
  }

  private static Optional<File> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
        .map(folder -> new File(folder, program))
        .filter(File::canExecute)
        .findFirst();
  }

  static Path emptyProfile() {
    try {
      return Files.createTempDirectory("browser");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

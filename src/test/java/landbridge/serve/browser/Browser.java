package landbridge.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A real browser before the served release, as one visitor has it. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Set<Keys> HELD = EnumSet.of(Keys.SHIFT, Keys.CONTROL, Keys.ALT, Keys.META);

  private final URI server;
  private final Path profile;
  private final ChromeDriver driver;
  private Traffic traffic = new Traffic();

  private Browser(URI server, Path profile, ChromeDriver driver) {
    this.server = server;
    this.profile = profile;
    this.driver = driver;
  }

  static Browser start(URI server, boolean scripts) {
    Chromium.require();
    Path profile = Chromium.emptyProfile();
    return new Browser(server, profile, Chromium.start(profile, scripts));
  }

  /** As somebody who was never here, at a desk. */
  void begin() {
    driver.get("about:blank");
    driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    Look.WIDE.apply(driver);
    driver.manage().logs().get(LogType.BROWSER);
    driver.manage().logs().get(LogType.PERFORMANCE);
    traffic = new Traffic();
  }

  /** Opens an address of the server, such as {@code /rail}. */
  void open(String address) {
    driver.get(server + address);
  }

  /** Opens it on some screen, in some language. */
  void open(String address, Look look) {
    look.apply(driver);
    String parameter = "lang=" + look.language();
    int fragment = address.indexOf('#');
    String page = fragment < 0 ? address : address.substring(0, fragment);
    open(page + (page.contains("?") ? "&" : "?") + parameter + address.substring(page.length()));
  }

  void back() {
    driver.navigate().back();
  }

  /** The address that is open, within the server. */
  String address() {
    return addressOf(driver.getCurrentUrl());
  }

  /** The address of a link, within the server. */
  String addressOf(String url) {
    return url.startsWith(server.toString()) ? url.substring(server.toString().length()) : url;
  }

  String title() {
    return driver.getTitle();
  }

  /** The first element of a selector, as soon as it is there. */
  WebElement find(String css) {
    until("there is " + css, () -> !all(css).isEmpty());
    return all(css).get(0);
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** What has the keyboard. */
  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Presses keys, one after the other, wherever the keyboard is; those of a chord together. */
  void press(CharSequence... keys) {
    Actions actions = new Actions(driver);
    for (CharSequence together : keys) {
      List<Keys> held = new ArrayList<>();
      together
          .chars()
          .filter(key -> key != Keys.NULL.charAt(0))
          .forEach(
              key -> {
                Keys named = Keys.getKeyFromUnicode((char) key);
                if (HELD.contains(named)) {
                  actions.keyDown(named);
                  held.add(named);
                } else {
                  actions.sendKeys(String.valueOf((char) key));
                }
              });
      held.forEach(actions::keyUp);
    }
    actions.perform();
  }

  /** Runs a script in the page; it is not bound by what the page's own may do. */
  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Runs a script that calls its last argument with what it yields. */
  Object await(String script, Object... arguments) {
    return driver.executeAsyncScript(script, arguments);
  }

  /** Waits until something holds. */
  void until(String what, BooleanSupplier holds) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!holds.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("not within " + PATIENCE + ": " + what + ", at " + address());
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** What is to be seen, as PNG. */
  byte[] screenshot() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  /** What was asked of the network since the test began. */
  Traffic traffic() {
    traffic.read(driver.manage().logs().get(LogType.PERFORMANCE));
    return traffic;
  }

  /** Fails if something was loaded from elsewhere, or if a page or its policy complained. */
  void requireQuiet() {
    Traffic all = traffic();
    assertEquals(List.of(), all.elsewhere(server), "requests that leave the host");
    List<String> complaints =
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
            .map(LogEntry::getMessage)
            .filter(message -> !isProblemPage(message, all))
            .toList();
    assertEquals(List.of(), complaints, "the browser's console");
  }

  /** The browser also complains of a page of the status 404, which a test may have opened. */
  private static boolean isProblemPage(String message, Traffic all) {
    int end = message.indexOf(" - Failed to load resource");
    return end > 0 && all.opened(message.substring(0, end));
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package landbridge.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every kind of page. */
@InBrowser
class PagesBrowserTest {

  private static final long MOST_BYTES = 100_000;

  static Stream<Arguments> looks() {
    return PageType.all().stream()
        .flatMap(page -> Look.ALL.stream().map(look -> Arguments.of(page, look)));
  }

  static List<PageType> pages() {
    return PageType.all();
  }

  @ParameterizedTest(name = "{0} ({1})")
  @MethodSource("looks")
  void axeFindsNothingSerious(PageType page, Look look, Browser browser) {
    browser.open(page.address(), look);
    assertEquals(page.status(), browser.traffic().status());
    Axe.requireNone(browser);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void isNoWiderThanScreen(PageType page, Look look, Browser browser) {
    browser.open(page.address(), look);
    assertEquals(List.of(), browser.run(PageScripts.TOO_WIDE, look.width()));
  }

  /** A name stands in its own language, so that it is read out and shown as such. */
  @ParameterizedTest
  @MethodSource("pages")
  void marksLanguagesOfNames(PageType page, Browser browser) {
    browser.open(page.address());
    assertEquals(List.of(), browser.run(PageScripts.UNMARKED));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isLight(PageType page, Browser browser) {
    browser.open(page.address());
    long bytes = browser.traffic().bytes(Traffic.PAGE);
    assertTrue(bytes > 0 && bytes < MOST_BYTES, bytes + " bytes");
  }
}

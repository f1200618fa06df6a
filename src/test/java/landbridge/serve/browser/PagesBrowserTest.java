package landbridge.serve.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
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

  /** In both directions, light and dark, axe has nothing serious to say, and nothing sticks out. */
  @ParameterizedTest(name = "{0} ({1})")
  @MethodSource("looks")
  void suitsReaderAndScreen(PageType page, Look look, Browser browser) {
    page.open(browser, look);
    assertEquals(page.status(), browser.traffic().status());
    assertAll(
        () -> assertEquals(List.of(), Axe.findings(browser)),
        () -> assertEquals(List.of(), browser.run(PageScripts.TOO_WIDE, look.width())));
  }

  /** Before fonts, over the network; and a name stands in its own language. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void isLightAndMarksLanguages(PageType page, Browser browser) {
    page.open(browser, Look.WIDE);
    long bytes = browser.traffic().bytes(Traffic.PAGE);
    assertAll(
        () -> assertTrue(bytes > 0 && bytes < MOST_BYTES, bytes + " bytes"),
        () -> assertEquals(List.of(), browser.run(PageScripts.UNMARKED)));
  }
}

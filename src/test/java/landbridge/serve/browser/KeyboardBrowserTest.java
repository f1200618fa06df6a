package landbridge.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** The pages without a mouse. */
@InBrowser
class KeyboardBrowserTest {

  /** On a page of very many links the first ones tell enough. */
  private static final int MOST_STOPS = 120;

  /** Numbers what the keyboard should reach, in the order of the page, and says how many. */
  private static final String NUMBER =
      """
      const stops = [...document.querySelectorAll(
          'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
        .filter((e) => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }));
      stops.forEach((e, i) => { e.dataset.stop = i; });
      return stops.length;
      """;

  /** Which of them has the keyboard, or why it should not. */
  private static final String STOP =
      """
      const e = document.activeElement;
      if (e.dataset.stop === undefined) return `${e.tagName} is no stop`;
      const style = getComputedStyle(e);
      const box = e.getBoundingClientRect();
      const name = e.outerHTML.slice(0, 100);
      if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return `no outline: ${name}`;
      if (box.right <= 0 || box.bottom <= 0 || box.left >= innerWidth || box.top >= innerHeight)
        return `out of sight: ${name}`;
      return e.dataset.stop;
      """;

  static List<PageType> pages() {
    return PageType.all();
  }

  /** In the order of the page, each in sight and with an outline; nothing keeps the keyboard. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void tabReachesEverything(PageType page, Browser browser) {
    page.open(browser, Look.WIDE);
    int stops = Math.min(MOST_STOPS, ((Long) browser.run(NUMBER)).intValue());
    assertTrue(stops > 10, stops + " stops");
    browser.run("document.activeElement.blur()");
    for (int i = 0; i < stops; i++) {
      browser.press(Keys.TAB);
      assertEquals(String.valueOf(i), browser.run(STOP));
    }
  }

  @Test
  void skipLinkLeadsToContent(Browser browser) {
    browser.open("/");
    browser.press(Keys.TAB);
    assertEquals("skip", browser.focused().getAttribute("class"));
    assertTrue(browser.focused().getRect().getX() >= 0, "in sight");
    browser.press(Keys.ENTER);
    browser.until(
        "the content has the keyboard", () -> "main".equals(browser.focused().getAttribute("id")));
    browser.press(Keys.TAB);
    assertEquals("q", browser.focused().getAttribute("id"), "past the menu");
  }
}

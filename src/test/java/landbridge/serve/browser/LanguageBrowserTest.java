package landbridge.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import landbridge.serve.page.Links;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;

/** The switch between the languages of the pages. */
@InBrowser
class LanguageBrowserTest {

  @Test
  void uyghurRunsFromRight(Browser browser) {
    browser.open("/");
    assertTrue(wordmark(browser).getX() < Look.WIDE.width() / 2, "English begins on the left");
    browser.find(".languages a[lang=ug-Arab]").click();
    assertEquals("rtl", browser.find("html[lang=ug-Arab]").getAttribute("dir"));
    Rectangle wordmark = wordmark(browser);
    assertTrue(wordmark.getX() + wordmark.getWidth() > Look.WIDE.width() / 2, "on the right");
    assertEquals("true", browser.find("a[hreflang=ug-Arab]").getAttribute("aria-current"));
  }

  @Test
  void staysForNextPage(Browser browser) {
    browser.open("/");
    browser.find(".languages a[lang=ug-Arab]").click();
    browser.find("html[lang=ug-Arab]");
    browser.open("/lookup?q=Khorgos");
    assertEquals("ug-Arab", browser.find("html").getAttribute("lang"));
    browser.find(".languages a[lang=ru]").click();
    browser.find("html[lang=ru][dir=ltr]");
    assertTrue(browser.address().contains("q=Khorgos"), "the same page: " + browser.address());
  }

  /** Traditional Mongolian runs from top to bottom, its lines from left to right. */
  @Test
  void mongolianRunsDown(Browser browser) {
    String mongol = "\u182E\u1823\u1829\u182D\u1823\u182F";
    String query = "SELECT (\"" + mongol + "\"@mn-Mong AS ?name) {}";
    browser.open("/" + Links.query(query));
    WebElement name = browser.find("bdi[lang=mn-Mong]");
    assertEquals("vertical-lr", name.getCssValue("writing-mode"));
    assertTrue(name.getRect().getHeight() > name.getRect().getWidth(), "taller than wide");
  }

  private static Rectangle wordmark(Browser browser) {
    return browser.find(".wordmark a").getRect();
  }
}

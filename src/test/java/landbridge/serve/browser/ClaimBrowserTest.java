package landbridge.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** From what is said to the sentence that says it. */
@InBrowser
class ClaimBrowserTest {

  private static final String IN_SIGHT =
      """
      const box = arguments[0].getBoundingClientRect();
      return box.height > 0 && box.top >= 0 && box.top < innerHeight;
      """;

  /** Whether its ground is another than the page's. */
  private static final String IS_MARKED =
      """
      const ground = (e) => getComputedStyle(e).backgroundColor;
      return ground(arguments[0]) !== 'rgba(0, 0, 0, 0)' && ground(arguments[0]) !== ground(document.body);
      """;

  @Test
  void quoteOfFactLeadsToItsSentence(Browser browser) {
    browser.open("/id/khorgos.html");
    leadsToSentence(browser);
  }

  @Test
  void claimLeadsToItsSentence(Browser browser) {
    browser.open("/id/khorgos.html");
    browser.find("main a[href*='claim/']").click();
    browser.until("it is a claim", () -> browser.address().startsWith("/claim/"));
    leadsToSentence(browser);
  }

  private static void leadsToSentence(Browser browser) {
    WebElement link = browser.find("blockquote.quote a[href*='#char=']");
    String quote = words(link.getText());
    link.sendKeys(Keys.ENTER);
    browser.until("it is a document", () -> browser.address().startsWith("/doc/"));
    String place = browser.address().substring(browser.address().indexOf('#') + 1);
    WebElement passage = browser.find("[id='" + place + "']");
    assertEquals(quote, words(passage.getText()));
    browser.until("it is in sight", () -> (boolean) browser.run(IN_SIGHT, passage));
    assertTrue((boolean) browser.run(IS_MARKED, passage), "it is highlighted");
  }

  /** Without the marks around a quote, and however its blanks are shown. */
  private static String words(String text) {
    return text.replaceAll("[“”«»\"]", "").replaceAll("\\s+", " ").strip();
  }
}

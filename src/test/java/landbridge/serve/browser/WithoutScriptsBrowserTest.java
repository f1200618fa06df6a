package landbridge.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** All that can be done where pages may run no scripts. */
@InBrowser(scripts = false)
class WithoutScriptsBrowserTest {

  /** Else the others would prove nothing. */
  @Test
  void runsNoScript(Browser browser) {
    browser.open("/");
    assertEquals(0, browser.all("#suggestions").size());
  }

  @Test
  void looksNameUp(Browser browser) {
    browser.open("/");
    browser.find("#q").sendKeys("Қарасу", Keys.ENTER);
    WebElement first = browser.find(".candidates li a");
    assertTrue(first.getAttribute("href").endsWith("/id/qarasu-subdistrict.khorgos"));
  }

  @Test
  void asksAgain(Browser browser) {
    browser.open("/sparql?query=ASK%20%7B%7D");
    WebElement query = browser.find("textarea[name=query]");
    query.clear();
    query.sendKeys("SELECT ?a { VALUES ?a { 1 2 3 } }");
    browser.find("form.ask button[type=submit]").click();
    browser.find("tbody td");
    assertEquals(3, browser.all("tbody tr").size());
  }
}

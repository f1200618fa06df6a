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

  @Test
  void factLeadsToItsSentence(Browser browser) {
    browser.open("/id/khorgos.html");
    assertTrue(browser.all("table.names td").size() > 3, "the names");
    browser.find("blockquote.quote a[href*='#char=']").click();
    browser.until("it is a document", () -> browser.address().startsWith("/doc/"));
    String place = browser.address().substring(browser.address().indexOf('#') + 1);
    assertTrue(browser.find("[id='" + place + "']").isDisplayed());
  }

  @Test
  void goesToAnotherTime(Browser browser) {
    browser.open("/rail");
    WebElement slider = browser.find("form.timeline input[type=range]");
    String first = slider.getAttribute("min");
    slider.sendKeys(Keys.HOME);
    browser.find("form.timeline button[type=submit]").click();
    browser.until("it is then", () -> browser.address().equals("/rail?asOf=" + first));
    assertEquals(first, browser.find("form.timeline output").getText());
    assertTrue(browser.all("figure.map svg .later").size() > 1, "what came later");
  }

  @Test
  void findsQuestion(Browser browser) {
    browser.open("/queries");
    browser.find("#filter").sendKeys("gauge", Keys.ENTER);
    browser.until("it is found", () -> browser.address().equals("/queries?q=gauge"));
    browser.find(".catalogue a[href$='query/breaks-of-gauge']").click();
    browser.find("main td");
  }
}

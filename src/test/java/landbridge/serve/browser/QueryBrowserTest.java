package landbridge.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The catalogue of questions and the editor, by the keyboard alone where it can be. */
@InBrowser
class QueryBrowserTest {

  private static final String HINTS = ".CodeMirror-hint";

  @Test
  void filtersQuestionsWhileTyping(Browser browser) {
    browser.open("/queries");
    int all = shown(browser);
    browser.find("#filter").sendKeys("gauge");
    browser.until("some are left", () -> shown(browser) > 0 && shown(browser) < all / 2);
    assertTrue(
        browser.find(".filter [role=status]").getText().contains("" + shown(browser)), "says so");
  }

  @Test
  void questionIsAnsweredChangedAndAsked(Browser browser) {
    browser.open("/queries");
    browser.find("a[href='query/stations']").click();
    browser.find("main td");
    browser.find("a.action[href*='edit=stations']").click();
    assertTrue(browser.find("#query").getAttribute("value").contains("?station a lb:Station"));
    browser.find("#query").sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
    browser.find("main td");
    assertTrue(browser.address().startsWith("/sparql?query="), browser.address());
  }

  @Test
  void completesWhatThisGraphHas(Browser browser) {
    edit(browser);
    browser.press("SELECT * { ?x lb:popul");
    browser.until("hints", () -> !browser.all(HINTS).isEmpty());
    assertTrue(browser.find(HINTS).getText().startsWith("lb:population"));
    browser.press(Keys.ENTER);
    browser.until("it is taken", () -> text(browser).endsWith("lb:population"));
    assertTrue(
        text(browser).startsWith("PREFIX lb: <https://w3id.org/landbridge/ontology#>"),
        text(browser));
    browser.press(" ?p ; a lb:Stat");
    browser.until("hints", () -> !browser.all(HINTS).isEmpty());
    assertTrue(browser.find(HINTS).getText().startsWith("lb:Station"));
  }

  @Test
  void completesPrefixes(Browser browser) {
    edit(browser);
    browser.press("PREFIX skosx");
    browser.until("hints", () -> !browser.all(HINTS).isEmpty());
    assertEquals(
        "skosxl: <http://www.w3.org/2008/05/skos-xl#>", browser.find(HINTS).getText().strip());
  }

  @Test
  void editorAsksAndKeepsNothing(Browser browser) {
    edit(browser);
    browser.press("ASK { ?s ?p ?o }");
    browser.focused().sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
    browser.until("it is asked", () -> browser.address().startsWith("/sparql"));
    assertEquals("Yes.", browser.find("[role=status]").getText().substring(0, 4));
    assertEquals(0L, browser.run("return localStorage.length"));
  }

  /** WCAG 2.1.2. */
  @Test
  void keyboardLeavesEditor(Browser browser) {
    edit(browser);
    assertTrue(browser.focused().getAttribute("aria-label").contains("Tab"), "it is announced");
    browser.press("SELECT");
    browser.press(Keys.TAB);
    assertEquals("as-of", browser.focused().getAttribute("id"));
    browser.focused().sendKeys(Keys.chord(Keys.SHIFT, Keys.TAB));
    assertEquals("TEXTAREA", browser.focused().getTagName().toUpperCase(java.util.Locale.ROOT));
    browser.focused().sendKeys(Keys.chord(Keys.SHIFT, Keys.TAB));
    browser.press(Keys.ENTER);
    assertEquals("query", browser.focused().getAttribute("id"), "the plain field is back");
    assertEquals("SELECT", browser.focused().getAttribute("value"));
  }

  @Test
  void saysWhatIsWrong(Browser browser) {
    edit(browser);
    browser.press("SELECT ?x WHERE ?y");
    WebElement icon = browser.find(".parseErrorIcon");
    browser.until("it says so", () -> icon(browser).startsWith("Not expected here"));
    assertFalse(icon.getAttribute("title").isEmpty());
  }

  @Test
  void editorHasNothingSerious(Browser browser) {
    edit(browser);
    browser.press("SELECT * { ?x a ?y }");
    assertEquals(List.of(), Axe.findings(browser));
  }

  private static String icon(Browser browser) {
    return browser.find(".parseErrorIcon").getAttribute("title");
  }

  /** Opens the editor with nothing in it. */
  private static void edit(Browser browser) {
    browser.open("/queries");
    browser.find("#query").sendKeys("");
    browser.focused().sendKeys(Keys.chord(Keys.SHIFT, Keys.TAB));
    browser.press(Keys.ENTER);
    browser.find(".CodeMirror-focused");
  }

  private static String text(Browser browser) {
    return browser.find("#query").getAttribute("value");
  }

  private static int shown(Browser browser) {
    return (int) browser.all(".catalogue li").stream().filter(WebElement::isDisplayed).count();
  }
}

package landbridge.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import landbridge.names.ResourceTable;
import landbridge.names.ResourceTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** One field for names in any script, by the keyboard alone. */
@InBrowser
class SearchBrowserTest {

  private static final String FIELD = "form.search input[type=search]";
  private static final String SUGGESTIONS = "#suggestions:not([hidden]) li";

  static List<Row> names() {
    return ResourceTable.read(SearchBrowserTest.class, "names.tsv");
  }

  @ParameterizedTest
  @MethodSource("names")
  void suggestionLeadsToPlace(Row name, Browser browser) {
    browser.open("/");
    browser.find(FIELD).sendKeys(name.get("typed"));
    browser.find(SUGGESTIONS);
    browser.press(Keys.ARROW_DOWN, Keys.ENTER);
    String place = "/id/" + name.get("place") + ".html";
    browser.until("it is " + place, () -> browser.address().equals(place));
  }

  /** The page of what is not there has the field too, and lies below the root. */
  @Test
  void suggestsOnPageBelowRoot(Browser browser) {
    browser.open("/id/nowhere.html");
    browser.find(FIELD).sendKeys("Эв ну");
    browser.find(SUGGESTIONS).click();
    browser.until(
        "it is the place", () -> browser.address().equals("/id/ebinur-town.alashankou.html"));
  }

  @Test
  void suggestionSaysWhy(Browser browser) {
    browser.open("/");
    browser.find(FIELD).sendKeys("Эв нуур");
    assertTrue(browser.find(SUGGESTIONS + " small").getText().contains("Эв нуур балгас"));
  }

  @Test
  void escapeClosesSuggestions(Browser browser) {
    browser.open("/");
    WebElement field = browser.find(FIELD);
    field.sendKeys("Khorg");
    browser.find(SUGGESTIONS);
    assertEquals("true", field.getAttribute("aria-expanded"));
    browser.press(Keys.ESCAPE);
    assertEquals(List.of(), browser.all(SUGGESTIONS));
    assertEquals("false", field.getAttribute("aria-expanded"));
    assertEquals("Khorg", field.getAttribute("value"));
  }

  /** The element that a screen reader is told of is the one that looks chosen. */
  @Test
  void arrowsGoRoundSuggestions(Browser browser) {
    browser.open("/");
    WebElement field = browser.find(FIELD);
    field.sendKeys("Khorg");
    browser.until("there are several", () -> browser.all(SUGGESTIONS).size() > 1);
    browser.press(Keys.ARROW_UP);
    String last = browser.all("#suggestions li[aria-selected=true]").get(0).getAttribute("id");
    assertEquals("suggestion-" + (browser.all(SUGGESTIONS).size() - 1), last);
    assertEquals(last, field.getAttribute("aria-activedescendant"));
    browser.press(Keys.ARROW_DOWN);
    assertEquals("suggestion-0", field.getAttribute("aria-activedescendant"));
  }

  @Test
  void enterAloneLooksUpWhatIsTyped(Browser browser) {
    browser.open("/");
    browser.find(FIELD).sendKeys("قورغاس");
    browser.press(Keys.ENTER);
    browser.find(".candidates li a");
    assertTrue(browser.address().startsWith("/lookup?q=%D9%82"), browser.address());
    assertEquals("قورغاس", browser.find(FIELD).getAttribute("value"));
  }
}

package landbridge.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The railways through time. */
@InBrowser
class RailBrowserTest {

  /** What the drawing shows of each line and stop. */
  private static final String STATES =
      """
      return [...document.querySelectorAll('figure.map svg [data-thing]')]
        .map((e) => ['open', 'later', 'closed', 'undated'].filter((s) => e.classList.contains(s)).join())
        .join(' ');
      """;

  @Test
  void sliderMovesDrawingAndAddress(Browser browser) {
    browser.open("/rail");
    String before = states(browser);
    WebElement slider = browser.find("form.timeline input[type=range]");
    slider.sendKeys(Keys.HOME);
    String first = slider.getAttribute("min");
    browser.until("the address tells", () -> browser.address().equals("/rail?asOf=" + first));
    assertEquals(first, browser.find("form.timeline output").getText());
    String early = states(browser);
    assertNotEquals(before, early);
    slider.sendKeys(Keys.END);
    assertNotEquals(early, states(browser));
    assertTrue(open(early) < open(states(browser)), "more is open in the end");
  }

  /** What the script shows is what the server sends. */
  @Test
  void addressShowsTheSameAgain(Browser browser) {
    browser.open("/rail");
    WebElement slider = browser.find("form.timeline input[type=range]");
    slider.sendKeys(Keys.HOME, Keys.PAGE_UP, Keys.ARROW_RIGHT);
    String states = states(browser);
    String count = browser.find("#count").getText();
    String address = browser.address();
    assertTrue(address.contains("asOf="), address);
    browser.open(address);
    assertEquals(states, states(browser));
    assertEquals(count, browser.find("#count").getText());
  }

  private static String states(Browser browser) {
    browser.find("figure.map svg");
    return (String) browser.run(STATES);
  }

  private static int open(String states) {
    return states.split("open", -1).length - 1;
  }
}

package landbridge.serve.browser;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The harness itself: it fails where it should. */
@InBrowser
class HarnessBrowserTest {

  /** So that what was provoked does not fail the test that provoked it. */
  @AfterEach
  void forget(Browser browser) {
    browser.begin();
  }

  /** From a page that no policy guards. */
  @Test
  void tellsRequestsThatLeaveHost(Browser browser) {
    browser.await(
        "fetch('http://example.org/').catch(() => 0).then(arguments[arguments.length - 1])");
    AssertionError failure = assertThrows(AssertionError.class, browser::requireQuiet);
    assertTrue(failure.getMessage().contains("example.org"), failure::getMessage);
  }

  @Test
  void tellsBreachesOfPolicy(Browser browser) {
    browser.open("/");
    browser.run(
        "document.body.append(Object.assign(document.createElement('style'), { textContent: 'p { }' }))");
    AssertionError failure = assertThrows(AssertionError.class, browser::requireQuiet);
    assertTrue(failure.getMessage().contains("Content Security Policy"), failure::getMessage);
  }

  @Test
  void axeFindsTextThatNobodyCanRead(Browser browser) {
    browser.open("/");
    browser.run("document.querySelector('h1').style.color = '#ccc'");
    assertTrue(Axe.findings(browser).toString().contains("color-contrast"));
  }
}

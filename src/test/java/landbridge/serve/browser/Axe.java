package landbridge.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds against WCAG 2.2 AA. */
final class Axe {

  private static final String SCRIPT = script();

  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then(
        (found) => done(found.violations
          .filter((rule) => rule.impact === 'serious' || rule.impact === 'critical')
          .flatMap((rule) => rule.nodes.map((node) =>
            `${rule.impact}: ${rule.id}: ${node.target} ${node.html.slice(0, 150)} ${node.any.map((c) => c.message)}`))),
        (failure) => done([`axe failed: ${failure}`]));
      """;

  private Axe() {}

  /** Fails if a finding is serious or critical. */
  static void requireNone(Browser browser) {
    browser.run(SCRIPT);
    assertEquals(List.of(), browser.await(RUN), browser.address());
  }

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package landbridge.serve.browser;

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

  /** The findings that are serious or critical: the rule, the element, and why. */
  static List<String> findings(Browser browser) {
    browser.run(SCRIPT);
    return ((List<?>) browser.await(RUN)).stream().map(String::valueOf).toList();
  }

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

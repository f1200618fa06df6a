package landbridge.serve.browser;

/** Names the elements that reach out of a screen of so many pixels. */
final class Wide {

  static final String SCRIPT =
      """
      return [...document.body.querySelectorAll('*')]
        .filter((e) => { const r = e.getBoundingClientRect(); return r.right > arguments[0] + 1 || r.left < -1; })
        .slice(0, 5).map((e) => e.outerHTML.slice(0, 120)).join('\\n');
      """;

  private Wide() {}
}

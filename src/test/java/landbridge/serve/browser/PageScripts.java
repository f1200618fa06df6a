package landbridge.serve.browser;

/** What is asked of a page by a script, as a list of what is wrong. */
final class PageScripts {

  /** The elements that reach out of a screen as wide as the first argument. */
  static final String TOO_WIDE =
      """
      if (document.documentElement.scrollWidth <= arguments[0]) return [];
      return [...document.body.querySelectorAll('*')]
        .filter((e) => {
          const box = e.getBoundingClientRect();
          return box.right > arguments[0] + 1 || box.left < -1;
        })
        .slice(0, 5).map((e) => e.outerHTML.slice(0, 150));
      """;

  /**
   * Texts that are mostly in a script that the language of their element is not written in. What is
   * quoted, typed or printed by machines may be, and what the data themselves give no language of.
   */
  static final String UNMARKED =
      """
      const written = [
        [/\\p{Script=Arabic}/gu, /^(ug|ar|fa|ur)\\b|\\bArab\\b/],
        [/\\p{Script=Han}/gu, /^(zh|ja)\\b|\\bHan[ist]\\b/],
        [/\\p{Script=Cyrillic}/gu, /^(ru|kk|mn|tg|ky|bg|uk)\\b|\\bCyrl\\b/],
        [/\\p{Script=Mongolian}/gu, /\\bMong\\b/],
      ];
      const wrong = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode.data.replace(/\\P{L}/gu, '');
        const parent = texts.currentNode.parentElement;
        const lang = parent.closest('[lang]').lang;
        if (parent.closest('q, .text, .reason, code, pre, textarea, script, bdi:not([lang])')) continue;
        const most = ([letters]) => (text.match(letters) ?? []).length > text.length / 2;
        if (written.some((script) => most(script) && !script[1].test(lang)))
          wrong.push(`${lang}: ${parent.outerHTML.slice(0, 150)}`);
      }
      return wrong.slice(0, 5);
      """;

  private PageScripts() {}
}

package landbridge.serve;

import java.util.Map;

/**
 * A page within the layout that all pages share.
 *
 * @param title in the window's frame
 * @param root the root as a link from this page, empty or ending with a slash
 * @param isIndexed whether search engines may list it
 * @param body the markup between header and end
 */
record Page(String title, String root, boolean isIndexed, String body) {

  private static final Template LAYOUT = Template.read("layout.html");
  private static final Template FORM = Template.read("form.html");
  private static final Template SEARCH = Template.read("search.html");
  private static final Html NO_INDEX = new Html("<meta name=\"robots\" content=\"noindex\">\n");

  /** The whole page. */
  String markup() {
    return LAYOUT.fill(
        Map.of(
            "title",
            Html.text(title),
            "root",
            Html.text(root),
            "robots",
            isIndexed ? new Html("") : NO_INDEX,
            "body",
            new Html(body)));
  }

  /** The form for a query, with what stands in it at first. */
  static Html form(String label, String query, String date) {
    String markup =
        FORM.fill(
            Map.of("label", Html.text(label), "query", Html.text(query), "asOf", Html.text(date)));
    return new Html(markup.strip());
  }

  /** The form for a name to look up, with what stands in it at first. */
  static Html searchForm(String text) {
    return new Html(SEARCH.fill(Map.of("text", Html.text(text))).strip());
  }
}

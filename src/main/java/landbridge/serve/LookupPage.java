package landbridge.serve;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import landbridge.lookup.Candidate;
import landbridge.lookup.Label;
import landbridge.lookup.PlaceCode;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * The page of a lookup: each candidate with what matched and why, each name in its own language and
 * direction.
 *
 * @param text what was looked up; empty for the form alone
 * @param candidates what may be meant
 */
record LookupPage(String text, List<Candidate> candidates) {

  private static final Template TEMPLATE = Template.read("lookup.html");

  String page() {
    String body =
        TEMPLATE.fill(
            Map.of(
                "form",
                Page.searchForm(text),
                "summary",
                Html.text(summary()),
                "candidates",
                join(candidates, "\n", LookupPage::candidate)));
    String title = text.isEmpty() ? "Look a name up" : text;
    return new Page(title + " – Landbridge", "", false, body).markup();
  }

  private String summary() {
    if (text.isEmpty()) {
      return "A name in any script, a code, or an IRI.";
    }
    return switch (candidates.size()) {
      case 0 -> "No place of this graph is called so, or nearly so.";
      case 1 -> "One place.";
      default -> candidates.size() + " places, the likeliest first.";
    };
  }

  private static String candidate(Candidate candidate) {
    StringBuilder item = new StringBuilder("<li>\n<h2><a href=\"");
    item.append(Html.text(ResultsPage.link(describe(candidate.iri()))))
        .append("\">")
        .append(label(candidate.label()))
        .append("</a></h2>\n<p class=\"score\"><meter min=\"0\" max=\"100\" value=\"")
        .append(candidate.score())
        .append("\" aria-label=\"score\"></meter> ")
        .append(Math.round(candidate.score()))
        .append(" of 100</p>\n<p>")
        .append(join(candidate.kinds(), ", ", kind -> label(kind.label())))
        .append("</p>\n");
    if (!candidate.parents().isEmpty()) {
      item.append("<p>in ")
          .append(join(candidate.parents(), ", ", parent -> label(parent.label())))
          .append("</p>\n");
    }
    // In English, whatever the script of the name that it begins with.
    item.append("<p><bdi lang=\"en\" dir=\"ltr\">")
        .append(Html.text(candidate.reason()))
        .append("</bdi>");
    item.append(matched(candidate.matched())).append("</p>\n");
    if (!candidate.codes().isEmpty()) {
      item.append("<p>").append(join(candidate.codes(), ", ", LookupPage::code)).append("</p>\n");
    }
    return item.append("</li>").toString();
  }

  private static String matched(Candidate.@Nullable Matched matched) {
    if (matched == null) {
      return "";
    }
    StringBuilder text = new StringBuilder(" <small>(");
    text.append(matched.status().slug());
    if (matched.former()) {
      text.append(", former");
    }
    if (matched.validFrom() != null) {
      text.append(", from ").append(Html.text(matched.validFrom()));
    }
    if (matched.validUntil() != null) {
      text.append(", until ").append(Html.text(matched.validUntil()));
    }
    return text.append(")</small>").toString();
  }

  private static String code(PlaceCode code) {
    return Html.text(code.scheme()) + " <code>" + Html.text(code.notation()) + "</code>";
  }

  private static String label(Label label) {
    String language = label.tag().isEmpty() ? "" : " lang=\"" + Html.text(label.tag()) + "\"";
    return "<bdi" + language + ">" + Html.text(label.text()) + "</bdi>";
  }

  private static String describe(String iri) {
    Query query = new Query();
    query.setQueryDescribeType();
    query.addDescribeNode(NodeFactory.createURI(iri));
    return query.serialize();
  }

  private static <T> Html join(List<T> items, String between, Function<T, String> markup) {
    return new Html(items.stream().map(markup).collect(Collectors.joining(between)));
  }
}

package landbridge.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import landbridge.lookup.Candidate;
import landbridge.lookup.Label;
import landbridge.serve.reconcile.PlaceView;

/** A small page of a place that other programs show in a frame of theirs; it loads nothing. */
final class PreviewPage {

  private static final Template PAGE = Template.read("preview.html");
  private static final String STYLE = Template.read("preview.css").text();

  /** Its own style is all that it may use, and any page may show it. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-" + digest(STYLE) + "'; base-uri 'none'";

  private PreviewPage() {}

  static String of(PlaceView view) {
    Candidate place = view.place();
    return PAGE.fill(
        Map.of(
            "title", Html.text(place.label().text()),
            "style", new Html(STYLE),
            "name", marked(place.label()),
            "kinds", list(place.kinds().stream().map(Candidate.Kind::label).toList()),
            "parents", list(around(place)),
            "codes", codes(place),
            "names", names(view.names())));
  }

  /** Text with its language and direction. */
  private static Html marked(Label label) {
    return new Html(
        "<bdi"
            + (label.tag().isEmpty() ? "" : " lang=\"" + Html.text(label.tag()) + "\"")
            + " dir=\""
            + PlaceView.direction(label.text())
            + "\">"
            + Html.text(label.text())
            + "</bdi>");
  }

  private static Html list(List<Label> labels) {
    return new Html(
        labels.stream()
            .map(PreviewPage::marked)
            .map(Html::markup)
            .collect(Collectors.joining(", ")));
  }

  private static List<Label> around(Candidate place) {
    List<Label> around =
        new ArrayList<>(place.parents().stream().map(Candidate.Thing::label).toList());
    if (around.isEmpty() && place.country() != null) {
      around.add(place.country().label());
    }
    return around;
  }

  private static Html codes(Candidate place) {
    return new Html(
        place.codes().stream()
            .map(
                code ->
                    "<p><code>"
                        + Html.text(code.notation())
                        + "</code> <small>"
                        + Html.text(code.scheme())
                        + "</small></p>")
            .collect(Collectors.joining("\n")));
  }

  /** One row a language; what a rule made is said to be so. */
  private static Html names(List<PlaceView.Name> names) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (PlaceView.Name name : names) {
      String mark = name.isGenerated() ? " <small>(generated)</small>" : "";
      rows.computeIfAbsent(name.form().tag(), tag -> new ArrayList<>())
          .add(marked(name.form()).markup() + mark);
    }
    return new Html(
        rows.entrySet().stream()
            .map(
                row ->
                    "<tr><th scope=\"row\">"
                        + Html.text(row.getKey())
                        + "</th><td>"
                        + String.join("<br>", row.getValue())
                        + "</td></tr>")
            .collect(Collectors.joining("\n")));
  }

  private static String digest(String text) {
    try {
      byte[] bytes =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package landbridge.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import landbridge.lookup.Candidate;
import landbridge.lookup.Label;
import landbridge.serve.page.InterfaceLanguage;
import landbridge.serve.page.PageRequest;
import landbridge.serve.page.Pages;
import landbridge.serve.reconcile.PlaceView;

/** A small page of a place that other programs show in a frame of theirs; it loads nothing. */
final class PreviewPage {

  private static final String STYLE =
      new String(FileRoute.read("/landbridge/serve/files/preview.css"), StandardCharsets.UTF_8);

  /** Its own style is all that it may use, and any page may show it. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-" + digest(STYLE) + "'; base-uri 'none'";

  private PreviewPage() {}

  static String of(PlaceView view, InterfaceLanguage language) {
    Candidate place = view.place();
    return Pages.withoutGraph()
        .page(
            "preview",
            PageRequest.anywhere(language),
            Map.of(),
            Map.of(
                "style",
                STYLE,
                "place",
                place,
                "around",
                around(place),
                "names",
                names(view.names())));
  }

  private static List<Label> around(Candidate place) {
    List<Label> around =
        new ArrayList<>(place.parents().stream().map(Candidate.Thing::label).toList());
    if (around.isEmpty() && place.country() != null) {
      around.add(place.country().label());
    }
    return around;
  }

  /** One row a language. */
  private static Map<String, List<PlaceView.Name>> names(List<PlaceView.Name> names) {
    Map<String, List<PlaceView.Name>> rows = new LinkedHashMap<>();
    for (PlaceView.Name name : names) {
      rows.computeIfAbsent(name.form().tag(), tag -> new ArrayList<>()).add(name);
    }
    return rows;
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

package landbridge.serve;

import org.apache.jena.atlas.json.JsonBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody who was refused may go on.
 *
 * @param relation of what is there to what was asked for, a registered link relation
 * @param target relative to the request
 * @param title in words
 * @param type its media type; null if it is of several
 */
public record ProblemLink(String relation, String target, String title, @Nullable String type) {

  String text() {
    return "- " + target + "  " + title + (type == null ? "" : ", " + type);
  }

  void write(JsonBuilder json) {
    json.startObject().pair("rel", relation).pair("href", target).pair("title", title);
    if (type != null) {
      json.pair("type", type);
    }
    json.finishObject();
  }

  /** For the header {@code Link} (RFC 8288). */
  String header() {
    return "<"
        + target
        + ">; rel=\""
        + relation
        + "\""
        + (type == null ? "" : "; type=\"" + type + "\"");
  }
}

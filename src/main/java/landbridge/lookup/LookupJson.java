package landbridge.lookup;

import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Candidates as JSON: an object with {@code query} and {@code candidates}. What is not known is
 * left out.
 */
public final class LookupJson {

  private LookupJson() {}

  /** The answer to a lookup, in one line. */
  public static String line(String query, List<Candidate> candidates) {
    return JSON.toStringFlat(of(query, candidates));
  }

  /** The answer to a lookup. */
  public static JsonObject of(String query, List<Candidate> candidates) {
    JsonObject json = new JsonObject();
    json.put("query", query);
    JsonArray all = new JsonArray();
    candidates.forEach(candidate -> all.add(of(candidate)));
    json.put("candidates", all);
    return json;
  }

  private static JsonObject of(Candidate candidate) {
    JsonObject json = new JsonObject();
    json.put("id", candidate.iri());
    json.put("name", candidate.label().text());
    json.put("language", candidate.label().tag());
    json.put("score", JsonNumber.value(candidate.score()));
    json.put("layer", candidate.layer().slug());
    if (candidate.matched() != null) {
      json.put("matched", of(candidate.matched()));
    }
    json.put("reason", candidate.reason());
    JsonArray kinds = new JsonArray();
    for (Candidate.Kind kind : candidate.kinds()) {
      JsonObject one = new JsonObject();
      one.put("kind", kind.slug());
      one.put("name", kind.label().text());
      kinds.add(one);
    }
    json.put("kinds", kinds);
    JsonArray parents = new JsonArray();
    candidate.parents().forEach(parent -> parents.add(of(parent)));
    json.put("parents", parents);
    if (candidate.country() != null) {
      json.put("country", of(candidate.country()));
    }
    JsonArray codes = new JsonArray();
    for (PlaceCode code : candidate.codes()) {
      JsonObject one = new JsonObject();
      one.put("scheme", code.scheme());
      one.put("code", code.notation());
      codes.add(one);
    }
    json.put("codes", codes);
    return json;
  }

  private static JsonObject of(Candidate.Matched matched) {
    JsonObject json = new JsonObject();
    json.put("form", matched.form().text());
    json.put("language", matched.form().tag());
    json.put("status", matched.status().slug());
    json.put("former", matched.former());
    putDate(json, "validFrom", matched.validFrom());
    putDate(json, "validUntil", matched.validUntil());
    return json;
  }

  private static void putDate(JsonObject json, String name, @Nullable String date) {
    if (date != null) {
      json.put(name, date);
    }
  }

  private static JsonObject of(Candidate.Thing thing) {
    JsonObject json = new JsonObject();
    json.put("id", thing.iri());
    json.put("name", thing.label().text());
    return json;
  }
}

package landbridge.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import landbridge.lookup.MatchLayer;

/**
 * Candidates as messages have them.
 *
 * @param wording in which languages
 * @param isDraft whether as in the draft of version 1.0, which tells language, direction and the
 *     names of features too
 */
record Candidates(Wording wording, boolean isDraft) {

  JsonArray of(List<Match> matches) {
    return Message.array(matches, this::candidate);
  }

  private JsonObject candidate(Match match) {
    JsonObject json = Wording.named(Places.id(match.place().iri()), match.place().label().text());
    String description = description(match);
    if (!description.isEmpty()) {
      json.addProperty("description", description);
    }
    if (isDraft) {
      TextDirection.tell(json, match.place().label());
    }
    json.add("type", wording.typeArray(match.place()));
    json.addProperty("score", match.score());
    json.addProperty("match", match.sure());
    json.add("features", Message.array(match.features().entrySet(), this::feature));
    return json;
  }

  /** Where the name is not as typed, the reason is told too. */
  private String description(Match match) {
    String description = wording.description(match.place());
    MatchLayer layer = match.place().layer();
    boolean isPlain =
        layer == MatchLayer.EXACT || layer == MatchLayer.IRI || layer == MatchLayer.CODE;
    return isPlain ? description : description + " · " + match.place().reason();
  }

  private JsonObject feature(Map.Entry<String, Object> feature) {
    JsonObject json = new JsonObject();
    json.addProperty("id", feature.getKey());
    if (isDraft) {
      json.addProperty("name", wording.feature(feature.getKey()).text());
    }
    json.add(
        "value",
        feature.getValue() instanceof Boolean truth
            ? new JsonPrimitive(truth)
            : new JsonPrimitive((Double) feature.getValue()));
    return json;
  }
}

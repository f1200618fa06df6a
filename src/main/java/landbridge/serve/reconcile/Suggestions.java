package landbridge.serve.reconcile;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import landbridge.lookup.Candidate;
import landbridge.lookup.Label;
import landbridge.lookup.LookupOptions;
import landbridge.names.Fold;

/**
 * What begins as somebody types.
 *
 * @param places to suggest
 * @param types to suggest
 * @param properties to suggest
 * @param wording in which languages
 * @param languages the same, for lookup
 */
record Suggestions(
    Places places,
    TypeCatalogue types,
    PropertyCatalogue properties,
    Wording wording,
    List<String> languages) {

  private static final int NOT_AT_ALL = 3;

  /** Places whose name begins so; none for nothing typed. */
  JsonObject entities(Slice slice) {
    LookupOptions options =
        LookupOptions.DEFAULT
            .withLanguages(languages)
            .withPrefix(true)
            .withLimit(slice.skip() + slice.limit());
    return result(slice.of(places.find(slice.prefix().strip(), options).stream()), this::entity);
  }

  JsonObject types(Slice slice) {
    return result(
        slice.of(ranked(types.all().stream(), type -> rank(type.id(), type.labels(), slice))),
        this::type);
  }

  JsonObject properties(Slice slice) {
    return result(
        slice.of(
            ranked(
                properties.all().stream(),
                property -> rank(property.id(), property.labels(), slice))),
        property -> Wording.named(property.id(), wording.label(property).text()));
  }

  private static <T> JsonObject result(List<T> items, Function<T, JsonElement> to) {
    JsonObject json = new JsonObject();
    json.add("result", Message.array(items, to));
    return json;
  }

  private JsonElement entity(Candidate place) {
    JsonObject json = Wording.named(Places.id(place.iri()), place.label().text());
    String description = wording.description(place);
    if (!description.isEmpty()) {
      json.addProperty("description", description);
    }
    // As strings: OpenRefine joins them with commas.
    json.add("notable", Message.array(wording.types(place), type -> new JsonPrimitive(type.id())));
    return json;
  }

  private JsonElement type(Type type) {
    JsonObject json = Wording.named(type.id(), wording.label(type).text());
    if (!type.definition().isEmpty()) {
      json.addProperty("description", type.definition());
    }
    return json;
  }

  /** Those that begin so, the nearest first; all for nothing typed. */
  private static <T> Stream<T> ranked(Stream<T> items, ToIntFunction<T> rank) {
    return items
        .filter(item -> rank.applyAsInt(item) < NOT_AT_ALL)
        .sorted(Comparator.comparingInt(rank));
  }

  /** 0 for the id or the whole label, 1 for its beginning, 2 for that of a word in it. */
  private static int rank(String id, List<Label> labels, Slice slice) {
    String key = Fold.key(slice.prefix());
    if (key.isEmpty()) {
      return slice.prefix().isBlank() ? 0 : NOT_AT_ALL;
    }
    int best = rank(id.substring(id.lastIndexOf('/') + 1), key);
    if (id.equals(slice.prefix())) {
      best = 0;
    }
    for (Label label : labels) {
      best = Math.min(best, rank(label.text(), key));
    }
    return best;
  }

  private static int rank(String text, String key) {
    String whole = Fold.key(text);
    if (whole.equals(key)) {
      return 0;
    }
    if (whole.startsWith(key)) {
      return 1;
    }
    for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      if (Fold.key(text.substring(at)).startsWith(key)) {
        return 2;
      }
    }
    return NOT_AT_ALL;
  }
}

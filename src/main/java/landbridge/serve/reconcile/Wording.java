package landbridge.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import landbridge.lookup.Candidate;
import landbridge.lookup.Label;
import landbridge.lookup.LanguageChoice;
import landbridge.lookup.PlaceCode;
import landbridge.names.ResourceTable;

/** What places, types, properties and features are called and described as, in some languages. */
final class Wording {

  /** The widest types, which say nothing of a place that is known to be of a narrower one. */
  private static final Set<String> WIDEST = Set.of("Place", "Division");

  private static final Map<String, List<Label>> FEATURES = new LinkedHashMap<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(Wording.class, "features.tsv")) {
      FEATURES.put(row.get("id"), row.list("labels").stream().map(Property::label).toList());
    }
  }

  private final TypeCatalogue types;
  private final PropertyCatalogue properties;
  private final LanguageChoice choice;

  Wording(TypeCatalogue types, PropertyCatalogue properties, List<String> languages) {
    this.types = types;
    this.properties = properties;
    this.choice = new LanguageChoice(languages);
  }

  Label label(Type type) {
    return choice.of(type.labels(), type.id());
  }

  Label label(Property property) {
    return choice.of(property.labels(), property.id());
  }

  Label choose(List<Label> labels, String iri) {
    return choice.of(labels, iri);
  }

  /** What a feature is called. */
  Label feature(String id) {
    List<Label> whole = FEATURES.get(id);
    if (whole != null) {
      return choice.of(whole, id);
    }
    int end = id.indexOf('_') + 1;
    Label frame = choice.of(FEATURES.getOrDefault(id.substring(0, end), List.of()), id);
    String name =
        properties.find(id.substring(end)).map(property -> label(property).text()).orElse(id);
    return new Label(frame.text().replace("{1}", name), frame.tag());
  }

  /** The types of a place, the narrowest first. */
  List<Type> types(Candidate place) {
    Set<String> own = new LinkedHashSet<>();
    place.kinds().forEach(kind -> own.add(types.ofSlug(kind.slug()).id()));
    Set<String> all = new LinkedHashSet<>(own);
    own.forEach(
        type -> types.upwards(type).stream().filter(up -> !WIDEST.contains(up)).forEach(all::add));
    List<Type> found = new ArrayList<>();
    all.forEach(
        id -> found.add(types.find(id).orElseGet(() -> new Type(id, List.of(), "", List.of()))));
    return found;
  }

  /** What a place is, what it is within, and its codes. */
  String description(Candidate place) {
    List<String> parts = new ArrayList<>();
    parts.add(joined(place.kinds().stream().map(Candidate.Kind::label).toList()));
    List<Label> around =
        new ArrayList<>(place.parents().stream().map(Candidate.Thing::label).toList());
    if (around.isEmpty() && place.country() != null) {
      around.add(place.country().label());
    }
    parts.add(joined(around));
    parts.add(place.codes().stream().map(PlaceCode::notation).collect(Collectors.joining(", ")));
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }

  private static String joined(List<Label> labels) {
    return labels.stream().map(Label::text).distinct().collect(Collectors.joining(", "));
  }

  /** The types of a place as messages have them. */
  JsonArray typeArray(Candidate place) {
    return Message.array(types(place), this::reference);
  }

  /** A type as it stands in other things: its id and name. */
  JsonObject reference(Type type) {
    return named(type.id(), label(type).text());
  }

  /** An object with an id and a name. */
  static JsonObject named(String id, String name) {
    JsonObject object = new JsonObject();
    object.addProperty("id", id);
    object.addProperty("name", name);
    return object;
  }
}

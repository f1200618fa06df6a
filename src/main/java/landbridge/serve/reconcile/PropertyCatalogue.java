package landbridge.serve.reconcile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import landbridge.names.Fold;
import landbridge.names.ResourceTable;

/** The properties of {@code properties.tsv}, in its order. */
final class PropertyCatalogue {

  private final Map<String, Property> properties = new LinkedHashMap<>();

  PropertyCatalogue() {
    ResourceTable.read(PropertyCatalogue.class, "properties.tsv").stream()
        .map(Property::of)
        .forEach(property -> properties.put(property.id(), property));
  }

  Collection<Property> all() {
    return properties.values();
  }

  Optional<Property> find(String id) {
    return Optional.ofNullable(properties.get(id));
  }

  /** A property by its id, or by what it is called in any language, as people type it. */
  Optional<Property> called(String name) {
    String key = Fold.key(name);
    return find(name)
        .or(
            () ->
                all().stream()
                    .filter(
                        property ->
                            property.labels().stream()
                                .anyMatch(label -> Fold.key(label.text()).equals(key)))
                    .findFirst());
  }

  /** Those that places of a type may have: all if nothing is known of the type. */
  List<Property> of(String type, TypeCatalogue types) {
    if (types.find(type).isEmpty()) {
      return List.copyOf(all());
    }
    Set<String> upwards = types.upwards(type);
    return all().stream()
        .filter(
            property ->
                property.types().isEmpty()
                    || property.types().stream()
                        .anyMatch(
                            one -> upwards.contains(one) || types.upwards(one).contains(type)))
        .toList();
  }
}

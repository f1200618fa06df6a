package landbridge.serve.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import landbridge.lookup.Label;
import landbridge.names.Fold;
import landbridge.names.Kinds;
import landbridge.names.ResourceTable;
import landbridge.triples.Prefixes;
import org.apache.jena.query.QuerySolution;

/** The types that the ontology in a graph knows. */
final class TypeCatalogue {

  /** What the ids of types are appended to. */
  static final String SPACE = Prefixes.expand("lb:");

  private static final String KIND = Prefixes.expand("kind:").substring(SPACE.length());

  private final Map<String, Type> types = new TreeMap<>();

  TypeCatalogue(Queries queries) {
    queries.rows("types.rq", Map.of(), this::add);
  }

  private void add(QuerySolution row) {
    String id = id(row.getResource("type").getURI());
    if (id.isEmpty()) {
      return;
    }
    Type known = types.getOrDefault(id, new Type(id, List.of(), "", List.of()));
    List<Label> labels = new ArrayList<>(known.labels());
    List<String> wider = new ArrayList<>(known.wider());
    String definition = known.definition();
    if (row.contains("label")) {
      labels.add(
          new Label(
              row.getLiteral("label").getLexicalForm(), row.getLiteral("label").getLanguage()));
    } else if (row.contains("definition")) {
      definition = row.getLiteral("definition").getLexicalForm();
    } else {
      String above = id(row.getResource("wider").getURI());
      if (!above.isEmpty() && !wider.contains(above)) {
        wider.add(above);
      }
    }
    types.put(id, new Type(id, labels, definition, wider));
  }

  /** The id of a type by its IRI; empty for an IRI elsewhere. */
  static String id(String iri) {
    return iri.startsWith(SPACE) ? iri.substring(SPACE.length()) : "";
  }

  /** The id of a type by its IRI or its id. */
  static String idOf(String written) {
    return written.startsWith(SPACE) ? id(written) : written;
  }

  Collection<Type> all() {
    return types.values();
  }

  Optional<Type> find(String id) {
    return Optional.ofNullable(types.get(idOf(id)));
  }

  /** Those of {@code default-types.tsv} that the ontology has. */
  List<Type> usual() {
    return ResourceTable.read(TypeCatalogue.class, "default-types.tsv").stream()
        .map(row -> types.get(row.get("type")))
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  /** A type that lookup tells of by its slug, such as {@code county} or {@code station}. */
  Type ofSlug(String slug) {
    Type kind = types.get(KIND + slug);
    if (kind != null) {
      return kind;
    }
    return types.values().stream()
        .filter(type -> !type.id().startsWith(KIND) && slug(type.id()).equals(slug))
        .findFirst()
        .orElseGet(() -> new Type(KIND + slug, List.of(), "", List.of()));
  }

  /** {@code BorderCrossing} → {@code border-crossing}. */
  private static String slug(String name) {
    StringBuilder slug = new StringBuilder();
    for (char letter : name.toCharArray()) {
      if (slug.length() > 0 && Character.isUpperCase(letter)) {
        slug.append('-');
      }
      slug.append(letter);
    }
    return slug.toString().toLowerCase(Locale.ROOT);
  }

  /** A type and all that are wider, itself first. */
  Set<String> upwards(String id) {
    Set<String> all = new LinkedHashSet<>(List.of(idOf(id)));
    List<String> open = new ArrayList<>(all);
    for (int at = 0; at < open.size(); at++) {
      Type type = types.get(open.get(at));
      if (type != null) {
        type.wider().stream().filter(all::add).forEach(open::add);
      }
    }
    return all;
  }

  /** The class of the level that a type fixes. */
  Optional<String> level(String id) {
    return upwards(id).stream().filter(Kinds.LEVELS::contains).findFirst();
  }

  /**
   * The types that are called so in any language, or have this id, with or without its path: {@code
   * county} is both the kind and the level.
   */
  Set<String> called(String text) {
    Set<String> found = new LinkedHashSet<>();
    find(text).ifPresent(type -> found.add(type.id()));
    String key = Fold.key(text);
    for (Type type : types.values()) {
      String local = type.id().substring(type.id().lastIndexOf('/') + 1);
      if (!key.isEmpty()
          && (Fold.key(local).equals(key)
              || type.labels().stream().anyMatch(label -> Fold.key(label.text()).equals(key)))) {
        found.add(type.id());
      }
    }
    return found;
  }
}

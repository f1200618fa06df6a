package landbridge.publish;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import landbridge.extract.Claim;
import landbridge.extract.Mention;
import landbridge.extract.Value;
import landbridge.names.Fold;
import landbridge.names.Headings;
import landbridge.names.PlaceTypes;
import landbridge.names.Slug;
import landbridge.resolve.Resolver;

/**
 * By which names a thing is recognised: those by which documents mention it, its labels, and what
 * gives its slug.
 *
 * <p>A station, crossing, pass or airport is not recognised by the bare name of the place it is at:
 * the town of Khorgos and its crossing are two things.
 */
final class ThingNames {

  /** Classes whose things are often called by the name of the place they are at. */
  private static final Set<String> AT_PLACES =
      Set.of("Station", "BorderCrossing", "Pass", "Airport");

  private static final Set<String> LABELS = Set.of("rdfs:label", "skos:prefLabel", "skos:altLabel");

  private final Resolver resolver;
  private final Map<String, Set<String>> keys = new HashMap<>();

  ThingNames(CorpusClaims read) {
    this.resolver = read.resolver();
    read.extractions().forEach(extraction -> extraction.claims().forEach(this::add));
  }

  private void add(Claim claim) {
    add(claim.subject(), claim.subject().name());
    if (claim.object() instanceof Value.Name name && LABELS.contains(claim.property())) {
      add(claim.subject(), name.text());
    }
    add(claim.object());
    claim.qualifiers().values().forEach(this::add);
  }

  private void add(Value value) {
    if (value instanceof Value.Thing thing) {
      add(thing.mention(), thing.mention().name());
    } else if (value instanceof Value.Node node) {
      node.properties().values().forEach(values -> values.forEach(this::add));
    }
  }

  private void add(Mention mention, String name) {
    if (!AT_PLACES.contains(mention.type()) || PlaceTypes.of(name).isPresent()) {
      keys.computeIfAbsent(resolver.path(mention), path -> new HashSet<>()).add(Fold.key(name));
    }
  }

  /**
   * Whether the thing has the name.
   *
   * @param path as the resolver gives it, such as {@code id/bole}
   */
  boolean has(String path, String name) {
    String slug = path.substring(path.indexOf('/') + 1);
    return keys.getOrDefault(path, Set.of()).contains(Fold.key(name))
        || List.of(Slug.of(name), Headings.of(name).slug()).stream()
            .anyMatch(s -> slug.equals(s) || slug.startsWith(s + "."));
  }
}

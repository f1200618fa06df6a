package landbridge.resolve;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import landbridge.extract.Claim;
import landbridge.extract.Extraction;
import landbridge.extract.Mention;
import landbridge.extract.Value;
import landbridge.names.Fold;
import landbridge.names.Headings;
import landbridge.names.Kinds;

/**
 * What must be known of all documents before the first claim can be resolved: the names that
 * articles give their subjects, the levels under which a name appears, and the support that rival
 * values have. Documents may be added in any order and by several threads.
 */
public final class Survey {

  /** Slugs of things that an article or a row of a table introduces. */
  private final Set<String> introduced = ConcurrentHashMap.newKeySet();

  /** Class and folded name → slugs of the things that have the name. */
  private final Map<Named, Set<String>> names = new ConcurrentHashMap<>();

  /** Slug → levels of the divisions that have it. */
  private final Map<String, Set<String>> levels = new ConcurrentHashMap<>();

  /** Slug and level → slugs of what such a division is stated to be part of. */
  private final Map<Named, Set<String>> wholes = new ConcurrentHashMap<>();

  private final Rivals rivals = new Rivals();

  /** A slug or folded name with the class of the things that are meant. */
  record Named(String type, String name) {}

  /** Adds all that one document claims. */
  public void add(Extraction extraction) {
    rivals.add(extraction);
    for (Claim claim : extraction.claims()) {
      Mention subject = claim.subject();
      level(subject);
      if (claim.object() instanceof Value.Thing thing) {
        level(thing.mention());
        if (claim.property().equals("lb:partOf")) {
          add(
              wholes,
              new Named(subject.type(), Identity.slug(subject)),
              Identity.slug(thing.mention()));
        }
      } else if (claim.object() instanceof Value.Name name) {
        name(extraction, claim, name);
      }
    }
  }

  private void level(Mention mention) {
    if (isLevel(mention.type())) {
      add(levels, Identity.slug(mention), mention.type());
      people(mention);
    }
  }

  /** A division that is named for a people has the name without it too. */
  private void people(Mention mention) {
    Headings.Heading heading = Headings.of(mention.name());
    if (!heading.peoples().isEmpty() && mention.within() == null) {
      add(names, new Named(mention.type(), heading.specificKey()), Identity.slug(mention));
    }
  }

  private void name(Extraction extraction, Claim claim, Value.Name name) {
    boolean isLabel = claim.property().equals("rdfs:label");
    if (isLabel) {
      introduced.add(Identity.slug(claim.subject()));
    }
    if (isLabel || claim.subject().equals(extraction.subject())) {
      Named named = new Named(claim.subject().type(), Fold.key(name.text()));
      add(names, named, Identity.slug(claim.subject()));
    }
  }

  static boolean isLevel(String type) {
    return Kinds.LEVELS.contains(type);
  }

  boolean isIntroduced(String slug) {
    return introduced.contains(slug);
  }

  Set<String> bearers(Mention mention) {
    return names.getOrDefault(new Named(mention.type(), Fold.key(mention.name())), Set.of());
  }

  Set<String> levels(String slug) {
    return levels.getOrDefault(slug, Set.of());
  }

  Set<String> wholes(String type, String slug) {
    return wholes.getOrDefault(new Named(type, slug), Set.of());
  }

  Rivals rivals() {
    return rivals;
  }

  private static <K> void add(Map<K, Set<String>> map, K key, String value) {
    map.computeIfAbsent(key, k -> ConcurrentHashMap.newKeySet()).add(value);
  }
}

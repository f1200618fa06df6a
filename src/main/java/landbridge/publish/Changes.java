package landbridge.publish;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.triples.Layer;
import landbridge.triples.Prefixes;

/**
 * How many statements one release has that another has not, by layer, and how many nodes of each
 * class came and went.
 */
public final class Changes {

  private static final String TYPE = "<" + Prefixes.expand("rdf:type") + ">";

  /**
   * What came and what went.
   *
   * @param added what only the newer release has
   * @param removed what only the older one has
   */
  public record Count(long added, long removed) {

    static final Count NONE = new Count(0, 0);

    Count and(Count more) {
      return new Count(added + more.added, removed + more.removed);
    }
  }

  private static final Count ONE_ADDED = new Count(1, 0);
  private static final Count ONE_REMOVED = new Count(0, 1);

  private final Map<Layer, Count> statements = new EnumMap<>(Layer.class);
  private final Map<Layer, SortedMap<String, Count>> classes = new EnumMap<>(Layer.class);

  Changes() {
    for (Layer layer : Layer.values()) {
      statements.put(layer, Count.NONE);
      classes.put(layer, new TreeMap<>());
    }
  }

  /** Counts a statement that only one of the releases has. */
  void count(Layer layer, String line, boolean isAdded) {
    Count one = isAdded ? ONE_ADDED : ONE_REMOVED;
    statements.merge(layer, one, Count::and);
    int property = line.indexOf(' ') + 1;
    if (line.startsWith(TYPE, property)) {
      int type = property + TYPE.length() + 1;
      count(layer, Prefixes.shorten(line.substring(type + 1, line.indexOf(' ', type) - 1)), one);
    }
  }

  private void count(Layer layer, String type, Count count) {
    Optional.ofNullable(classes.get(layer))
        .ifPresent(counts -> counts.merge(type, count, Count::and));
  }

  /** Statements by layer, in the order of the layers. */
  public Map<Layer, Count> statements() {
    return Collections.unmodifiableMap(statements);
  }

  /** Nodes of a layer by the CURIE of their class, of classes of which any came or went. */
  public SortedMap<String, Count> classes(Layer layer) {
    return Collections.unmodifiableSortedMap(classes.getOrDefault(layer, new TreeMap<>()));
  }

  /** All statements together. */
  public Count total() {
    return statements.values().stream().reduce(Count.NONE, Count::and);
  }

  /** As rows of layer, class, added and removed; a row without class counts the statements. */
  public String tsv() {
    StringBuilder rows = new StringBuilder("layer\tclass\tadded\tremoved\n");
    statements.forEach(
        (layer, all) -> {
          rows.append(row(layer, "", all));
          classes(layer).forEach((type, count) -> rows.append(row(layer, type, count)));
        });
    return rows.toString();
  }

  private static String row(Layer layer, String type, Count count) {
    return layer.id() + "\t" + type + "\t" + count.added() + "\t" + count.removed() + "\n";
  }

  /** Reads what {@link #tsv} wrote. */
  static Changes parse(String rows) {
    Changes changes = new Changes();
    rows.lines().skip(1).map(row -> row.split("\t", -1)).forEach(changes::add);
    return changes;
  }

  private void add(String... cells) {
    Layer layer = Layer.valueOf(cells[0].toUpperCase(java.util.Locale.ROOT));
    Count count = new Count(Long.parseLong(cells[2]), Long.parseLong(cells[3]));
    if (cells[1].isEmpty()) {
      statements.put(layer, count);
    } else {
      count(layer, cells[1], count);
    }
  }
}

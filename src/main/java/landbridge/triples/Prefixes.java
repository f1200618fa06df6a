package landbridge.triples;

import java.util.Map;
import java.util.TreeMap;
import landbridge.names.ResourceTable;

/** The prefixes of the project, by {@code prefixes.tsv}. */
public final class Prefixes {

  private static final Map<String, String> NAMESPACES = new TreeMap<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(Prefixes.class, "prefixes.tsv")) {
      NAMESPACES.put(row.get("prefix"), row.get("namespace"));
    }
  }

  private Prefixes() {}

  /** Namespace by prefix, in alphabetical order of the prefixes. */
  public static Map<String, String> all() {
    return java.util.Collections.unmodifiableMap(NAMESPACES);
  }

  /**
   * The IRI of a CURIE.
   *
   * @throws IllegalArgumentException if the prefix is not in the table
   */
  public static String expand(String curie) {
    int colon = curie.indexOf(':');
    String namespace = colon < 0 ? null : NAMESPACES.get(curie.substring(0, colon));
    if (namespace == null) {
      throw new IllegalArgumentException("no prefix of " + curie + " in prefixes.tsv");
    }
    return namespace + curie.substring(colon + 1);
  }

  /** The CURIE of an IRI with the longest namespace that fits, or the IRI itself. */
  public static String shorten(String iri) {
    String best = iri;
    int longest = 0;
    for (Map.Entry<String, String> entry : NAMESPACES.entrySet()) {
      if (iri.startsWith(entry.getValue()) && entry.getValue().length() > longest) {
        longest = entry.getValue().length();
        best = entry.getKey() + ":" + iri.substring(longest);
      }
    }
    return best;
  }
}

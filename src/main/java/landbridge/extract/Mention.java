package landbridge.extract;

import org.jspecify.annotations.Nullable;

/**
 * A thing as a document names it; which thing it is, is decided later, over all documents.
 *
 * @param name its English or romanised name as it is written
 * @param type the local name of its class in the ontology, such as {@code County}; {@code Thing}
 *     where the document does not tell
 * @param kind the slug of its kind, such as {@code county-level-city}, or null where unknown
 * @param within the thing it lies in, where the name alone would not tell it from others; or null
 */
public record Mention(String name, String type, @Nullable String kind, @Nullable Mention within) {

  /** The type of a thing of which nothing is known. */
  public static final String THING = "Thing";

  /** The type of the documents themselves; their name is their slug. */
  public static final String DOCUMENT = "Document";

  public Mention {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a mention without a name, of type " + type);
    }
  }

  public static Mention of(String name, String type) {
    return new Mention(name, type, null, null);
  }

  /** The same thing, told from others of its name by what it lies in. */
  Mention in(Mention whole) {
    return new Mention(name, type, kind, whole);
  }

  public static Mention document(String slug) {
    return of(slug, DOCUMENT);
  }
}

package landbridge.lookup;

import java.util.Locale;

/** Where a written form comes from, the better first. */
public enum NameStatus {
  /** A document has it. */
  ATTESTED,
  /** A rule made it from one that a document has. */
  GENERATED,
  /** A rule made it to be searched by; it is never shown as a name. */
  SEARCH_KEY;

  private static final NameStatus[] ALL = values();

  /** The status in lower case, such as {@code search-key}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static NameStatus of(int ordinal) {
    return ALL[ordinal];
  }
}

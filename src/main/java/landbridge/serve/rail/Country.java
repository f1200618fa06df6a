package landbridge.serve.rail;

/**
 * A country that stops lie in.
 *
 * @param id its IRI; empty for {@link #NOT_GIVEN}
 */
public record Country(String id, String label) {
  /** Stands for the country of stops of which no source tells one. */
  static final String NOT_GIVEN = "";
}

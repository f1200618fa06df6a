package landbridge.codes;

/**
 * A code in one scheme.
 *
 * @param scheme slug of the scheme: {@code gbt2260}, {@code gbt10114}, {@code nbs}, {@code kato},
 *     {@code iso3166-2}, {@code esr}, {@code telecode}, {@code unlocode}
 * @param notation the normal form: digits or upper-case letters without spaces; all written forms
 *     of one code share it
 * @param written the code as the document has it
 */
public record Code(String scheme, String notation, String written) {
  public Code {
    if (scheme.isEmpty() || notation.isEmpty()) {
      throw new IllegalArgumentException("empty scheme or notation for code '" + written + "'");
    }
  }
}

package landbridge.lookup;

/**
 * A code that a place holds.
 *
 * @param scheme slug of the scheme, such as {@code gbt10114}
 * @param notation the normal form
 */
public record PlaceCode(String scheme, String notation) {

  String term() {
    return scheme + ':' + notation;
  }
}

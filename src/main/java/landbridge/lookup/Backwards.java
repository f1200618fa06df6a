package landbridge.lookup;

/** Text from behind, whole characters beyond the basic plane included. */
final class Backwards {

  private Backwards() {}

  static String of(String text) {
    // StringBuilder keeps surrogate pairs together, and so it comes back by the same call.
    return new StringBuilder(text).reverse().toString();
  }
}

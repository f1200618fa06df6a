package landbridge.names;

/** The characters that print as an apostrophe in romanised names. */
final class Apostrophes {
  private static final String ALL =
      "'\u2018\u2019\u201B\u02BC\u02BB\u02B9\u02BE\u02BF\u02C8\u00B4\u0060\u2032\uFF07";

  private Apostrophes() {}

  static boolean is(int character) {
    return ALL.indexOf(character) >= 0;
  }
}

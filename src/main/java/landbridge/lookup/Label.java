package landbridge.lookup;

/**
 * A name or a word with its language.
 *
 * @param text the text; never empty
 * @param tag BCP 47 tag of its language and script; empty where none is given
 */
public record Label(String text, String tag) {}

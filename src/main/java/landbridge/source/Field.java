package landbridge.source;

/**
 * A line {@code - Key: value} of an infobox.
 *
 * @param key the words before the first colon
 * @param value the words after it; blank for a key without a value
 */
public record Field(Fragment key, Fragment value) {}

package landbridge.extract;

import landbridge.source.Fragment;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document where a value of a known meaning stands: an infobox line or a table cell.
 *
 * @param subject what the value is about
 * @param property the property as a CURIE
 * @param reader how the value is read, one of the names in {@link Readers}
 * @param target the class, language or scheme that the reader needs; may be empty
 * @param value the value, trimmed
 * @param context the value with the words that give it its meaning
 * @param year the year in which the value holds, or null
 * @param rule the slug of the extraction rule
 */
record Slot(
    Mention subject,
    String property,
    String reader,
    String target,
    Fragment value,
    Fragment context,
    @Nullable String year,
    String rule) {}

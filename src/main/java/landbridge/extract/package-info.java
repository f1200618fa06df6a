/**
 * A {@link landbridge.source.Document} in, {@link landbridge.extract.Claim}s with {@link
 * landbridge.extract.Evidence} out: a pure function of one document, so that any number of
 * documents can be read anywhere in any order.
 *
 * <p>What an infobox key, a column header or a phrase of the lead means stands in the tables beside
 * this package, not here.
 */
@NullMarked
package landbridge.extract;

import org.jspecify.annotations.NullMarked;

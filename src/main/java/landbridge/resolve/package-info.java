/**
 * Claims of all documents in, claims about things out: which mention is which thing, and which of
 * rival claims is to be preferred.
 *
 * <p>Documents are gone through twice: a {@link landbridge.resolve.Survey} gathers what is needed
 * to decide, in any order and in parts that can be merged; a {@link landbridge.resolve.Resolver}
 * then decides for one claim at a time.
 */
@NullMarked
package landbridge.resolve;

import org.jspecify.annotations.NullMarked;

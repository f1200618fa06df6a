/**
 * A name in any script comes in; the places that may be meant, ranked and with the reason of each,
 * go out. The tables by which this is measured stand beside it in {@code evaluation/}.
 */
@NullMarked
package landbridge.lookup;

import org.jspecify.annotations.NullMarked;

/**
 * A written name comes in; its script, its language tag, its parts, its comparison keys and the
 * forms that rules make from it in other scripts go out.
 *
 * <p>Every function is pure and safe for any string. What the package knows about languages stands
 * in the tables beside it, each with a header that says where its rows come from.
 */
@NullMarked
package landbridge.names;

import org.jspecify.annotations.NullMarked;

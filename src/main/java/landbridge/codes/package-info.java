/**
 * A code comes in as a document writes it; its scheme, normal form, level, parent and the kinds its
 * digits allow go out, or the reason why it is none.
 *
 * <p>Postal codes, telephone codes and licence plates are not codes of divisions and are turned
 * away. Nothing here knows which codes are in force: only whether one can be.
 */
@NullMarked
package landbridge.codes;

import org.jspecify.annotations.NullMarked;

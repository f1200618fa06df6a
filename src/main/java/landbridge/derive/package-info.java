/**
 * The asserted graph in, the derived graph out: hierarchy, inverses, what codes say, checks and
 * conflicts. Each rule is one SPARQL file beside this package. With a date in, out comes how both
 * graphs differ at that date from what is published.
 */
@NullMarked
package landbridge.derive;

import org.jspecify.annotations.NullMarked;

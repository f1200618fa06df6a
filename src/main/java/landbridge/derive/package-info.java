/**
 * The asserted graph in, the derived graph out: hierarchy, inverses, what codes say, checks and
 * conflicts. Each rule is one SPARQL file beside this package.
 */
@NullMarked
package landbridge.derive;

import org.jspecify.annotations.NullMarked;

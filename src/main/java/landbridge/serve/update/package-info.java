/**
 * A store that can be changed: SPARQL updates in, each a release of its own out, or a refusal. A
 * TDB2 database executes the updates; readers are served the releases.
 */
@NullMarked
package landbridge.serve.update;

import org.jspecify.annotations.NullMarked;

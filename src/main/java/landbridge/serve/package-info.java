/**
 * A release in, answers over HTTP out: SPARQL and pages, read-only. One file per route, which says
 * its path, its methods and its answer, hooked into Fuseki as a module of the server.
 */
@NullMarked
package landbridge.serve;

import org.jspecify.annotations.NullMarked;

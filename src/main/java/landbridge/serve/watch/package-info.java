/**
 * What an operator sees of a running server: answers and queries that ended in; counters, and lines
 * of logs that nobody can forge, out.
 */
@NullMarked
package landbridge.serve.watch;

import org.jspecify.annotations.NullMarked;

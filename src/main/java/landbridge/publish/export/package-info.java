/**
 * Graphs in, other people's formats out, each with a report of what it cannot say and why. A format
 * is a folder of queries and a row of {@code formats.tsv}; a writer only knows a shape.
 */
@NullMarked
package landbridge.publish.export;

import org.jspecify.annotations.NullMarked;

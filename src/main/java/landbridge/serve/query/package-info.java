/**
 * A query and a dataset in, an execution that ends in time out: nothing that a query says makes it
 * run, grow, or reach further than the bounds that are set.
 */
@NullMarked
package landbridge.serve.query;

import org.jspecify.annotations.NullMarked;

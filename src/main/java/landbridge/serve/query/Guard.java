package landbridge.serve.query;

import org.apache.jena.sparql.util.Context;

/**
 * Under which the patterns of an update are searched, which is as queries are.
 *
 * @param queries that run beside it
 * @param bounds what it may use
 * @param context what functions and searches it may use
 */
public record Guard(RunningQueries queries, Bounds bounds, Context context) {}

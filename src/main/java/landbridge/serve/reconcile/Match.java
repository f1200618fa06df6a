package landbridge.serve.reconcile;

import java.util.Map;
import landbridge.lookup.Candidate;

/**
 * A candidate for a query.
 *
 * @param place what may be meant
 * @param score from 0 to 100
 * @param sure whether it clearly leads
 * @param features what the score is made of: numbers or truth values by the ids of features
 */
record Match(Candidate place, double score, boolean sure, Map<String, Object> features) {}

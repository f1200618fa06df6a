/**
 * A release and a name in any script come in; the places that may be meant go out, ranked, each
 * with the written form that matched and the reason. The tables by which this is measured stand
 * beside it in {@code evaluation/}.
 *
 * <p>The index is made from the release by the questions in {@code places.rq} and beside it, lies
 * in the release's folder {@code lookup}, and is made again wherever it is missing, damaged or of
 * another release. How candidates are scored stands in {@code scores.tsv}.
 */
@NullMarked
package landbridge.lookup;

import org.jspecify.annotations.NullMarked;

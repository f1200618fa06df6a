package landbridge.publish;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a build came to.
 *
 * @param documents documents read
 * @param claims distinct claims
 * @param facts triples of the facts layer
 * @param derived triples of the derived layer
 * @param holes claims whose value the text announces and does not give
 * @param conflicts sets of claims that cannot all hold
 * @param checks checks made
 * @param failedChecks checks that failed
 * @param triples triples of all layers
 */
public record Summary(
    long documents,
    long claims,
    long facts,
    long derived,
    long holes,
    long conflicts,
    long checks,
    long failedChecks,
    long triples) {

  /** The figures by their names, in the order in which they are shown. */
  public Map<String, Long> figures() {
    Map<String, Long> figures = new LinkedHashMap<>();
    figures.put("documents", documents);
    figures.put("claims", claims);
    figures.put("facts", facts);
    figures.put("derived", derived);
    figures.put("holes", holes);
    figures.put("conflicts", conflicts);
    figures.put("checks", checks);
    figures.put("failed checks", failedChecks);
    figures.put("triples", triples);
    return figures;
  }
}

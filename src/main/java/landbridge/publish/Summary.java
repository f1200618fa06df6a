package landbridge.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

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
 * @param findings conflicts by explanation and checks by outcome, by CURIEs such as {@code
 *     explanation:rounding}; what was not found is absent
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
    Map<String, Long> findings,
    long triples) {

  /**
   * The figures by their names, in the order in which they are shown; of conflicts and checks also
   * those of each explanation and outcome that there are.
   */
  public Map<String, Long> figures() {
    Map<String, Long> figures = new LinkedHashMap<>();
    figures.put("documents", documents);
    figures.put("claims", claims);
    figures.put("facts", facts);
    figures.put("derived", derived);
    figures.put("holes", holes);
    figures.put("conflicts", conflicts);
    kinds("conflicts", "explanation:", figures);
    figures.put("checks", checks);
    kinds("checks", "outcome:", figures);
    figures.put("failed checks", findings.getOrDefault("outcome:fails", 0L));
    figures.put("triples", triples);
    return figures;
  }

  private void kinds(String name, String prefix, Map<String, Long> figures) {
    new TreeMap<>(findings)
        .forEach(
            (concept, count) -> {
              if (concept.startsWith(prefix)) {
                figures.put(name + ": " + concept.substring(prefix.length()), count);
              }
            });
  }
}

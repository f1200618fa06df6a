package landbridge.soak;

import java.io.IOException;
import java.util.Map;

/** A trial of a server from outside, the same for ours and for another one. */
public interface Trial {

  /** What heads its figures. */
  String title();

  /** What the servers are given. */
  Setting setting();

  /**
   * Tries a server.
   *
   * @param figures is told what came of it
   */
  void run(Ground ground, Endpoint endpoint, Figures figures) throws IOException;

  /** Whether plain Fuseki has what is tried here at all. */
  default boolean hasPeer() {
    return true;
  }

  /**
   * What the servers are given.
   *
   * @param triples how many are generated
   * @param memory the most heap, such as {@code 1g}
   * @param millis how long a query may run
   * @param limits further variables of the environment for ours
   */
  record Setting(int triples, String memory, long millis, Map<String, String> limits) {

    /** The same with so many triples. */
    public Setting with(int triples) {
      return new Setting(triples, memory, millis, limits);
    }

    /** Deadline and further limits, as variables of the environment. */
    Map<String, String> environment() {
      Map<String, String> all = new java.util.TreeMap<>(limits);
      all.put("LANDBRIDGE_QUERY_MILLIS", String.valueOf(millis));
      return all;
    }
  }
}

package landbridge.serve.query;

import java.time.Duration;
import java.util.Set;

/**
 * What one query may use.
 *
 * @param time from when it is asked to the last byte of its answer
 * @param depth levels of brackets in its text
 * @param parts patterns, operators, expressions and values
 * @param characters of a text that it makes
 * @param rows rows or triples of its result
 * @param memoryPercent of the heap in use after which it may be stopped
 * @param services the endpoints that it may ask
 */
public record Bounds(
    Duration time,
    int depth,
    int parts,
    int characters,
    long rows,
    int memoryPercent,
    Set<String> services) {

  /** Checks nothing, but keeps the set as it is. */
  public Bounds {
    services = Set.copyOf(services);
  }

  /** The same with less time. */
  public Bounds withTime(Duration less) {
    return new Bounds(less, depth, parts, characters, rows, memoryPercent, services);
  }
}

package landbridge.serve.rail;

import java.util.List;

/**
 * Where a line calls, or a crossing that none reaches.
 *
 * @param id its IRI
 * @param label what is written at it
 * @param sort what it is
 * @param countries where it lies, sorted: none if no source tells, two for a crossing
 * @param gaugeBreak whether gauges meet here
 * @param notes lines of smaller writing below the label, such as when it opened
 */
public record Stop(
    String id,
    String label,
    Sort sort,
    List<String> countries,
    boolean gaugeBreak,
    List<String> notes) {

  public enum Sort {
    STATION,
    CROSSING,
    PLACE,
    /** In the place of the stops of a line of which none is known. */
    UNKNOWN
  }

  public Stop {
    countries = countries.stream().distinct().sorted().toList();
    notes = List.copyOf(notes);
  }
}

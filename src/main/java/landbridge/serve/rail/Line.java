package landbridge.serve.rail;

import java.util.Comparator;
import java.util.List;

/**
 * A line, a rail link, or that two places face each other across a border.
 *
 * @param id its IRI
 * @param label what is written at its start; empty for {@link Sort#FACING}
 * @param note smaller writing behind the label
 */
public record Line(String id, String label, Sort sort, String note, List<Call> calls) {

  public enum Sort {
    LINE,
    LINK,
    FACING
  }

  public Line {
    // The order of rows is nobody's, and must not be seen in a drawing.
    calls =
        calls.stream()
            .distinct()
            .sorted(
                Comparator.comparing(Call::stop)
                    .thenComparing(Call::role)
                    .thenComparing(call -> String.valueOf(call.km())))
            .toList();
  }
}

package landbridge.resolve;

import java.util.List;
import java.util.SortedMap;
import landbridge.extract.Value;

/** The object of a resolved claim or of a qualifier. */
public sealed interface Term {

  /** A thing or document, by its path below the base, such as {@code id/khorgos}. */
  record Thing(String path) implements Term {}

  /** A node that its content determines, as {@link Value.Node}. */
  record Node(String type, SortedMap<String, List<Term>> properties) implements Term {}

  /** Anything else; never a {@link Value.Thing} or {@link Value.Node}. */
  record Plain(Value value) implements Term {
    public Plain {
      if (value instanceof Value.Thing || value instanceof Value.Node) {
        throw new IllegalArgumentException("an unresolved thing: " + value);
      }
    }
  }
}

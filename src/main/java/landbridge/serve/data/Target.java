package landbridge.serve.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a path asks for.
 *
 * @param iri an IRI that is known
 * @param format the form that the path ends with; null if it is the path of the IRI itself
 */
public record Target(String iri, @Nullable DataFormat format) {

  /**
   * The target of a path. A path that is an IRI as a whole is that IRI, whatever it ends with.
   *
   * @param known which IRIs there are
   */
  public static Optional<Target> of(DataPath path, Predicate<String> known) {
    List<String> iris = path.iris();
    for (String iri : iris) {
      if (known.test(iri)) {
        return Optional.of(new Target(iri, null));
      }
    }
    for (String iri : iris) {
      int dot = iri.lastIndexOf('.');
      String whole = dot < 0 ? "" : iri.substring(0, dot);
      for (DataFormat format : DataFormat.values()) {
        if (iri.endsWith("." + format.extension()) && known.test(whole)) {
          return Optional.of(new Target(whole, format));
        }
      }
    }
    return Optional.empty();
  }

  /** The IRI of the same in a form, which is an address and no name of a thing. */
  public String in(DataFormat other) {
    return iri + "." + other.extension();
  }
}

package landbridge.publish;

import java.util.Optional;

/** Knows the IRIs that earlier releases have and the current one has no more. */
@FunctionalInterface
public interface Retired {

  /** Of a release with no earlier one beside it. */
  Retired NONE = iri -> Optional.empty();

  /**
   * What became of an IRI.
   *
   * @param iri absolute, as it was published
   * @return empty if it is in the current release, or in none that is known
   */
  Optional<Retirement> of(String iri);
}

package landbridge.serve.reconcile;

import java.util.List;
import landbridge.lookup.Candidate;
import landbridge.lookup.Label;

/**
 * A place as a preview shows it.
 *
 * @param place what it is, what it is within, its codes
 * @param names its written forms, by language
 */
public record PlaceView(Candidate place, List<Name> names) {

  /**
   * A written form.
   *
   * @param form the form and its language
   * @param isGenerated whether a rule made it
   */
  public record Name(Label form, boolean isGenerated) {}
}

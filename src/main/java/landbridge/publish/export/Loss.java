package landbridge.publish.export;

import java.util.List;

/**
 * What a format does not carry of a graph. A statement is what somebody claims of a thing, and a
 * name that a rule generates; each is carried, or lost for one reason.
 *
 * @param export the format
 * @param thingsIn things that statements are about
 * @param thingsOut those of which some statement is carried
 * @param statementsIn statements
 * @param reasons why statements are lost, in the order in which they were asked
 */
public record Loss(
    Export export, long thingsIn, long thingsOut, long statementsIn, List<Reason> reasons) {

  public Loss {
    reasons = List.copyOf(reasons);
  }

  /**
   * A reason and what it keeps out.
   *
   * @param words the reason in words
   * @param lost what is lost, by thing and property in order
   */
  public record Reason(String words, List<Lost> lost) {

    public Reason {
      lost = List.copyOf(lost);
    }

    /** How many statements. */
    public long statements() {
      return lost.stream().mapToLong(Lost::count).sum();
    }

    /** Of how many things. */
    public long things() {
      return lost.stream().map(Lost::thing).distinct().count();
    }
  }

  /**
   * Statements of one thing with one property.
   *
   * @param thing its IRI
   * @param label its name
   * @param property its CURIE
   * @param count how many statements
   * @param example the value of one of them, for readers
   */
  public record Lost(String thing, String label, String property, long count, String example) {}

  /** How many statements are lost. */
  public long statementsLost() {
    return reasons.stream().mapToLong(Reason::statements).sum();
  }

  /** How many statements are carried. */
  public long statementsOut() {
    return statementsIn - statementsLost();
  }
}

package landbridge.serve.document;

import java.util.Comparator;
import java.util.List;
import landbridge.serve.page.Cell;
import landbridge.source.Span;

/**
 * A place in a document that claims rest on.
 *
 * @param span where it is
 * @param quote what stands there
 * @param hole whether a claim says that the text announces a value here and does not give it
 * @param claims how many claims rest on it
 * @param things what they say, by the thing that they say it of; empty until it is asked for
 */
public record Passage(Span span, String quote, boolean hole, int claims, List<Thing> things) {

  /** As a text is read; of several that begin at one place the longest first. */
  static final Comparator<Passage> READING =
      Comparator.comparingInt((Passage passage) -> passage.span().start())
          .thenComparing(Comparator.comparingInt((Passage p) -> p.span().end()).reversed());

  /**
   * What is claimed of one thing.
   *
   * @param subject the thing
   * @param claims in the order of their properties
   */
  public record Thing(Cell subject, List<Said> claims) {}

  /**
   * What is claimed.
   *
   * @param claim leads to the claim's own page
   * @param property of the thing
   * @param value that it is said to have
   * @param rank such as {@code NormalRank}
   */
  public record Said(Cell claim, Cell property, Cell value, String rank) {

    /** Whether the value is announced and not given. */
    public boolean isHole() {
      return value.local().equals("missingInSource");
    }
  }

  /** The fragment that stands for the place in IRIs, by RFC 5147. */
  public String place() {
    return "char=" + span.start() + "," + span.end();
  }

  /** The name of what is claimed from here, within the page. */
  public String anchor() {
    return "c" + span.start() + "-" + span.end();
  }
}

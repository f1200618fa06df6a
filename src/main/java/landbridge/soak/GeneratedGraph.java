package landbridge.soak;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A graph of as many triples as one wants, the same for the same number: things with a label, a
 * number, a text, and two links to others each.
 */
public final class GeneratedGraph {

  /** What its terms begin with. */
  static final String NAMESPACE = "https://w3id.org/landbridge/soak#";

  private static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
  private static final String INTEGER = "http://www.w3.org/2001/XMLSchema#integer";
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final int TRIPLES_OF_ONE = 6;

  private GeneratedGraph() {}

  /** How many things there are in a graph. */
  static int things(int triples) {
    return Math.max(1, triples / TRIPLES_OF_ONE);
  }

  /** The IRI of a thing, from 0. */
  static String thing(int number) {
    return NAMESPACE + "t" + number;
  }

  /** Writes it as lines of N-Triples without their final dot. */
  public static void write(int triples, Consumer<String> statements) {
    SplittableRandom random = new SplittableRandom(triples);
    int things = things(triples);
    for (int i = 0; i < things; i++) {
      String subject = "<" + thing(i) + "> ";
      statements.accept(subject + iri(RDF_TYPE) + " " + iri(NAMESPACE + "Thing"));
      statements.accept(subject + iri(LABEL) + " \"" + word(random) + " " + word(random) + "\"@en");
      statements.accept(
          subject + iri(NAMESPACE + "n") + " \"" + random.nextInt(1000) + "\"^^" + iri(INTEGER));
      statements.accept(subject + iri(NAMESPACE + "text") + " \"" + word(random) + i + "\"");
      statements.accept(subject + iri(NAMESPACE + "p") + " " + iri(thing(random.nextInt(things))));
      statements.accept(subject + iri(NAMESPACE + "q") + " " + iri(thing(random.nextInt(things))));
    }
  }

  private static String iri(String iri) {
    return "<" + iri + ">";
  }

  private static String word(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int length = 4 + random.nextInt(6); length > 0; length--) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }
}

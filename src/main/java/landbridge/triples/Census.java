package landbridge.triples;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what a layer holds, line by line in canonical order. */
public final class Census {

  private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
  private static final String OBJECT = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#object>";
  private static final Set<String> FINDINGS =
      Set.of(
          "<" + Prefixes.expand("lb:outcome") + ">", "<" + Prefixes.expand("lb:explanation") + ">");
  private static final String MISSING = "<" + Prefixes.expand("lb:missingInSource") + ">";

  private final Map<String, Long> classes = new TreeMap<>();
  private final Map<String, Long> properties = new TreeMap<>();
  private final Map<String, Long> findings = new TreeMap<>();
  private String subject = "";
  private long triples;
  private long subjects;
  private long holes;

  /** Counts one line; lines of one subject must follow each other. */
  void count(byte[] bytes) {
    String line = new String(bytes, StandardCharsets.UTF_8);
    int first = line.indexOf(' ');
    int second = line.indexOf(' ', first + 1);
    String property = line.substring(first + 1, second);
    if (!line.startsWith(subject) || subject.length() != first) {
      subject = line.substring(0, first);
      subjects++;
    }
    triples++;
    properties.merge(bare(property), 1L, Long::sum);
    if (property.equals(TYPE)) {
      classes.merge(bare(line.substring(second + 1, line.indexOf(' ', second + 1))), 1L, Long::sum);
    } else if (property.equals(OBJECT) && line.startsWith(MISSING, second + 1)) {
      holes++;
    } else if (FINDINGS.contains(property)) {
      String concept = bare(line.substring(second + 1, line.indexOf(' ', second + 1)));
      findings.merge(Prefixes.shorten(concept), 1L, Long::sum);
    }
  }

  public long triples() {
    return triples;
  }

  /** Distinct subjects. */
  public long subjects() {
    return subjects;
  }

  /** Claims whose value is announced and missing. */
  public long holes() {
    return holes;
  }

  /** Checks by outcome and conflicts by explanation, by CURIEs such as {@code outcome:fails}. */
  public Map<String, Long> findings() {
    return findings;
  }

  /** Instances by the IRI of their class. */
  public Map<String, Long> classes() {
    return classes;
  }

  /** Instances of a class, by its CURIE. */
  public long instances(String curie) {
    return classes.getOrDefault(Prefixes.expand(curie), 0L);
  }

  /** Triples by the IRI of their property. */
  public Map<String, Long> properties() {
    return properties;
  }

  private static String bare(String term) {
    return term.substring(1, term.length() - 1);
  }
}

package landbridge.serve.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a description is offered, in the order in which the server prefers them. */
public enum DataFormat {
  TURTLE("Turtle", "ttl", "text/turtle", List.of("application/x-turtle", "application/turtle")),
  TRIG("TriG", "trig", "application/trig", List.of("application/x-trig")),
  JSON_LD("JSON-LD", "jsonld", "application/ld+json", List.of("application/json")),
  N_TRIPLES("N-Triples", "nt", "application/n-triples", List.of()),
  N_QUADS("N-Quads", "nq", "application/n-quads", List.of("text/x-nquads")),
  RDF_XML("RDF/XML", "rdf", "application/rdf+xml", List.of("application/xml", "text/xml")),
  HTML("Page", "html", "text/html", List.of("application/xhtml+xml"));

  private final String title;
  private final String extension;
  private final String type;
  private final List<String> others;

  DataFormat(String title, String extension, String type, List<String> others) {
    this.title = title;
    this.extension = extension;
    this.type = type;
    this.others = others;
  }

  /** Its name, for people. */
  public String title() {
    return title;
  }

  /** What addresses in this form end with, without the dot. */
  public String extension() {
    return extension;
  }

  /** Its media type, without parameters. */
  public String type() {
    return type;
  }

  /** Media types that ask for it too, although it is never sent as such. */
  List<String> others() {
    return others;
  }

  /** The header {@code Content-Type}; what is text says that it is UTF-8, as RDF always is. */
  public String contentType() {
    return type.startsWith("text/") ? type + ";charset=utf-8" : type;
  }

  /** Whether it says of each triple which layer it is of. */
  boolean hasGraphs() {
    return this == TRIG || this == N_QUADS;
  }

  /** By a parameter: an extension, a media type, or the name without what is no letter. */
  public static Optional<DataFormat> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    String letters = letters(wanted);
    return Arrays.stream(values())
        .filter(
            format ->
                format.extension.equals(wanted)
                    || format.type.equals(wanted)
                    || format.others.contains(wanted)
                    || letters(format.title).equals(letters))
        .findFirst();
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> c >= 'a' && c <= 'z')
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  /** What a client prefers; empty if it wants none of these. */
  public static Optional<DataFormat> preferred(Accept accept) {
    return accept.choose(List.of(values()), DataFormat::type, DataFormat::others);
  }
}

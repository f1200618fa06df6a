package landbridge.serve.page;

/**
 * A term of the graph as a page shows it.
 *
 * @param text what is read: a literal's text, or the label of a thing
 * @param lang BCP 47 tag of the text; empty where none is known
 * @param dir {@code ltr} or {@code rtl}, by the letters of the text
 * @param iri of a thing; empty for a literal
 * @param href where the thing is shown, as a link from the page; empty for a literal, and where a
 *     link would lead nowhere safe
 * @param value the literal as it stands in the graph, or the IRI
 * @param type CURIE of a literal's datatype; empty for a thing
 */
public record Cell(
    String text, String lang, String dir, String iri, String href, String value, String type) {

  /** The last part of an IRI, by which templates tell concepts apart. */
  public String local() {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  @Override
  public String toString() {
    return text;
  }
}

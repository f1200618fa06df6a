package landbridge.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import landbridge.serve.data.DataPath;
import landbridge.triples.Iris;

/** Where pages lead to. */
public final class Links {

  private Links() {}

  /**
   * Where an IRI is shown: an address on this server for one of this graph, the IRI itself for
   * another one of the web, and empty for every other scheme, as an IRI of the data might hold a
   * script.
   *
   * @param root the root of the server as a link from the page
   */
  public static String of(String iri, String root) {
    if (iri.startsWith(Iris.BASE)) {
      return root + DataPath.fromRoot(iri);
    }
    return iri.startsWith("https://") || iri.startsWith("http://") ? iri : "";
  }

  /** A query to be asked, relative to the root. */
  public static String query(String query) {
    return "sparql?query=" + parameter(query);
  }

  /** The value of a parameter in an address. */
  public static String parameter(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

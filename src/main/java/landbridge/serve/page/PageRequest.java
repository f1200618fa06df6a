package landbridge.serve.page;

import java.util.Map;

/**
 * Who asks for a page, and how it is reached.
 *
 * @param language what it speaks
 * @param address path and query of the page below the root, without the language; what the switch
 *     of languages leads back to
 * @param root the root of the server as a link from the page: empty, {@code ../} and so on, or
 *     {@code /} where the address is not known
 * @param parameters those that the page takes and the request gives
 */
public record PageRequest(
    InterfaceLanguage language, String address, String root, Map<String, String> parameters) {

  public PageRequest {
    parameters = Map.copyOf(parameters);
  }

  /** The same page in another language, as a link from it. */
  public String in(InterfaceLanguage other) {
    String target = address.isEmpty() ? "." : address;
    return root + target + (target.contains("?") ? "&" : "?") + "lang=" + other.code();
  }

  /** For a page that is shown wherever something fails, in the language of whoever asks. */
  public static PageRequest anywhere(InterfaceLanguage language) {
    return new PageRequest(language, "", "/", Map.of());
  }

  /**
   * A page at an address.
   *
   * @param path below the root, without the first slash
   * @param query of the address, percent-encoded and without the language; may be empty
   */
  public static PageRequest at(
      InterfaceLanguage language, String path, String query, Map<String, String> parameters) {
    String root = "../".repeat((int) path.chars().filter(c -> c == '/').count());
    return new PageRequest(language, query.isEmpty() ? path : path + "?" + query, root, parameters);
  }
}

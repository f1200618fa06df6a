package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import landbridge.publish.Dump;
import landbridge.serve.data.DataFormat;
import landbridge.serve.page.PageRequest;
import landbridge.serve.page.Pages;

/**
 * The releases and their files, for people.
 *
 * @param pages how they look
 */
record DumpPages(Pages pages) {

  /**
   * Another form of a page.
   *
   * @param title what it is called
   * @param type its media type
   * @param href where it is, below the root
   */
  public record Alternate(String title, String type, String href) {}

  /** All releases. */
  String all(List<Dump> dumps, HttpServletRequest request) {
    return page("dumps", Map.of("dumps", dumps), "dumps/", request);
  }

  /** One release. */
  String of(Dump dump, HttpServletRequest request) {
    return page("release", Map.of("dump", dump), "dumps/" + dump.id() + "/", request);
  }

  private String page(
      String folder, Map<String, Object> more, String path, HttpServletRequest request) {
    PageRequest asked = PageAnswer.request(request, List.of());
    Map<String, Object> model = new HashMap<>(more);
    model.put("alternates", alternates(path));
    return pages.page(folder, asked, Map.of(), model);
  }

  private static List<Alternate> alternates(String path) {
    return Arrays.stream(DataFormat.values())
        .filter(form -> form != DataFormat.HTML)
        .map(form -> new Alternate(form.title(), form.type(), path + "?format=" + form.extension()))
        .toList();
  }
}

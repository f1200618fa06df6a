package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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

  /**
   * A file of a release.
   *
   * @param bytes its length, as people read it
   */
  public record File(String name, String form, String type, String bytes, String sha256) {}

  /** All releases. */
  String all(List<Dump> dumps, HttpServletRequest request) {
    Map<String, String> triples =
        dumps.stream().collect(Collectors.toMap(Dump::id, DumpPages::triples));
    return page("dumps", Map.of("dumps", dumps, "triples", triples), "dumps/", request);
  }

  /** One release. */
  String of(Dump dump, HttpServletRequest request) {
    List<File> files =
        dump.files().stream()
            .map(f -> new File(f.name(), f.form(), f.type(), number(f.bytes()), f.sha256()))
            .toList();
    return page(
        "release", Map.of("dump", dump, "files", files), "dumps/" + dump.id() + "/", request);
  }

  private String page(
      String folder, Map<String, Object> more, String path, HttpServletRequest request) {
    PageRequest asked = PageAnswer.request(request, List.of());
    Map<String, Object> model = new java.util.HashMap<>(more);
    model.put("alternates", alternates(path));
    return pages.page(folder, asked, Map.of(), model);
  }

  private static List<Alternate> alternates(String path) {
    return Arrays.stream(DataFormat.values())
        .filter(form -> form != DataFormat.HTML)
        .map(form -> new Alternate(form.title(), form.type(), path + "?format=" + form.extension()))
        .toList();
  }

  private static String triples(Dump dump) {
    return number(dump.release().manifest().summary().getOrDefault("triples", 0L));
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}

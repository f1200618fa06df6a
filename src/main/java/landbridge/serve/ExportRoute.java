package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import landbridge.publish.export.Export;
import landbridge.publish.export.Exports;
import landbridge.publish.export.LossText;
import landbridge.serve.page.PageRequest;
import landbridge.serve.page.Pages;

/**
 * {@code /export/}: the release in other formats, a file each, and beside each, with {@code
 * .loss.txt} and {@code .loss.tsv} after its name, what it does not carry. A file is made when it
 * is first asked for and kept as long as there is memory for it; {@code ?download} saves it.
 */
final class ExportRoute extends Route {

  static final String PATH = "/export/";

  private static final long serialVersionUID = 1;
  private static final String LOSS = ".loss.txt";
  private static final String LOSS_TABLE = ".loss.tsv";

  private final transient Store store;
  private final transient Pages pages;
  private final transient Map<String, SoftReference<byte[]>> kept = new HashMap<>();

  /**
   * One file.
   *
   * @param name the last part of its address
   * @param type its media type
   */
  private record Sent(String name, String type, Export export) {

    /** The file of a name. */
    static Sent named(String name) {
      return find(name, "")
          .or(() -> find(name, LOSS))
          .or(() -> find(name, LOSS_TABLE))
          .orElseThrow(
              () ->
                  new Problem(404, "There is no such export; these there are:")
                      .withLinks(Exports.all().stream().map(ExportRoute::link).toList()));
    }

    private static Optional<Sent> find(String name, String ending) {
      return name.endsWith(ending)
          ? Exports.ofFile(name.substring(0, name.length() - ending.length()))
              .map(export -> new Sent(name, type(export, ending), export))
          : Optional.empty();
    }

    private static String type(Export export, String ending) {
      return switch (ending) {
        case LOSS -> "text/plain;charset=utf-8";
        case LOSS_TABLE -> "text/tab-separated-values;charset=utf-8";
        default -> export.mediaType();
      };
    }

    byte[] make(Store store) throws IOException {
      if (name.endsWith(LOSS)) {
        return LossText.of(export.loss(store.graphs())).getBytes(StandardCharsets.UTF_8);
      }
      if (name.endsWith(LOSS_TABLE)) {
        return LossText.tsv(export.loss(store.graphs())).getBytes(StandardCharsets.UTF_8);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      export.write(store.graphs(), out);
      return out.toByteArray();
    }
  }

  ExportRoute(Store store, Pages pages) {
    super(PATH + "*");
    this.store = store;
    this.pages = pages;
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String name = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
    if (name.isEmpty()) {
      PageRequest asked = PageAnswer.request(request, List.of());
      String page = pages.page("exports", asked, Map.of("exports", Exports.all()));
      PageAnswer.send(page, request, response);
    } else {
      send(Sent.named(name), request, response);
    }
  }

  private void send(Sent sent, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] bytes = bytes(sent);
    Validators validators =
        Validators.of(
            store.release().id()
                + "."
                + sent.name()
                // A newer program may write the same release otherwise.
                + "."
                + Integer.toHexString(Arrays.hashCode(bytes)),
            store.release().since());
    validators.put(response);
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Vary", "Accept-Encoding");
    if (request.getParameter("download") != null) {
      response.setHeader("Content-Disposition", "attachment; filename=\"" + sent.name() + "\"");
    }
    if (validators.hold(request)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(sent.type());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** One is made at a time, so that many who ask at once cost no more than one. */
  private synchronized byte[] bytes(Sent sent) throws IOException {
    SoftReference<byte[]> known = kept.get(sent.name());
    byte[] bytes = known == null ? null : known.get();
    if (bytes == null) {
      bytes = sent.make(store);
      kept.put(sent.name(), new SoftReference<>(bytes));
    }
    return bytes;
  }

  private static ProblemLink link(Export export) {
    return new ProblemLink(
        "item", PATH + export.file(), export.title(), export.mediaType().split(";", 2)[0]);
  }
}

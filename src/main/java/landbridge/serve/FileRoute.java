package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import landbridge.names.ResourceTable;

/**
 * A file of the program that is sent as it is, by {@code files.tsv}: how pages look, how programs
 * ask.
 */
final class FileRoute extends Route {

  private static final long serialVersionUID = 1;

  private final String type;
  private final byte[] bytes;

  /** All of the table. */
  static List<FileRoute> all() {
    return ResourceTable.read(FileRoute.class, "files.tsv").stream()
        .map(row -> new FileRoute(row.get("path"), row.get("type"), row.get("resource")))
        .toList();
  }

  private FileRoute(String path, String type, String resource) {
    super(path);
    this.type = type.startsWith("text/") ? type + ";charset=utf-8" : type;
    this.bytes = read(resource.isEmpty() ? "/landbridge/serve/files" + path : resource);
  }

  /**
   * A resource of the program.
   *
   * @throws IllegalStateException if there is none, which is a broken build
   */
  static byte[] read(String resource) {
    try (InputStream in = FileRoute.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    // Asked about each time: after an update no page may meet the style of the one before.
    Answers.send(bytes, type, request, response);
  }
}

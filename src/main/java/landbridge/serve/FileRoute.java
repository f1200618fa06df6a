package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file of the program that is sent as it is: how pages look, how programs ask. */
final class FileRoute extends Route {

  private static final long serialVersionUID = 1;

  private final String type;
  private final byte[] bytes;

  /**
   * A file of the folder {@code files}.
   *
   * @param path its name with a slash before
   * @param type what it is sent as
   */
  FileRoute(String path, String type) {
    this(path, type, "/landbridge/serve/files" + path);
  }

  /**
   * Any file of the program.
   *
   * @param resource where it lies on the class path
   */
  FileRoute(String path, String type, String resource) {
    super(path);
    this.type = type.startsWith("text/") ? type + ";charset=utf-8" : type;
    this.bytes = read(resource);
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

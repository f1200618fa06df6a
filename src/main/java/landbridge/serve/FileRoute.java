package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A file of the program that is sent as it is: how pages look, how programs ask. */
final class FileRoute extends Route {

  private static final long serialVersionUID = 1;

  private final String type;
  private final String text;

  /**
   * A file beside this class.
   *
   * @param path its name with a slash before
   * @param type what it is sent as
   */
  FileRoute(String path, String type) {
    super(path);
    this.type = type;
    this.text = Template.read(path.substring(1)).text();
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType(type);
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "max-age=3600");
    response.getWriter().write(text);
  }
}

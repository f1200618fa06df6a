package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import landbridge.names.ResourceTable;

/**
 * {@code /fonts/NAME}: letters for scripts that few machines have, by {@code fonts.tsv}. A font is
 * not part of the program, as no package that Maven reaches has one: it is sent if the machine that
 * serves has it, to readers whose own has none.
 */
final class FontRoute extends Route {

  private static final long serialVersionUID = 1;

  /** Where systems keep fonts; the first is for whoever has none of these. */
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("fonts"),
          Path.of("/usr/local/share/fonts"),
          Path.of("/usr/share/fonts/truetype/noto"),
          Path.of("/usr/share/fonts/noto"),
          Path.of("/Library/Fonts"));

  private final String file;
  private final String type;
  private final transient List<Path> folders;

  FontRoute(String file, String type, List<Path> folders) {
    super("/fonts/" + file);
    this.file = file;
    this.type = type;
    this.folders = List.copyOf(folders);
  }

  /** All of the table. */
  static List<FontRoute> all() {
    return ResourceTable.read(FontRoute.class, "fonts.tsv").stream()
        .map(row -> new FontRoute(row.get("file"), row.get("type"), FOLDERS))
        .toList();
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<Path> font =
        folders.stream()
            .map(folder -> folder.resolve(file))
            .filter(Files::isRegularFile)
            .findFirst();
    if (font.isPresent()) {
      Answers.send(Files.readAllBytes(font.get()), type, request, response);
    } else {
      new Problem(404, "The machine that serves has no font " + file + ".").send(request, response);
    }
  }
}

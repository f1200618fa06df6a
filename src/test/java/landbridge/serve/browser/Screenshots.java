package landbridge.serve.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import landbridge.names.ResourceTable;
import landbridge.names.ResourceTable.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Makes the pictures of {@code docs/screenshots}; {@code docs/screenshots/make} runs it by its
 * name.
 */
@InBrowser
class Screenshots {

  private static final Path FOLDER = Path.of("docs", "screenshots");
  private static final int MOST_BYTES = 300_000;

  static Iterable<Row> pictures() {
    return ResourceTable.read(Screenshots.class, "screenshots.tsv");
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void make(Row picture, Browser browser) throws IOException {
    int width = Integer.parseInt(picture.get("width"));
    int height = Integer.parseInt(picture.get("height"));
    browser.open(picture.get("address"), new Look(picture.get("language"), width, height, false));
    byte[] png = browser.screenshot();
    assertTrue(png.length < MOST_BYTES, png.length + " bytes");
    Files.write(FOLDER.resolve(picture.get("file")), png);
  }
}

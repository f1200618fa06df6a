package landbridge.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A page in a file beside this class, with places such as <code>{{title}}</code> to be filled.
 *
 * @param text the page
 */
record Template(String text) {

  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";

  /**
   * Reads a file of this package's resources.
   *
   * @throws IllegalStateException if there is none, which is a broken build
   */
  static Template read(String file) {
    try (InputStream in = Template.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + file);
      }
      return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The page with every place filled; what is filled in is not looked through again.
   *
   * @throws IllegalArgumentException if there is nothing for a place
   */
  String fill(Map<String, Html> values) {
    StringBuilder page = new StringBuilder(text.length() * 2);
    int from = 0;
    for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
      int close = text.indexOf(CLOSE, open);
      String place = text.substring(open + OPEN.length(), close);
      Html value = values.get(place);
      if (value == null) {
        throw new IllegalArgumentException("nothing to fill " + place + " with");
      }
      page.append(text, from, open).append(value.markup());
      from = close + CLOSE.length();
    }
    return page.append(text, from, text.length()).toString();
  }
}

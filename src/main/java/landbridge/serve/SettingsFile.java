package landbridge.serve;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import landbridge.source.Failure;

/** A file of settings in the form of Java properties, in UTF-8, line by line. */
final class SettingsFile {

  private SettingsFile() {}

  /**
   * The settings of a file, in its order.
   *
   * @throws Failure if it cannot be read, or says a thing twice
   */
  static List<Settings.Given> read(Path file) {
    try {
      return parse(Files.readAllLines(file, StandardCharsets.UTF_8), String.valueOf(file));
    } catch (NoSuchFileException e) {
      throw Failure.ofUse("there is no configuration file " + file);
    } catch (CharacterCodingException e) {
      throw Failure.ofUse(file + " is not in UTF-8");
    } catch (IOException e) {
      throw Failure.ofUse("cannot read " + file + ": " + e.getMessage());
    }
  }

  /** The settings of lines; a line that ends with a backslash goes on in the next. */
  static List<Settings.Given> parse(List<String> lines, String file) {
    List<Settings.Given> all = new ArrayList<>();
    Map<String, Integer> seen = new TreeMap<>();
    for (int first = 0, next; first < lines.size(); first = next) {
      next = first + 1;
      while (next < lines.size() && goesOn(lines.get(next - 1)) && !isComment(lines.get(first))) {
        next++;
      }
      int line = first + 1;
      properties(lines.subList(first, next))
          .forEach(
              (key, value) -> {
                String where = file + ":" + line;
                Integer before = seen.put(key.toString(), line);
                if (before != null) {
                  throw Failure.ofUse(
                      where + ": " + key + " stands in line " + before + " already");
                }
                all.add(new Settings.Given(key.toString(), value.toString().strip(), where));
              });
    }
    return all;
  }

  private static Properties properties(List<String> lines) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(String.join("\n", lines)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static boolean isComment(String line) {
    String text = line.strip();
    return text.isEmpty() || text.startsWith("#") || text.startsWith("!");
  }

  private static boolean goesOn(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '\\') {
      end--;
    }
    return (line.length() - end) % 2 == 1;
  }
}

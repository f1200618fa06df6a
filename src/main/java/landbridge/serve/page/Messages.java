package landbridge.serve.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * The words of the pages in one language, by {@code messages/messages_CODE.properties}; a word that
 * its file lacks is given in English.
 */
public final class Messages {

  private static final Map<String, Messages> ALL = new HashMap<>();

  static {
    InterfaceLanguage.all()
        .forEach(language -> ALL.put(language.code(), new Messages(read(language), language)));
  }

  private final Properties words;
  private final InterfaceLanguage language;

  private Messages(Properties words, InterfaceLanguage language) {
    this.words = words;
    this.language = language;
  }

  /** The words of a language. */
  public static Messages of(InterfaceLanguage language) {
    return Objects.requireNonNull(ALL.get(language.code()), "each language has a file");
  }

  /** The keys that its file has. */
  Set<String> keys() {
    return words.stringPropertyNames();
  }

  /**
   * A text.
   *
   * @param key its name in the files
   * @param values what takes the places of {@code {0}} and so on
   * @throws IllegalArgumentException if the English file has no such key either
   */
  public String text(String key, List<?> values) {
    String text = words.getProperty(key, english().words.getProperty(key));
    if (text == null) {
      throw new IllegalArgumentException("no message " + key);
    }
    return values.isEmpty()
        ? text
        : new MessageFormat(text, language.locale()).format(values.toArray());
  }

  private static Messages english() {
    return of(InterfaceLanguage.all().get(0));
  }

  private static Properties read(InterfaceLanguage language) {
    String file = "/landbridge/serve/messages/messages_" + language.code() + ".properties";
    Properties words = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + file);
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}

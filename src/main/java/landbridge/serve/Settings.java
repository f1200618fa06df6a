package landbridge.serve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import landbridge.source.Failure;

/**
 * Names and values that a user gives → {@link Options}. What stands later in a list wins, so that
 * the command line wins over the environment, and this over the file.
 */
public final class Settings {

  /** What names of settings begin with in the environment. */
  private static final String PREFIX = "LANDBRIDGE_";

  /** Those of the launcher and of the command line, which are no settings of a server. */
  private static final Set<String> OTHERS = Set.of("LANDBRIDGE_JAVA_OPTS", "LANDBRIDGE_CONFIG");

  private static final Map<String, Limit> LIMITS = new HashMap<>();
  private static final Map<String, Choice> CHOICES = new HashMap<>();

  static {
    for (Limit limit : Limit.values()) {
      LIMITS.put(limit.key(), limit);
    }
    for (Choice choice : Choice.values()) {
      CHOICES.put(choice.key(), choice);
    }
  }

  private Settings() {}

  /**
   * A setting as somebody gives it.
   *
   * @param where the place to name if it is wrong, such as {@code landbridge.properties:3}
   */
  public record Given(String key, String value, String where) {}

  /**
   * The settings of a file.
   *
   * @throws Failure if it cannot be read, or says a thing twice
   */
  public static List<Given> ofFile(Path file) {
    return SettingsFile.read(file);
  }

  /**
   * The settings of an environment: {@code LANDBRIDGE_QUERY_MILLIS} is {@code query.millis}. All
   * names with that beginning are taken, so that a misspelt limit is not believed to hold.
   */
  public static List<Given> ofEnvironment(Map<String, String> environment) {
    List<Given> all = new ArrayList<>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX) && !OTHERS.contains(name)) {
            String key = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
            all.add(new Given(key.replace('_', '.'), value, "the environment's " + name));
          }
        });
    all.sort(Comparator.comparing(Given::key));
    return all;
  }

  /** The name of a setting in the environment. */
  static String inEnvironment(String key) {
    return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  /**
   * Options with settings.
   *
   * @throws Failure if there is no setting of a name, or a value is none
   */
  public static Options apply(Options options, List<Given> settings) {
    Options result = options;
    for (Given given : settings) {
      try {
        result = with(result, given);
      } catch (IllegalArgumentException e) {
        throw Failure.ofUse(given.where() + ": " + e.getMessage());
      }
    }
    return result;
  }

  private static Options with(Options options, Given given) {
    Limit limit = LIMITS.get(given.key());
    Choice choice = CHOICES.get(given.key());
    if (limit != null) {
      return options.withLimits(options.limits().with(limit, number(given)));
    }
    if (choice != null) {
      return options.with(choice, given.value());
    }
    throw new IllegalArgumentException("there is no setting " + shown(given.key()));
  }

  private static long number(Given given) {
    try {
      return Long.parseLong(given.value());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          given.key() + " is a whole number, not " + shown(given.value()), e);
    }
  }

  /** A text of anybody's in a message of one line. */
  private static String shown(String text) {
    String start = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    StringBuilder shown = new StringBuilder();
    start.chars().forEach(c -> shown.append(c < ' ' ? '\uFFFD' : (char) c));
    return shown.isEmpty() ? "nothing" : shown.toString();
  }
}

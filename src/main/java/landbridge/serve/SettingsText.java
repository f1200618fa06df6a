package landbridge.serve;

/** All settings with their values and meanings: as a file to begin with, and as a table. */
public final class SettingsText {

  private static final int WIDTH = 98;

  private SettingsText() {}

  /** A configuration file in which every setting stands with its usual value, as a comment. */
  public static String file() {
    StringBuilder text =
        new StringBuilder(
            """
            # The settings of ./landbridge serve, with the values that hold unless set otherwise. Copy this file to
            # landbridge.properties beside the launcher, or name it by --config; take the # from what is to be other.
            # Java properties in UTF-8. LANDBRIDGE_QUERY_MILLIS=10000 in the environment wins over query.millis here,
            # and --set query.millis=10000 over both. A name that is none, or a value that is none, stops the start.
            """);
    for (Choice choice : Choice.values()) {
      comment(choice.meaning() + " (" + choice.form().description() + ")", text);
      text.append('#').append(choice.key()).append('=').append(choice.usual()).append('\n');
    }
    for (Limit limit : Limit.values()) {
      comment(limit.meaning() + " (" + limit.unit() + ", at least " + limit.least() + ")", text);
      text.append('#').append(limit.key()).append('=').append(limit.usual()).append('\n');
    }
    return text.toString();
  }

  /** The rows of a table in Markdown: name, usual value, meaning. */
  public static String table() {
    StringBuilder text = new StringBuilder("| setting | usual value | meaning |\n|---|---|---|\n");
    for (Choice choice : Choice.values()) {
      row(choice.key(), choice.usual(), choice.meaning(), text);
    }
    for (Limit limit : Limit.values()) {
      row(limit.key(), limit.usual() + " " + limit.unit(), limit.meaning(), text);
    }
    return text.toString();
  }

  private static void row(String key, String usual, String meaning, StringBuilder text) {
    text.append("| `").append(key).append("` | ").append(usual.isEmpty() ? "none" : usual);
    text.append(" | ").append(meaning).append(" |\n");
  }

  private static void comment(String meaning, StringBuilder text) {
    text.append('\n');
    StringBuilder line = new StringBuilder("#");
    for (String word : meaning.split(" ", -1)) {
      if (line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder("#");
      }
      line.append(' ').append(word);
    }
    text.append(line).append('\n');
  }
}

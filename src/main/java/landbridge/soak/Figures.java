package landbridge.soak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a trial came to: figures by their names, and what did not hold. Many threads may add. */
public final class Figures {

  private static final int MOST_FAILURES = 40;

  private final String subject;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();
  private int failed;

  /** Of one server, by its name. */
  public Figures(String subject) {
    this.subject = subject;
  }

  /** One more figure. */
  public synchronized Figures put(String name, Object value) {
    values.put(name, String.valueOf(value));
    return this;
  }

  /** A whole number. */
  public Figures put(String name, long value) {
    return put(name, String.format(Locale.ROOT, "%,d", value));
  }

  /** A figure with one decimal. */
  public Figures put(String name, double value) {
    return put(name, String.format(Locale.ROOT, "%,.1f", value));
  }

  /** A figure of counts by what is counted, in order. */
  public Figures put(String name, Map<?, Integer> counts) {
    return put(
        name,
        new TreeMap<>(counts)
            .entrySet().stream()
                .map(count -> count.getKey() + "×" + count.getValue())
                .collect(Collectors.joining(" ")));
  }

  /** What should not have been; the first ones are kept to be told. */
  public synchronized void fail(String what) {
    failed++;
    if (failures.size() < MOST_FAILURES) {
      failures.add(what);
    }
  }

  /** Says what should not have been, unless it holds. */
  public void check(boolean holds, String what) {
    if (!holds) {
      fail(what);
    }
  }

  /** How much should not have been. */
  public synchronized int failed() {
    return failed;
  }

  /** The first of what should not have been. */
  public synchronized List<String> failures() {
    return List.copyOf(failures);
  }

  /** The value of a figure; empty if there is none. */
  public synchronized String get(String name) {
    return values.getOrDefault(name, "");
  }

  /** A table in Markdown, one column for each server. */
  public static String table(String title, List<Figures> columns) {
    StringBuilder text = new StringBuilder("| " + title);
    columns.forEach(column -> text.append(" | ").append(column.subject));
    text.append(" |\n|---").append("|---:".repeat(columns.size())).append("|\n");
    Map<String, String> names = new LinkedHashMap<>();
    columns.forEach(column -> column.values.keySet().forEach(name -> names.put(name, name)));
    for (String name : names.keySet()) {
      text.append("| ").append(name);
      columns.forEach(column -> text.append(" | ").append(column.get(name)));
      text.append(" |\n");
    }
    text.append("| what should not have been");
    columns.forEach(column -> text.append(" | ").append(column.failed()));
    return text.append(" |\n").toString();
  }
}

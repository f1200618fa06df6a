package landbridge.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import landbridge.source.Failure;

/**
 * The order in which releases became the current one, from the log {@value #FILE} beside them.
 *
 * <p>The order is that of the log and never that of a clock. A release that becomes current again,
 * after another one, has an entry more. The log tells what happened in one copy of the folder: it
 * is not published with the releases, and where it is absent, or ends before the release that is
 * current, that release is taken for the next.
 *
 * @param releases the folder
 * @param entries the first one first
 */
public record History(Path releases, List<Entry> entries) {

  static final String FILE = "history.tsv";

  private static final String HEADER =
      "# Which release became current after which, in this copy of the folder. The order counts,"
          + " not the time;\n# author: who made it by an update, none if it was built from documents."
          + "\nnumber\trelease\tprevious\tpublished\tauthor\n";

  /**
   * A release that became current.
   *
   * @param number 1 for the first, and never given twice
   * @param release its identifier
   * @param previous the one before it; empty for the first
   * @param published when, in this copy
   * @param author who made it by an update; empty if it was built from documents
   */
  public record Entry(
      int number, String release, String previous, Instant published, String author) {

    private String line() {
      return number + "\t" + release + "\t" + previous + "\t" + published + "\t" + author + "\n";
    }
  }

  public History {
    entries = List.copyOf(entries);
  }

  /** Reads the log of a folder, which may be absent, as the folder itself. */
  public static History of(Path releases) {
    History logged = new History(releases, logged(releases.resolve(FILE)));
    try {
      String current = Release.pointer(releases).orElse("");
      Path pointer = releases.resolve(Release.CURRENT);
      return isIdentifier(current)
          ? logged.and(current, Files.getLastModifiedTime(pointer).toInstant())
          : logged;
    } catch (IOException | Failure unreadable) {
      return logged;
    }
  }

  /** The rows that can be read; one that a crash or a hand has hurt is passed over. */
  private static List<Entry> logged(Path log) {
    if (!Files.isRegularFile(log)) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    try {
      String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
      text.lines().forEach(line -> row(line, entries));
    } catch (IOException e) {
      throw Failure.ofData("cannot read " + log + ": " + Sentences.line(e));
    }
    return entries;
  }

  private static void row(String line, List<Entry> entries) {
    String[] cells = line.split("\t", -1);
    Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
    if (cells.length < 4 || cells.length > 5 || !isIdentifier(cells[1])) {
      return;
    }
    try {
      int number = Integer.parseInt(cells[0]);
      if (number > (last == null ? 0 : last.number())) {
        String previous = last == null ? "" : last.release();
        String author = cells.length == 5 ? cells[4] : "";
        entries.add(new Entry(number, cells[1], previous, Instant.parse(cells[3]), author));
      }
    } catch (NumberFormatException | DateTimeParseException hurt) {
      return;
    }
  }

  /** Whether a text is in the form of a release's identifier, and so the name of a folder here. */
  static boolean isIdentifier(String text) {
    return text.length() == 16 && text.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0);
  }

  /** With a release that became current; the same if it was. */
  History and(String release, Instant published) {
    return and(release, published, "");
  }

  /** The same with who made it by an update. */
  History and(String release, Instant published, String author) {
    Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
    if (last != null && last.release().equals(release)) {
      return this;
    }
    List<Entry> more = new ArrayList<>(entries);
    more.add(
        new Entry(
            last == null ? 1 : last.number() + 1,
            release,
            last == null ? "" : last.release(),
            published.truncatedTo(ChronoUnit.SECONDS),
            author));
    return new History(releases, more);
  }

  /** The entries of some releases, each with the one before it of these. */
  History of(Set<String> ids) {
    List<Entry> kept = new ArrayList<>();
    for (Entry entry : entries) {
      String previous = kept.isEmpty() ? "" : kept.get(kept.size() - 1).release();
      if (ids.contains(entry.release()) && !entry.release().equals(previous)) {
        kept.add(
            new Entry(
                entry.number(), entry.release(), previous, entry.published(), entry.author()));
      }
    }
    return new History(releases, kept);
  }

  /** The log as it is written. */
  String text() {
    StringBuilder text = new StringBuilder(HEADER);
    entries.forEach(entry -> text.append(entry.line()));
    return text.toString();
  }

  /**
   * The entries whose releases are still there, the first one first; of each the previous one is
   * the last before it that is still there.
   */
  public List<Entry> presentEntries() {
    List<Entry> present = new ArrayList<>();
    String previous = "";
    for (Entry entry : entries) {
      if (!entry.release().equals(previous) && isThere(entry.release())) {
        present.add(
            new Entry(
                entry.number(), entry.release(), previous, entry.published(), entry.author()));
        previous = entry.release();
      }
    }
    return present;
  }

  /** The releases that are still there, in the order in which each became current last. */
  public List<Release> present() {
    return last(Integer.MAX_VALUE);
  }

  private List<Release> last(int most) {
    Map<String, Release> found = new LinkedHashMap<>();
    for (int i = entries.size() - 1; i >= 0 && found.size() < most; i--) {
      String id = entries.get(i).release();
      if (!found.containsKey(id)) {
        release(id).ifPresent(release -> found.put(id, release));
      }
    }
    List<Release> ordered = new ArrayList<>(found.values());
    Collections.reverse(ordered);
    return ordered;
  }

  /**
   * A release that the history knows.
   *
   * @param id its identifier; any other text is none
   * @return empty if it is not there any more
   */
  public Optional<Release> release(String id) {
    if (entries.stream().noneMatch(entry -> entry.release().equals(id)) || !isThere(id)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Release.open(releases.resolve(id)))
          .filter(release -> release.manifest().isWhole());
    } catch (Failure damaged) {
      return Optional.empty();
    }
  }

  /** The release that was current before the one that is, of those that are still there. */
  public Optional<Release> previous() {
    List<Release> last = last(2);
    return last.size() < 2 ? Optional.empty() : Optional.of(last.get(0));
  }

  private boolean isThere(String id) {
    return Files.isRegularFile(releases.resolve(id).resolve(Manifest.FILE));
  }
}

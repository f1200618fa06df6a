package landbridge.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import landbridge.source.Failure;

/** A backup → its releases in a folder, all of them or none. */
public final class Restore {

  private Restore() {}

  /**
   * Unpacks beside its place, checks every file, and only then gives each release its place; the
   * last step makes the current one current.
   *
   * @param file a backup, which may come from anywhere
   * @param releases a folder in which nothing has been published
   * @param forced whether something may be published there; its releases stay, and those of the
   *     backup follow them in the log
   * @return what was restored, the current one last
   * @throws Failure if the backup is damaged, or it cannot be written there; then what was current
   *     is current
   */
  public static List<Release> run(Path file, Path releases, boolean forced) {
    if (!Files.isRegularFile(file)) {
      throw Failure.ofUse("there is no backup " + file);
    }
    try (Archive archive = open(file);
        Writer writer = Writer.begin(releases)) {
      if (!forced && !isEmpty(releases)) {
        throw Failure.ofUse(
            "releases have been published in "
                + releases
                + "; --force keeps them and puts those of the backup after them");
      }
      return run(archive, writer, releases);
    } catch (IOException e) {
      throw Failure.ofData("cannot restore " + file + " to " + releases + ": " + Sentences.line(e));
    }
  }

  private static Archive open(Path file) {
    try {
      return Archive.open(file);
    } catch (IOException | RuntimeException e) {
      throw Failure.ofData(file + " is no backup: " + Sentences.line(e));
    }
  }

  private static boolean isEmpty(Path releases) {
    return !Files.exists(releases.resolve(Release.CURRENT))
        && !Files.exists(releases.resolve(History.FILE));
  }

  private static List<Release> run(Archive archive, Writer writer, Path releases)
      throws IOException {
    Path unpacked = Files.createDirectory(writer.unfinished("restored"));
    List<String> order = order(archive, unpacked, unpack(archive, unpacked));
    History before = History.of(releases);
    History after = before.entries().isEmpty() ? history(unpacked, releases) : before;
    List<String> placed = new ArrayList<>();
    try {
      for (String id : order) {
        if (!isThere(releases, id)) {
          placed.add(id);
          writer.place(unpacked.resolve(id), id);
        }
        after = before.entries().isEmpty() ? after : after.and(id, Instant.now());
      }
      writer.replace(History.FILE, after.text());
    } catch (IOException | RuntimeException e) {
      for (String id : placed) {
        Disk.delete(releases.resolve(id));
      }
      throw e;
    }
    writer.replace(Release.CURRENT, order.get(order.size() - 1) + "\n");
    List<Release> restored = order.stream().map(id -> Release.open(releases.resolve(id))).toList();
    Upkeep.choose(releases, restored.get(restored.size() - 1));
    return restored;
  }

  private static History history(Path unpacked, Path releases) {
    return new History(releases, History.of(unpacked).entries());
  }

  /** Whether the release is there and whole. */
  private static boolean isThere(Path releases, String id) {
    try {
      Release.open(releases.resolve(id)).check();
      return true;
    } catch (Failure absentOrDamaged) {
      return false;
    }
  }

  private static Set<String> unpack(Archive archive, Path folder) throws IOException {
    Set<String> ids = new TreeSet<>();
    for (String name : archive.names().keySet()) {
      Path to = folder.resolve(name.substring(Backup.FOLDER.length()));
      Path parent = to.getParent();
      if (parent != null && !parent.equals(folder)) {
        Files.createDirectories(parent);
        ids.add(String.valueOf(parent.getFileName()));
      }
      archive.unpack(name, to);
      Disk.force(to);
    }
    for (String id : ids) {
      Release release = Release.open(folder.resolve(id));
      release.check();
      Disk.force(release.folder());
    }
    return ids;
  }

  /** The releases in the order of the archive's own log, each once; the current one last. */
  private static List<String> order(Archive archive, Path unpacked, Set<String> checked)
      throws IOException {
    String current = archive.text(Backup.FOLDER + Release.CURRENT).strip();
    if (!checked.contains(current)) {
      throw new IOException("it lacks its current release " + current);
    }
    Set<String> order = new LinkedHashSet<>();
    for (History.Entry entry : History.of(unpacked).entries()) {
      order.remove(entry.release());
      if (checked.contains(entry.release())) {
        order.add(entry.release());
      }
    }
    order.addAll(checked);
    order.remove(current);
    order.add(current);
    return List.copyOf(order);
  }
}

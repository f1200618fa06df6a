package landbridge.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import landbridge.source.Failure;
import org.jspecify.annotations.Nullable;

/**
 * The newest release that is whole to the byte. Which is newer tells the history, never a clock.
 *
 * @param releases the folder of releases
 * @param sound the release; null if none is whole
 * @param damages what is wrong with those that came before it in the search, each with the name of
 *     the file; empty if the current one is whole, or nothing has been published
 */
public record Standing(Path releases, @Nullable Release sound, List<String> damages) {

  public Standing {
    damages = List.copyOf(damages);
  }

  /** Looks for it in a folder of releases, which may be absent. */
  public static Standing of(Path releases) {
    return of(releases, "");
  }

  /**
   * The same without one of them.
   *
   * @param but the identifier of a release that is not wanted
   */
  static Standing of(Path releases, String but) {
    List<String> damages = new ArrayList<>();
    for (String id : candidates(releases, damages)) {
      if (!id.equals(but)) {
        try {
          Release release = Release.open(releases.resolve(id));
          release.check();
          return new Standing(releases, release, damages);
        } catch (Failure damaged) {
          damages.add(damaged.getMessage());
        }
      }
    }
    return new Standing(releases, null, damages);
  }

  /** The current one, those before it by the log, and where that is lost the only one there is. */
  private static Set<String> candidates(Path releases, List<String> damages) {
    Set<String> candidates = new LinkedHashSet<>();
    Path file = releases.resolve(Release.CURRENT);
    try {
      Optional<String> pointer = Release.pointer(releases);
      pointer.filter(History::isIdentifier).ifPresent(candidates::add);
      if (pointer.isPresent() && candidates.isEmpty()) {
        damages.add(file + " does not hold the name of a release");
      }
      List<History.Entry> entries = History.of(releases).entries();
      for (int i = entries.size() - 1; i >= 0; i--) {
        candidates.add(entries.get(i).release());
      }
      if (pointer.isEmpty() && !candidates.isEmpty()) {
        damages.add(file + " is not there");
      }
    } catch (Failure unreadable) {
      damages.add(unreadable.getMessage());
    }
    List<String> folders = damages.isEmpty() ? List.of() : folders(releases);
    if (folders.size() == 1) {
      candidates.addAll(folders);
    }
    return candidates;
  }

  /** The names of folders that releases may lie in. */
  static List<String> folders(Path releases) {
    try (Stream<Path> files = Files.list(releases)) {
      return files
          .filter(Files::isDirectory)
          .map(file -> file.getFileName().toString())
          .filter(History::isIdentifier)
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Whether the current release is whole. */
  boolean isCurrent() {
    return sound != null && damages.isEmpty();
  }

  /**
   * The release.
   *
   * @throws Failure naming every file that is damaged, or that nothing has been published
   */
  public Release release() {
    if (sound != null) {
      return sound;
    }
    throw failure();
  }

  /** That there is none, with every file that is damaged. */
  Failure failure() {
    return damages.isEmpty()
        ? Failure.ofUse(
            "nothing has been published in " + releases + " yet; run 'landbridge build'")
        : Failure.ofData(String.join("; ", damages) + "; no earlier release is whole");
  }

  /** What a user must know of it, a line each; empty if all is as it should be. */
  public List<String> warnings() {
    if (sound == null || damages.isEmpty()) {
      return damages;
    }
    List<String> warnings = new ArrayList<>(damages);
    warnings.add("release " + sound.id() + " is the newest one that is whole, and is taken");
    return warnings;
  }

  /** The same with something more that went wrong. */
  Standing and(String damage) {
    List<String> more = new ArrayList<>(damages);
    more.add(damage);
    return new Standing(releases, sound, more);
  }
}

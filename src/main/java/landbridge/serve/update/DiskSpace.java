package landbridge.serve.update;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Tells a full disk from other failures. */
final class DiskSpace {

  /**
   * What the system says when nothing more can be written: to a file, and to one that is mapped
   * into memory.
   */
  private static final List<String> SIGNS =
      List.of("no space left", "disk quota exceeded", "unsafe memory access operation");

  private DiskSpace() {}

  /** Whether something failed because the disk is full. */
  static boolean isOver(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      String message = Objects.requireNonNullElse(t.getMessage(), "").toLowerCase(Locale.ROOT);
      if (SIGNS.stream().anyMatch(message::contains)) {
        return true;
      }
    }
    return false;
  }
}
